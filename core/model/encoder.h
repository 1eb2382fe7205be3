// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The encoder: a set of points → its representation r → q(z | set).
//
//   h_i = f(W1 [x_i, y_i] + b1)         H; f, the activation, is the article's relu or another
//   r   = W2 · mean_i h_i + b2          R     (= mean_i of W2 h_i + b2: the mean commutes with the layer)
//   mu  = Wm r + bm,  a = Ws r + bs     Z
//   sigma = softplus(a) = ln(1 + e^a)         (the article's: no floor), or
//   sigma = e + (1 - e) sigmoid(a)            (Garnelo et al. 2018 with e = 0.1)
//
// The mean makes the order of the points irrelevant. Units are computed again in the backward pass, so nothing here
// grows with the number of points.

#pragma once

#include "core/data/batch.h"
#include "core/model/parameters.h"

#include <array>
#include <span>

namespace npscope {

/// For `Sets` sets at a time, e.g. D and C of an update: columns of the matrices here.
template <class Scalar, class Shape, int Sets>
class Encoder
{
public:
    using Theta = ParameterView<const Scalar, Shape>;
    using Gradient = ParameterView<Scalar, Shape>;
    using Latents = Eigen::Matrix<Scalar, Shape::Z, Sets>;
    using Indices = std::array<std::span<const int>, Sets>;

    explicit Encoder(const Training &t)
        : pooled(t.sizes.hidden, Sets), r(t.sizes.rDim, Sets), mu(t.sizes.zDim, Sets), sigma(t.sizes.zDim, Sets),
          m_activation(t.encoderActivation), m_hasFloor(t.latentScale == LatentScale::Floor),
          m_floor(Scalar(t.sigmaZFloor)), m_a(t.sizes.zDim, Sets), m_decay(t.sizes.zDim, Sets),
          m_slope(t.sizes.zDim, Sets), m_da(t.sizes.zDim, Sets), m_dr(t.sizes.rDim, Sets),
          m_dPooled(t.sizes.hidden, Sets), m_units(t.sizes.hidden), m_w1(t.sizes.hidden, 2), m_b1(t.sizes.hidden)
    {
    }

    /// q(z | the points of each set), as indices of `data`; no set is empty.
    void forward(const Theta &theta, const Data<Scalar> &data, const Indices &sets)
    {
        pooled.setZero();
        for (int k = 0; k < Sets; ++k) {
            for (const int i : sets[std::size_t(k)]) {
                computeUnits(theta, data.x[i], data.y[i]);
                pooled.col(k) += m_units.matrix();
            }
            pooled.col(k) /= Scalar(sets[std::size_t(k)].size());
        }
        r.noalias() = times(theta.encoder2, pooled);
        r.colwise() += theta.encoder2Bias;
        mu.noalias() = times(theta.mean, r);
        mu.colwise() += theta.meanBias;
        m_a.matrix().noalias() = times(theta.scale, r);
        m_a.colwise() += theta.scaleBias.array();
        // e^-|a| cannot overflow: softplus(a) = max(a, 0) + ln(1 + e^-|a|), and its derivative is sigmoid(a)
        m_decay = (-m_a.abs()).exp();
        m_slope = (m_a < Scalar(0)).select(m_decay, Scalar(1)) / (Scalar(1) + m_decay);
        if (m_hasFloor) {
            sigma = (m_floor + (Scalar(1) - m_floor) * m_slope).matrix();
            m_slope *= (Scalar(1) - m_floor) * (Scalar(1) - m_slope);
        } else {
            sigma = (m_a.max(Scalar(0)) + m_decay.log1p()).matrix();
        }
    }

    /// Adds to the gradient what comes of dL/dmu and dL/dsigma. Call after forward with the same arguments.
    void backward(const Theta &theta, const Data<Scalar> &data, const Indices &sets, const Latents &dmu,
                  const Latents &dsigma, Gradient &gradient)
    {
        m_da = (dsigma.array() * m_slope).matrix();
        // mu = Wm r + bm,  a = Ws r + bs
        gradient.mean.noalias() += times(dmu, r.transpose());
        gradient.meanBias += dmu.rowwise().sum();
        gradient.scale.noalias() += times(m_da, r.transpose());
        gradient.scaleBias += m_da.rowwise().sum();
        m_dr.noalias() = times(theta.mean.transpose(), dmu);
        m_dr.noalias() += times(theta.scale.transpose(), m_da);
        // r = W2 pooled + b2
        gradient.encoder2.noalias() += times(m_dr, pooled.transpose());
        gradient.encoder2Bias += m_dr.rowwise().sum();
        // pooled = mean_i h_i: each h_i gets the same share
        m_dPooled.noalias() = times(theta.encoder2.transpose(), m_dr);
        // h_i = f(W1 [x_i, y_i] + b1)
        m_w1.setZero();
        m_b1.setZero();
        for (int k = 0; k < Sets; ++k) {
            m_dPooled.col(k) /= Scalar(sets[std::size_t(k)].size());
            for (const int i : sets[std::size_t(k)]) {
                computeUnits(theta, data.x[i], data.y[i]);
                m_activation.differentiate(m_units);
                m_units *= m_dPooled.col(k).array();
                m_w1.col(0) += m_units * data.x[i];
                m_w1.col(1) += m_units * data.y[i];
                m_b1 += m_units;
            }
        }
        gradient.encoder1 += m_w1.matrix();
        gradient.encoder1Bias += m_b1.matrix();
    }

    Eigen::Matrix<Scalar, Shape::H, Sets> pooled;
    Eigen::Matrix<Scalar, Shape::R, Sets> r;
    Latents mu;
    Latents sigma;

private:
    void computeUnits(const Theta &theta, Scalar x, Scalar y)
    {
        m_units = theta.encoder1.col(0).array() * x + theta.encoder1.col(1).array() * y + theta.encoder1Bias.array();
        m_activation.activate(m_units);
    }

    using LatentArray = Eigen::Array<Scalar, Shape::Z, Sets>;
    typename Shape::EncoderUnits m_activation;
    bool m_hasFloor;
    Scalar m_floor;
    LatentArray m_a;
    LatentArray m_decay; // e^-|a|
    LatentArray m_slope; // d sigma / d a
    Latents m_da;
    Eigen::Matrix<Scalar, Shape::R, Sets> m_dr;
    Eigen::Matrix<Scalar, Shape::H, Sets> m_dPooled;
    Eigen::Array<Scalar, Shape::H, 1> m_units; // of one point
    Eigen::Array<Scalar, Shape::H, 2> m_w1;
    Eigen::Array<Scalar, Shape::H, 1> m_b1;
};

} // namespace npscope
