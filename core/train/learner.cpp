// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/train/learner.h"

#include "core/model/decoder.h"
#include "core/model/encoder.h"
#include "core/model/noise.h"
#include "core/objective/gaussiankl.h"

#include <algorithm>
#include <numbers>
#include <numeric>
#include <optional>

namespace npscope {

namespace {

// With or without the parameter of sigma_y: of the sizes that are known here both are padded to the same.
constexpr int parametersOf(int H, int R, int Z)
{
    if (H == Eigen::Dynamic)
        return Eigen::Dynamic;
    const int count = 3 * H + R * H + R + 2 * (Z * R + Z) + H * (1 + Z) + 2 * H + 1;
    return padded(count) == padded(count + 1) ? padded(count) : Eigen::Dynamic;
}

// The loss of one task, its gradient, and Adam. T is the target, S the number of samples, eps_s the noise.
//
//   elbo   L = -mean_s Σ_{t in T} ln N(y_t; y(x_t, z_s), sigma_y²) + beta_t Σ_j max(lambda, KL_j(q_D ‖ p))
//          z_s = mu_D + sigma_D eps_s,  p = q_C or N(0, I),  beta_t = beta min(1, t/annealing)
//   npml   L = -ln mean_s Π_{t in T} N(y_t; y(x_t, z_s), sigma_y²),  z_s = mu_C + sigma_C eps_s
//
// Garnelo et al. 2018 (elbo with p = q_C), Foong et al. 2020 (npml), Kingma et al. 2016 (lambda, the free bits).
// The derivative of either likelihood is that of Σ_s w_s Σ_t ln N(…): of elbo w_s = 1/S, of npml w_s is the sample's
// share of the mean.
template <class Scalar, class Shape>
class ShapedLearner final : public Learner<Scalar>
{
public:
    ShapedLearner(const Training &training, const Adam<Scalar> &adam)
        : m_training(training), m_adam(adam), m_source(training.objective == Objective::Npml ? C : D),
          m_freeBits(Scalar(training.freeBits)), m_data(training.points), m_all(training.points.size()),
          m_encoder(training), m_decoder(training), m_gradient(padded(parameterCount(training))),
          m_weights(blockSize, blocksOf(training.samples)), m_epsilon(blockSize, training.sizes.zDim),
          m_z(blockSize, training.sizes.zDim), m_dMu(training.sizes.zDim, 2), m_dSigma(training.sizes.zDim, 2)
    {
        std::iota(m_all.begin(), m_all.end(), 0);
        setNoise(Scalar(training.sigmaY));
        m_weights.setZero();
        m_weights.reshaped().head(training.samples).setConstant(Scalar(1) / Scalar(training.samples));
    }

    BasicLosses<Scalar> update(State<Scalar> &state, const Split &split, std::span<const Scalar> noise) override
    {
        const Theta theta(state.theta.data(), m_training.sizes);
        m_gradient.setZero();
        Gradient gradient(m_gradient.data(), m_training.sizes);
        std::optional<LearnedNoise<Scalar>> learned;
        const int noiseParameter = parameterCount(m_training.sizes);
        if (m_training.learnsSigmaY()) {
            learned.emplace(m_training, state.theta[noiseParameter]);
            setNoise(learned->sigmaY);
        }

        const typename TwoSets::Indices sets{m_all, split.context};
        const std::span<const int> target = m_training.targets == Targets::All ? m_all : split.target;
        m_encoder.forward(theta, m_data, sets);
        m_dMu.setZero();
        m_dSigma.setZero();
        BasicLosses<Scalar> losses;
        if (m_training.objective == Objective::Npml)
            losses.logLikelihood = weigh(theta, target, noise);
        const Scalar squares = backward(theta, target, noise, gradient);
        if (m_training.objective == Objective::Elbo)
            losses.logLikelihood = Scalar(-0.5) * m_precision * squares - Scalar(target.size()) * m_logNormaliser;
        losses.loss = divergence(state.step + 1, losses.kl) - losses.logLikelihood;
        m_encoder.backward(theta, m_data, sets, m_dMu, m_dSigma, gradient);
        if (learned)
            m_gradient[noiseParameter] = (Scalar(target.size()) - m_precision * squares) * learned->slope;

        using Flat = Eigen::Map<Eigen::Array<Scalar, parametersOf(Shape::H, Shape::R, Shape::Z), 1>>;
        const auto flat = [](typename State<Scalar>::Vector &v) { return Flat(v.data(), v.size()); };
        m_adam.update(++state.step, flat(state.theta), flat(state.m), flat(state.v), flat(m_gradient));
        return losses;
    }

    std::span<const Scalar> gradient() const override { return {m_gradient.data(), std::size_t(m_gradient.size())}; }

private:
    using TwoSets = Encoder<Scalar, Shape, 2>;
    using Theta = typename TwoSets::Theta;
    using Gradient = typename TwoSets::Gradient;
    using Latents = typename Decoder<Scalar, Shape>::Latents;
    using Block = typename Decoder<Scalar, Shape>::Block;
    static constexpr int D = 0, C = 1; // columns of what the encoder gives: all points, and the context

    void setNoise(Scalar sigmaY)
    {
        m_precision = Scalar(1) / (sigmaY * sigmaY);
        m_logNormaliser = std::log(sigmaY) + Scalar(0.5 * std::log(2 * std::numbers::pi));
    }

    // The derivative of -Σ_s w_s Σ_t ln N(y_t; y(x_t, z_s), sigma_y²); returns Σ_s w_s Σ_t (y_t - y(x_t, z_s))².
    Scalar backward(const Theta &theta, std::span<const int> target, std::span<const Scalar> noise, Gradient &gradient)
    {
        Scalar squares = 0;
        for (Eigen::Index block = 0; block < m_weights.cols(); ++block) {
            const Block weight = m_weights.col(block);
            drawBlock(noise, block);
            Block sum = Block::Zero();
            m_decoder.condition(theta, m_z);
            for (const int t : target) {
                const Block error = m_decoder.evaluate(theta, m_data.x[t]) - m_data.y[t];
                sum += error.square();
                m_decoder.backward(theta, m_data.x[t], error * (weight * m_precision));
            }
            squares += (sum * weight).sum();
            const Latents &dz = m_decoder.finish(theta, m_z, gradient);
            for (Eigen::Index j = 0; j < dz.cols(); ++j) {
                m_dMu(j, m_source) += dz.col(j).sum();
                m_dSigma(j, m_source) += (dz.col(j) * m_epsilon.col(j)).sum();
            }
        }
        return squares;
    }

    // ln mean_s Π_t N(y_t; y(x_t, z_s), sigma_y²); leaves each sample's share in m_weights.
    Scalar weigh(const Theta &theta, std::span<const int> target, std::span<const Scalar> noise)
    {
        for (Eigen::Index block = 0; block < m_weights.cols(); ++block) {
            drawBlock(noise, block);
            Block sum = Block::Zero();
            m_decoder.condition(theta, m_z);
            for (const int t : target)
                sum += (m_decoder.evaluate(theta, m_data.x[t]) - m_data.y[t]).square();
            m_weights.col(block) = sum * (Scalar(-0.5) * m_precision);
        }
        auto share = m_weights.reshaped().head(m_training.samples);
        const Scalar largest = share.maxCoeff();
        share = (share - largest).exp();
        const Scalar total = share.sum();
        share /= total;
        m_weights.reshaped().tail(m_weights.size() - m_training.samples).setZero();
        return largest + std::log(total / Scalar(m_training.samples)) - Scalar(target.size()) * m_logNormaliser;
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

    // What the KL adds to the loss of update t, and its derivatives to theirs; `kl` is the plain Σ_j KL_j(q_D ‖ p).
    Scalar divergence(Step t, Scalar &kl)
    {
        const auto &mu = m_encoder.mu;
        const auto &sigma = m_encoder.sigma;
        const bool isAdaptive = m_training.prior == Prior::Context;
        const Scalar beta = weightOfKl(t);
        Scalar penalty = 0;
        kl = 0;
        for (Eigen::Index j = 0; j < mu.rows(); ++j) {
            const GaussianKl<Scalar> part{mu(j, D), sigma(j, D), isAdaptive ? mu(j, C) : Scalar(0),
                                          isAdaptive ? sigma(j, C) : Scalar(1)};
            const Scalar value = part.value();
            kl += value;
            if (m_freeBits > 0 && value < m_freeBits) {
                penalty += beta * m_freeBits;
                continue;
            }
            penalty += beta * value;
            m_dMu(j, D) += beta * part.dMuQ();
            m_dSigma(j, D) += beta * part.dSigmaQ();
            if (isAdaptive) {
                m_dMu(j, C) -= beta * part.dMuQ();
                m_dSigma(j, C) += beta * part.dSigmaP();
            }
        }
        return penalty;
    }

    Scalar weightOfKl(Step t) const
    {
        if (m_training.objective == Objective::Npml)
            return 0;
        const double grown = m_training.annealing > 0 ? std::min(1.0, double(t) / double(m_training.annealing)) : 1;
        return Scalar(m_training.beta * grown);
    }

    Training m_training;
    Adam<Scalar> m_adam;
    int m_source; // whose q the samples come from
    Scalar m_freeBits;
    Scalar m_precision;     // 1/sigma_y²
    Scalar m_logNormaliser; // ln sigma_y + ½ ln 2π
    Data<Scalar> m_data;
    std::vector<int> m_all; // D, as indices
    TwoSets m_encoder;
    Decoder<Scalar, Shape> m_decoder;
    typename State<Scalar>::Vector m_gradient;
    Eigen::Array<Scalar, blockSize, Eigen::Dynamic> m_weights; // w_s; a column a block of samples
    Latents m_epsilon;
    Latents m_z;
    typename TwoSets::Latents m_dMu;
    typename TwoSets::Latents m_dSigma;
};

} // namespace

template <class Scalar>
State<Scalar>::State(std::span<const double> initial)
    : theta(Vector::Zero(padded(int(initial.size())))), m(Vector::Zero(theta.size())), v(Vector::Zero(theta.size()))
{
    std::ranges::transform(initial, theta.data(), [](double value) { return Scalar(value); });
}

template <class Scalar>
std::unique_ptr<Learner<Scalar>> makeLearner(const Training &training, const Adam<Scalar> &adam, SizesFrom sizes)
{
    if (sizes == SizesFrom::CompileTime && ArticleShape::fits(training))
        return std::make_unique<ShapedLearner<Scalar, ArticleShape>>(training, adam);
    return std::make_unique<ShapedLearner<Scalar, AnyShape>>(training, adam);
}

template struct State<float>;
template struct State<double>;
template std::unique_ptr<Learner<float>> makeLearner(const Training &, const Adam<float> &, SizesFrom);
template std::unique_ptr<Learner<double>> makeLearner(const Training &, const Adam<double> &, SizesFrom);

} // namespace npscope
