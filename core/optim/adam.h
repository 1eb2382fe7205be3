// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Adam (Kingma and Ba 2015) in PyTorch's form: epsilon is added after the bias correction.
//
//   m = β1 m + (1 - β1) g,  v = β2 v + (1 - β2) g²
//   θ -= lr/(1 - β1^t) · m / (√v/√(1 - β2^t) + ε)

#pragma once

#include <Eigen/Core>

#include <cmath>
#include <cstdint>

namespace npscope {

template <class Scalar>
struct Adam {
    double learningRate = 1e-3;
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-8;

    /// Update t ≥ 1 of the flat vectors θ, m, v with the gradient g; all of one length.
    template <class Vector, class Gradient>
    void update(std::int64_t t, Vector &&theta, Vector &&m, Vector &&v, const Gradient &g) const
    {
        const Scalar b1 = Scalar(beta1), b2 = Scalar(beta2);
        const Scalar rate = Scalar(learningRate / correction(beta1, t));
        const Scalar rootCorrection = Scalar(1 / std::sqrt(correction(beta2, t)));
        m += (g - m) * (Scalar(1) - b1);
        v = v * b2 + g * g * (Scalar(1) - b2);
        theta -= rate * m / (v.sqrt() * rootCorrection + Scalar(epsilon));
    }

    /// 1 - β^t, exact to the last bits also for small t; a function of t alone, so it needs no state.
    static double correction(double beta, std::int64_t t)
    {
        const double exponent = double(t) * std::log(beta);
        return exponent < -40 ? 1 : -std::expm1(exponent); // e^-40 is beyond the last bit of 1
    }
};

} // namespace npscope
