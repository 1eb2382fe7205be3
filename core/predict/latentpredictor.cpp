// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predict/latentpredictor.h"

#include <algorithm>

namespace npscope {

template <class Scalar>
LatentPredictor<Scalar>::Decoding::Decoding(const Training &training, const LatentLimits &limits_, bool isEach)
    : limits(limits_), decoder(training, limits, isEach), z(training.sizes.zDim, limits.samples),
      dz(training.sizes.zDim, limits.samples), out(training.predictsSigmaY() ? 2 : 1, limits.pairs),
      dOut(out.rows(), limits.pairs)
{
}

template <class Scalar>
LatentPredictor<Scalar>::LatentPredictor(const Training &training)
    : Base(training.sizes), m_training(training),
      m_latent(training, tensorsOf(training).begin() + 2 * (training.sizes.encoderLayers + 1), 1)
{
}

template <class Scalar>
typename LatentPredictor<Scalar>::Decoding &
LatentPredictor<Scalar>::decodingFor(std::optional<Decoding> &decoding, Theta theta, const Points &context,
                                     std::span<const double> xs, std::size_t samples)
{
    const LatentLimits wanted{.tasks = 1,
                              .points = m_training.hasPath() ? int(context.size()) : 0,
                              .xs = int(xs.size()),
                              .samples = int(samples),
                              .pairs = int(samples * xs.size())};
    if (!decoding || !decoding->limits.hold(wanted))
        decoding.emplace(m_training, decoding ? decoding->limits.with(wanted) : wanted, &decoding == &m_sloping);
    LatentDecoder<Scalar> &decoder = decoding->decoder;
    m_xs.assign(xs.begin(), xs.end());
    decoder.asked.xs.assign(1, m_xs);
    decoder.contexts.clear();
    if (m_training.hasPath()) {
        for (const Point &p : context)
            decoder.contexts.sets.add(decoder.contexts.add(Scalar(p.x), Scalar(p.y)));
        decoder.contexts.sets.endSet();
    }
    decoder.encode(theta);
    return *decoding;
}

template <class Scalar>
BasicGaussian<Scalar> LatentPredictor<Scalar>::posterior(Theta theta, const Points &points, std::span<const int> set)
{
    const int count = int(set.size());
    if (!m_encoder || count > m_mostPoints) {
        m_mostPoints = std::max(64, count);
        m_encoder.emplace(m_training, m_mostPoints, 1);
    }
    PointSets<Scalar> seen(count, 1);
    for (const int i : set)
        seen.sets.add(seen.add(Scalar(points[std::size_t(i)].x), Scalar(points[std::size_t(i)].y)));
    seen.sets.endSet();
    m_encoder->forward(theta, seen);
    m_latent.forward(theta, m_encoder->r.leftCols(1));
    const auto z = std::size_t(m_training.sizes.zDim);
    return {{m_latent.mu.data(), m_latent.mu.data() + z}, {m_latent.sigma.data(), m_latent.sigma.data() + z}};
}

template <class Scalar>
BasicCurves<Scalar> LatentPredictor<Scalar>::decode(Theta theta, const Points &context, std::span<const Scalar> z,
                                                    std::span<const double> xs)
{
    const auto zDim = std::size_t(m_training.sizes.zDim);
    const std::size_t curves = z.size() / zDim;
    const std::size_t atOnce = std::min(curves, std::max<std::size_t>(1, pairsAtOnce / xs.size()));
    BasicCurves<Scalar> result;
    result.y.resize(curves * xs.size());
    if (m_training.predictsSigmaY())
        result.sigmaY.resize(result.y.size());
    GaussianHead<Scalar> head(m_training, int(atOnce * xs.size()));
    Decoding &d = decodingFor(m_decoding, theta, context, xs, atOnce);
    for (std::size_t first = 0; first < curves; first += atOnce) {
        const std::size_t count = std::min(atOnce, curves - first);
        const auto n = Eigen::Index(count), pairs = Eigen::Index(count * xs.size());
        d.z.leftCols(n) = Eigen::Map<const Matrix<Scalar>>(z.data() + first * zDim, Eigen::Index(zDim), n);
        d.decoder.forward(theta, d.z.leftCols(n), d.out.leftCols(pairs));
        std::copy_n(d.out.row(0).begin(), pairs, result.y.begin() + std::ptrdiff_t(first * xs.size()));
        if (m_training.predictsSigmaY()) {
            const typename GaussianHead<Scalar>::Row sigma = head.sigmaOf(d.out.leftCols(pairs));
            std::copy_n(sigma.begin(), pairs, result.sigmaY.begin() + std::ptrdiff_t(first * xs.size()));
        }
    }
    Base::summarise(result, xs.size());
    return result;
}

template <class Scalar>
std::vector<Scalar> LatentPredictor<Scalar>::attention(Theta theta, const Points &context, double x)
{
    const auto weights = decodingFor(m_decoding, theta, context, {&x, 1}, 1).decoder.attention();
    return {weights.begin(), weights.end()};
}

// One sample, this z, whose derivative is told of each x.
template <class Scalar>
std::vector<Scalar> LatentPredictor<Scalar>::slopes(Theta theta, const Points &context, std::span<const Scalar> z,
                                                    std::span<const double> xs)
{
    m_unused.resize(std::size_t(parameterCount(m_training)));
    Decoding &d = decodingFor(m_sloping, theta, context, xs, 1);
    const auto n = Eigen::Index(xs.size()), zDim = Eigen::Index(z.size());
    d.z.col(0) = Eigen::Map<const Eigen::Matrix<Scalar, Eigen::Dynamic, 1>>(z.data(), zDim);
    d.decoder.forward(theta, d.z.leftCols(1), d.out.leftCols(n));
    d.dOut.leftCols(n).setZero();
    d.dOut.row(0).head(n).setOnes();
    d.decoder.backward(theta, d.z.leftCols(1), d.out.leftCols(n), d.dOut.leftCols(n), m_unused.data(),
                       d.dz.leftCols(1));
    const Matrix<Scalar> slopes = d.decoder.slopes();
    return {slopes.data(), slopes.data() + n * zDim};
}

template class LatentPredictor<float>;
template class LatentPredictor<double>;

} // namespace npscope
