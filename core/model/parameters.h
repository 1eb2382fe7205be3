// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// All parameters of the network in one flat vector, and the names and shapes of its parts. Where sigma_y is
// learned, its parameter (core/model/noise.h) follows them.

#pragma once

#include "core/experiment/experiment.h"
#include "core/model/shape.h"

#include <array>
#include <type_traits>

namespace npscope {

/// One weight matrix or bias inside the flat vector; weights are out × in, stored column by column.
struct Tensor {
    const char *name; ///< e.g. "encoder_1.weight"
    int rows;
    int cols;
    int offset;
    int fanIn; ///< of the layer, also for its bias
    int fanOut;
    bool isBias;
    int size() const { return rows * cols; }
};

inline constexpr int tensorCount = 12;

/// In the order of the flat vector. The columns of decoder_1.weight are x, z_1 … z_Z.
std::array<Tensor, tensorCount> tensorsOf(const Sizes &sizes);
int parameterCount(const Sizes &sizes);
/// With the one of sigma_y, where it is learned.
int parameterCount(const Training &training);

/// The flat vector as matrices. Scalar is const-qualified for a view that only reads.
template <class Scalar, class Shape>
class ParameterView
{
    using Value = std::remove_const_t<Scalar>;
    template <int Rows, int Cols>
    using Part = Eigen::Map<std::conditional_t<std::is_const_v<Scalar>, const Eigen::Matrix<Value, Rows, Cols>,
                                               Eigen::Matrix<Value, Rows, Cols>>>;
    static constexpr int H = Shape::H, R = Shape::R, Z = Shape::Z;

public:
    ParameterView(Scalar *theta, const Sizes &s)
        : encoder1(take(theta, s.hidden * 2), s.hidden, 2), encoder1Bias(take(theta, s.hidden), s.hidden),
          encoder2(take(theta, s.rDim * s.hidden), s.rDim, s.hidden), encoder2Bias(take(theta, s.rDim), s.rDim),
          mean(take(theta, s.zDim * s.rDim), s.zDim, s.rDim), meanBias(take(theta, s.zDim), s.zDim),
          scale(take(theta, s.zDim * s.rDim), s.zDim, s.rDim), scaleBias(take(theta, s.zDim), s.zDim),
          decoder1X(take(theta, s.hidden), s.hidden), decoder1Z(take(theta, s.hidden * s.zDim), s.hidden, s.zDim),
          decoder1Bias(take(theta, s.hidden), s.hidden), decoder2(take(theta, s.hidden), s.hidden),
          decoder2Bias(*take(theta, 1))
    {
    }

    Part<H, 2> encoder1; ///< columns: x, y
    Part<H, 1> encoder1Bias;
    Part<R, H> encoder2;
    Part<R, 1> encoder2Bias;
    Part<Z, R> mean;
    Part<Z, 1> meanBias;
    Part<Z, R> scale;
    Part<Z, 1> scaleBias;
    Part<H, 1> decoder1X;
    Part<H, Z> decoder1Z;
    Part<H, 1> decoder1Bias;
    Part<H, 1> decoder2; ///< the one row of decoder_2.weight, transposed
    Scalar &decoder2Bias;

private:
    static Scalar *take(Scalar *&theta, int count)
    {
        Scalar *part = theta;
        theta += count;
        return part;
    }
};

} // namespace npscope
