// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Mixtures to test with, drawn at random, and integrals over them by brute force.

#pragma once

#include "core/mixture/mixture.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

namespace npscope {

/// Overlapping components of different weights and widths; means about 2 apart.
inline Mixture someMixture(Eigen::Index components, Eigen::Index places, unsigned seed)
{
    std::mt19937 words(seed);
    const auto positive = [&](double from, double to) {
        return Eigen::ArrayXXd::NullaryExpr(components, places,
                                            [&, from, to] { return std::uniform_real_distribution(from, to)(words); })
            .eval();
    };
    Mixture mixture;
    mixture.weights = positive(0.05, 1).col(0);
    mixture.weights /= mixture.weights.sum();
    mixture.mean = positive(-3, 3);
    mixture.variance = positive(0.01, 1);
    mixture.noise = positive(0.02, 0.3);
    return mixture;
}

/// ∫ f over a range beyond which the mixtures above have nothing, by the trapezium rule. Of a smooth f it is exact to
/// rounding; of one with a jump it errs by the jump × this step.
inline constexpr double integralStep = 1e-3;
template <class F>
double integral(F f)
{
    double sum = 0;
    for (double x = -13; x < 13; x += integralStep)
        sum += f(x);
    return sum * integralStep;
}

/// The same y at every place.
inline std::vector<double> everywhere(const Mixture &mixture, double y)
{
    return std::vector<double>(std::size_t(mixture.places()), y);
}

} // namespace npscope
