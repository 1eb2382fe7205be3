// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/parameters.h"

namespace npscope {

std::array<Tensor, tensorCount> tensorsOf(const Sizes &sizes)
{
    struct Layer {
        const char *weight;
        const char *bias;
        int in;
        int out;
    };
    const std::array layers{
        Layer{"encoder_1.weight", "encoder_1.bias", 2, sizes.hidden},
        Layer{"encoder_2.weight", "encoder_2.bias", sizes.hidden, sizes.rDim},
        Layer{"latent_mean.weight", "latent_mean.bias", sizes.rDim, sizes.zDim},
        Layer{"latent_scale.weight", "latent_scale.bias", sizes.rDim, sizes.zDim},
        Layer{"decoder_1.weight", "decoder_1.bias", 1 + sizes.zDim, sizes.hidden},
        Layer{"decoder_2.weight", "decoder_2.bias", sizes.hidden, 1},
    };
    std::array<Tensor, tensorCount> tensors;
    int offset = 0;
    std::size_t i = 0;
    for (const Layer &layer : layers) {
        tensors[i] = {layer.weight, layer.out, layer.in, offset, layer.in, layer.out, false};
        offset += tensors[i++].size();
        tensors[i] = {layer.bias, layer.out, 1, offset, layer.in, layer.out, true};
        offset += tensors[i++].size();
    }
    return tensors;
}

int parameterCount(const Sizes &sizes)
{
    const Tensor last = tensorsOf(sizes).back();
    return last.offset + last.size();
}

int parameterCount(const Training &training)
{
    return parameterCount(training.sizes) + (training.learnsSigmaY() ? 1 : 0);
}

} // namespace npscope
