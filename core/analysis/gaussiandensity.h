// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a z lies in a diagonal Gaussian q = N(mu, sigma²).

#pragma once

#include "core/predict/fan.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>

namespace npscope {

/// Not so after a divergence.
inline bool isFinite(const Gaussian &q)
{
    const auto isFinite = [](float value) { return std::isfinite(value); };
    return std::ranges::all_of(q.mu, isFinite) && std::ranges::all_of(q.sigma, isFinite);
}

/// The Mahalanobis distance: sqrt(Σ_j ((z_j - mu_j) / sigma_j)²), in standard deviations.
inline double distanceFrom(const Gaussian &q, std::span<const float> z)
{
    double squares = 0;
    for (std::size_t j = 0; j < z.size(); ++j) {
        const double d = (double(z[j]) - double(q.mu[j])) / double(q.sigma[j]);
        squares += d * d;
    }
    return std::sqrt(squares);
}

/// ln q(z) = -½ distance² - Σ_j ln sigma_j - ½ Z ln 2π.
inline double logDensity(const Gaussian &q, std::span<const float> z)
{
    const double distance = distanceFrom(q, z);
    double result = -0.5 * distance * distance - 0.5 * double(z.size()) * std::log(2 * std::numbers::pi);
    for (const float sigma : q.sigma)
        result -= std::log(double(sigma));
    return result;
}

} // namespace npscope
