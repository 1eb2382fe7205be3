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

#include <cmath>
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

template <class Scalar>
Scalar softplus(Scalar a)
{
    return std::max(a, Scalar(0)) + std::log1p(std::exp(-std::abs(a)));
}

template <class Scalar>
Scalar sigmoid(Scalar a)
{
    return Scalar(1) / (Scalar(1) + std::exp(-a));
}

template <class Scalar, class Shape>
class Encoder
{
public:
    using Theta = ParameterView<const Scalar, Shape>;
    using Gradient = ParameterView<Scalar, Shape>;
    template <int Rows> using Vector = Eigen::Matrix<Scalar, Rows, 1>;

    explicit Encoder(const Sizes &s)
        : pooled(s.hidden), r(s.rDim), mu(s.zDim), a(s.zDim), sigma(s.zDim), m_unit(s.hidden), m_dUnit(s.hidden),
          m_da(s.zDim), m_dr(s.rDim), m_b1(s.hidden), m_w1(s.hidden, 2)
    {
    }

    /// q(z | the points `set` of `data`); the set is not empty.
    void forward(const Theta &theta, const Data<Scalar> &data, std::span<const int> set)
    {
        pooled.setZero();
        for (const int i : set)
            pooled += unit(theta, data.x[i], data.y[i]);
        pooled /= Scalar(set.size());

        r.noalias() = theta.encoder2 * pooled;
        r += theta.encoder2Bias;
        mu.noalias() = theta.mean * r;
        mu += theta.meanBias;
        a.noalias() = theta.scale * r;
        a += theta.scaleBias;
        sigma = a.unaryExpr(&softplus<Scalar>);
    }

    /// Adds to the gradient what comes of dL/dmu and dL/dsigma. Call after forward with the same arguments.
    void backward(const Theta &theta, const Data<Scalar> &data, std::span<const int> set, const Vector<Shape::Z> &dmu,
                  const Vector<Shape::Z> &dsigma, Gradient &gradient)
    {
        // sigma = softplus(a)
        m_da = dsigma.cwiseProduct(a.unaryExpr(&sigmoid<Scalar>));
        // mu = Wm r + bm,  a = Ws r + bs
        gradient.mean.noalias() += dmu * r.transpose();
        gradient.meanBias += dmu;
        gradient.scale.noalias() += m_da * r.transpose();
        gradient.scaleBias += m_da;
        m_dr.noalias() = theta.mean.transpose() * dmu;
        m_dr.noalias() += theta.scale.transpose() * m_da;
        // r = W2 pooled + b2
        gradient.encoder2.noalias() += m_dr * pooled.transpose();
        gradient.encoder2Bias += m_dr;
        // pooled = mean_i h_i: each h_i gets the same share
        m_dUnit.noalias() = theta.encoder2.transpose() * m_dr;
        m_dUnit /= Scalar(set.size());
        // h_i = relu(W1 [x_i, y_i] + b1); at 0 the derivative is 0
        m_b1.setZero();
        m_w1.setZero();
        for (const int i : set) {
            m_unit = (unit(theta, data.x[i], data.y[i]).array() > Scalar(0)).select(m_dUnit, Scalar(0));
            m_w1.col(0) += m_unit * data.x[i];
            m_w1.col(1) += m_unit * data.y[i];
            m_b1 += m_unit;
        }
        gradient.encoder1 += m_w1;
        gradient.encoder1Bias += m_b1;
    }

    Vector<Shape::H> pooled;
    Vector<Shape::R> r;
    Vector<Shape::Z> mu;
    Vector<Shape::Z> a;
    Vector<Shape::Z> sigma;

private:
    static auto unit(const Theta &theta, Scalar x, Scalar y)
    {
        return (theta.encoder1.col(0) * x + theta.encoder1.col(1) * y + theta.encoder1Bias).cwiseMax(Scalar(0));
    }

    Vector<Shape::H> m_unit;
    Vector<Shape::H> m_dUnit;
    Vector<Shape::Z> m_da;
    Vector<Shape::R> m_dr;
    Vector<Shape::H> m_b1;
    Eigen::Matrix<Scalar, Shape::H, 2> m_w1;
};

} // namespace npscope
