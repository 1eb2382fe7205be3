// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/experiment/functions.h"

#include <algorithm>
#include <cmath>

namespace npscope {

bool isGaussianProcess(Family family)
{
    return family >= Family::Eq && family <= Family::WeaklyPeriodic;
}

bool isStationary(Family family)
{
    return isGaussianProcess(family) || family == Family::EqRandom || family == Family::Sawtooth // its phase is uniform
           || (family == Family::Mixture && std::ranges::all_of(mixtureMembers, isStationary));
}

Functions usualFunctions(Family family)
{
    Functions f;
    f.family = family;
    switch (family) {
    case Family::Points:
    case Family::Sine: // Martens 2018; the noise is ours, he has none
        break;
    case Family::SineShift: // Dupont 2018; likewise
        f.x = {-3.14159, 3.14159};
        f.amplitude = {-1, 1};
        f.noise = 0.05;
        break;
    case Family::Eq: // Huang et al. 2023: a variance of 0.05
    case Family::Matern32:
    case Family::Matern52:
    case Family::Periodic:
    case Family::WeaklyPeriodic:
    case Family::Mixture:
        f.x = {-2, 2};
        f.noise = 0.2236;
        f.targets = 50;
        if (family == Family::WeaklyPeriodic) { // likewise
            f.length = 2;
            f.periodicLength = 4;
        }
        break;
    case Family::EqRandom: // Kim et al. 2019
        f.x = {-2, 2};
        f.noise = 0.02;
        f.targets = 50;
        break;
    case Family::Sawtooth: // Bruinsma et al. 2023 have higher frequencies and no noise
        f.x = {-2, 2};
        f.noise = 0.05;
        f.targets = 50;
        break;
    case Family::Data: // ours
        f.noise = 0.05;
        break;
    }
    return f;
}

Functions newOf(Functions functions)
{
    if (functions.family == Family::Data)
        functions.given.erase(functions.given.begin(), functions.given.begin() + std::ptrdiff_t(functions.firstNew()));
    functions.count = 0;
    return functions;
}

Interval knownX(const std::vector<GivenFunction> &given)
{
    Interval common{given.front().points.front().x, given.front().points.back().x}, all = common;
    for (const GivenFunction &function : given) {
        const double first = function.points.front().x, last = function.points.back().x;
        common = {std::max(common.min, first), std::min(common.max, last)};
        all = {std::min(all.min, first), std::max(all.max, last)};
    }
    return common.min < common.max ? common : all;
}

Functions functionsOf(Family family, const Functions &trained)
{
    Functions f = usualFunctions(family);
    f.x = trained.x;
    f.noise = trained.noise;
    f.targets = trained.targets;
    f.given = trained.given;
    return f;
}

UsualContext usualContext(Family family)
{
    switch (family) {
    case Family::Points:
        return {1, 3};
    case Family::Sine:
    case Family::SineShift:
    case Family::Data:
        return {1, 10};
    default:
        return {1, 30};
    }
}

} // namespace npscope
