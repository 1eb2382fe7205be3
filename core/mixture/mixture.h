// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is predicted at T places: at each a mixture of K Gaussians, with the same weights at all of them. A component is
// one explanation of the context: a sample of z, an amplitude, a function of the pool, a kernel. The exact posteriors
// and the networks' predictions are both of this form, so there is one code for what is measured of them.
//
// f is the function, y = f + noise an observation of it.

#pragma once

#include <Eigen/Core>

#include <span>

namespace npscope {

struct Mixture {
    Eigen::ArrayXd weights;   ///< K, of sum 1
    Eigen::ArrayXXd mean;     ///< K × T, of f
    Eigen::ArrayXXd variance; ///< K × T, of f; 0 where a component is one function
    Eigen::ArrayXXd noise;    ///< K × T, the variance of an observation about f; > 0

    Eigen::Index places() const { return mean.cols(); }
    Eigen::Index components() const { return weights.size(); }
};

/// Of f or of y: without the noise, or with it.
enum class Of { Function, Observation };

/// T values each.
Eigen::ArrayXd meanOf(const Mixture &mixture);
Eigen::ArrayXd varianceOf(const Mixture &mixture, Of of);
/// ln p(y_t) at each place; `y` has T values.
Eigen::ArrayXd logDensity(const Mixture &mixture, std::span<const double> y);
/// P(Y_t ≤ y_t), the probability integral transform.
Eigen::ArrayXd distribution(const Mixture &mixture, std::span<const double> y, Of of = Of::Observation);
/// The least x with P(X_t ≤ x) ≥ p at each place, 0 < p < 1, to 1e-10 of the mixture's sd there.
Eigen::ArrayXd quantile(const Mixture &mixture, double p, Of of);
/// E|Y - y| - ½ E|Y - Y'|, the continuous ranked probability score (Gneiting and Raftery 2007; of mixtures Grimit et
/// al. 2006, equation 6), in units of y. Exact up to 64 components; of more, 64 of equal weight stand for them in the
/// second term.
Eigen::ArrayXd crps(const Mixture &mixture, std::span<const double> y);
/// ln Σ_k w_k Π_t N(y_t; mean, variance + noise): the joint density where, given the component, the places are
/// independent.
double logJointDensity(const Mixture &mixture, std::span<const double> y);

} // namespace npscope
