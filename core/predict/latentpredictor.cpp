// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predict/latentpredictor.h"

#include <algorithm>

namespace npscope {

template <class Scalar>
LatentPredictor<Scalar>::Decoding::Decoding(const Training &training, Eigen::Index curves, Eigen::Index pairs)
    : decoder(training, int(curves), int(pairs)), z(training.sizes.zDim, curves), dz(training.sizes.zDim, curves),
      out(training.predictsSigmaY() ? 2 : 1, pairs), dOut(out.rows(), pairs)
{
}

template <class Scalar>
LatentPredictor<Scalar>::LatentPredictor(const Training &training)
    : Base(training.sizes), m_training(training),
      m_latent(training, tensorsOf(training).begin() + 2 * (training.sizes.encoderLayers + 1), 1)
{
}

template <class Scalar>
typename LatentPredictor<Scalar>::Decoding &LatentPredictor<Scalar>::decodingFor(std::size_t curves, std::size_t pairs)
{
    const auto n = Eigen::Index(curves), m = Eigen::Index(pairs);
    if (!m_decoding)
        m_decoding.emplace(m_training, n, m);
    else if (n > m_decoding->z.cols() || m > m_decoding->out.cols())
        m_decoding.emplace(m_training, std::max(n, m_decoding->z.cols()), std::max(m, m_decoding->out.cols()));
    m_decoding->asked.xs.clear();
    return *m_decoding;
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
BasicCurves<Scalar> LatentPredictor<Scalar>::decode(Theta theta, std::span<const Scalar> z, std::span<const double> xs)
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
        Decoding &d = decodingFor(count, count * xs.size());
        const auto n = Eigen::Index(count), pairs = Eigen::Index(count * xs.size());
        d.z.leftCols(n) = Eigen::Map<const Matrix<Scalar>>(z.data() + first * zDim, Eigen::Index(zDim), n);
        d.asked.xs.assign(count, m_xs);
        d.decoder.forward(theta, d.z.leftCols(n), d.asked, d.out.leftCols(pairs));
        std::copy_n(d.out.row(0).begin(), pairs, result.y.begin() + std::ptrdiff_t(first * xs.size()));
        if (m_training.predictsSigmaY()) {
            const typename GaussianHead<Scalar>::Row sigma = head.sigmaOf(d.out.leftCols(pairs));
            std::copy_n(sigma.begin(), pairs, result.sigmaY.begin() + std::ptrdiff_t(first * xs.size()));
        }
    }
    Base::summarise(result, xs.size());
    return result;
}

// A condition for each x, all with this z.
template <class Scalar>
std::vector<Scalar> LatentPredictor<Scalar>::slopes(Theta theta, std::span<const Scalar> z, std::span<const double> xs)
{
    m_xs.assign(xs.begin(), xs.end());
    m_unused.resize(std::size_t(parameterCount(m_training)));
    Decoding &d = decodingFor(xs.size(), xs.size());
    const auto n = Eigen::Index(xs.size()), zDim = Eigen::Index(z.size());
    for (std::size_t i = 0; i < xs.size(); ++i)
        d.asked.xs.emplace_back(m_xs.data() + i, 1);
    d.z.leftCols(n).colwise() = Eigen::Map<const Eigen::Matrix<Scalar, Eigen::Dynamic, 1>>(z.data(), zDim);
    d.decoder.forward(theta, d.z.leftCols(n), d.asked, d.out.leftCols(n));
    d.dOut.leftCols(n).setZero();
    d.dOut.row(0).head(n).setOnes();
    d.decoder.backward(theta, d.z.leftCols(n), d.asked, d.out.leftCols(n), d.dOut.leftCols(n), m_unused.data(),
                       d.dz.leftCols(n));
    const Scalar *first = d.dz.data();
    return {first, first + n * zDim};
}

template class LatentPredictor<float>;
template class LatentPredictor<double>;

} // namespace npscope
