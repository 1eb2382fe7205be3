// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A parameter in which a function is linear, given Gaussian observations and a flat prior on a range: a piece of a
// normal distribution, which may lie far out in its tail, or be flat. Integrated over where its mass is by Gauss and
// Legendre's rule, which needs no difference of two tails and is exact to rounding for such a piece, wherever it lies.

#pragma once

#include "core/experiment/functions.h"

#include <vector>

namespace npscope {

struct TruncatedNormal {
    // ln of the density, not normalised, at u within the range: constant + linear u - ½ precision u².
    double constant = 0;
    double linear = 0;
    double precision = 0; ///< ≥ 0
    Interval range;

    /// A piece of it, as a Gaussian of the same mass, mean and variance.
    struct Cell {
        double logMass;
        double mean;
        double sd;
    };

    double logDensity(double u) const { return constant + (linear - precision * u / 2) * u; }
    /// Where within the range it is greatest.
    double mode() const;
    /// Where it is not below e^-drop of that.
    Interval support() const;
    /// Whether the range cuts off any of it.
    bool isCut() const;
    /// ln of its integral over the range.
    double logMass() const;
    /// So many of the same width, over its support; with an offset, 0 < offset < 1, all begin so much of a width
    /// earlier, and one more fills up the end.
    std::vector<Cell> cells(int count, double offset = 0) const;
    /// All of it in one, where the range cuts off nothing.
    Cell whole() const;
};

} // namespace npscope
