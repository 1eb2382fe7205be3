// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Sums of numbers of which only the logarithms can be held.

#pragma once

#include <Eigen/Core>

#include <cmath>

namespace npscope {

/// ln Σ exp, of one value or more, which may all be far below what a double's exponential holds.
inline double logSumExp(const Eigen::ArrayXd &values)
{
    const double greatest = values.maxCoeff();
    if (!std::isfinite(greatest))
        return greatest;
    // Below e⁻⁷⁰⁰ numbers are slow to compute with, and add nothing.
    return greatest + std::log((values - greatest).max(-700).exp().sum());
}

} // namespace npscope
