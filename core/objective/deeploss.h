// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The loss of some tasks of a batch, and its gradient, for networks of any depth, with a latent or without:
//
//   L = 1/B Σ_b L_b,   L_b as core/objective/taskloss.h says: elbo or npml; without a latent z_s is r itself, S = 1,
//   and
//                      L_b = -Σ_{t in T} ln N(y_t; m(x_t, r_C), sigma_y(x_t, r_C)²)   (Garnelo et al. 2018, CNP)
//
// A batch is divided into shards, each with a DeepLoss and so a gradient of its own; their order of summation is fixed,
// so that the bits do not depend on which thread took which.

#pragma once

#include "core/data/batch.h"
#include "core/layers/deepdecoder.h"
#include "core/layers/deepencoder.h"
#include "core/layers/gaussianhead.h"
#include "core/layers/latenthead.h"
#include "core/model/noise.h"
#include "core/objective/divergence.h"
#include "core/objective/losses.h"

namespace npscope {

/// The most that a task of the training can have.
struct TaskLimits {
    int points = 0; ///< of its function
    int targets = 0;
    int samples = 0; ///< conditions
    explicit TaskLimits(const Training &training);
};

template <class Scalar>
class DeepLoss
{
public:
    using Vector = Eigen::Array<Scalar, Eigen::Dynamic, 1>;
    struct Shard {
        std::size_t first; ///< task of the batch
        std::size_t count;
    };

    /// For shards of at most so many tasks.
    DeepLoss(const Training &training, int mostTasks);

    /// Of update t; leaves the gradient. The losses are sums over the shard's tasks divided by the batch's number.
    BasicLosses<Scalar> differentiate(const Scalar *theta, Step t, const Batch<Scalar> &batch, const Shard &shard);
    /// The losses' log likelihood alone.
    Scalar logLikelihood(const Scalar *theta, const Batch<Scalar> &batch, const Shard &shard);
    Vector &gradient() { return m_gradient; }

private:
    using Row = typename GaussianHead<Scalar>::Row;

    void forward(const Scalar *theta, const Batch<Scalar> &batch, const Shard &shard);
    void loadPoints(const Batch<Scalar> &batch, const Shard &shard);
    void askTargets(const Batch<Scalar> &batch, const Shard &shard);
    void sampleConditions(const Batch<Scalar> &batch, const Shard &shard);
    Scalar weigh(const Shard &shard, Scalar share);
    void conditionsBackward(const Shard &shard);

    int D(std::size_t task) const { return int(2 * task); } // column of what the encoder gives
    int C(std::size_t task) const { return int(m_training.hasLatent() ? 2 * task + 1 : task); }
    int source(std::size_t task) const // whose q the samples come from
    {
        return m_training.objective == Objective::Npml ? C(task) : D(task);
    }

    Training m_training;
    TaskLimits m_limits;
    int m_noiseParameter;
    DeepEncoder<Scalar> m_encoder;
    std::optional<LatentHead<Scalar>> m_latent;
    DeepDecoder<Scalar> m_decoder;
    GaussianHead<Scalar> m_likelihood;
    Divergence<Scalar> m_divergence;
    Vector m_gradient; // padded, as the parameters are
    int m_points = 0;  // encoded
    std::vector<Scalar> m_targetX;
    Row m_targetY; // a value a pair
    Row m_weights; // w of each pair, over B
    Matrix<Scalar> m_epsilon;
    Matrix<Scalar> m_dMu;
    Matrix<Scalar> m_dSigma;
};

} // namespace npscope
