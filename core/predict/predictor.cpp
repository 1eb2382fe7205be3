// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predict/predictor.h"

#include "core/model/decoder.h"
#include "core/model/encoder.h"
#include "core/random/addressed.h"

#include <numeric>
#include <optional>

namespace npscope {

namespace {

template <class Scalar, class Shape>
class ShapedPredictor final : public BasicPredictor<Scalar>
{
    using Base = BasicPredictor<Scalar>;
    using Base::m_sizes;

public:
    explicit ShapedPredictor(const Sizes &sizes) : Base(sizes), m_encoder(sizes) {}

    BasicGaussian<Scalar> posterior(const Scalar *theta, const Points &points, std::span<const int> set) override
    {
        m_encoder.forward({theta, m_sizes}, Data<Scalar>(points), {set});
        return {{m_encoder.mu.data(), m_encoder.mu.data() + m_sizes.zDim},
                {m_encoder.sigma.data(), m_encoder.sigma.data() + m_sizes.zDim}};
    }

    BasicCurves<Scalar> sample(const Scalar *theta, const BasicGaussian<Scalar> &q, std::span<const Scalar> noise,
                               std::span<const double> xs) override
    {
        using Vector = Eigen::Map<const Eigen::Matrix<Scalar, Shape::Z, 1>>;
        const Vector mu(q.mu.data(), m_sizes.zDim), sigma(q.sigma.data(), m_sizes.zDim);
        const int curves = int(noise.size()) / m_sizes.zDim;
        const Eigen::Map<const Latents> epsilon(noise.data(), m_sizes.zDim, curves);
        const Latents z = (sigma.asDiagonal() * epsilon).colwise() + mu;

        if (!m_decoder || m_decoder->y.size() != curves)
            m_decoder.emplace(m_sizes, curves);
        const ParameterView<const Scalar, Shape> view(theta, m_sizes);
        m_decoder->condition(view, z);

        BasicCurves<Scalar> result;
        result.y.resize(std::size_t(curves) * xs.size());
        result.mean.resize(xs.size());
        result.sd.resize(xs.size());
        for (std::size_t i = 0; i < xs.size(); ++i) {
            m_decoder->evaluate(view, Scalar(xs[i]));
            const auto y = m_decoder->y.array();
            result.mean[i] = y.mean();
            result.sd[i] = std::sqrt((y - result.mean[i]).square().mean());
            for (int k = 0; k < curves; ++k)
                result.y[std::size_t(k) * xs.size() + i] = y[k];
        }
        return result;
    }

private:
    using Latents = Eigen::Matrix<Scalar, Shape::Z, Eigen::Dynamic>;

    Encoder<Scalar, Shape, 1> m_encoder;
    std::optional<Decoder<Scalar, Shape>> m_decoder; // for as many curves as were asked for last
};

} // namespace

std::vector<float> curveNoise(const Experiment &experiment)
{
    const auto zDim = std::size_t(experiment.training.sizes.zDim);
    std::vector<float> noise(std::size_t(experiment.question.curves) * zDim);
    for (std::size_t k = 0; k * zDim < noise.size(); ++k)
        fillNormals(experiment.question.draw, Stream::CurveNoise, k, std::span(noise).subspan(k * zDim, zDim));
    return noise;
}

template <class Scalar>
BasicGaussian<Scalar> BasicPredictor<Scalar>::posterior(Theta theta, const Points &points)
{
    const auto zDim = std::size_t(m_sizes.zDim);
    if (points.empty())
        return {std::vector<Scalar>(zDim, Scalar(0)), std::vector<Scalar>(zDim, Scalar(1))};
    std::vector<int> all(points.size());
    std::iota(all.begin(), all.end(), 0);
    return posterior(theta, points, all);
}

template <class Scalar>
std::unique_ptr<BasicPredictor<Scalar>> makePredictor(const Sizes &sizes)
{
    if (ArticleShape::AnySamples::fits(sizes, 0))
        return std::make_unique<ShapedPredictor<Scalar, ArticleShape::AnySamples>>(sizes);
    return std::make_unique<ShapedPredictor<Scalar, AnyShape>>(sizes);
}

Fan sampleFan(Predictor &predictor, const float *theta, const Experiment &experiment, const Grid &grid)
{
    std::vector<double> xs;
    for (int i = 0; i < grid.count; ++i)
        xs.push_back(grid.at(i));
    const Points &context = experiment.context();
    Curves curves = predictor.sample(theta, predictor.posterior(theta, context), curveNoise(experiment), xs);
    return {.grid = grid,
            .curves = experiment.question.curves,
            .y = std::move(curves.y),
            .mean = std::move(curves.mean),
            .sd = std::move(curves.sd),
            .fromPrior = context.empty()};
}

template class BasicPredictor<float>;
template class BasicPredictor<double>;
template std::unique_ptr<BasicPredictor<float>> makePredictor<float>(const Sizes &);
template std::unique_ptr<BasicPredictor<double>> makePredictor<double>(const Sizes &);

} // namespace npscope
