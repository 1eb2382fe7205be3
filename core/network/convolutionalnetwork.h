// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The convolutional conditional neural process in one dimension (Gordon et al. 2020): the context on a grid,
// convolutions along it, and what they give at any x.
//
//   H_0 = f(W [d, s/d] + b)             C channels × cells, from the set convolution onto the grid
//   H_l = f(convolution of H_{l-1})     kernel 5, l = 1 … L
//   V   = W_o H_L + b_o                 2 × cells, read at x by the set convolution off the grid
//
// The cells are those at whole multiples of their size. Only those that some x asked for depends on are computed, and
// the grid has no end that they could depend on: what is predicted at an x does not depend on what else is asked, and a
// task moved by whole cells has the same answer, moved.

#pragma once

#include "core/layers/convolution.h"
#include "core/layers/setconvolution.h"
#include "core/network/conditionalnetwork.h"

#include <vector>

namespace npscope {

template <class Scalar>
class ConvolutionalNetwork final : public ConditionalNetwork<Scalar>
{
    using Base = ConditionalNetwork<Scalar>;
    using Base::asked;
    using Base::contexts;

public:
    ConvolutionalNetwork(const Training &training, const ConditionalLimits &limits);

    void forward(const Scalar *theta) override;
    void backward(const Scalar *theta, Scalar *gradient) override;
    std::vector<CellChannels<Scalar>> grid() const override;

private:
    /// Cells without a gap, for some x of a task.
    struct Segment {
        int task;
        double first; ///< cell of its first column in H_0
        int columns;  ///< in H_0
        int at;       ///< column of H_0 where it begins, and of the same segment in each H_l
    };

    ConvolutionalNetwork(const Training &training, const Tensors &tensors, const ConditionalLimits &limits);
    static int mostColumns(const Training &training, const ConditionalLimits &limits);
    void reserve(int columns);
    void divide();
    static constexpr int margin() { return convolutionKernel - 1; } // columns that a convolution takes away

    double m_perUnit; // cells
    ToGrid<Scalar> m_toGrid;
    Dense<Scalar> m_lift;
    std::vector<Convolution<Scalar>> m_convolutions;
    Dense<Scalar> m_read;
    FromGrid<Scalar> m_fromGrid;

    std::vector<Segment> m_segments;
    std::vector<int> m_order;     // pairs of a task by their x
    std::vector<int> m_columnOf;  // in V, of a pair's window
    std::vector<Scalar> m_beyond; // of a pair, in cells
    int m_columns = 0;            // of H_0
    Matrix<Scalar> m_grid;        // 2 × cells
    Matrix<Scalar> m_dGrid;
    std::vector<Matrix<Scalar>> m_hidden; // H_0 … H_L
    Matrix<Scalar> m_values;              // V
    Matrix<Scalar> m_dValues;
    Matrix<Scalar> m_d; // by turns with the next
    Matrix<Scalar> m_dNext;
};

} // namespace npscope
