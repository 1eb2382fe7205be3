// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// All parameters of the network in one flat vector, and the names and shapes of its parts. Where sigma_y is
// learned, its parameter (core/model/noise.h) follows them.

#pragma once

#include "core/experiment/experiment.h"
#include "core/model/shape.h"

#include <array>
#include <numbers>
#include <optional>
#include <span>
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
    std::optional<double> start = {}; ///< of one that is not drawn: what it is before the first update
    constexpr int size() const { return rows * cols; }
};

/// In the order of the flat vector: weight and bias of each layer.
class Tensors
{
public:
    static constexpr std::size_t most =
        66; // with a path of attention: five layers of the encoder, two of the latent, five of the path's encoder, two
            // of keys, three times four, seven of the decoder

    constexpr std::size_t size() const { return m_count; }
    constexpr const Tensor *begin() const { return m_tensors.data(); }
    constexpr const Tensor *end() const { return begin() + m_count; }
    constexpr const Tensor &operator[](std::size_t i) const { return m_tensors[i]; }
    constexpr const Tensor &back() const { return m_tensors[m_count - 1]; }

    constexpr void addLayer(const char *weight, const char *bias, int in, int out)
    {
        const int offset = m_count == 0 ? 0 : back().offset + back().size();
        m_tensors[m_count++] = {weight, out, in, offset, in, out, false};
        m_tensors[m_count++] = {bias, out, 1, offset + out * in, in, out, true};
    }

    /// One number that begins as `start`.
    constexpr void addNumber(const char *name, double start)
    {
        const int offset = m_count == 0 ? 0 : back().offset + back().size();
        m_tensors[m_count++] = {name, 1, 1, offset, 1, 1, false, start};
    }

private:
    std::array<Tensor, most> m_tensors{};
    std::size_t m_count = 0;
};

/// How many columns a convolution sees.
inline constexpr int convolutionKernel = 5;

/// Of a ConvCNP, core/network/convolutionalnetwork.h: H channels; a length of one cell off the grid and of two onto it.
constexpr Tensors convolutionalTensors(const Sizes &sizes)
{
    constexpr std::array names{
        "convolution_1.weight", "convolution_1.bias", "convolution_2.weight", "convolution_2.bias",
        "convolution_3.weight", "convolution_3.bias", "convolution_4.weight", "convolution_4.bias",
        "convolution_5.weight", "convolution_5.bias", "convolution_6.weight", "convolution_6.bias",
        "convolution_7.weight", "convolution_7.bias", "convolution_8.weight", "convolution_8.bias"};
    Tensors tensors;
    tensors.addNumber("to_grid.log_length", std::numbers::ln2);
    tensors.addLayer("channels.weight", "channels.bias", 2, sizes.hidden);
    for (int l = 0; l < sizes.convLayers; ++l) {
        tensors.addLayer(names[std::size_t(2 * l)], names[std::size_t(2 * l + 1)], convolutionKernel * sizes.hidden,
                         sizes.hidden);
    }
    tensors.addLayer("output.weight", "output.bias", sizes.hidden, 2);
    tensors.addNumber("from_grid.log_length", 0);
    return tensors;
}

/// `layers` hidden layers of H and a last one; `names` of weight and bias by turns.
constexpr void addStack(Tensors &tensors, std::span<const char *const> names, const Sizes &sizes, int layers, int in,
                        int out)
{
    for (int l = 0; l <= layers; ++l) {
        tensors.addLayer(names[std::size_t(2 * l)], names[std::size_t(2 * l + 1)], l == 0 ? in : sizes.hidden,
                         l == layers ? out : sizes.hidden);
    }
}

constexpr void addEncoder(Tensors &tensors, const Sizes &sizes)
{
    constexpr std::array names{"encoder_1.weight", "encoder_1.bias", "encoder_2.weight", "encoder_2.bias",
                               "encoder_3.weight", "encoder_3.bias", "encoder_4.weight", "encoder_4.bias",
                               "encoder_5.weight", "encoder_5.bias"};
    addStack(tensors, names, sizes, sizes.encoderLayers, 2, sizes.rDim);
}

/// Of the deterministic path: as deep as the other encoder, and apart from it.
constexpr void addPathEncoder(Tensors &tensors, const Sizes &sizes)
{
    constexpr std::array names{"path_1.weight", "path_1.bias",   "path_2.weight", "path_2.bias",   "path_3.weight",
                               "path_3.bias",   "path_4.weight", "path_4.bias",   "path_5.weight", "path_5.bias"};
    addStack(tensors, names, sizes, sizes.encoderLayers, 2, sizes.rDim);
}

/// Of [x, c], c being so many numbers.
constexpr void addDecoder(Tensors &tensors, const Sizes &sizes, int condition, int outputs)
{
    constexpr std::array names{"decoder_1.weight", "decoder_1.bias", "decoder_2.weight", "decoder_2.bias",
                               "decoder_3.weight", "decoder_3.bias", "decoder_4.weight", "decoder_4.bias",
                               "decoder_5.weight", "decoder_5.bias"};
    addStack(tensors, names, sizes, sizes.decoderLayers, 1 + condition, outputs);
}

/// Of an attentive model, after the encoder: core/layers/attentiveencoder.h.
constexpr void addAttention(Tensors &tensors, const Sizes &sizes, bool isMultiHead)
{
    constexpr std::array keys{"keys_1.weight", "keys_1.bias", "keys_2.weight", "keys_2.bias"};
    constexpr std::array projections{"self_attention_1.query.weight", "self_attention_1.query.bias",
                                     "self_attention_1.key.weight",   "self_attention_1.key.bias",
                                     "self_attention_1.value.weight", "self_attention_1.value.bias",
                                     "self_attention_1.out.weight",   "self_attention_1.out.bias",
                                     "self_attention_2.query.weight", "self_attention_2.query.bias",
                                     "self_attention_2.key.weight",   "self_attention_2.key.bias",
                                     "self_attention_2.value.weight", "self_attention_2.value.bias",
                                     "self_attention_2.out.weight",   "self_attention_2.out.bias",
                                     "attention.query.weight",        "attention.query.bias",
                                     "attention.key.weight",          "attention.key.bias",
                                     "attention.value.weight",        "attention.value.bias",
                                     "attention.out.weight",          "attention.out.bias"};
    addStack(tensors, keys, sizes, 1, 1, sizes.rDim);
    for (std::size_t i = 0; isMultiHead && i < projections.size(); i += 2) {
        const bool isUsed = i >= 16 || i < 8 * std::size_t(sizes.selfAttention);
        if (isUsed)
            tensors.addLayer(projections[i], projections[i + 1], sizes.rDim, sizes.rDim);
    }
}

/// The last layer of the encoder gives r, that of the decoder y. The columns of decoder_1.weight are x, z_1 … z_Z, with
/// a deterministic path r_1 … r_R of it behind them; of a conditional model x, r_1 … r_R. Two outputs are y and what
/// its sigma_y is made of.
constexpr Tensors tensorsOf(const Sizes &sizes, Model model = Model::Np, int outputs = 1,
                            AttentionKind attention = AttentionKind::MultiHead, Path path = Path::None)
{
    if (model == Model::ConvCnp)
        return convolutionalTensors(sizes);
    Tensors tensors;
    addEncoder(tensors, sizes);
    if (model == Model::Np) {
        tensors.addLayer("latent_mean.weight", "latent_mean.bias", sizes.rDim, sizes.zDim);
        tensors.addLayer("latent_scale.weight", "latent_scale.bias", sizes.rDim, sizes.zDim);
    }
    const bool hasPath = model == Model::Np && path != Path::None;
    if (hasPath)
        addPathEncoder(tensors, sizes);
    if (model == Model::Acnp || (hasPath && path == Path::Attention))
        addAttention(tensors, sizes, attention == AttentionKind::MultiHead);
    addDecoder(tensors, sizes, model == Model::Np ? sizes.zDim + (hasPath ? sizes.rDim : 0) : sizes.rDim, outputs);
    return tensors;
}

inline Tensors tensorsOf(const Training &training)
{
    return tensorsOf(training.sizes, training.model, training.predictsSigmaY() ? 2 : 1, training.attention,
                     training.path);
}

constexpr int parameterCount(const Tensors &tensors)
{
    return tensors.back().offset + tensors.back().size();
}

constexpr int parameterCount(const Sizes &sizes)
{
    return parameterCount(tensorsOf(sizes));
}

/// Of the tensors alone; where sigma_y is learned, the index of its parameter.
inline int tensorParameterCount(const Training &training)
{
    return parameterCount(tensorsOf(training));
}

inline int parameterCount(const Training &training)
{
    return tensorParameterCount(training) + (training.learnsSigmaY() ? 1 : 0);
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
    /// Of the tensors of a latent model with one hidden layer each.
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
