// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/family/kernel.h"

#include <cmath>
#include <limits>
#include <numbers>
#include <stdexcept>

namespace npscope {

Eigen::ArrayXXd kernel(const Functions &functions, Eigen::ArrayXXd distances)
{
    Eigen::ArrayXXd &d = distances; // and becomes k
    const double length = functions.length, turn = std::numbers::pi / functions.period;
    switch (functions.family) {
    case Family::Eq:
        d = (d.square() * (-0.5 / (length * length))).exp();
        break;
    case Family::Matern32:
        d = d.abs() * (std::numbers::sqrt3 / length);
        d = (1 + d) * (-d).exp();
        break;
    case Family::Matern52:
        d = d.abs() * (std::sqrt(5.0) / length);
        d = (1 + d + d.square() / 3) * (-d).exp();
        break;
    case Family::Periodic:
        d = ((d * turn).sin().square() * (-2 / (length * length))).exp();
        break;
    case Family::WeaklyPeriodic:
        d = ((d * turn).sin().square() * (-2 / (functions.periodicLength * functions.periodicLength))
             - d.square() * (0.5 / (length * length)))
                .exp();
        break;
    default:
        throw std::invalid_argument("a kernel was asked for of a family that is no Gaussian process");
    }
    d *= functions.scale * functions.scale;
    return distances;
}

double kernel(const Functions &functions, double distance)
{
    return kernel(functions, Eigen::ArrayXXd::Constant(1, 1, distance))(0, 0);
}

double kernelReach(const Functions &functions, double bound)
{
    if (functions.family == Family::Periodic)
        return std::numeric_limits<double>::infinity();
    Functions envelope = functions; // what falls off steadily
    if (functions.family == Family::WeaklyPeriodic)
        envelope.family = Family::Eq;
    double distance = 0;
    while (kernel(envelope, distance) > bound)
        distance += functions.length / 8;
    return distance;
}

} // namespace npscope
