// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/oracle/truncatednormal.h"

#include "core/oracle/quadrature.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace npscope {

namespace {

// How far from its mode a density falls to e^-drop: the solution of slope r + ½ precision r² = drop, where the slope is
// that at the end of the range where the mode is cut off. Written so that none of the three need be large or small.
double reach(const TruncatedNormal &density, double mode)
{
    const double slope = std::abs(density.linear - density.precision * mode);
    const double sum = slope + std::sqrt(slope * slope + 2 * density.precision * drop);
    return sum > 0 ? 2 * drop / sum : std::numeric_limits<double>::infinity();
}

} // namespace

double TruncatedNormal::mode() const
{
    if (precision > 0)
        return std::clamp(linear / precision, range.min, range.max);
    return linear > 0 ? range.max : range.min;
}

Interval TruncatedNormal::support() const
{
    const double m = mode(), r = reach(*this, m);
    return {std::max(range.min, m - r), std::min(range.max, m + r)};
}

bool TruncatedNormal::isCut() const
{
    const double m = mode(), r = reach(*this, m);
    return m - r < range.min || m + r > range.max;
}

double TruncatedNormal::logMass() const
{
    const auto &rule = GaussLegendre<48>::rule();
    const double m = mode(), slope = linear - precision * m, half = support().width() / 2;
    const auto d = support().at(0.5) - m + half * rule.nodes; // distances from the mode
    return logDensity(m) + std::log(half * (rule.weights * ((slope - precision / 2 * d) * d).exp()).sum());
}

std::vector<TruncatedNormal::Cell> TruncatedNormal::cells(int count, double offset) const
{
    const auto &rule = GaussLegendre<4>::rule();
    const Interval all = support();
    const double m = mode(), slope = linear - precision * m;
    std::vector<Cell> result;
    for (int i = 0; i < count + (offset > 0 ? 1 : 0); ++i) {
        const double begin = all.at(std::max(0.0, (i - offset) / count));
        const double half = (all.at(std::min(1.0, (i + 1 - offset) / count)) - begin) / 2;
        const Eigen::Array4d within = half * rule.nodes, d = begin + half - m + within;
        const Eigen::Array4d mass = half * rule.weights * ((slope - precision / 2 * d) * d).exp();
        const double sum = mass.sum(), mean = (mass * within).sum() / sum;
        const double variance = (mass * (within - mean).square()).sum() / sum;
        result.push_back({logDensity(m) + std::log(sum), begin + half + mean, std::sqrt(variance)});
    }
    return result;
}

TruncatedNormal::Cell TruncatedNormal::whole() const
{
    return {logMass(), linear / precision, 1 / std::sqrt(precision)};
}

} // namespace npscope
