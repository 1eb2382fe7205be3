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
#include <string>
#include <type_traits>

namespace npscope {

/// What a layer is called: "encoder_1", and a part of a layer "self_attention_1.query"; one that is not numbered has 0.
struct LayerName {
    const char *stem;
    int number = 0;
    const char *part = "";
};

/// One weight matrix or bias inside the flat vector; weights are out × in, stored column by column.
struct Tensor {
    LayerName layer;
    const char *kind; ///< "weight", "bias"
    int rows;
    int cols;
    int offset;
    int fanIn; ///< of the layer, also for its bias
    int fanOut;
    bool isBias;
    std::optional<double> start = {}; ///< of one that is not drawn: what it is before the first update
    constexpr int size() const { return rows * cols; }
    /// E.g. "encoder_1.weight", as PyTorch calls it in a module of such layers.
    std::string name() const
    {
        std::string text = layer.stem;
        if (layer.number > 0)
            text.append("_").append(std::to_string(layer.number));
        return text.append(layer.part).append(".").append(kind);
    }
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

    constexpr void addLayer(LayerName name, int in, int out)
    {
        add({name, "weight", out, in, 0, in, out, false});
        add({name, "bias", out, 1, 0, in, out, true});
    }

    /// One number that begins as `start`.
    constexpr void addNumber(LayerName name, const char *kind, double start)
    {
        add({name, kind, 1, 1, 0, 1, 1, false, start});
    }

private:
    constexpr void add(Tensor tensor)
    {
        tensor.offset = m_count == 0 ? 0 : back().offset + back().size();
        m_tensors[m_count++] = tensor;
    }

    std::array<Tensor, most> m_tensors{};
    std::size_t m_count = 0;
};

/// How many columns a convolution sees.
inline constexpr int convolutionKernel = 5;

/// Of a ConvCNP, core/network/convolutionalnetwork.h: H channels; a length of one cell off the grid and of two onto it.
constexpr Tensors convolutionalTensors(const Sizes &sizes)
{
    Tensors tensors;
    tensors.addNumber({"to_grid"}, "log_length", std::numbers::ln2);
    tensors.addLayer({"channels"}, 2, sizes.hidden);
    for (int l = 1; l <= sizes.convLayers; ++l)
        tensors.addLayer({"convolution", l}, convolutionKernel * sizes.hidden, sizes.hidden);
    tensors.addLayer({"output"}, sizes.hidden, 2);
    tensors.addNumber({"from_grid"}, "log_length", 0);
    return tensors;
}

/// `layers` hidden layers of H and a last one.
constexpr void addStack(Tensors &tensors, const char *name, const Sizes &sizes, int layers, int in, int out)
{
    for (int l = 0; l <= layers; ++l)
        tensors.addLayer({name, l + 1}, l == 0 ? in : sizes.hidden, l == layers ? out : sizes.hidden);
}

/// Of an attentive model, after the encoder: core/layers/attentiveencoder.h.
constexpr void addAttention(Tensors &tensors, const Sizes &sizes, bool isMultiHead)
{
    addStack(tensors, "keys", sizes, 1, 1, sizes.rDim);
    if (!isMultiHead)
        return;
    const auto addHeads = [&](const char *stem, int number) {
        for (const char *part : {".query", ".key", ".value", ".out"})
            tensors.addLayer({stem, number, part}, sizes.rDim, sizes.rDim);
    };
    for (int l = 1; l <= sizes.selfAttention; ++l)
        addHeads("self_attention", l);
    addHeads("attention", 0);
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
    addStack(tensors, "encoder", sizes, sizes.encoderLayers, 2, sizes.rDim);
    if (model == Model::Np) {
        tensors.addLayer({"latent_mean"}, sizes.rDim, sizes.zDim);
        tensors.addLayer({"latent_scale"}, sizes.rDim, sizes.zDim);
    }
    const bool hasPath = model == Model::Np && path != Path::None;
    if (hasPath) // an encoder of its own, as deep as the other
        addStack(tensors, "path", sizes, sizes.encoderLayers, 2, sizes.rDim);
    if (model == Model::Acnp || (hasPath && path == Path::Attention))
        addAttention(tensors, sizes, attention == AttentionKind::MultiHead);
    const int condition = model == Model::Np ? sizes.zDim + (hasPath ? sizes.rDim : 0) : sizes.rDim;
    addStack(tensors, "decoder", sizes, sizes.decoderLayers, 1 + condition, outputs);
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
