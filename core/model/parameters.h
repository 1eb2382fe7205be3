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
    constexpr int size() const { return rows * cols; }
};

inline constexpr int tensorCount = 12;
using Tensors = std::array<Tensor, tensorCount>;

/// In the order of the flat vector. The columns of decoder_1.weight are x, z_1 … z_Z.
constexpr Tensors tensorsOf(const Sizes &sizes)
{
    Tensors tensors{};
    std::size_t count = 0;
    int offset = 0;
    const auto addLayer = [&](const char *weight, const char *bias, int in, int out) {
        tensors[count++] = {weight, out, in, offset, in, out, false};
        offset += out * in;
        tensors[count++] = {bias, out, 1, offset, in, out, true};
        offset += out;
    };
    addLayer("encoder_1.weight", "encoder_1.bias", 2, sizes.hidden);
    addLayer("encoder_2.weight", "encoder_2.bias", sizes.hidden, sizes.rDim);
    addLayer("latent_mean.weight", "latent_mean.bias", sizes.rDim, sizes.zDim);
    addLayer("latent_scale.weight", "latent_scale.bias", sizes.rDim, sizes.zDim);
    addLayer("decoder_1.weight", "decoder_1.bias", 1 + sizes.zDim, sizes.hidden);
    addLayer("decoder_2.weight", "decoder_2.bias", sizes.hidden, 1);
    return tensors;
}

constexpr int parameterCount(const Sizes &sizes)
{
    const Tensor last = tensorsOf(sizes).back();
    return last.offset + last.size();
}

/// With the one of sigma_y, where it is learned.
inline int parameterCount(const Training &training)
{
    return parameterCount(training.sizes) + (training.learnsSigmaY() ? 1 : 0);
}

/// Vectors of parameters are padded with zeros to a whole number of the widest registers: what is left over of a
/// vectorised loop costs more than the loop.
constexpr int padded(int count)
{
    return (count + 15) / 16 * 16;
}

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
    /// Of the tensors of its sizes.
    ParameterView(Scalar *theta, const Tensors &t)
        : encoder1(theta + t[0].offset, t[0].rows, 2), encoder1Bias(theta + t[1].offset, t[1].rows),
          encoder2(theta + t[2].offset, t[2].rows, t[2].cols), encoder2Bias(theta + t[3].offset, t[3].rows),
          mean(theta + t[4].offset, t[4].rows, t[4].cols), meanBias(theta + t[5].offset, t[5].rows),
          scale(theta + t[6].offset, t[6].rows, t[6].cols), scaleBias(theta + t[7].offset, t[7].rows),
          decoder1X(theta + t[8].offset, t[8].rows), // the first column
          decoder1Z(theta + t[8].offset + t[8].rows, t[8].rows, t[8].cols - 1),
          decoder1Bias(theta + t[9].offset, t[9].rows), decoder2(theta + t[10].offset, t[10].cols),
          decoder2Bias(theta[t[11].offset])
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
};

} // namespace npscope
