// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/measures.h"

#include "core/model/noise.h"

#include <cmath>

namespace npscope {

Measures measure(Run &run, Predictor &predictor, const Experiment &experiment)
{
    const Points &points = experiment.training.points;
    std::vector<double> xs;
    for (int i = 0; i < spreadCount; ++i)
        xs.push_back(spreadX(i));
    for (const Point &point : points)
        xs.push_back(point.x);

    const float *theta = run.theta();
    const Curves curves =
        predictor.sample(theta, predictor.posterior(theta, experiment.context()), curveNoise(experiment), xs);
    Measures m;
    m.step = run.step();
    m.data = predictor.posterior(theta, points);
    if (run.step() > 0)
        m.losses = run.lastLosses();
    m.sigmaY = sigmaYOf(experiment.training, theta);
    m.sd.assign(curves.sd.begin(), curves.sd.begin() + spreadCount);
    m.sdLeft = m.sd.front();
    m.sdRight = m.sd.back();
    constexpr int firstInside = 20; // x = -2
    constexpr int inside = 41;
    for (std::size_t i = 0; i < inside; ++i)
        m.sdInside += m.sd[firstInside + i] / inside;
    double squares = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        squares += std::pow(curves.mean[spreadCount + i] - points[i].y, 2);
        m.sdData += curves.sd[spreadCount + i] / double(points.size());
    }
    m.rmse = std::sqrt(squares / double(points.size()));
    return m;
}

} // namespace npscope
