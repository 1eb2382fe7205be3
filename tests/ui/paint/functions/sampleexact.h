// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Exact answers made by hand for the tests of painting: about cos x, half as wide as it is far from 0, where nothing is
// left open.

#pragma once

#include "core/oracle/exactfan.h"
#include "tests/ui/paint/samplefans.h"

namespace npscope {

inline std::shared_ptr<const ExactFan> sampleExact(Of of = Of::Function, const Grid &grid = {})
{
    ExactFan fan;
    fan.grid = grid;
    fan.of = of;
    fan.curves = 2;
    for (int i = 0; i < grid.count; ++i) {
        const double x = grid.at(i), mean = std::cos(x), sd = std::abs(x) / 2;
        fan.mean.push_back(float(mean));
        fan.sd.push_back(float(sd));
        fan.observedSd.push_back(float(std::hypot(sd, 0.1)));
        const double reach = of == Of::Function ? sd : std::hypot(sd, 0.1);
        fan.lower.push_back(float(mean - 1.5 * reach)); // no normal distribution
        fan.upper.push_back(float(mean + 1.8 * reach));
        fan.truth.push_back(float(mean + 0.5 * sd));
    }
    for (const float side : {-1.0F, 1.0F}) {
        for (std::size_t i = 0; i < fan.mean.size(); ++i)
            fan.y.push_back(fan.mean[i] + side * fan.sd[i]);
    }
    return std::make_shared<const ExactFan>(std::move(fan));
}

/// What a network without a latent answers: mean sin x, sd 0.25.
inline std::shared_ptr<const Fan> conditionalFan(const Grid &grid = {})
{
    Fan fan;
    fan.grid = grid;
    fan.isConditional = true;
    for (int i = 0; i < grid.count; ++i)
        fan.mean.push_back(float(std::sin(grid.at(i))));
    fan.sd.assign(std::size_t(grid.count), 0.25F);
    return std::make_shared<const Fan>(std::move(fan));
}

/// Beside such an exact answer.
inline ChartContent familyContent()
{
    ChartContent content = sampleContent();
    content.experiment.training.functions = usualFunctions(Family::Sine);
    content.experiment.question.function = 3;
    content.exact = sampleExact();
    return content;
}

} // namespace npscope
