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
          m_data(training.points), m_all(training.points.size()), m_encoder(training.sizes),
          m_decoder(training.sizes, training.samples), m_gradient(padded(parameterCount(training.sizes))),
          m_z(training.sizes.zDim, training.samples), m_dz(training.sizes.zDim, training.samples),
          m_dy(training.samples), m_dMu(training.sizes.zDim, 2), m_dSigma(training.sizes.zDim, 2)
    {
        std::iota(m_all.begin(), m_all.end(), 0);
    }

    BasicLosses<Scalar> update(State<Scalar> &state, const Split &split, std::span<const Scalar> noise) override
    {
        const Theta theta(state.theta.data(), m_sizes);
        const Eigen::Map<const Samples> epsilon(noise.data(), m_z.rows(), m_z.cols());
        m_gradient.setZero();
        Gradient gradient(m_gradient.data(), m_sizes);

        const typename TwoSets::Indices sets{m_all, split.context};
        m_encoder.forward(theta, m_data, sets);
        m_z = (m_encoder.sigma.col(D).asDiagonal() * epsilon).colwise() + m_encoder.mu.col(D);

        BasicLosses<Scalar> losses;
        losses.logLikelihood = likelihood(theta, split.target, gradient);
        m_dMu.col(D) = m_dz.rowwise().sum();
        m_dSigma.col(D) = m_dz.cwiseProduct(epsilon).rowwise().sum();
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
    using Samples = Eigen::Matrix<Scalar, Shape::Z, Shape::S>;
    static constexpr int D = 0, C = 1; // columns of what the encoder gives: all points, and the context

    // mean_s Σ_t ln N(y_t; y(x_t, z_s), sigma_y²); leaves -d/dz of it in m_dz.
    Scalar likelihood(const Theta &theta, std::span<const int> target, Gradient &gradient)
    {
        const Scalar samples = Scalar(m_z.cols());
        Scalar squares = 0;
        m_decoder.condition(theta, m_z);
        for (const int t : target) {
            m_decoder.evaluate(theta, m_data.x[t]);
            m_dy = m_decoder.y.array() - m_data.y[t];
            squares += m_dy.squaredNorm();
            m_dy *= m_precision / samples;
            m_decoder.backward(theta, m_data.x[t], m_dy, gradient);
        }
        m_decoder.finish(theta, m_z, gradient, m_dz);
        return Scalar(-0.5) * m_precision * squares / samples - Scalar(target.size()) * m_logNormaliser;
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
    Samples m_z;
    Samples m_dz;
    Eigen::Matrix<Scalar, 1, Shape::S> m_dy;
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
    if (sizes == SizesFrom::CompileTime && ArticleShape::fits(training.sizes, training.samples))
        return std::make_unique<ShapedLearner<Scalar, ArticleShape>>(training, adam);
    return std::make_unique<ShapedLearner<Scalar, AnyShape>>(training, adam);
}

template struct State<float>;
template struct State<double>;
template std::unique_ptr<Learner<float>> makeLearner(const Training &, const Adam<float> &, SizesFrom);
template std::unique_ptr<Learner<double>> makeLearner(const Training &, const Adam<double> &, SizesFrom);

} // namespace npscope
