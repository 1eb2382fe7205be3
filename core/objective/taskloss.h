// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The loss of one task, and its gradient. T is the target, S the number of samples, eps_s the noise.
//
//   elbo   L = -mean_s Σ_{t in T} ln N(y_t; y(x_t, z_s), sigma_y²) + the divergence (core/objective/divergence.h)
//          z_s = mu_D + sigma_D eps_s
//   npml   L = -ln mean_s Π_{t in T} N(y_t; y(x_t, z_s), sigma_y²),  z_s = mu_C + sigma_C eps_s
//
// Garnelo et al. 2018 (elbo), Foong et al. 2020 (npml).
// The derivative of either likelihood is that of Σ_s w_s Σ_t ln N(…): of elbo w_s = 1/S, of npml w_s is the sample's
// share of the mean.

#pragma once

#include "core/data/split.h"
#include "core/model/decoder.h"
#include "core/model/encoder.h"
#include "core/model/noise.h"
#include "core/objective/divergence.h"
#include "core/objective/losses.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace npscope {

template <class Scalar, class Shape>
class TaskLoss
{
public:
    using Gradient = Eigen::Array<Scalar, Eigen::Dynamic, 1>;

    explicit TaskLoss(const Training &training)
        : m_training(training), m_tensors(tensorsOf(training)), m_noiseParameter(tensorParameterCount(training)),
          m_source(training.objective == Objective::Npml ? C : D), m_divergence(training), m_data(training.points),
          m_all(training.points.size()), m_encoder(training), m_decoder(training),
          m_gradient(padded(parameterCount(training))), m_shares(blockSize, blocksOf(training.samples)),
          m_epsilon(blockSize, training.sizes.zDim), m_z(blockSize, training.sizes.zDim), m_dMu(training.sizes.zDim, 2),
          m_dSigma(training.sizes.zDim, 2)
    {
        std::iota(m_all.begin(), m_all.end(), 0);
        setNoise(Scalar(training.sigmaY));
        m_shares.setZero();
        m_shares.reshaped().head(training.samples).setConstant(Scalar(1) / Scalar(training.samples));
    }

    /// Of update t, under these parameters; leaves its gradient. Allocates nothing.
    BasicLosses<Scalar> differentiate(const Scalar *parameters, Step t, const Split &split,
                                      std::span<const Scalar> noise)
    {
        const Theta theta(parameters, m_tensors);
        m_gradient.setZero();
        Gradients gradient(m_gradient.data(), m_tensors);
        const std::optional<LearnedNoise<Scalar>> learned = prepare(theta, parameters, split);
        const auto targets = Scalar(split.target.size());
        m_dMu.setZero();
        m_dSigma.setZero();
        BasicLosses<Scalar> losses;
        if (m_training.objective == Objective::Npml)
            losses.logLikelihood = weigh(theta, split.target, noise);
        const Scalar squares = backward(theta, split.target, noise, gradient);
        if (m_training.objective == Objective::Elbo)
            losses.logLikelihood = meanLogLikelihood(squares, targets);
        losses.loss = m_divergence.add(t, m_encoder, D, C, m_dMu, m_dSigma, losses.kl) - losses.logLikelihood;
        m_encoder.backward(theta, m_data, {m_all, split.context}, m_dMu, m_dSigma, gradient);
        if (learned)
            m_gradient[m_noiseParameter] = (targets - m_precision * squares) * learned->slope;
        return losses;
    }

    /// The losses' log likelihood alone, without a gradient.
    Scalar logLikelihood(const Scalar *parameters, const Split &split, std::span<const Scalar> noise)
    {
        const Theta theta(parameters, m_tensors);
        prepare(theta, parameters, split);
        if (m_training.objective == Objective::Npml)
            return weigh(theta, split.target, noise);
        Scalar squares = 0;
        for (Eigen::Index block = 0; block < m_shares.cols(); ++block)
            squares += (squaresOf(theta, split.target, noise, block) * m_shares.col(block)).sum();
        return meanLogLikelihood(squares, Scalar(split.target.size()));
    }

    /// Padded, as the parameters are.
    Gradient &gradient() { return m_gradient; }
    const Gradient &gradient() const { return m_gradient; }

private:
    using TwoSets = Encoder<Scalar, Shape, 2>;
    using Theta = typename TwoSets::Theta;
    using Gradients = typename TwoSets::Gradient;
    using Latents = typename Decoder<Scalar, Shape>::Latents;
    using Block = typename Decoder<Scalar, Shape>::Block;
    static constexpr int D = 0, C = 1; // columns of what the encoder gives: all points, and the context

    // q_D and q_C, and the sigma_y of these parameters.
    std::optional<LearnedNoise<Scalar>> prepare(const Theta &theta, const Scalar *parameters, const Split &split)
    {
        std::optional<LearnedNoise<Scalar>> learned;
        if (m_training.learnsSigmaY()) {
            learned.emplace(m_training, parameters[m_noiseParameter]);
            setNoise(learned->sigmaY);
        }
        m_encoder.forward(theta, m_data, {m_all, split.context});
        return learned;
    }

    void setNoise(Scalar sigmaY)
    {
        m_precision = Scalar(1) / (sigmaY * sigmaY);
        m_logNormaliser = logNormaliser(sigmaY);
    }

    // Σ_s w_s Σ_t ln N(y_t; y(x_t, z_s), sigma_y²), by its Σ_s w_s Σ_t (y_t - y(x_t, z_s))².
    Scalar meanLogLikelihood(Scalar squares, Scalar targets) const
    {
        return Scalar(-0.5) * m_precision * squares - targets * m_logNormaliser;
    }

    // The derivative of -Σ_s w_s Σ_t ln N(y_t; y(x_t, z_s), sigma_y²); returns Σ_s w_s Σ_t (y_t - y(x_t, z_s))².
    Scalar backward(const Theta &theta, std::span<const int> target, std::span<const Scalar> noise, Gradients &gradient)
    {
        Scalar squares = 0;
        for (Eigen::Index block = 0; block < m_shares.cols(); ++block) {
            const Block share = m_shares.col(block);
            drawBlock(noise, block);
            Block sum = Block::Zero();
            m_decoder.condition(theta, m_z);
            for (const int t : target) {
                const Block error = m_decoder.evaluate(theta, m_data.x[t]) - m_data.y[t];
                sum += error.square();
                m_decoder.backward(theta, m_data.x[t], error * (share * m_precision));
            }
            squares += (sum * share).sum();
            const Latents &dz = m_decoder.finish(theta, m_z, gradient);
            for (Eigen::Index j = 0; j < dz.cols(); ++j) {
                m_dMu(j, m_source) += dz.col(j).sum();
                m_dSigma(j, m_source) += (dz.col(j) * m_epsilon.col(j)).sum();
            }
        }
        return squares;
    }

    // ln mean_s Π_t N(y_t; y(x_t, z_s), sigma_y²); leaves each sample's share in m_shares.
    Scalar weigh(const Theta &theta, std::span<const int> target, std::span<const Scalar> noise)
    {
        for (Eigen::Index block = 0; block < m_shares.cols(); ++block)
            m_shares.col(block) = squaresOf(theta, target, noise, block) * (Scalar(-0.5) * m_precision);
        auto share = m_shares.reshaped().head(m_training.samples);
        const Scalar largest = share.maxCoeff();
        share = (share - largest).exp();
        const Scalar total = share.sum();
        share /= total;
        m_shares.reshaped().tail(m_shares.size() - m_training.samples).setZero();
        return largest + std::log(total / Scalar(m_training.samples)) - Scalar(target.size()) * m_logNormaliser;
    }

    // Σ_t (y_t - y(x_t, z_s))² of a block's samples.
    Block squaresOf(const Theta &theta, std::span<const int> target, std::span<const Scalar> noise, Eigen::Index block)
    {
        drawBlock(noise, block);
        Block sum = Block::Zero();
        m_decoder.condition(theta, m_z);
        for (const int t : target)
            sum += (m_decoder.evaluate(theta, m_data.x[t]) - m_data.y[t]).square();
        return sum;
    }

    // z_s = mu + sigma eps_s of a block's samples; where there is no sample, eps is 0.
    void drawBlock(std::span<const Scalar> noise, Eigen::Index block)
    {
        const int first = int(block) * blockSize, count = std::min(blockSize, m_training.samples - first);
        for (Eigen::Index j = 0; j < m_epsilon.cols(); ++j) {
            for (int s = 0; s < count; ++s)
                m_epsilon(s, j) = noise[std::size_t((first + s) * m_epsilon.cols() + j)];
            m_epsilon.col(j).tail(blockSize - count).setZero();
            m_z.col(j) = m_epsilon.col(j) * m_encoder.sigma(j, m_source) + m_encoder.mu(j, m_source);
        }
    }

    Training m_training;
    Tensors m_tensors;
    int m_noiseParameter; // which it is, where sigma_y is learned
    int m_source;         // whose q the samples come from
    Divergence<Scalar> m_divergence;
    Scalar m_precision;     // 1/sigma_y²
    Scalar m_logNormaliser; // ln sigma_y + ½ ln 2π
    Data<Scalar> m_data;
    std::vector<int> m_all; // D, as indices
    TwoSets m_encoder;
    Decoder<Scalar, Shape> m_decoder;
    Gradient m_gradient;
    Eigen::Array<Scalar, blockSize, Eigen::Dynamic> m_shares; // w_s; a column a block of samples
    Latents m_epsilon;
    Latents m_z;
    typename TwoSets::Latents m_dMu;
    typename TwoSets::Latents m_dSigma;
};

} // namespace npscope
