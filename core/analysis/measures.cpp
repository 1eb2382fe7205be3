// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/measures.h"

#include "core/analysis/verdict.h"
#include "core/model/noise.h"

#include <cmath>

namespace npscope {

Measures measure(Run &run, Predictor &predictor, const Experiment &experiment)
{
    const Points &points = experiment.training.points;
    const JudgedXs judged(points);
    std::vector<double> dataXs;
    for (const Point &point : points)
        dataXs.push_back(point.x);

    const float *theta = run.theta();
    const Gaussian q = predictor.posterior(theta, experiment.context());
    const std::vector<float> noise = curveNoise(experiment);
    const std::vector<float> sd = predictor.sample(theta, q, noise, judged.values()).sd;
    const Curves onData = predictor.sample(theta, q, noise, dataXs);
    Measures m;
    m.step = run.step();
    m.data = predictor.posterior(theta, points);
    if (run.step() > 0)
        m.losses = run.lastLosses();
    m.sigmaY = sigmaYOf(experiment.training, theta);
    const FanWidth width = judged.width(sd);
    m.widest = width.widest();
    m.isCollapsed = isCollapsed(width, double(float(m.sigmaY))); // as a probe has it
    m.sd.assign(sd.begin(), sd.begin() + spreadCount);
    m.sdLeft = m.sd.front();
    m.sdRight = m.sd.back();
    constexpr int firstInside = 20; // x = -2
    constexpr int inside = 41;
    for (std::size_t i = 0; i < inside; ++i)
        m.sdInside += m.sd[firstInside + i] / inside;
    double squares = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        squares += std::pow(onData.mean[i] - points[i].y, 2);
        m.sdData += onData.sd[i] / double(points.size());
    }
    m.rmse = std::sqrt(squares / double(points.size()));
    return m;
}

} // namespace npscope
