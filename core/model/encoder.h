// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The encoder: a set of points → its representation r → q(z | set).
//
//   h_i = relu(W1 [x_i, y_i] + b1)      H
//   r   = W2 · mean_i h_i + b2          R     (= mean_i of W2 h_i + b2: the mean commutes with the layer)
//   mu  = Wm r + bm,  a = Ws r + bs     Z
//   sigma = softplus(a) = ln(1 + e^a)         (no floor)
//
// The mean makes the order of the points irrelevant. Activations are computed again in the backward pass
// (two multiplications a unit), so nothing here grows with the number of points.

#pragma once

#include "core/model/parameters.h"

#include <array>
#include <span>

namespace npscope {

/// Points as the network takes them: n values each.
template <class Scalar>
struct Data {
    Eigen::Array<Scalar, Eigen::Dynamic, 1> x;
    Eigen::Array<Scalar, Eigen::Dynamic, 1> y;

    explicit Data(const Points &points) : x(Eigen::Index(points.size())), y(Eigen::Index(points.size()))
    {
        for (std::size_t i = 0; i < points.size(); ++i) {
            x[Eigen::Index(i)] = Scalar(points[i].x);
            y[Eigen::Index(i)] = Scalar(points[i].y);
        }
    }
};

/// For `Sets` sets at a time, e.g. D and C of an update: columns of the matrices here.
template <class Scalar, class Shape, int Sets>
class Encoder
{
public:
    using Theta = ParameterView<const Scalar, Shape>;
    using Gradient = ParameterView<Scalar, Shape>;
    using Latents = Eigen::Matrix<Scalar, Shape::Z, Sets>;
    using Indices = std::array<std::span<const int>, Sets>;

    explicit Encoder(const Sizes &s)
        : pooled(s.hidden, Sets), r(s.rDim, Sets), mu(s.zDim, Sets), sigma(s.zDim, Sets), m_a(s.zDim, Sets),
          m_decay(s.zDim, Sets), m_da(s.zDim, Sets), m_dr(s.rDim, Sets), m_dPooled(s.hidden, Sets), m_dUnit(s.hidden),
          m_w1(s.hidden, 2), m_b1(s.hidden)
    {
    }

    /// q(z | the points of each set), as indices of `data`; no set is empty.
    void forward(const Theta &theta, const Data<Scalar> &data, const Indices &sets)
    {
        pooled.setZero();
        for (int k = 0; k < Sets; ++k) {
            for (const int i : sets[std::size_t(k)])
                pooled.col(k) += unit(theta, data.x[i], data.y[i]);
            pooled.col(k) /= Scalar(sets[std::size_t(k)].size());
        }
        r.noalias() = times(theta.encoder2, pooled);
        r.colwise() += theta.encoder2Bias;
        mu.noalias() = times(theta.mean, r);
        mu.colwise() += theta.meanBias;
        m_a.matrix().noalias() = times(theta.scale, r);
        m_a.colwise() += theta.scaleBias.array();
        // softplus(a) = max(a, 0) + ln(1 + e^-|a|), which cannot overflow
        m_decay = (-m_a.abs()).exp();
        sigma = (m_a.max(Scalar(0)) + m_decay.log1p()).matrix();
    }

    /// Adds to the gradient what comes of dL/dmu and dL/dsigma. Call after forward with the same arguments.
    void backward(const Theta &theta, const Data<Scalar> &data, const Indices &sets, const Latents &dmu,
                  const Latents &dsigma, Gradient &gradient)
    {
        // sigma = softplus(a); its derivative is 1/(1 + e^-a)
        m_da = (dsigma.array() * (m_a < Scalar(0)).select(m_decay, Scalar(1)) / (Scalar(1) + m_decay)).matrix();
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
        // h_i = relu(W1 [x_i, y_i] + b1); at 0 the derivative is 0
        m_w1.setZero();
        m_b1.setZero();
        for (int k = 0; k < Sets; ++k) {
            m_dPooled.col(k) /= Scalar(sets[std::size_t(k)].size());
            for (const int i : sets[std::size_t(k)]) {
                m_dUnit = unit(theta, data.x[i], data.y[i]);
                // 1 where it is positive, else 0; a comparison would not be vectorised
                m_dUnit = (m_dUnit * Scalar(1e30)).cwiseMin(Scalar(1)).cwiseProduct(m_dPooled.col(k));
                m_w1.col(0) += m_dUnit * data.x[i];
                m_w1.col(1) += m_dUnit * data.y[i];
                m_b1 += m_dUnit;
            }
        }
        gradient.encoder1 += m_w1;
        gradient.encoder1Bias += m_b1;
    }

    Eigen::Matrix<Scalar, Shape::H, Sets> pooled;
    Eigen::Matrix<Scalar, Shape::R, Sets> r;
    Latents mu;
    Latents sigma;

private:
    static auto unit(const Theta &theta, Scalar x, Scalar y)
    {
        return (theta.encoder1.col(0) * x + theta.encoder1.col(1) * y + theta.encoder1Bias).cwiseMax(Scalar(0));
    }

    using LatentArray = Eigen::Array<Scalar, Shape::Z, Sets>;
    LatentArray m_a;
    LatentArray m_decay; // e^-|a|
    Latents m_da;
    Eigen::Matrix<Scalar, Shape::R, Sets> m_dr;
    Eigen::Matrix<Scalar, Shape::H, Sets> m_dPooled;
    Eigen::Matrix<Scalar, Shape::H, 1> m_dUnit;
    Eigen::Matrix<Scalar, Shape::H, 2> m_w1;
    Eigen::Matrix<Scalar, Shape::H, 1> m_b1;
};

} // namespace npscope
