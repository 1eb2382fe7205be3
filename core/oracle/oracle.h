// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The exact posterior of what a network is trained on: what Bayes' rule says of f, given the context, where functions
// are drawn as the training draws them. For a pool it is a mixture over the pool's functions; F = 1 leaves one
// function, and no doubt.
//
// Pools and Gaussian processes are exact to rounding (of pools, functions that weigh less than 1e-10 are left out).
// Sines and sawteeth are integrated numerically: evidences to 1e-4, densities of sines to 1e-3; so are random lengths
// and scales: evidences to 1e-3 with the usual ranges and up to 60 points. Of sawteeth a marginal has finitely many
// places at which f jumps: half of its densities are within 1e-5 of the exact one, 95 % within 0.02, and the worst are
// of y that are improbable by any account. tests/core/oracle shows all this. Gaussian processes take n³ operations of n
// context points, the others n.

#pragma once

#include "core/experiment/experiment.h"
#include "core/mixture/mixture.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace npscope {

class Oracle
{
public:
    virtual ~Oracle() = default;

    /// f at each x given the context, which may be empty; the noise is the family's.
    virtual Mixture marginals(const Points &context, std::span<const double> xs) const = 0;
    /// ln p(all y | all x), the evidence; 0 of no points.
    virtual double logEvidence(const Points &points) const = 0;
    /// `count` functions drawn of the posterior, at all x jointly and without noise: count × xs, curve by curve. Curve
    /// k is a function of (draw, k) beside context and xs.
    virtual std::vector<float> sample(const Points &context, std::span<const double> xs, int count,
                                      std::uint32_t draw) const = 0;

    /// ln p(the targets' y | their x, context), jointly.
    double logJoint(const Points &context, const Points &targets) const;
};

/// Of that training's functions; null where they are of no family: one function that is known at its points alone has
/// an exact answer there only.
std::unique_ptr<Oracle> makeOracle(const Training &training);

/// What the exact answer to an experiment's question is under: all functions of the asked family, where that is another
/// one and the question wants it; else what is trained on.
Training answeredTraining(const Experiment &experiment);

} // namespace npscope
