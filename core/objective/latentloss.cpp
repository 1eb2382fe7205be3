// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/objective/latentloss.h"

#include <algorithm>

namespace npscope {

template <class Scalar>
LatentLoss<Scalar>::LatentLoss(const Training &training, int mostTasks)
    : Base(training), m_training(training), m_limits(training), m_noiseParameter(tensorParameterCount(training)),
      m_seen(mostTasks * m_limits.points, 2 * mostTasks),
      m_encoder(training, mostTasks * m_limits.points, 2 * mostTasks),
      m_latent(training, tensorsOf(training).begin() + 2 * (training.sizes.encoderLayers + 1), 2 * mostTasks),
      m_decoder(training, {.tasks = mostTasks,
                           .points = mostTasks * m_limits.context,
                           .xs = mostTasks * m_limits.targets,
                           .samples = mostTasks * training.samples,
                           .pairs = mostTasks * training.samples * m_limits.targets}),
      m_likelihood(training, mostTasks * training.samples * m_limits.targets), m_divergence(training),
      m_targetY(mostTasks * training.samples * m_limits.targets), m_weights(m_targetY.size()),
      m_epsilon(training.sizes.zDim, mostTasks * training.samples), m_z(training.sizes.zDim, m_epsilon.cols()),
      m_dz(training.sizes.zDim, m_epsilon.cols()), m_out(training.predictsSigmaY() ? 2 : 1, m_targetY.size()),
      m_dOut(m_out.rows(), m_out.cols()), m_dMu(training.sizes.zDim, 2 * mostTasks),
      m_dSigma(training.sizes.zDim, 2 * mostTasks)
{
    m_targetX.reserve(std::size_t(mostTasks) * std::size_t(m_limits.targets));
}

template <class Scalar>
BasicLosses<Scalar> LatentLoss<Scalar>::differentiate(const Scalar *theta, Step t, const Batch<Scalar> &batch,
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
    const Scalar byLogSigma = m_likelihood.backward(m_out.leftCols(m_pairs), m_weights, m_dOut.leftCols(m_pairs));
    if (learned)
        m_gradient[m_noiseParameter] = -byLogSigma * learned->slope;
    m_decoder.backward(theta, m_z.leftCols(m_samples), m_out.leftCols(m_pairs), m_dOut.leftCols(m_pairs),
                       m_gradient.data(), m_dz.leftCols(m_samples));

    const auto sets = Eigen::Index(2 * shard.count);
    m_dMu.leftCols(sets).setZero();
    m_dSigma.leftCols(sets).setZero();
    Scalar penalty = 0;
    for (std::size_t k = 0; k < shard.count; ++k)
        penalty += m_divergence.add(t, m_latent, D(k), C(k), m_dMu, m_dSigma, losses.kl);
    m_dMu.leftCols(sets) *= share;
    m_dSigma.leftCols(sets) *= share;
    losses.kl *= share;
    losses.loss = penalty * share - losses.logLikelihood;
    samplesBackward(shard);
    m_latent.backward(theta, m_encoder.r.leftCols(sets), m_dMu.leftCols(sets), m_dSigma.leftCols(sets),
                      m_gradient.data(), m_encoder.dr.leftCols(sets));
    m_encoder.backward(theta, m_seen, m_gradient.data());
    return losses;
}

template <class Scalar>
Scalar LatentLoss<Scalar>::logLikelihood(const Scalar *theta, const Batch<Scalar> &batch, const Shard &shard)
{
    if (m_training.learnsSigmaY())
        m_likelihood.setSigma(LearnedNoise<Scalar>(m_training, theta[m_noiseParameter]).sigmaY);
    forward(theta, batch, shard);
    return weigh(shard, Scalar(1) / Scalar(batch.tasks.size()));
}

// Up to the decoder's output.
template <class Scalar>
void LatentLoss<Scalar>::forward(const Scalar *theta, const Batch<Scalar> &batch, const Shard &shard)
{
    loadPoints(batch, shard);
    askTargets(batch, shard);
    m_encoder.forward(theta, m_seen);
    m_latent.forward(theta, m_encoder.r.leftCols(Eigen::Index(2 * shard.count)));
    sample(batch, shard);
    m_decoder.encode(theta);
    m_decoder.forward(theta, m_z.leftCols(m_samples), m_out.leftCols(m_pairs));
}

// All points of a function, as the set D, and C among them; and C by itself, where a path sees it.
template <class Scalar>
void LatentLoss<Scalar>::loadPoints(const Batch<Scalar> &batch, const Shard &shard)
{
    m_seen.clear();
    m_decoder.contexts.clear();
    for (std::size_t k = 0; k < shard.count; ++k) {
        const Task &task = batch.tasks[shard.first + k];
        const int first = m_seen.count;
        for (int i = 0; i < task.count; ++i)
            m_seen.sets.add(m_seen.add(batch.data.x[task.first + i], batch.data.y[task.first + i]));
        m_seen.sets.endSet();
        for (const int i : task.split.context)
            m_seen.sets.add(first + i - task.first);
        m_seen.sets.endSet();
        if (!m_training.hasPath())
            continue;
        for (const int i : task.split.context)
            m_decoder.contexts.sets.add(m_decoder.contexts.add(batch.data.x[i], batch.data.y[i]));
        m_decoder.contexts.sets.endSet();
    }
}

template <class Scalar>
void LatentLoss<Scalar>::askTargets(const Batch<Scalar> &batch, const Shard &shard)
{
    m_targetX.clear();
    m_decoder.asked.xs.clear();
    m_samples = Eigen::Index(shard.count) * m_training.samples;
    m_pairs = 0;
    for (std::size_t k = 0; k < shard.count; ++k) {
        const auto &target = batch.tasks[shard.first + k].split.target;
        const std::size_t begin = m_targetX.size();
        for (const int i : target)
            m_targetX.push_back(batch.data.x[i]);
        m_decoder.asked.xs.emplace_back(m_targetX.data() + begin, target.size());
        for (int s = 0; s < m_training.samples; ++s) {
            for (const int i : target)
                m_targetY[m_pairs++] = batch.data.y[i];
        }
    }
}

// z = mu + sigma eps, a column a sample.
template <class Scalar>
void LatentLoss<Scalar>::sample(const Batch<Scalar> &batch, const Shard &shard)
{
    Eigen::Index column = 0;
    for (std::size_t k = 0; k < shard.count; ++k) {
        const auto noise = batch.noiseOf(shard.first + k);
        const auto mu = m_latent.mu.col(source(k)), sigma = m_latent.sigma.col(source(k));
        for (int s = 0; s < m_training.samples; ++s, ++column) {
            m_epsilon.col(column) = Eigen::Map<const Eigen::Matrix<Scalar, Eigen::Dynamic, 1>>(
                noise.data() + std::size_t(s) * std::size_t(mu.size()), mu.size());
            m_z.col(column) = mu + (sigma.array() * m_epsilon.col(column).array()).matrix();
        }
    }
}

// The log likelihood, and the weight of each pair in its derivative: of elbo 1/S, of npml the sample's share of the
// mean.
template <class Scalar>
Scalar LatentLoss<Scalar>::weigh(const Shard &shard, Scalar share)
{
    const auto density = m_likelihood.forward(m_out.leftCols(m_pairs), m_targetY);
    const bool isMean = m_training.objective == Objective::Elbo;
    const int S = m_training.samples;
    Scalar sum = 0;
    Eigen::Index pair = 0;
    for (std::size_t k = 0; k < shard.count; ++k) {
        const auto targets = Eigen::Index(m_decoder.asked.xs[k].size());
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
void LatentLoss<Scalar>::samplesBackward(const Shard &shard)
{
    Eigen::Index column = 0;
    for (std::size_t k = 0; k < shard.count; ++k) {
        for (int s = 0; s < m_training.samples; ++s, ++column) {
            const auto dz = m_dz.col(column);
            m_dMu.col(source(k)) += dz;
            m_dSigma.col(source(k)) += (dz.array() * m_epsilon.col(column).array()).matrix();
        }
    }
}

template class LatentLoss<float>;
template class LatentLoss<double>;

} // namespace npscope
