// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/train/learner.h"

#include "core/model/decoder.h"
#include "core/model/encoder.h"
#include "core/objective/gaussiankl.h"

#include <algorithm>
#include <numbers>
#include <numeric>

namespace npscope {

namespace {

constexpr int parametersOf(int H, int R, int Z)
{
    return H == Eigen::Dynamic ? Eigen::Dynamic : padded(3 * H + R * H + R + 2 * (Z * R + Z) + H * (1 + Z) + 2 * H + 1);
}

// The negative ELBO of one task, its gradient, and Adam:
//
//   L = -mean_s Σ_{t in target} ln N(y_t; y(x_t, z_s), sigma_y²) + Σ_j KL(q_D ‖ q_C),  z_s = mu_D + sigma_D eps_s
template <class Scalar, class Shape>
class ShapedLearner final : public Learner<Scalar>
{
public:
    ShapedLearner(const Training &training, const Adam<Scalar> &adam)
        : m_sizes(training.sizes), m_adam(adam), m_precision(Scalar(1 / (training.sigmaY * training.sigmaY))),
          m_logNormaliser(Scalar(std::log(training.sigmaY) + 0.5 * std::log(2 * std::numbers::pi))),
          m_data(training.points), m_all(training.points.size()), m_encoder(training.sizes), m_decoder(training.sizes),
          m_gradient(padded(parameterCount(training.sizes))), m_samples(training.samples),
          m_epsilon(blockSize, training.sizes.zDim), m_z(blockSize, training.sizes.zDim), m_dMu(training.sizes.zDim, 2),
          m_dSigma(training.sizes.zDim, 2)
    {
        std::iota(m_all.begin(), m_all.end(), 0);
    }

    BasicLosses<Scalar> update(State<Scalar> &state, const Split &split, std::span<const Scalar> noise) override
    {
        const Theta theta(state.theta.data(), m_sizes);
        m_gradient.setZero();
        Gradient gradient(m_gradient.data(), m_sizes);

        const typename TwoSets::Indices sets{m_all, split.context};
        m_encoder.forward(theta, m_data, sets);
        BasicLosses<Scalar> losses;
        losses.logLikelihood = likelihood(theta, split.target, noise, gradient);
        losses.kl = divergence();
        losses.loss = losses.kl - losses.logLikelihood;
        m_encoder.backward(theta, m_data, sets, m_dMu, m_dSigma, gradient);

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

    // mean_s Σ_t ln N(y_t; y(x_t, z_s), sigma_y²); sets the derivatives of its negative for q_D.
    Scalar likelihood(const Theta &theta, std::span<const int> target, std::span<const Scalar> noise,
                      Gradient &gradient)
    {
        m_dMu.col(D).setZero();
        m_dSigma.col(D).setZero();
        Scalar squares = 0;
        for (int first = 0; first < m_samples; first += blockSize) {
            const int count = std::min(blockSize, m_samples - first);
            const Block weight = drawBlock(noise.subspan(std::size_t(first * m_epsilon.cols())), count);
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
                m_dMu(j, D) += dz.col(j).sum();
                m_dSigma(j, D) += (dz.col(j) * m_epsilon.col(j)).sum();
            }
        }
        return Scalar(-0.5) * m_precision * squares - Scalar(target.size()) * m_logNormaliser;
    }

    // z_s = mu_D + sigma_D eps_s of `count` samples; returns their weights in the mean. The others have none.
    Block drawBlock(std::span<const Scalar> noise, int count)
    {
        for (Eigen::Index j = 0; j < m_epsilon.cols(); ++j) {
            for (int s = 0; s < count; ++s)
                m_epsilon(s, j) = noise[std::size_t(s * m_epsilon.cols() + j)];
            m_epsilon.col(j).tail(blockSize - count).setZero();
            m_z.col(j) = m_epsilon.col(j) * m_encoder.sigma(j, D) + m_encoder.mu(j, D);
        }
        Block weight = Block::Zero();
        weight.head(count).setConstant(Scalar(1) / Scalar(m_samples));
        return weight;
    }

    // Σ_j KL(q_D ‖ q_C); adds to the derivatives for q_D, sets those for q_C.
    Scalar divergence()
    {
        const auto &mu = m_encoder.mu;
        const auto &sigma = m_encoder.sigma;
        Scalar sum = 0;
        for (Eigen::Index j = 0; j < mu.rows(); ++j) {
            const GaussianKl<Scalar> kl{mu(j, D), sigma(j, D), mu(j, C), sigma(j, C)};
            sum += kl.value();
            m_dMu(j, D) += kl.dMuQ();
            m_dSigma(j, D) += kl.dSigmaQ();
            m_dMu(j, C) = -kl.dMuQ();
            m_dSigma(j, C) = kl.dSigmaP();
        }
        return sum;
    }

    Sizes m_sizes;
    Adam<Scalar> m_adam;
    Scalar m_precision;     // 1/sigma_y²
    Scalar m_logNormaliser; // ln sigma_y + ½ ln 2π
    Data<Scalar> m_data;
    std::vector<int> m_all; // D, as indices
    TwoSets m_encoder;
    Decoder<Scalar, Shape> m_decoder;
    typename State<Scalar>::Vector m_gradient;
    int m_samples;
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
    if (sizes == SizesFrom::CompileTime && ArticleShape::fits(training.sizes))
        return std::make_unique<ShapedLearner<Scalar, ArticleShape>>(training, adam);
    return std::make_unique<ShapedLearner<Scalar, AnyShape>>(training, adam);
}

template struct State<float>;
template struct State<double>;
template std::unique_ptr<Learner<float>> makeLearner(const Training &, const Adam<float> &, SizesFrom);
template std::unique_ptr<Learner<double>> makeLearner(const Training &, const Adam<double> &, SizesFrom);

} // namespace npscope
