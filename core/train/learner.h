// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// One update of the training: its tasks in, new parameters out. Deterministic: the same state and tasks give the same
// bits.

#pragma once

#include "core/data/batch.h"
#include "core/experiment/experiment.h"
#include "core/objective/losses.h"
#include "core/optim/adam.h"

#include <Eigen/Core>

#include <memory>
#include <span>

namespace npscope {

/// The parameters and Adam's moments after `step` updates; flat vectors of parameterCount(training) values, padded.
template <class Scalar>
struct State {
    using Vector = Eigen::Array<Scalar, Eigen::Dynamic, 1>;
    Vector theta;
    Vector m;
    Vector v;
    Step step = 0;

    /// Untrained: `initial` and moments of zero.
    explicit State(std::span<const double> initial);
};

template <class Scalar>
class Learner
{
public:
    virtual ~Learner() = default;

    /// Update state.step + 1. Allocates nothing.
    virtual BasicLosses<Scalar> update(State<Scalar> &state, const Batch<Scalar> &batch) = 0;
    /// The log likelihood alone, as an update would compute it of these weights; a batch may have fewer tasks, too.
    virtual Scalar logLikelihood(const Scalar *theta, const Batch<Scalar> &batch) = 0;
    /// The gradient of the last update, padded.
    virtual std::span<const Scalar> gradient() const = 0;
};

/// Whether sizes the compiler knows may be used; the other choice is for tests that compare the two.
enum class SizesFrom { CompileTime, RunTime };

/// Large ones share a batch among so many threads; the bits do not depend on it.
template <class Scalar>
std::unique_ptr<Learner<Scalar>> makeLearner(const Training &training, const Adam<Scalar> &adam,
                                             SizesFrom sizes = SizesFrom::CompileTime, unsigned threads = 1);

/// Adam with the training's learning rate.
template <class Scalar>
std::unique_ptr<Learner<Scalar>> makeLearner(const Training &training, unsigned threads = 1)
{
    Adam<Scalar> adam;
    adam.learningRate = training.learningRate;
    adam.decay = training.learningRateDecay;
    return makeLearner<Scalar>(training, adam, SizesFrom::CompileTime, threads);
}

} // namespace npscope
