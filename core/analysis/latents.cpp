// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/latents.h"

#include "core/objective/gaussiankl.h"
#include "core/predict/predictor.h"
#include "core/train/run.h"

#include <algorithm>

namespace npscope {

LatentReadout readLatents(Run &run, Predictor &predictor, const Experiment &experiment)
{
    const float *theta = run.theta();
    const Points &points = experiment.training.points;
    LatentReadout readout;
    readout.stepContextPoints = run.splitOf(std::max<Step>(1, run.step())).context;
    std::ranges::sort(readout.stepContextPoints);
    readout.data = predictor.posterior(theta, points);
    readout.stepContext = predictor.posterior(theta, points, readout.stepContextPoints);
    for (std::size_t j = 0; j < readout.data.mu.size(); ++j) {
        readout.kl += GaussianKl<double>{readout.data.mu[j], readout.data.sigma[j], readout.stepContext.mu[j],
                                         readout.stepContext.sigma[j]}
                          .value();
    }
    if (!experiment.context().empty() && experiment.context() != points)
        readout.question = predictor.posterior(theta, experiment.context());
    return readout;
}

} // namespace npscope
