// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/mixture/normal.h"

#include <array>
#include <cmath>
#include <numbers>

namespace npscope {

namespace {

// From the highest power down.
constexpr std::array numerator{0.0352624965998911, 0.700383064443688, 6.37396220353165, 33.912866078383,
                               112.079291497871,   221.213596169931,  220.206867912376};
constexpr std::array denominator{0.0883883476483184, 1.75566716318264, 16.064177579207,  86.7807322029461,
                                 296.564248779674,   637.333633378831, 793.826512519948, 440.413735824752};

// So many at a time: what is computed of them stays in registers.
constexpr Eigen::Index size = 8;
using Group = Eigen::Array<double, size, 1>;

template <std::size_t count>
Group polynomial(const std::array<double, count> &coefficients, const Group &x)
{
    Group sum = Group::Constant(coefficients[0]);
    for (std::size_t i = 1; i < count; ++i)
        sum = sum * x + coefficients[i];
    return sum;
}

struct NormalGroup {
    Group distribution;
    Group density;
};

NormalGroup normals(const Group &z)
{
    constexpr double farthest = 38; // where the density is the least that a double holds
    const Group distance = z.abs().min(farthest);
    const Group exponential = (-0.5 * distance.square()).exp();
    const Group above = exponential * polynomial(numerator, distance) / polynomial(denominator, distance);
    return {(z > 0).select(1 - above, above), exponential * (std::numbers::inv_sqrtpi / std::numbers::sqrt2)};
}

} // namespace

Normals normals(const Eigen::ArrayXd &z)
{
    Normals result{Eigen::ArrayXd(z.size()), Eigen::ArrayXd(z.size())};
    Eigen::Index first = 0;
    for (; first + size <= z.size(); first += size) {
        const NormalGroup group = normals(Group(z.segment<size>(first)));
        result.distribution.segment<size>(first) = group.distribution;
        result.density.segment<size>(first) = group.density;
    }
    if (const Eigen::Index rest = z.size() - first; rest > 0) {
        Group padded = Group::Zero();
        padded.head(rest) = z.tail(rest);
        const NormalGroup group = normals(padded);
        result.distribution.tail(rest) = group.distribution.head(rest);
        result.density.tail(rest) = group.density.head(rest);
    }
    return result;
}

} // namespace npscope
