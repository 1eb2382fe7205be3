// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A diagnosis: what the weights of one step say about why the curves spread or have collapsed. A function of (weights,
// step, question), so it is the same whenever it is made: during training, after a seek, or again for another question.

#pragma once

#include "core/analysis/fanwidth.h"
#include "core/predict/fan.h"

#include <optional>
#include <vector>

namespace npscope {

/// The latent distributions, as the article prints them.
struct LatentReadout {
    /// q(z | D), D the training points; of a family what is seen of the first held-out function.
    Gaussian data;
    /// q(z | C), C what this step's update drew of D (at step 0: what update 1 will draw); of a family the context of
    /// that function.
    Gaussian stepContext;
    std::vector<int> stepContextPoints;    ///< C, as indices of D's points, ascending
    double kl = 0;                         ///< KL(q_D ‖ q_C), summed over dimensions
    std::optional<Gaussian> question;      ///< q(z | the user's context), where that differs from D and is not empty
    std::size_t points = 0;                ///< of D
    std::vector<double> stepContextX = {}; ///< of each point of C
};

struct Diagnosis {
    Step step = 0;
    LatentReadout latents;
    Spread spread;
    float sdData = 0;      ///< mean sd over those training points' x that are judged
    float sensitivity = 0; ///< root mean square of ‖∂y/∂z‖ over the same x, at the mean of q(z | D)
    // Of the split and the noise that update `step` draws (at step 0: that update 1 will draw), with the weights after
    // it:
    float logLikelihood = 0;
    int targets = 0;       ///< |T|
    std::vector<float> kl; ///< KL(q_D ‖ prior) of each latent dimension, the prior being q_C or N(0, I)
};

/// The largest sd, over the x by which a run is judged, of two fans that never were: one part of the network as it is
/// at a step, the other as it was at step 0. With the fans of the two steps themselves they tell which part lost the
/// spread. "The decoder" is how y answers to z about the mean of q(z): the decoder's weights and mu.
struct Counterfactual {
    float startSigmaZ = 0;  ///< sigma_z of step 0, the decoder of the step
    float startDecoder = 0; ///< sigma_z of the step, the decoder of step 0
};

} // namespace npscope
