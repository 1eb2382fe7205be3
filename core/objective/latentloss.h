// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The loss of tasks of a model with a latent, of any depth, with a deterministic path or none: L_b as
// core/objective/taskloss.h says, elbo or npml.

#pragma once

#include "core/layers/gaussianhead.h"
#include "core/layers/latentdecoder.h"
#include "core/layers/latenthead.h"
#include "core/model/noise.h"
#include "core/objective/divergence.h"
#include "core/objective/shardloss.h"

namespace npscope {

template <class Scalar>
class LatentLoss final : public ShardLoss<Scalar>
{
    using Base = ShardLoss<Scalar>;
    using Base::m_gradient;

public:
    LatentLoss(const Training &training, int mostTasks);

    BasicLosses<Scalar> differentiate(const Scalar *theta, Step t, const Batch<Scalar> &batch,
                                      const Shard &shard) override;
    Scalar logLikelihood(const Scalar *theta, const Batch<Scalar> &batch, const Shard &shard) override;

private:
    using Row = typename GaussianHead<Scalar>::Row;

    void forward(const Scalar *theta, const Batch<Scalar> &batch, const Shard &shard);
    void loadPoints(const Batch<Scalar> &batch, const Shard &shard);
    void askTargets(const Batch<Scalar> &batch, const Shard &shard);
    void sample(const Batch<Scalar> &batch, const Shard &shard);
    Scalar weigh(const Shard &shard, Scalar share);
    void samplesBackward(const Shard &shard);

    static int D(std::size_t task) { return int(2 * task); } // column of what the encoder gives
    static int C(std::size_t task) { return int(2 * task + 1); }
    int source(std::size_t task) const // whose q the samples come from
    {
        return m_training.objective == Objective::Npml ? C(task) : D(task);
    }

    Training m_training;
    TaskLimits m_limits;
    int m_noiseParameter;
    PointSets<Scalar> m_seen;
    DeepEncoder<Scalar> m_encoder;
    LatentHead<Scalar> m_latent;
    LatentDecoder<Scalar> m_decoder;
    GaussianHead<Scalar> m_likelihood;
    Divergence<Scalar> m_divergence;
    std::vector<Scalar> m_targetX;
    Eigen::Index m_samples = 0; // of all tasks
    Eigen::Index m_pairs = 0;   // of samples and their tasks' targets
    Row m_targetY;              // a value a pair
    Row m_weights;              // w of each pair, over B
    Matrix<Scalar> m_epsilon;
    Matrix<Scalar> m_z; // a column a sample
    Matrix<Scalar> m_dz;
    Matrix<Scalar> m_out; // a column a pair
    Matrix<Scalar> m_dOut;
    Matrix<Scalar> m_dMu;
    Matrix<Scalar> m_dSigma;
};

} // namespace npscope
