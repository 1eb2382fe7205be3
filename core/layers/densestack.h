// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Dense layers one after the other, each point by itself: h_l = f(W_l h_{l-1} + b_l), h_0 the input; the last of them
// maybe without f.

#pragma once

#include "core/layers/dense.h"

#include <vector>

namespace npscope {

template <class Scalar>
class DenseStack
{
public:
    enum class Last { Activated, Linear };

    /// Of `layers` pairs of weight and bias, for at most so many points.
    DenseStack(const Tensor *tensors, int layers, Activation activation, Last last, int mostPoints)
    {
        int widest = 0;
        for (int l = 0; l < layers; ++l) {
            const bool isLinear = l == layers - 1 && last == Last::Linear;
            m_layers.emplace_back(tensors[2 * l], tensors[2 * l + 1],
                                  isLinear ? std::nullopt : std::optional(activation));
            m_values.emplace_back(m_layers.back().out(), mostPoints);
            widest = std::max(widest, m_layers.back().out());
        }
        for (Matrix<Scalar> &values : m_values)
            m_derivatives.emplace_back(values.rows(), mostPoints);
    }

    void forward(const Scalar *theta, ConstColumns<Scalar> x)
    {
        m_count = x.cols();
        for (std::size_t l = 0; l < m_layers.size(); ++l)
            m_layers[l].forward(theta, input(l, x), m_values[l].leftCols(m_count));
    }

    /// Of dL/dout, in `dOut()`: adds to the gradient. After forward() of the same x.
    void backward(const Scalar *theta, ConstColumns<Scalar> x, Scalar *gradient)
    {
        for (std::size_t l = m_layers.size(); l-- > 0;) {
            m_layers[l].backward(input(l, x), m_values[l].leftCols(m_count), m_derivatives[l].leftCols(m_count),
                                 gradient);
            if (l > 0)
                m_layers[l].toInput(theta, m_derivatives[l].leftCols(m_count), m_derivatives[l - 1].leftCols(m_count));
        }
    }

    /// A column a point.
    auto out() const { return m_values.back().leftCols(m_count); }
    auto dOut() { return m_derivatives.back().leftCols(m_count); }

private:
    Eigen::Ref<const Matrix<Scalar>> input(std::size_t layer, ConstColumns<Scalar> x) const
    {
        if (layer == 0)
            return x;
        return m_values[layer - 1].leftCols(m_count);
    }

    std::vector<Dense<Scalar>> m_layers;
    std::vector<Matrix<Scalar>> m_values; // of each layer
    std::vector<Matrix<Scalar>> m_derivatives;
    Eigen::Index m_count = 0;
};

} // namespace npscope
