// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The floating-point operations that an update of a deep network needs at least: for each weight of a layer and each
// column that passes the layer 6, a multiplication and an addition for the output, for the gradient by the weight and
// for that by the input. Activations, likelihood and Adam are left out.
//
// Columns, with B tasks of |C| context points in the mean and T targets, and S samples of z:
//   points   B |C|, or with a latent B (|C| + T)   all layers of the encoder but its last one,
//   sets     B, or with a latent 2 B               which comes after the mean, and the latent head
//   pairs    B T, or with a latent B S T           the decoder, but of its first layer the weights of z or r alone:
//   conditions  B, or with a latent B S            z or r is the same for all x
// An attentive model encodes points to the end, has a condition a pair, keys of points and pairs, projections of
// either, and |C| products with each pair's query and as many with its values. A ConvCNP has columns of the cells that
// its targets depend on, four fewer after each convolution.

#pragma once

#include "core/experiment/experiment.h"
#include "core/layers/setconvolution.h"

namespace npscope {

inline double convolutionalFlopsOf(const Training &training)
{
    const Sizes &sizes = training.sizes;
    const double channels = sizes.hidden;
    const double read =
        (training.functions.x.max - training.functions.x.min) * sizes.pointsPerUnit + FromGrid<float>::near;
    double products = 0;
    for (int l = 1; l <= sizes.convLayers; ++l)
        products += (read + 4 * (sizes.convLayers - l)) * 5 * channels * channels;
    products += (read + 4 * sizes.convLayers) * 2 * channels + read * 2 * channels;
    return 6 * training.batch * products;
}

inline double attentiveFlopsOf(const Training &training)
{
    const Sizes &sizes = training.sizes;
    const double hidden = sizes.hidden, r = sizes.rDim, context = 0.5 * (training.contextMin + training.contextMax);
    const double points = training.batch * context, pairs = training.batch * training.functions.targets;
    const double encoder = points * hidden * (2 + hidden * (sizes.encoderLayers - 1) + r);
    const double keys = (points + pairs) * hidden * (1 + r);
    const double projections = training.hasHeads() ? 2 * (points + pairs) * r * r : 0;
    const double attention = pairs * context * 2 * r;
    const double decoder = pairs * hidden * (1 + r + hidden * (sizes.decoderLayers - 1) + 2);
    return 6 * (encoder + keys + projections + attention + decoder);
}

inline double flopsOf(const Training &training)
{
    if (training.model == Model::ConvCnp)
        return convolutionalFlopsOf(training);
    if (training.hasAttention())
        return attentiveFlopsOf(training);
    const Sizes &sizes = training.sizes;
    const bool hasLatent = training.hasLatent();
    const double tasks = training.batch, hidden = sizes.hidden, targets = training.functions.targets;
    const double context = 0.5 * (training.contextMin + training.contextMax);
    const double points = tasks * (context + (hasLatent ? targets : 0));
    const double sets = tasks * (hasLatent ? 2 : 1);
    const double conditions = tasks * (hasLatent ? training.samples : 1);
    const double pairs = conditions * targets;
    const double condition = hasLatent ? sizes.zDim : sizes.rDim;
    const double outputs = training.predictsSigmaY() ? 2 : 1;
    const double encoder = points * hidden * (2 + hidden * (sizes.encoderLayers - 1)) + sets * hidden * sizes.rDim;
    const double latent = hasLatent ? sets * 2 * sizes.rDim * sizes.zDim : 0;
    const double decoder =
        conditions * condition * hidden + pairs * hidden * (1 + hidden * (sizes.decoderLayers - 1) + outputs);
    return 6 * (encoder + latent + decoder);
}

} // namespace npscope
