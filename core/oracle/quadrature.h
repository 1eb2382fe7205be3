// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Integrals of a density over one parameter, of which nothing is known beforehand: where its mass is, and nodes there.

#pragma once

#include "core/experiment/functions.h"

#include <Eigen/Core>

#include <cstddef>
#include <functional>
#include <vector>

namespace npscope {

/// How finely an oracle integrates over two parameters, in the second of which its functions are linear.
struct Resolution {
    int scan = 128; ///< places at which a density is looked at, at least
    int nodes = 48; ///< of the first parameter, where its mass is, at least
    int cells = 32; ///< of the second one given the first, at least

    /// So many that f moves by no more than 1.5 standard deviations of the noise from one to the next, where it moves
    /// by `change` in all: then the density of an observation shows ripples of less than 1e-4 of it. But no more
    /// components than there is time for: 256 nodes and 4096 components, if that many are not needed for the least of
    /// each; of nodes that are still more, in many parts, with eight cells each at least.
    int nodesFor(double change, double noise) const;
    int cellsFor(double change, double noise, std::size_t nodes) const;
};

/// Gauss and Legendre's rule on [-1, 1].
template <int count>
struct GaussLegendre {
    using Values = Eigen::Array<double, count, 1>;
    Values nodes;
    Values weights;
    static const GaussLegendre &rule();
};

/// The logarithm of a density, normalised or not; finite.
using LogDensity = std::function<double(double)>;

/// The density is e^-drop of its greatest value where nothing more is counted.
inline constexpr double drop = 30;

double lengthOf(const std::vector<Interval> &parts);

/// Parts of the parts given outside of which the density is below e^-drop of its greatest value. They are looked at in
/// `scan` places, then what remains of them again, until the mass fills half of what is looked at; a peak
/// between two places is found by the slopes on its sides.
std::vector<Interval> findMass(const LogDensity &density, std::vector<Interval> parts, int scan);

struct Node {
    double at;
    double weight; ///< a length
};

/// About `count` nodes on these parts: eight of Gauss and Legendre's on panels of nearly the same width, four panels in
/// a part at least.
std::vector<Node> nodesOn(const std::vector<Interval> &parts, int count);

} // namespace npscope
