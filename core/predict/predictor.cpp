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

template <class Shape>
class ShapedPredictor final : public Predictor
{
public:
    explicit ShapedPredictor(const Sizes &sizes) : Predictor(sizes), m_encoder(sizes) {}

    Gaussian posterior(const float *theta, const Points &points, std::span<const int> set) override
    {
        m_encoder.forward({theta, m_sizes}, Data<float>(points), set);
        return {{m_encoder.mu.begin(), m_encoder.mu.end()}, {m_encoder.sigma.begin(), m_encoder.sigma.end()}};
    }

    Curves sample(const float *theta, const Gaussian &q, int curves, std::uint32_t draw,
                  std::span<const double> xs) override
    {
        if (!m_decoder || m_curves != curves) {
            m_decoder.emplace(m_sizes, curves);
            m_curves = curves;
        }
        const ParameterView<const float, Shape> view(theta, m_sizes);
        m_decoder->condition(view, latents(q, curves, draw));

        Curves result;
        result.y.resize(std::size_t(curves) * xs.size());
        result.mean.resize(xs.size());
        result.sd.resize(xs.size());
        for (std::size_t i = 0; i < xs.size(); ++i) {
            m_decoder->evaluate(view, float(xs[i]));
            const auto y = m_decoder->y.array();
            result.mean[i] = y.mean();
            result.sd[i] = std::sqrt((y - result.mean[i]).square().mean());
            for (int k = 0; k < curves; ++k)
                result.y[std::size_t(k) * xs.size() + i] = y[k];
        }
        return result;
    }

private:
    using Latents = Eigen::Matrix<float, Shape::Z, Eigen::Dynamic>;

    // z of every curve: Z × curves.
    Latents latents(const Gaussian &q, int curves, std::uint32_t draw) const
    {
        Latents z(m_sizes.zDim, curves);
        for (int k = 0; k < curves; ++k)
            fillNormals(draw, Stream::CurveNoise, std::uint64_t(k), {z.col(k).data(), std::size_t(m_sizes.zDim)});
        const Eigen::Map<const Eigen::VectorXf> mu(q.mu.data(), m_sizes.zDim), sigma(q.sigma.data(), m_sizes.zDim);
        return (sigma.asDiagonal() * z).colwise() + mu;
    }

    Encoder<float, Shape> m_encoder;
    std::optional<Decoder<float, Shape>> m_decoder;
    int m_curves = 0;
};

} // namespace

Gaussian Predictor::posterior(const float *theta, const Points &points)
{
    if (points.empty())
        return {std::vector<float>(std::size_t(m_sizes.zDim), 0.0f), std::vector<float>(std::size_t(m_sizes.zDim), 1.0f)};
    std::vector<int> all(points.size());
    std::iota(all.begin(), all.end(), 0);
    return posterior(theta, points, all);
}

Fan Predictor::fan(const float *theta, const Experiment &experiment, const Grid &grid)
{
    std::vector<double> xs(std::size_t(grid.count));
    for (int i = 0; i < grid.count; ++i)
        xs[std::size_t(i)] = grid.at(i);
    const Points &context = experiment.context();
    Curves curves = sample(theta, posterior(theta, context), experiment.question.curves, experiment.question.draw, xs);
    return {.grid = grid,
            .curves = experiment.question.curves,
            .y = std::move(curves.y),
            .mean = std::move(curves.mean),
            .sd = std::move(curves.sd),
            .fromPrior = context.empty()};
}

std::unique_ptr<Predictor> makePredictor(const Sizes &sizes)
{
    if (ArticleShape::AnySamples::fits(sizes, 0))
        return std::make_unique<ShapedPredictor<ArticleShape::AnySamples>>(sizes);
    return std::make_unique<ShapedPredictor<AnyShape>>(sizes);
}

} // namespace npscope
