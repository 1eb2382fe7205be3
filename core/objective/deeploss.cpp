// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/objective/deeploss.h"

#include <algorithm>

namespace npscope {

TaskLimits::TaskLimits(const Training &training) : samples(training.hasLatent() ? training.samples : 1)
{
    const bool takesAll = training.targets == Targets::All;
    if (training.isOfFamily()) {
        points = training.contextMax + training.functions.targets;
        targets = takesAll ? points : training.functions.targets;
    } else {
        points = int(training.points.size());
        targets = takesAll ? points : points - ContextSizes(training).min;
    }
}

template <class Scalar>
DeepLoss<Scalar>::DeepLoss(const Training &training, int mostTasks)
    : m_training(training), m_limits(training), m_noiseParameter(tensorParameterCount(training)),
      m_encoder(training, mostTasks * m_limits.points, mostTasks * (training.hasLatent() ? 2 : 1)),
      m_decoder(training, mostTasks * m_limits.samples, mostTasks * m_limits.samples * m_limits.targets),
      m_likelihood(training, mostTasks * m_limits.samples * m_limits.targets), m_divergence(training),
      m_gradient(padded(parameterCount(training))), m_targetY(mostTasks * m_limits.samples * m_limits.targets),
      m_weights(m_targetY.size())
{
    m_targetX.reserve(std::size_t(mostTasks) * std::size_t(m_limits.targets));
    m_decoder.asked.xs.reserve(std::size_t(mostTasks) * std::size_t(m_limits.samples));
    if (training.hasLatent()) {
        const Tensors tensors = tensorsOf(training);
        m_latent.emplace(training, tensors.begin() + 2 * (training.sizes.encoderLayers + 1), 2 * mostTasks);
        m_epsilon.resize(training.sizes.zDim, mostTasks * m_limits.samples);
        m_dMu.resize(training.sizes.zDim, 2 * mostTasks);
        m_dSigma.resize(training.sizes.zDim, 2 * mostTasks);
    }
}

template <class Scalar>
BasicLosses<Scalar> DeepLoss<Scalar>::differentiate(const Scalar *theta, Step t, const Batch<Scalar> &batch,
                                                    const Shard &shard)
{
    m_gradient.setZero();
    const Scalar share = Scalar(1) / Scalar(batch.tasks.size());
    std::optional<LearnedNoise<Scalar>> learned;
    if (m_training.learnsSigmaY()) {
        learned.emplace(m_training, theta[m_noiseParameter]);
        m_likelihood.setSigma(learned->sigmaY);
    }
    BasicLosses<Scalar> losses;
    forward(theta, batch, shard);
    losses.logLikelihood = weigh(shard, share);
    const int pairs = m_decoder.asked.pairs();
    const Scalar byLogSigma =
        m_likelihood.backward(m_decoder.out.leftCols(pairs), m_weights, m_decoder.dOut.leftCols(pairs));
    if (learned)
        m_gradient[m_noiseParameter] = -byLogSigma * learned->slope;
    m_decoder.backward(theta, m_gradient.data());

    if (!m_latent) {
        m_encoder.dr.leftCols(Eigen::Index(shard.count)) = m_decoder.dConditions.leftCols(Eigen::Index(shard.count));
    } else {
        const auto sets = Eigen::Index(2 * shard.count);
        m_dMu.leftCols(sets).setZero();
        m_dSigma.leftCols(sets).setZero();
        Scalar penalty = 0;
        for (std::size_t k = 0; k < shard.count; ++k)
            penalty += m_divergence.add(t, *m_latent, D(k), C(k), m_dMu, m_dSigma, losses.kl);
        m_dMu.leftCols(sets) *= share;
        m_dSigma.leftCols(sets) *= share;
        losses.kl *= share;
        losses.loss = penalty * share;
        conditionsBackward(shard);
        m_latent->backward(theta, m_encoder.r.leftCols(sets), m_dMu.leftCols(sets), m_dSigma.leftCols(sets),
                           m_gradient.data(), m_encoder.dr.leftCols(sets));
    }
    losses.loss -= losses.logLikelihood;
    m_encoder.backward(theta, m_points, m_gradient.data());
    return losses;
}

template <class Scalar>
Scalar DeepLoss<Scalar>::logLikelihood(const Scalar *theta, const Batch<Scalar> &batch, const Shard &shard)
{
    if (m_training.learnsSigmaY())
        m_likelihood.setSigma(LearnedNoise<Scalar>(m_training, theta[m_noiseParameter]).sigmaY);
    forward(theta, batch, shard);
    return weigh(shard, Scalar(1) / Scalar(batch.tasks.size()));
}

// Up to the decoder's output.
template <class Scalar>
void DeepLoss<Scalar>::forward(const Scalar *theta, const Batch<Scalar> &batch, const Shard &shard)
{
    loadPoints(batch, shard);
    askTargets(batch, shard);
    m_encoder.forward(theta, m_points);
    if (m_latent) {
        m_latent->forward(theta, m_encoder.r.leftCols(Eigen::Index(2 * shard.count)));
        sampleConditions(batch, shard);
    } else {
        m_decoder.conditions.leftCols(Eigen::Index(shard.count)) = m_encoder.r.leftCols(Eigen::Index(shard.count));
    }
    m_decoder.forward(theta);
}

// With a latent all points of a function, as the set D, and C among them; without one C alone.
template <class Scalar>
void DeepLoss<Scalar>::loadPoints(const Batch<Scalar> &batch, const Shard &shard)
{
    m_points = 0;
    m_encoder.sets.clear();
    const auto load = [&](int i) {
        m_encoder.points(0, m_points) = batch.data.x[i];
        m_encoder.points(1, m_points) = batch.data.y[i];
        return m_points++;
    };
    for (std::size_t k = 0; k < shard.count; ++k) {
        const Task &task = batch.tasks[shard.first + k];
        const int first = m_points;
        if (m_latent) {
            for (int i = 0; i < task.count; ++i)
                m_encoder.sets.add(load(task.first + i));
            m_encoder.sets.endSet();
        }
        for (const int i : task.split.context)
            m_encoder.sets.add(m_latent ? first + i - task.first : load(i));
        m_encoder.sets.endSet();
    }
}

// Each sample of a task at all its targets.
template <class Scalar>
void DeepLoss<Scalar>::askTargets(const Batch<Scalar> &batch, const Shard &shard)
{
    m_targetX.clear();
    m_decoder.asked.xs.clear();
    Eigen::Index pair = 0;
    for (std::size_t k = 0; k < shard.count; ++k) {
        const auto &target = batch.tasks[shard.first + k].split.target;
        const std::size_t begin = m_targetX.size();
        for (const int i : target)
            m_targetX.push_back(batch.data.x[i]);
        for (int s = 0; s < m_limits.samples; ++s) {
            m_decoder.asked.xs.emplace_back(m_targetX.data() + begin, target.size());
            for (const int i : target)
                m_targetY[pair++] = batch.data.y[i];
        }
    }
}

// z = mu + sigma eps, a column a sample.
template <class Scalar>
void DeepLoss<Scalar>::sampleConditions(const Batch<Scalar> &batch, const Shard &shard)
{
    Eigen::Index column = 0;
    for (std::size_t k = 0; k < shard.count; ++k) {
        const auto noise = batch.noiseOf(shard.first + k);
        const auto mu = m_latent->mu.col(source(k)), sigma = m_latent->sigma.col(source(k));
        for (int s = 0; s < m_limits.samples; ++s, ++column) {
            m_epsilon.col(column) = Eigen::Map<const Eigen::Matrix<Scalar, Eigen::Dynamic, 1>>(
                noise.data() + std::size_t(s) * std::size_t(mu.size()), mu.size());
            m_decoder.conditions.col(column) = mu + (sigma.array() * m_epsilon.col(column).array()).matrix();
        }
    }
}

// The log likelihood, and the weight of each pair in its derivative: of elbo 1/S, of npml the sample's share of the
// mean.
template <class Scalar>
Scalar DeepLoss<Scalar>::weigh(const Shard &shard, Scalar share)
{
    const auto density = m_likelihood.forward(m_decoder.out.leftCols(m_decoder.asked.pairs()), m_targetY);
    const bool isMean = m_training.objective == Objective::Elbo || !m_latent;
    const int S = m_limits.samples;
    Scalar sum = 0;
    Eigen::Index pair = 0;
    for (std::size_t k = 0; k < shard.count; ++k) {
        const auto targets = Eigen::Index(m_decoder.asked.xs[k * std::size_t(S)].size());
        auto ofTask = density.segment(pair, targets * S).reshaped(targets, S); // a column a sample
        auto weights = m_weights.segment(pair, targets * S).reshaped(targets, S);
        if (isMean) {
            sum += ofTask.sum() / Scalar(S);
            weights.setConstant(share / Scalar(S));
        } else {
            Scalar largest = ofTask.col(0).sum(), total = 0;
            for (Eigen::Index s = 1; s < S; ++s)
                largest = std::max(largest, ofTask.col(s).sum());
            for (Eigen::Index s = 0; s < S; ++s) {
                const Scalar part = std::exp(ofTask.col(s).sum() - largest);
                weights.col(s).setConstant(part);
                total += part;
            }
            weights *= share / total;
            sum += largest + std::log(total / Scalar(S));
        }
        pair += targets * S;
    }
    return sum * share;
}

// From dL/dz to what the samples come from: z = mu + sigma eps.
template <class Scalar>
void DeepLoss<Scalar>::conditionsBackward(const Shard &shard)
{
    Eigen::Index column = 0;
    for (std::size_t k = 0; k < shard.count; ++k) {
        for (int s = 0; s < m_limits.samples; ++s, ++column) {
            const auto dz = m_decoder.dConditions.col(column);
            m_dMu.col(source(k)) += dz;
            m_dSigma.col(source(k)) += (dz.array() * m_epsilon.col(column).array()).matrix();
        }
    }
}

template class DeepLoss<float>;
template class DeepLoss<double>;

} // namespace npscope
