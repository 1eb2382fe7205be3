// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The standard normal distribution of many values at once: what quantiles of mixtures spend their time on.

#pragma once

#include <Eigen/Core>

namespace npscope {

struct Normals {
    Eigen::ArrayXd distribution; ///< Φ(z), to 1e-15 (not relative: in the tails it is rough)
    Eigen::ArrayXd density;      ///< exp(-z²/2) / √(2π)
};

/// At each z, which may be infinite. Hart's algorithm 5666 (Computer Approximations, 1968) as West 2005 gives it
/// ("Better approximations to cumulative normal functions"): one exponential for both.
Normals normals(const Eigen::ArrayXd &z);

} // namespace npscope
