// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the KL argument needs to know of a run: q(z|D) and q(z|C) of each latent dimension, now and on the way here.

#pragma once

#include "core/live/frame.h"

#include <vector>

namespace npscope {

struct KlDimension {
    std::size_t index = 0; ///< of the latent dimension
    std::size_t place = 0; ///< among those that are shown
    double mu = 0;         ///< of q(z|D), now; so is the next
    double sigmaD = 0;
    double sigmaC = 0;    ///< of q(z|C), C the context that this step's update drew
    double kl = 0;        ///< KL(q_D ‖ q_C), also where the run's own prior is N(0, I)
    double distance = 0;  ///< |mu_D − mu_C|
    double klOfMeans = 0; ///< distance²/(2 sigma_C²), the part of kl that grows as both sigmas shrink together
    struct Sigmas {
        double d = 0;
        double c = 0;
        Step step = 0;
    };
    std::vector<Sigmas> trail; ///< from step 0 to the present one
};
using KlContent = std::vector<KlDimension>;

/// Empty where the frame has no reading.
KlContent klContent(const Frame &frame);

/// The sums over the dimensions.
double klOf(const KlContent &content);
double klOfMeans(const KlContent &content);

/// ½ (sigma² + mu² − 1 − ln sigma²): KL(N(mu, sigma²) ‖ N(0, 1)).
double klToStandardNormal(double mu, double sigma);

} // namespace npscope
