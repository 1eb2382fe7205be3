// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Adam (Kingma and Ba 2015) in PyTorch's form: epsilon is added after the bias correction.
//
//   m = β1 m + (1 - β1) g,  v = β2 v + (1 - β2) g²
//   θ -= lr_t/(1 - β1^t) · m / (√v/√(1 - β2^t) + ε)
//
// The rate lr_t is lr, or falls along half a cosine (Loshchilov and Hutter 2017) to a hundredth of it.

#pragma once

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numbers>

namespace npscope {

template <class Scalar>
struct Adam {
    double learningRate = 1e-3;
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-8;
    std::int64_t decay = 0; ///< updates over which the rate falls; 0 where it does not

    /// Update t ≥ 1 of the flat vectors θ, m, v with the gradient g; all of one length.
    template <class Vector, class Gradient>
    void update(std::int64_t t, Vector &&theta, Vector &&m, Vector &&v, const Gradient &g) const
    {
        // Differences in double: 1 - β2 formed in float would be off by 1e-5 of itself.
        const Scalar b2 = Scalar(beta2), rest1 = Scalar(1 - beta1), rest2 = Scalar(1 - beta2);
        const Scalar rate = Scalar(rateAt(t) / correction(beta1, t));
        const Scalar rootCorrection = Scalar(1 / std::sqrt(correction(beta2, t)));
        m += (g - m) * rest1;
        v = v * b2 + rest2 * g * g; // in PyTorch's order, which tells what overflows
        // √∞ is ∞, and the update then 0; but the vectorised root of Eigen 3.4 makes it a NaN. So it is given finite
        // values alone, and what they lack is added: 0, or ∞.
        const auto finite = v.min(std::numeric_limits<Scalar>::max());
        theta -= rate * m / ((finite.sqrt() + (v - finite)) * rootCorrection + Scalar(epsilon));
    }

    /// Of update t ≥ 1: the first has the whole rate, those after update `decay` have a hundredth.
    double rateAt(std::int64_t t) const
    {
        if (decay == 0)
            return learningRate;
        const double done = std::min(1.0, double(t - 1) / double(decay));
        constexpr double least = 0.01; // with 0 the run would stand still from there on
        return learningRate * (least + (1 - least) * (1 + std::cos(std::numbers::pi * done)) / 2);
    }

    /// 1 - β^t, exact to the last bits also for small t; a function of t alone, so it needs no state.
    static double correction(double beta, std::int64_t t)
    {
        const double exponent = double(t) * std::log(beta);
        return exponent < -40 ? 1 : -std::expm1(exponent); // e^-40 is beyond the last bit of 1
    }
};

} // namespace npscope
