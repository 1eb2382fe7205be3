// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/measures.h"

#include "core/analysis/verdict.h"

#include <cmath>

namespace npscope {

Measures measure(const Run &run, Examiner &examiner)
{
    const Points &points = run.training().points;
    std::vector<double> dataXs;
    for (const Point &point : points)
        dataXs.push_back(point.x);

    const float *theta = run.theta();
    const std::vector<float> sd = examiner.sdOfJudged(theta);
    const Curves onData = examiner.curves(theta, dataXs);
    Measures m;
    m.step = run.step();
    if (run.step() > 0)
        m.losses = run.lastLosses();
    m.data = examiner.data(theta);
    m.spread = examiner.spread(theta, sd);
    m.isCollapsed = run.training().hasLatent() && isCollapsed(m.spread);
    m.sd.assign(sd.begin(), sd.begin() + spreadCount);
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
