// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The latent distributions under the weights of a run's present step, as the article prints them.

#pragma once

#include "core/experiment/experiment.h"
#include "core/predict/fan.h"

#include <optional>
#include <vector>

namespace npscope {

class Run;
template <class Scalar>
class BasicPredictor;
using Predictor = BasicPredictor<float>;

struct LatentReadout {
    Gaussian data;        ///< q(z | D), D the training points
    Gaussian stepContext; ///< q(z | C), C what this step's update drew (at step 0: what update 1 will draw)
    std::vector<int> stepContextPoints; ///< C, as indices of training points
    double kl = 0;                      ///< KL(q_D ‖ q_C), summed over dimensions
    std::optional<Gaussian> question;   ///< q(z | the user's context), where that differs from D and is not empty
};

/// Needs at least two training points.
LatentReadout readLatents(Run &run, Predictor &predictor, const Experiment &experiment);

} // namespace npscope
