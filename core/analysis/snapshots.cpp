// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/snapshots.h"

#include "core/predict/predictor.h"
#include "core/train/run.h"

#include <algorithm>
#include <numeric>

namespace npscope {

std::optional<Snapshots> takeSnapshots(const Experiment &experiment, const std::vector<Step> &steps, const Grid &grid,
                                       const std::function<bool(double)> &goOn)
{
    constexpr Step updatesBetweenQuestions = 256;
    std::vector<std::size_t> order(steps.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return steps[i]; });

    Run run(experiment.training);
    const auto predictor = makePredictor<float>(experiment.training);
    Snapshots snapshots;
    snapshots.fans.resize(steps.size());
    for (const std::size_t i : order) {
        while (!run.approach(steps[i], updatesBetweenQuestions)) {
            if (goOn && !goOn(double(run.step()) / double(steps[order.back()])))
                return {};
        }
        snapshots.fans[i] = std::make_shared<const Fan>(sampleFan(*predictor, run.theta(), experiment, grid));
    }
    snapshots.divergedAt = run.divergedAt();
    return snapshots;
}

} // namespace npscope
