// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/functions/residuals.h"

#include "ui/document/sessionlimits.h"

#include <algorithm>
#include <cmath>

namespace npscope {

std::shared_ptr<const Fan> residualFan(const Fan &fan)
{
    auto result = std::make_shared<Fan>(fan);
    const auto points = std::size_t(fan.grid.count);
    for (std::size_t i = 0; i < fan.y.size(); ++i)
        result->y[i] = float((double(fan.y[i]) - double(fan.mean[i % points])) / fan.sigmaY);
    for (float &sd : result->sd)
        sd = float(double(sd) / fan.sigmaY);
    result->mean.assign(points, 0);
    result->sigmaY = 1;
    return result;
}

double residual(const Fan &fan, double x, double y)
{
    const double last = fan.grid.count - 1;
    const double at = std::clamp((x - fan.grid.min) / (fan.grid.max - fan.grid.min) * last, 0.0, last);
    const auto before = std::size_t(std::min(at, last - 1));
    const double share = at - double(before);
    const double mean = (1 - share) * double(fan.mean[before]) + share * double(fan.mean[before + 1]);
    return (y - mean) / fan.sigmaY;
}

Points residuals(const Fan &fan, const Points &points)
{
    Points result = points;
    for (Point &p : result)
        p.y = residual(fan, p.x, p.y);
    return result;
}

Range residualRange(const Fan &fan, const View &view)
{
    constexpr double least = 1.5;
    constexpr double sensible = maxViewValue / 4; // so that padding stays within what a view may be
    Range range{-least, least};
    const auto add = [&range](double value) {
        if (!(std::abs(value) <= sensible)) // NaN too
            return;
        range.min = std::min(range.min, value);
        range.max = std::max(range.max, value);
    };
    for (int i = 0; i < fan.grid.count; ++i) {
        if (!xRange(view).contains(fan.grid.at(i)))
            continue;
        const auto column = std::size_t(i);
        for (int k = 0; view.showsCurves && k < fan.curves; ++k)
            add((double(fan.curve(k)[column]) - double(fan.mean[column])) / fan.sigmaY);
        if (view.showsBand && view.band != Band::Central90) { // which lies within the curves
            const double reach = (view.band == Band::OneSd ? 1 : 2) * double(fan.sd[column]) / fan.sigmaY;
            add(reach);
            add(-reach);
        }
    }
    return range;
}

} // namespace npscope
