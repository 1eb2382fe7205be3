// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The decoder's first layer: every condition (a z, or an r) with every x that it is asked at.
//
//   h = f(W [x, c] + b) = f((W_c c + b) + w_x x)        c K × M, a column a condition; h H × N, a column a pair
//
// The bracket is the same for all x of a condition, so it is a product over M columns and not over N. The pairs lie
// condition by condition.

#pragma once

#include "core/layers/dense.h"

#include <span>
#include <vector>

namespace npscope {

/// Which x each condition is asked at; those of a task's samples of z are the same ones.
template <class Scalar>
struct Asked {
    std::vector<std::span<const Scalar>> xs; ///< one a condition

    int pairs() const
    {
        std::size_t count = 0;
        for (const auto &x : xs)
            count += x.size();
        return int(count);
    }
};

template <class Scalar>
class PairLayer
{
public:
    PairLayer(const Tensor &weight, const Tensor &bias, Activation activation, int mostConditions)
        : m_dense(weight, bias, activation), m_activation(activation), m_base(weight.rows, mostConditions),
          m_dBase(weight.rows, mostConditions), m_dSlope(weight.rows)
    {
    }

    int out() const { return m_dense.out(); }

    void forward(const Scalar *theta, ConstColumns<Scalar> conditions, const Asked<Scalar> &asked, Columns<Scalar> h)
    {
        const auto w = m_dense.weight(theta);
        auto base = m_base.leftCols(conditions.cols());
        base.colwise() = m_dense.bias(theta);
        addProduct<Scalar>(w.rightCols(w.cols() - 1), conditions, base);
        Eigen::Index pair = 0;
        const bool isRelu = m_activation == Activation::Relu; // in one pass
        for (Eigen::Index m = 0; m < conditions.cols(); ++m) {
            for (const Scalar x : asked.xs[std::size_t(m)]) {
                auto to = h.col(pair++).array();
                if (isRelu)
                    to = (base.col(m).array() + w.col(0).array() * x).max(Scalar(0));
                else
                    to = base.col(m).array() + w.col(0).array() * x;
            }
        }
        auto units = h.array();
        if (!isRelu)
            Units<Eigen::Dynamic>(m_activation).activate(units);
    }

    /// dL/dh becomes that of f's argument; adds to the gradient, and gives dL/dc.
    void backward(const Scalar *theta, ConstColumns<Scalar> conditions, const Asked<Scalar> &asked,
                  ConstColumns<Scalar> h, Columns<Scalar> dh, Scalar *gradient, Columns<Scalar> dConditions)
    {
        m_dense.differentiate(h, dh, gradient);
        auto dBase = m_dBase.leftCols(conditions.cols());
        dBase.setZero();
        m_dSlope.setZero();
        Eigen::Index pair = 0;
        for (Eigen::Index m = 0; m < conditions.cols(); ++m) {
            for (const Scalar x : asked.xs[std::size_t(m)]) {
                dBase.col(m) += dh.col(pair);
                m_dSlope += dh.col(pair++) * x;
            }
        }
        auto dw = m_dense.weight(gradient);
        dw.col(0) += m_dSlope;
        addProduct<Scalar>(dBase, Factor<Scalar>(conditions).transposed(), dw.rightCols(dw.cols() - 1));
        const auto w = m_dense.weight(theta);
        setProduct<Scalar>(Factor<Scalar>(w.rightCols(w.cols() - 1)).transposed(), dBase, dConditions);
    }

private:
    Dense<Scalar> m_dense;
    Activation m_activation;
    Matrix<Scalar> m_base;
    Matrix<Scalar> m_dBase;
    Eigen::Matrix<Scalar, Eigen::Dynamic, 1> m_dSlope;
};

} // namespace npscope
