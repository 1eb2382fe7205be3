// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The standard normal distribution of several values at once: what quantiles of mixtures spend their time on.

#pragma once

#include <Eigen/Core>

#include <algorithm>
#include <array>
#include <cstddef>
#include <numbers>

namespace npscope {

/// So many at a time: what is computed of them stays in registers.
inline constexpr Eigen::Index groupSize = 8;
using Group = Eigen::Array<double, groupSize, 1>;

struct Normals {
    Group distribution; ///< Φ(z), to 1e-15 (not relative: in the tails it is rough)
    Group density;      ///< exp(-z²/2) / √(2π); 1e-147 at least
};

/// At each z, which may be infinite. Hart's algorithm 5666 (Computer Approximations, 1968) as West 2005 gives it
/// ("Better approximations to cumulative normal functions"): one exponential for both.
inline Normals normals(const Group &z)
{
    // From the highest power down.
    constexpr std::array numerator{0.0352624965998911, 0.700383064443688, 6.37396220353165, 33.912866078383,
                                   112.079291497871,   221.213596169931,  220.206867912376};
    constexpr std::array denominator{0.0883883476483184, 1.75566716318264, 16.064177579207,  86.7807322029461,
                                     296.564248779674,   637.333633378831, 793.826512519948, 440.413735824752};
    // Where both ends are 0 and 1 to rounding, and still far from the numbers that are too small to be computed with
    // fast.
    constexpr double farthest = 26;
    const Group distance = z.abs().min(farthest);
    const auto polynomial = [&](const auto &coefficients) {
        Group sum = Group::Constant(coefficients[0]);
        for (std::size_t i = 1; i < coefficients.size(); ++i)
            sum = sum * distance + coefficients[i];
        return sum;
    };
    const Group exponential = (-0.5 * distance.square()).exp();
    const Group above = exponential * polynomial(numerator) / polynomial(denominator);
    return {(z > 0).select(1 - above, above), exponential * (std::numbers::inv_sqrtpi / std::numbers::sqrt2)};
}

/// Calls `function` with groups of these arrays' entries, which are all of one size, one after the other; the last is
/// filled up with zeros.
template <class Function, class... Arrays>
void forGroups(Function function, const Arrays &...arrays)
{
    const auto head = [](const auto &array, Eigen::Index first) {
        return Group(array.template segment<groupSize>(first));
    };
    const auto padded = [](const auto &array, Eigen::Index rest) {
        Group group = Group::Zero();
        group.head(rest) = array.tail(rest);
        return group;
    };
    const Eigen::Index size = std::min({arrays.size()...});
    Eigen::Index first = 0;
    for (; first + groupSize <= size; first += groupSize)
        function(head(arrays, first)...);
    if (first < size)
        function(padded(arrays, size - first)...);
}

} // namespace npscope
