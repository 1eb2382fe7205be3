// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A convolution along a line of columns:
//
//   y_n = f(Σ_k W_k x_{n+k} + b)        k = 0 … K - 1; X in × N, Y out × (N - K + 1)
//
// Nothing is put beyond the ends, so no column of Y knows where they are. It is a dense layer over windows: the K
// columns from n on lie one after the other in memory, and so are a column of in·K values as they stand. Lines may lie
// one after the other in X; the K - 1 columns of Y between two of them mean nothing, and dL/dY must be 0 there.

#pragma once

#include "core/layers/dense.h"

namespace npscope {

template <class Scalar>
class Convolution
{
public:
    /// The columns of the weight are those of W_0, then those of W_1, …
    Convolution(const Tensor &weight, const Tensor &bias, Activation activation, int kernel)
        : m_dense(weight, bias, activation), m_in(weight.cols / kernel), m_kernel(kernel)
    {
    }

    void forward(const Scalar *theta, ConstColumns<Scalar> x, Columns<Scalar> y) const
    {
        m_dense.forward(theta, windows(x), y);
    }

    /// dL/dY becomes that of f's argument; adds to the gradient.
    void backward(ConstColumns<Scalar> x, ConstColumns<Scalar> y, Columns<Scalar> dy, Scalar *gradient) const
    {
        m_dense.backward(windows(x), y, dy, gradient);
    }

    /// dL/dx_n = Σ_k W_kᵀ dL/da_{n-k}.
    void toInput(const Scalar *theta, ConstColumns<Scalar> da, Columns<Scalar> dx) const
    {
        const auto w = m_dense.weight(theta);
        dx.setZero();
        for (int k = 0; k < m_kernel; ++k)
            addProduct<Scalar>(Factor<Scalar>(w.middleCols(k * m_in, m_in)).transposed(), da,
                               dx.middleCols(k, da.cols()));
    }

private:
    auto windows(ConstColumns<Scalar> x) const
    {
        return Eigen::Map<const Matrix<Scalar>, 0, Eigen::OuterStride<>>(
            x.data(), m_in * m_kernel, x.cols() - m_kernel + 1, Eigen::OuterStride<>(m_in));
    }

    Dense<Scalar> m_dense;
    int m_in;
    int m_kernel;
};

} // namespace npscope
