// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/measures.h"

#include <cmath>

namespace npscope {

Measures measure(Run &run, Predictor &predictor, const Experiment &experiment)
{
    const Points &points = experiment.training.points;
    std::vector<double> xs{-4, 4};
    constexpr int inside = 41;
    for (int i = 0; i < inside; ++i)
        xs.push_back((i - 20) / 10.0);
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
    m.sdLeft = curves.sd[0];
    m.sdRight = curves.sd[1];
    for (std::size_t i = 0; i < inside; ++i)
        m.sdInside += curves.sd[2 + i] / inside;
    double squares = 0;
    for (std::size_t i = 0; i < points.size(); ++i)
        squares += std::pow(curves.mean[2 + inside + i] - points[i].y, 2);
    m.rmse = std::sqrt(squares / double(points.size()));
    return m;
}

} // namespace npscope
