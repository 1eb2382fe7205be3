// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Fans made by hand for the tests of painting: smooth curves that differ a little, as sampled ones do.

#pragma once

#include "ui/paint/functions/chartcontent.h"

#include <cmath>

namespace npscope {

/// Completes mean and sd from the curves.
inline std::shared_ptr<const Fan> completed(Fan fan)
{
    for (int i = 0; i < fan.grid.count; ++i) {
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < fan.curves; ++k) {
            const double y = double(fan.curve(k)[std::size_t(i)]);
            sum += y;
            squares += y * y;
        }
        const double mean = sum / fan.curves;
        fan.mean.push_back(float(mean));
        fan.sd.push_back(float(std::sqrt(std::max(0.0, squares / fan.curves - mean * mean))));
    }
    return std::make_shared<const Fan>(std::move(fan));
}

inline std::shared_ptr<const Fan> sampleFan(int curves = 20, const Grid &grid = {}, double offset = 0)
{
    Fan fan;
    fan.grid = grid;
    fan.curves = curves;
    for (int k = 0; k < curves; ++k) {
        const double part = curves > 1 ? double(k) / (curves - 1) - 0.5 : 0;
        for (int i = 0; i < grid.count; ++i) {
            const double x = grid.at(i);
            fan.y.push_back(float(offset + std::sin(x) + part * (0.1 + 0.1 * x * x)));
        }
    }
    return completed(std::move(fan));
}

inline std::shared_ptr<const Fan> constantFan(float value)
{
    Fan fan;
    fan.curves = 1;
    fan.y.assign(std::size_t(fan.grid.count), value);
    return completed(std::move(fan));
}

inline ChartContent sampleContent()
{
    ChartContent content;
    content.step = 9001;
    content.fan = sampleFan();
    content.view.yMin = -3;
    content.view.yMax = 3;
    return content;
}

} // namespace npscope
