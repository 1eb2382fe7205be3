// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The loss of a conditional model's tasks (Garnelo et al. 2018, CNP):
//
//   L_b = -Σ_{t in T} ln N(y_t; m(x_t; C), sigma_y(x_t; C)²)

#pragma once

#include "core/layers/gaussianhead.h"
#include "core/network/conditionalnetwork.h"
#include "core/objective/shardloss.h"

#include <vector>

namespace npscope {

template <class Scalar>
class ConditionalLoss final : public ShardLoss<Scalar>
{
    using Base = ShardLoss<Scalar>;
    using Base::m_gradient;

public:
    ConditionalLoss(const Training &training, int mostTasks)
        : ConditionalLoss(training, mostTasks, TaskLimits(training))
    {
    }

    BasicLosses<Scalar> differentiate(const Scalar *theta, Step, const Batch<Scalar> &batch,
                                      const Shard &shard) override
    {
        const Scalar share = Scalar(1) / Scalar(batch.tasks.size());
        m_gradient.setZero();
        const Scalar likelihood = logLikelihood(theta, batch, shard);
        const int pairs = m_network->asked.pairs();
        m_weights.head(pairs).setConstant(share);
        m_likelihood.backward(m_network->out.leftCols(pairs), m_weights, m_network->dOut.leftCols(pairs));
        m_network->backward(theta, m_gradient.data());
        return {.loss = -likelihood, .logLikelihood = likelihood, .kl = 0};
    }

    Scalar logLikelihood(const Scalar *theta, const Batch<Scalar> &batch, const Shard &shard) override
    {
        load(batch, shard);
        m_network->forward(theta);
        const auto density = m_likelihood.forward(m_network->out.leftCols(m_network->asked.pairs()), m_targetY);
        return density.sum() / Scalar(batch.tasks.size());
    }

private:
    using Row = typename GaussianHead<Scalar>::Row;

    ConditionalLoss(const Training &training, int mostTasks, const TaskLimits &limits)
        : Base(training), m_network(makeConditionalNetwork<Scalar>(training, {.tasks = mostTasks,
                                                                              .points = mostTasks * limits.context,
                                                                              .pairs = mostTasks * limits.targets})),
          m_likelihood(training, mostTasks * limits.targets), m_targetY(mostTasks * limits.targets),
          m_weights(m_targetY.size())
    {
        m_targetX.reserve(std::size_t(m_targetY.size()));
    }

    void load(const Batch<Scalar> &batch, const Shard &shard)
    {
        m_network->contexts.clear();
        m_network->asked.xs.clear();
        m_targetX.clear();
        for (std::size_t k = 0; k < shard.count; ++k) {
            const Split &split = batch.tasks[shard.first + k].split;
            for (const int i : split.context)
                m_network->contexts.sets.add(m_network->contexts.add(batch.data.x[i], batch.data.y[i]));
            m_network->contexts.sets.endSet();
            const std::size_t begin = m_targetX.size();
            for (const int i : split.target) {
                m_targetY[Eigen::Index(m_targetX.size())] = batch.data.y[i];
                m_targetX.push_back(batch.data.x[i]);
            }
            m_network->asked.xs.emplace_back(m_targetX.data() + begin, split.target.size());
        }
    }

    std::unique_ptr<ConditionalNetwork<Scalar>> m_network;
    GaussianHead<Scalar> m_likelihood;
    std::vector<Scalar> m_targetX;
    Row m_targetY; // a value a pair
    Row m_weights;
};

} // namespace npscope
