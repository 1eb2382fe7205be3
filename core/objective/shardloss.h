// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The loss of some tasks of a batch, and its gradient, for networks of any depth: L = 1/B Σ_b L_b.
//
// A batch is divided into shards, each with a loss and so a gradient of its own; their order of summation is fixed, so
// that the bits do not depend on which thread took which.

#pragma once

#include "core/data/batch.h"
#include "core/objective/losses.h"

#include <memory>

namespace npscope {

/// Tasks of a batch.
struct Shard {
    std::size_t first;
    std::size_t count;
};

/// The most that a task of the training can have.
struct TaskLimits {
    int points = 0;  ///< of its function
    int context = 0; ///< of them
    int targets = 0;
    explicit TaskLimits(const Training &training);
};

template <class Scalar>
class ShardLoss
{
public:
    using Vector = Eigen::Array<Scalar, Eigen::Dynamic, 1>;

    virtual ~ShardLoss() = default;

    /// Of update t; leaves the gradient. The losses are sums over the shard's tasks divided by the batch's number.
    virtual BasicLosses<Scalar> differentiate(const Scalar *theta, Step t, const Batch<Scalar> &batch,
                                              const Shard &shard) = 0;
    /// The losses' log likelihood alone.
    virtual Scalar logLikelihood(const Scalar *theta, const Batch<Scalar> &batch, const Shard &shard) = 0;
    /// As long as the padded parameters.
    Vector &gradient() { return m_gradient; }

protected:
    explicit ShardLoss(const Training &training);
    Vector m_gradient;
};

/// For shards of at most so many tasks of the training's model.
template <class Scalar>
std::unique_ptr<ShardLoss<Scalar>> makeShardLoss(const Training &training, int mostTasks);

} // namespace npscope
