// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// r → q(z) = N(mu, sigma²), for K sets at once:
//
//   mu = Wm r + bm,  a = Ws r + bs        r R × K, the rest Z × K
//   sigma = softplus(a) = ln(1 + e^a), or e + (1 - e) sigmoid(a)        as core/model/encoder.h says

#pragma once

#include "core/layers/dense.h"

namespace npscope {

template <class Scalar>
class LatentHead
{
public:
    using Array = Eigen::Array<Scalar, Eigen::Dynamic, Eigen::Dynamic>;

    LatentHead(const Training &training, const Tensor *meanWeight, int most)
        : mu(training.sizes.zDim, most), sigma(training.sizes.zDim, most), m_mean(meanWeight[0], meanWeight[1], {}),
          m_scale(meanWeight[2], meanWeight[3], {}), m_hasFloor(training.latentScale == LatentScale::Floor),
          m_floor(Scalar(training.sigmaZFloor)), m_slope(training.sizes.zDim, most), m_decay(training.sizes.zDim, most),
          m_dr(training.sizes.rDim, most)
    {
    }

    void forward(const Scalar *theta, ConstColumns<Scalar> r)
    {
        const Eigen::Index n = r.cols();
        m_mean.forward(theta, r, mu.leftCols(n));
        m_scale.forward(theta, r, sigma.leftCols(n));
        auto a = sigma.leftCols(n).array();
        auto decay = m_decay.leftCols(n), slope = m_slope.leftCols(n);
        // e^-|a| cannot overflow: softplus(a) = max(a, 0) + ln(1 + e^-|a|), and its derivative is sigmoid(a)
        decay = (-a.abs()).exp();
        slope = (a < Scalar(0)).select(decay, Scalar(1)) / (Scalar(1) + decay);
        if (m_hasFloor) {
            a = m_floor + (Scalar(1) - m_floor) * slope;
            slope *= (Scalar(1) - m_floor) * (Scalar(1) - slope);
        } else {
            a = a.max(Scalar(0)) + decay.log1p();
        }
    }

    /// Of dL/dmu and dL/dsigma, which becomes dL/da: adds to the gradient, and gives dL/dr.
    void backward(const Scalar *theta, ConstColumns<Scalar> r, Columns<Scalar> dmu, Columns<Scalar> dsigma,
                  Scalar *gradient, Columns<Scalar> dr)
    {
        const Eigen::Index n = r.cols();
        dsigma.array() *= m_slope.leftCols(n);
        m_mean.backward(r, mu.leftCols(n), dmu, gradient);
        m_scale.backward(r, sigma.leftCols(n), dsigma, gradient);
        m_mean.toInput(theta, dmu, dr);
        m_scale.toInput(theta, dsigma, m_dr.leftCols(n));
        dr += m_dr.leftCols(n);
    }

    Matrix<Scalar> mu; ///< a column a set, as many as forward() was given
    Matrix<Scalar> sigma;

private:
    Dense<Scalar> m_mean;
    Dense<Scalar> m_scale;
    bool m_hasFloor;
    Scalar m_floor;
    Array m_slope; // d sigma / d a
    Array m_decay; // e^-|a|
    Matrix<Scalar> m_dr;
};

} // namespace npscope
