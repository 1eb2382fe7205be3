// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predict/deeppredictor.h"

#include <algorithm>

namespace npscope {

namespace {

Sizes withoutLatent(Sizes sizes)
{
    sizes.zDim = 0;
    return sizes;
}

} // namespace

template <class Scalar>
DeepPredictor<Scalar>::DeepPredictor(const Training &training)
    : Base(training.hasLatent() ? training.sizes : withoutLatent(training.sizes)), m_training(training)
{
    if (training.hasLatent()) {
        const Tensors tensors = tensorsOf(training);
        m_latent.emplace(training, tensors.begin() + 2 * (training.sizes.encoderLayers + 1), 1);
    }
}

// r of the points of the set. Of no points it is what the encoder makes of a mean of 0.
template <class Scalar>
void DeepPredictor<Scalar>::encode(Theta theta, const Points &points, std::span<const int> set)
{
    const int count = int(set.size());
    if (!m_encoder || count > m_mostPoints) {
        m_mostPoints = std::max(64, count);
        m_encoder.emplace(m_training, m_mostPoints, 1);
    }
    m_encoder->sets.clear();
    for (int i = 0; i < count; ++i) {
        m_encoder->points(0, i) = Scalar(points[std::size_t(set[std::size_t(i)])].x);
        m_encoder->points(1, i) = Scalar(points[std::size_t(set[std::size_t(i)])].y);
        m_encoder->sets.add(i);
    }
    m_encoder->sets.endSet();
    m_encoder->forward(theta, count);
}

template <class Scalar>
DeepDecoder<Scalar> &DeepPredictor<Scalar>::decoderFor(std::size_t conditions, std::size_t pairs)
{
    if (!m_decoder || conditions > m_mostConditions || pairs > m_mostPairs) {
        m_mostConditions = std::max(conditions, m_mostConditions);
        m_mostPairs = std::max(pairs, m_mostPairs);
        m_decoder.emplace(m_training, int(m_mostConditions), int(m_mostPairs));
    }
    m_decoder->asked.xs.clear();
    return *m_decoder;
}

template <class Scalar>
BasicGaussian<Scalar> DeepPredictor<Scalar>::posterior(Theta theta, const Points &points, std::span<const int> set)
{
    if (!m_latent)
        return {};
    encode(theta, points, set);
    m_latent->forward(theta, m_encoder->r.leftCols(1));
    const auto z = std::size_t(m_training.sizes.zDim);
    return {{m_latent->mu.data(), m_latent->mu.data() + z}, {m_latent->sigma.data(), m_latent->sigma.data() + z}};
}

template <class Scalar>
BasicCurves<Scalar> DeepPredictor<Scalar>::predict(Theta theta, const Points &context, std::span<const Scalar> noise,
                                                   std::span<const double> xs)
{
    if (m_latent)
        return Base::predict(theta, context, noise, xs);
    std::vector<int> all(context.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = int(i);
    encode(theta, context, all);
    return conditional(theta, xs);
}

// Of the encoder's r.
template <class Scalar>
BasicCurves<Scalar> DeepPredictor<Scalar>::conditional(Theta theta, std::span<const double> xs)
{
    m_xs.assign(xs.begin(), xs.end());
    DeepDecoder<Scalar> &decoder = decoderFor(1, xs.size());
    decoder.conditions.col(0) = m_encoder->r.col(0);
    decoder.asked.xs.emplace_back(m_xs);
    decoder.forward(theta);
    const auto n = Eigen::Index(xs.size());
    GaussianHead<Scalar> head(m_training, int(n));
    const typename GaussianHead<Scalar>::Row sigma = head.sigmaOf(decoder.out.leftCols(n));
    BasicCurves<Scalar> result;
    result.mean.assign(decoder.out.row(0).begin(), decoder.out.row(0).begin() + n);
    result.sd.assign(sigma.begin(), sigma.end());
    result.sigmaY = result.sd;
    return result;
}

template <class Scalar>
BasicCurves<Scalar> DeepPredictor<Scalar>::decode(Theta theta, std::span<const Scalar> z, std::span<const double> xs)
{
    const auto zDim = std::size_t(m_training.sizes.zDim);
    const std::size_t curves = z.size() / zDim;
    const std::size_t atOnce = std::max<std::size_t>(1, pairsAtOnce / xs.size());
    m_xs.assign(xs.begin(), xs.end());
    BasicCurves<Scalar> result;
    result.y.resize(curves * xs.size());
    if (m_training.predictsSigmaY())
        result.sigmaY.resize(result.y.size());
    GaussianHead<Scalar> head(m_training, int(atOnce * xs.size()));
    for (std::size_t first = 0; first < curves; first += atOnce) {
        const std::size_t count = std::min(atOnce, curves - first);
        DeepDecoder<Scalar> &decoder = decoderFor(count, count * xs.size());
        for (std::size_t k = 0; k < count; ++k) {
            decoder.conditions.col(Eigen::Index(k)) = Eigen::Map<const Eigen::Matrix<Scalar, Eigen::Dynamic, 1>>(
                z.data() + (first + k) * zDim, Eigen::Index(zDim));
            decoder.asked.xs.emplace_back(m_xs);
        }
        decoder.forward(theta);
        const auto pairs = Eigen::Index(count * xs.size());
        std::copy_n(decoder.out.row(0).begin(), pairs, result.y.begin() + std::ptrdiff_t(first * xs.size()));
        if (m_training.predictsSigmaY()) {
            const typename GaussianHead<Scalar>::Row sigma = head.sigmaOf(decoder.out.leftCols(pairs));
            std::copy_n(sigma.begin(), pairs, result.sigmaY.begin() + std::ptrdiff_t(first * xs.size()));
        }
    }
    Base::summarise(result, xs.size());
    return result;
}

// A condition for each x, all with this z.
template <class Scalar>
std::vector<Scalar> DeepPredictor<Scalar>::slopes(Theta theta, std::span<const Scalar> z, std::span<const double> xs)
{
    m_xs.assign(xs.begin(), xs.end());
    m_unused.resize(std::size_t(parameterCount(m_training)));
    DeepDecoder<Scalar> &decoder = decoderFor(xs.size(), xs.size());
    const auto n = Eigen::Index(xs.size()), zDim = Eigen::Index(z.size());
    for (Eigen::Index i = 0; i < n; ++i) {
        decoder.conditions.col(i) = Eigen::Map<const Eigen::Matrix<Scalar, Eigen::Dynamic, 1>>(z.data(), zDim);
        decoder.asked.xs.emplace_back(m_xs.data() + i, 1);
    }
    decoder.forward(theta);
    decoder.dOut.leftCols(n).setZero();
    decoder.dOut.row(0).head(n).setOnes();
    decoder.backward(theta, m_unused.data());
    const Scalar *first = decoder.dConditions.data();
    return {first, first + n * zDim};
}

template class DeepPredictor<float>;
template class DeepPredictor<double>;

} // namespace npscope
