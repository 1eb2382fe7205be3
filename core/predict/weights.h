// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The weights of one step as a value of their own, with the context that they are asked about, and what follows from
// them: whoever holds them can ask for any curve or posterior without asking the run that they came from.

#pragma once

#include "core/experiment/experiment.h"
#include "core/predict/fan.h"

#include <span>
#include <vector>

namespace npscope {

struct Weights {
    Training training;        ///< whose network they belong to
    std::vector<float> theta; ///< parameterCount(training) values
    Points context;           ///< of which a deterministic path speaks beside z

    Weights() = default;
    Weights(const Training &training, const float *theta, Points context = {});
};

/// The curves of any z (k × z_dim, curve by curve) over the grid: k × grid.count values, curve by curve.
std::vector<float> decode(const Weights &weights, std::span<const float> z, const Grid &grid);

/// How much the answer at x looks at each point of the context, the mean over the heads: they add up to 1. Empty of a
/// model without attention, and of no context.
std::vector<float> attention(const Weights &weights, const Points &context, double x);

/// q(z | points); N(0, I) where there are none.
Gaussian posterior(const Weights &weights, const Points &points);

/// A fan of the experiment when its curves' z have gone round their great circles by `angle` (radians): curve k has
/// z = mu + sigma (eps_k cos angle + eps'_k sin angle), eps' being a second draw of the curves' noise.
///
/// It is a valid sample of the fan's q at every angle: eps and eps' are independent N(0, I), so their combination is
/// normal with the covariance (cos² + sin²) I = I. At angle 0 it is the fan itself, on a grid that is swift (below).
Fan turnedFan(const Weights &weights, const Experiment &experiment, const Fan &fan, double angle);

/// The fan that never was: the decoder and the mean of q(z) that drew this one, with another sigma_z. One entry a
/// latent dimension; over a coarser grid where a whole fan would take too long.
Fan withSigmaZ(const Weights &weights, const Experiment &experiment, const Fan &fan, const std::vector<float> &sigmaZ);
/// The noise of the turned curves: eps cos angle + eps' sin angle, as curveNoise() lays it out.
std::vector<float> turnedNoise(const Experiment &experiment, double angle);

/// The grid between the same ends with so few points that `curves` of them are decoded well within a display
/// refresh by one thread, at these sizes; never more than grid.count, never fewer than 33.
Grid swiftGrid(const Sizes &sizes, int curves, const Grid &grid);

} // namespace npscope
