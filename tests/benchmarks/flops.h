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

#pragma once

#include "core/experiment/experiment.h"

namespace npscope {

inline double flopsOf(const Training &training)
{
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
