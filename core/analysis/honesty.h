// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether a network's uncertainty is real: its predictions of held-out tasks beside the exact answer to the same ones.
//
//   gap        ln p_exact(y) - ln p_network(y), nats per target, each target by itself; 0 is exact
//   joint KL   the same of all targets of a task together, per target
//   coverage   how often y lies in the central 50 or 90 % of what was predicted, by the integral P(Y ≤ y)
//   CRPS       see core/mixture/mixture.h; in units of y
//   sd ratio   sd of an observation, network over exact: of each task the root of the ratio of the mean variances over
//              its targets; geometric mean over tasks
//   spread ratio   the same of f, without the noise: geometric mean over tasks, and RMS: the root of the ratio of the
//                  sums over tasks. They disagree where a few tasks fan too widely. A conditional model has none.
//
// The tasks, their noise and the samples of z are the same at every step and for every seed and variant, so differences
// are those of the networks. The joint density of a latent model is the mean over its samples of z, whose logarithm is
// biased low by a finite number of them.

#pragma once

#include "core/experiment/experiment.h"
#include "core/mixture/mixture.h"

#include <optional>
#include <span>
#include <vector>

namespace npscope {

/// How one prediction did on the targets of a task, on the average over them.
struct Score {
    double logDensity = 0; ///< marginal, nats per target
    double logJoint = 0;   ///< joint, nats per target
    double crps = 0;
    double variance = 0;                ///< of f
    double observedVariance = 0;        ///< of y
    std::vector<float> integrals;       ///< P(Y ≤ y) of each target
    double covered(double share) const; ///< the share of the targets in the central so much
};

/// Of one held-out task.
struct TaskHonesty {
    int context = 0; ///< |C|
    Score network;
    Score exact;
};

struct Honesty {
    int tasks = 0;
    double gap = 0;
    double gapError = 0; ///< standard error over the tasks
    double coverage50 = 0;
    double coverage90 = 0;
    double exactCoverage50 = 0;
    double exactCoverage90 = 0;
    double crps = 0;
    double exactCrps = 0;
    double jointKl = 0;
    double sdRatio = 0;
    std::optional<double> spreadGeometric = {}; ///< none of a conditional model, nor where some exact spread is 0
    std::optional<double> spreadRms = {};
};

/// Of at least one task.
Honesty summarise(std::span<const TaskHonesty> tasks, bool hasLatent);

/// `prediction` at the targets' x, against their y; the joint density is that of the mixture, or given.
Score scoreOf(const Mixture &prediction, std::span<const double> y, std::optional<double> logJoint = {});

} // namespace npscope
