// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/train/learner.h"

#include "core/model/decoder.h"
#include "core/model/encoder.h"
#include "core/objective/gaussiankl.h"

#include <numbers>
#include <numeric>

namespace npscope {

namespace {

constexpr int parametersOf(int H, int R, int Z)
{
    return H == Eigen::Dynamic ? Eigen::Dynamic : 3 * H + R * H + R + 2 * (Z * R + Z) + H * (1 + Z) + 2 * H + 1;
}

// The negative ELBO of one task, its gradient, and Adam:
//
//   L = -mean_s Σ_{t in target} ln N(y_t; y(x_t, z_s), sigma_y²) + Σ_j KL(q_D ‖ q_C),  z_s = mu_D + sigma_D eps_s
template <class Scalar, class Shape>
class ShapedLearner final : public Learner<Scalar>
{
public:
    ShapedLearner(const Training &training, const Adam<Scalar> &adam)
        : m_sizes(training.sizes), m_adam(adam), m_sigmaY(Scalar(training.sigmaY)), m_data(training.points),
          m_all(training.points.size()), m_qD(training.sizes), m_qC(training.sizes),
          m_decoder(training.sizes, training.samples), m_gradient(parameterCount(training.sizes)),
          m_z(training.sizes.zDim, training.samples), m_dz(training.sizes.zDim, training.samples),
          m_dy(training.samples), m_dMuD(training.sizes.zDim), m_dSigmaD(training.sizes.zDim),
          m_dMuC(training.sizes.zDim), m_dSigmaC(training.sizes.zDim)
    {
        std::iota(m_all.begin(), m_all.end(), 0);
    }

    BasicLosses<Scalar> update(State<Scalar> &state, const Split &split, std::span<const Scalar> noise) override
    {
        const typename Encoder<Scalar, Shape>::Theta theta(state.theta.data(), m_sizes);
        const Eigen::Map<const Samples> epsilon(noise.data(), m_z.rows(), m_z.cols());
        m_gradient.setZero();
        typename Encoder<Scalar, Shape>::Gradient gradient(m_gradient.data(), m_sizes);

        m_qD.forward(theta, m_data, m_all);
        m_qC.forward(theta, m_data, split.context);
        m_z = (m_qD.sigma.asDiagonal() * epsilon).colwise() + m_qD.mu;

        BasicLosses<Scalar> losses;
        losses.logLikelihood = likelihood(theta, split.target, gradient);
        m_dMuD = m_dz.rowwise().sum();
        m_dSigmaD = m_dz.cwiseProduct(epsilon).rowwise().sum();
        losses.kl = divergence();
        losses.loss = losses.kl - losses.logLikelihood;

        m_qD.backward(theta, m_data, m_all, m_dMuD, m_dSigmaD, gradient);
        m_qC.backward(theta, m_data, split.context, m_dMuC, m_dSigmaC, gradient);

        using Flat = Eigen::Map<Eigen::Array<Scalar, parametersOf(Shape::H, Shape::R, Shape::Z), 1>>;
        const auto flat = [&](typename State<Scalar>::Vector &v) { return Flat(v.data(), v.size()); };
        m_adam.update(++state.step, flat(state.theta), flat(state.m), flat(state.v), flat(m_gradient));
        return losses;
    }

    std::span<const Scalar> gradient() const override { return {m_gradient.data(), std::size_t(m_gradient.size())}; }

private:
    using Samples = Eigen::Matrix<Scalar, Shape::Z, Shape::S>;
    using Latent = Eigen::Matrix<Scalar, Shape::Z, 1>;

    // mean_s Σ_t ln N(y_t; y(x_t, z_s), sigma_y²); leaves -d/dz of it in m_dz.
    Scalar likelihood(const typename Encoder<Scalar, Shape>::Theta &theta, std::span<const int> target,
                      typename Encoder<Scalar, Shape>::Gradient &gradient)
    {
        const Scalar samples = Scalar(m_z.cols());
        const Scalar precision = 1 / (m_sigmaY * m_sigmaY);
        Scalar squares = 0;
        m_decoder.condition(theta, m_z);
        for (const int t : target) {
            m_decoder.evaluate(theta, m_data.x[t]);
            m_dy = m_decoder.y.array() - m_data.y[t];
            squares += m_dy.squaredNorm();
            m_dy *= precision / samples;
            m_decoder.backward(theta, m_data.x[t], m_dy, gradient);
        }
        m_decoder.finish(theta, m_z, gradient, m_dz);

        const Scalar logNormaliser = std::log(m_sigmaY) + Scalar(0.5) * std::log(2 * std::numbers::pi_v<Scalar>);
        return Scalar(-0.5) * precision * squares / samples - Scalar(target.size()) * logNormaliser;
    }

    // Σ_j KL(q_D ‖ q_C); adds to the derivatives for q_D, sets those for q_C.
    Scalar divergence()
    {
        Scalar sum = 0;
        for (Eigen::Index j = 0; j < m_qD.mu.size(); ++j) {
            const GaussianKl<Scalar> kl{m_qD.mu[j], m_qD.sigma[j], m_qC.mu[j], m_qC.sigma[j]};
            sum += kl.value();
            m_dMuD[j] += kl.dMuQ();
            m_dSigmaD[j] += kl.dSigmaQ();
            m_dMuC[j] = -kl.dMuQ();
            m_dSigmaC[j] = kl.dSigmaP();
        }
        return sum;
    }

    Sizes m_sizes;
    Adam<Scalar> m_adam;
    Scalar m_sigmaY;
    Data<Scalar> m_data;
    std::vector<int> m_all; // D, as indices
    Encoder<Scalar, Shape> m_qD;
    Encoder<Scalar, Shape> m_qC;
    Decoder<Scalar, Shape> m_decoder;
    typename State<Scalar>::Vector m_gradient;
    Samples m_z;
    Samples m_dz;
    Eigen::Matrix<Scalar, 1, Shape::S> m_dy;
    Latent m_dMuD, m_dSigmaD, m_dMuC, m_dSigmaC;
};

} // namespace

template <class Scalar>
State<Scalar>::State(std::span<const double> initial)
    : theta(Eigen::Map<const Eigen::ArrayXd>(initial.data(), Eigen::Index(initial.size())).cast<Scalar>()),
      m(Vector::Zero(theta.size())), v(Vector::Zero(theta.size()))
{
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
