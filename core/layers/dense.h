// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A dense layer over many points at once:
//
//   Y = f(W X + b)        X in × N, Y out × N, a column a point; f an activation, or none
//
// Whoever calls owns X, Y and their derivatives; a layer itself is no more than where its parameters are.

#pragma once

#include "core/layers/product.h"
#include "core/model/activation.h"
#include "core/model/parameters.h"

#include <optional>

namespace npscope {

template <class Scalar>
class Dense
{
public:
    Dense(const Tensor &weight, const Tensor &bias, std::optional<Activation> activation)
        : m_out(weight.rows), m_in(weight.cols), m_weight(weight.offset), m_bias(bias.offset), m_activation(activation)
    {
    }

    int in() const { return m_in; }
    int out() const { return m_out; }

    void forward(const Scalar *theta, ConstColumns<Scalar> x, Columns<Scalar> y) const
    {
        y.colwise() = bias(theta);
        addProduct<Scalar>(weight(theta), x, y);
        if (m_activation) {
            auto units = y.array();
            Units<Eigen::Dynamic>(*m_activation).activate(units);
        }
    }

    /// Y = f(A), A = W X + b: dL/dA in place of dL/dY; adds dL/dW = dL/dA Xᵀ and dL/db, the sum of its columns.
    void backward(ConstColumns<Scalar> x, ConstColumns<Scalar> y, Columns<Scalar> dy, Scalar *gradient) const
    {
        differentiate(y, dy, gradient);
        addProduct<Scalar>(dy, Factor<Scalar>(x).transposed(), weight(gradient));
    }

    /// The first half of that: dL/dA in place of dL/dY, and dL/db.
    void differentiate(ConstColumns<Scalar> y, Columns<Scalar> dy, Scalar *gradient) const
    {
        auto db = bias(gradient).array();
        for (Eigen::Index n = 0; n < dy.cols(); ++n) {
            auto d = dy.col(n).array();
            const auto h = y.col(n).array();
            if (m_activation == Activation::Relu)
                d *= (h * Scalar(1e30)).min(Scalar(1)); // 0 or 1; a comparison would not be vectorised
            else if (m_activation == Activation::Sigmoid)
                d *= h - h.square();
            else if (m_activation == Activation::Tanh)
                d *= Scalar(1) - h.square();
            db += d;
        }
    }

    /// dL/dX = Wᵀ dL/dA.
    void toInput(const Scalar *theta, ConstColumns<Scalar> da, Columns<Scalar> dx) const
    {
        setProduct<Scalar>(Factor<Scalar>(weight(theta)).transposed(), da, dx);
    }

    auto weight(const Scalar *theta) const { return Eigen::Map<const Matrix<Scalar>>(theta + m_weight, m_out, m_in); }
    auto weight(Scalar *gradient) const { return Eigen::Map<Matrix<Scalar>>(gradient + m_weight, m_out, m_in); }
    auto bias(const Scalar *theta) const
    {
        return Eigen::Map<const Eigen::Matrix<Scalar, Eigen::Dynamic, 1>>(theta + m_bias, m_out);
    }
    auto bias(Scalar *gradient) const
    {
        return Eigen::Map<Eigen::Matrix<Scalar, Eigen::Dynamic, 1>>(gradient + m_bias, m_out);
    }

private:
    int m_out;
    int m_in;
    int m_weight; // offsets
    int m_bias;
    std::optional<Activation> m_activation;
};

} // namespace npscope
