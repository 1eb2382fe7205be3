// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/train/deeplearner.h"

#include "core/experiment/settings.h"
#include "core/model/parameters.h"

#include <algorithm>

namespace npscope {

namespace {

// To wake a thread costs some microseconds, as much as half a million multiplications.
bool isWorthATeam(const Training &training)
{
    return workOf(training).products > 2e6;
}

} // namespace

template <class Scalar>
DeepLearner<Scalar>::DeepLearner(const Training &training, const Adam<Scalar> &adam, unsigned threads)
    : m_tasksAShard((training.batch + mostShards - 1) / mostShards), m_gradient(padded(parameterCount(training))),
      m_adam(adam), m_team(isWorthATeam(training) ? std::min<unsigned>(threads, mostShards) : 1)
{
    const int shards = (training.batch + m_tasksAShard - 1) / m_tasksAShard;
    m_parts.resize(std::size_t(shards));
    m_shards.reserve(std::size_t(shards));
    for (int i = 0; i < shards; ++i)
        m_shards.push_back(makeShardLoss<Scalar>(training, m_tasksAShard));
}

template <class Scalar>
Shard DeepLearner<Scalar>::shard(std::size_t i, const Batch<Scalar> &batch) const
{
    const std::size_t first = std::min(i * std::size_t(m_tasksAShard), batch.tasks.size());
    return {first, std::min(std::size_t(m_tasksAShard), batch.tasks.size() - first)};
}

template <class Scalar>
BasicLosses<Scalar> DeepLearner<Scalar>::update(State<Scalar> &state, const Batch<Scalar> &batch)
{
    const auto differentiate = [&](int number) {
        const auto i = std::size_t(number);
        m_parts[i] = m_shards[i]->differentiate(state.theta.data(), state.step + 1, batch, shard(i, batch));
    };
    m_team.run(int(m_shards.size()), differentiate);
    BasicLosses<Scalar> losses;
    for (std::size_t i = 0; i < m_shards.size(); ++i) {
        const BasicLosses<Scalar> &part = m_parts[i];
        losses.loss += part.loss;
        losses.logLikelihood += part.logLikelihood;
        losses.kl += part.kl;
        if (i == 0)
            m_gradient = m_shards[i]->gradient();
        else
            m_gradient += m_shards[i]->gradient();
    }
    m_adam.update(++state.step, state.theta, state.m, state.v, m_gradient);
    return losses;
}

template <class Scalar>
Scalar DeepLearner<Scalar>::logLikelihood(const Scalar *theta, const Batch<Scalar> &batch)
{
    Scalar sum = 0;
    for (std::size_t i = 0; i < m_shards.size() && shard(i, batch).count > 0; ++i)
        sum += m_shards[i]->logLikelihood(theta, batch, shard(i, batch));
    return sum;
}

template <class Scalar>
std::span<const Scalar> DeepLearner<Scalar>::gradient() const
{
    return {m_gradient.data(), std::size_t(m_gradient.size())};
}

template class DeepLearner<float>;
template class DeepLearner<double>;

} // namespace npscope
