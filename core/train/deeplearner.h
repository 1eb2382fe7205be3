// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The update of any network on any batch: its tasks in shards, whose gradients are summed in their order.

#pragma once

#include "core/objective/shardloss.h"
#include "core/train/learner.h"
#include "core/train/team.h"

namespace npscope {

template <class Scalar>
class DeepLearner final : public Learner<Scalar>
{
public:
    /// On so many threads, at most one a shard; the bits do not depend on it.
    DeepLearner(const Training &training, const Adam<Scalar> &adam, unsigned threads);

    BasicLosses<Scalar> update(State<Scalar> &state, const Batch<Scalar> &batch) override;
    Scalar logLikelihood(const Scalar *theta, const Batch<Scalar> &batch) override;
    std::span<const Scalar> gradient() const override;

    static constexpr int mostShards = 4;

private:
    Shard shard(std::size_t i, const Batch<Scalar> &batch) const;

    int m_tasksAShard;
    std::vector<std::unique_ptr<ShardLoss<Scalar>>> m_shards;
    typename State<Scalar>::Vector m_gradient;
    std::vector<BasicLosses<Scalar>> m_parts; // of each shard
    Adam<Scalar> m_adam;
    Team m_team;
};

} // namespace npscope
