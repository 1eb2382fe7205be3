// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a network predicts as a mixture of Gaussians, the form that exact answers have, too.

#pragma once

#include "core/mixture/mixture.h"
#include "core/predict/predictor.h"

namespace npscope {

/// At each x, of a network with these weights that is given the context: a component a sample of z, with the
/// likelihood's noise. `noise` are the samples' normals, K × z_dim, sample by sample. Of a conditional model one
/// component, whose noise is all of its variance: it does not tell what of it is doubt about f.
Mixture predictive(Predictor &predictor, const Training &training, const float *theta, const Points &context,
                   std::span<const float> noise, std::span<const double> xs);

} // namespace npscope
