// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predict/predictor.h"

#include "core/model/decoder.h"
#include "core/model/encoder.h"
#include "core/model/noise.h"
#include "core/predict/autoregressive.h"
#include "core/predict/conditionalpredictor.h"
#include "core/predict/latentpredictor.h"
#include "core/random/addressed.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace npscope {

namespace {

template <class Scalar, class Shape>
class ShapedPredictor final : public BasicPredictor<Scalar>
{
    using Base = BasicPredictor<Scalar>;
    using Base::m_sizes;

public:
    explicit ShapedPredictor(const Training &training)
        : Base(training.sizes), m_tensors(tensorsOf(training)), m_encoder(training), m_decoder(training),
          m_z(blockSize, training.sizes.zDim), m_unused(std::size_t(parameterCount(training)))
    {
    }

    BasicGaussian<Scalar> posterior(const Scalar *theta, const Points &points, std::span<const int> set) override
    {
        m_encoder.forward({theta, m_tensors}, Data<Scalar>(points), {set});
        return {{m_encoder.mu.data(), m_encoder.mu.data() + m_sizes.zDim},
                {m_encoder.sigma.data(), m_encoder.sigma.data() + m_sizes.zDim}};
    }

    BasicCurves<Scalar> decode(const Scalar *theta, const Points &, std::span<const Scalar> z,
                               std::span<const double> xs) override
    {
        const ParameterView<const Scalar, Shape> view(theta, m_tensors);
        const auto zDim = std::size_t(m_sizes.zDim);
        const std::size_t curves = z.size() / zDim;
        using Rows = Eigen::Array<Scalar, Eigen::Dynamic, Eigen::Dynamic>; // a column a curve
        BasicCurves<Scalar> result;
        result.y.resize(curves * xs.size());
        Eigen::Map<Rows> y(result.y.data(), Eigen::Index(xs.size()), Eigen::Index(curves));

        for (std::size_t first = 0; first < curves; first += blockSize) {
            const std::size_t count = std::min<std::size_t>(blockSize, curves - first);
            m_z.setZero();
            for (std::size_t k = 0; k < count; ++k) {
                for (std::size_t j = 0; j < zDim; ++j)
                    m_z(Eigen::Index(k), Eigen::Index(j)) = z[(first + k) * zDim + j];
            }
            m_decoder.condition(view, m_z);
            for (std::size_t i = 0; i < xs.size(); ++i) {
                y.row(Eigen::Index(i)).segment(Eigen::Index(first), Eigen::Index(count)) =
                    m_decoder.evaluate(view, Scalar(xs[i])).head(Eigen::Index(count)).transpose();
            }
        }
        Base::summarise(result, xs.size());
        return result;
    }

    // All rows of a block have this z, and each takes the derivative at an x of its own.
    std::vector<Scalar> slopes(const Scalar *theta, const Points &, std::span<const Scalar> z,
                               std::span<const double> xs) override
    {
        const ParameterView<const Scalar, Shape> view(theta, m_tensors);
        ParameterView<Scalar, Shape> gradient(m_unused.data(), m_tensors);
        std::vector<Scalar> result;
        result.reserve(xs.size() * z.size());
        for (std::size_t j = 0; j < z.size(); ++j)
            m_z.col(Eigen::Index(j)).setConstant(z[j]);
        for (std::size_t first = 0; first < xs.size(); first += blockSize) {
            const auto part = xs.subspan(first, std::min<std::size_t>(blockSize, xs.size() - first));
            m_decoder.condition(view, m_z);
            for (std::size_t i = 0; i < part.size(); ++i) {
                typename Decoder<Scalar, Shape>::Block own = Decoder<Scalar, Shape>::Block::Zero();
                own[Eigen::Index(i)] = 1;
                m_decoder.evaluate(view, Scalar(part[i]));
                m_decoder.backward(view, Scalar(part[i]), own);
            }
            const auto &dz = m_decoder.finish(view, m_z, gradient);
            for (std::size_t i = 0; i < part.size(); ++i)
                result.insert(result.end(), dz.row(Eigen::Index(i)).begin(), dz.row(Eigen::Index(i)).end());
        }
        return result;
    }

private:
    Tensors m_tensors;
    Encoder<Scalar, Shape, 1> m_encoder;
    Decoder<Scalar, Shape> m_decoder;
    typename Decoder<Scalar, Shape>::Latents m_z;
    std::vector<Scalar> m_unused; // the gradient by the parameters, which comes along with the one by z
};

} // namespace

namespace {

// Centres and scales each dimension of a draw that lies curve by curve.
void standardise(std::span<float> noise, std::size_t zDim)
{
    const double curves = double(noise.size() / zDim);
    for (std::size_t j = 0; j < zDim; ++j) {
        double sum = 0, squares = 0;
        for (std::size_t i = j; i < noise.size(); i += zDim)
            sum += double(noise[i]);
        const double mean = sum / curves;
        for (std::size_t i = j; i < noise.size(); i += zDim)
            squares += (double(noise[i]) - mean) * (double(noise[i]) - mean);
        const double sd = std::sqrt(squares / curves);
        for (std::size_t i = j; i < noise.size(); i += zDim)
            noise[i] = float((double(noise[i]) - mean) / sd);
    }
}

} // namespace

std::vector<float> curveNoise(const Experiment &experiment, Stream stream)
{
    constexpr std::size_t least = 100; // of fewer, the deviation from 0 and 1 would itself be most of what is seen
    const auto zDim = std::size_t(experiment.training.sizes.zDim), curves = std::size_t(experiment.question.curves);
    std::vector<float> noise(std::max(curves, least) * zDim);
    for (std::size_t k = 0; k * zDim < noise.size(); ++k)
        fillNormals(experiment.question.draw, stream, k, std::span(noise).subspan(k * zDim, zDim));
    standardise(noise, zDim);
    noise.resize(curves * zDim);
    return noise;
}

template <class Scalar>
void BasicPredictor<Scalar>::summarise(BasicCurves<Scalar> &curves, std::size_t xs)
{
    using Rows = Eigen::Array<Scalar, Eigen::Dynamic, Eigen::Dynamic>; // a column a curve
    const Eigen::Map<const Rows> y(curves.y.data(), Eigen::Index(xs), Eigen::Index(curves.y.size() / xs));
    // Curve by curve into arrays of our own, which are aligned: the bits must not depend on where the curves lie.
    using Values = Eigen::Array<Scalar, Eigen::Dynamic, 1>;
    Values mean = Values::Zero(y.rows()), squares = mean;
    for (const auto &curve : y.colwise())
        mean += curve;
    mean /= Scalar(y.cols());
    for (const auto &curve : y.colwise())
        squares += (curve - mean).square();
    const Values sd = (squares / Scalar(y.cols())).sqrt();
    curves.mean.assign(mean.begin(), mean.end());
    curves.sd.assign(sd.begin(), sd.end());
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
std::unique_ptr<BasicPredictor<Scalar>> makePredictor(const Training &training)
{
    if (ArticleShape::fits(training))
        return std::make_unique<ShapedPredictor<Scalar, ArticleShape>>(training);
    if (AnyShape::fits(training))
        return std::make_unique<ShapedPredictor<Scalar, AnyShape>>(training);
    if (training.hasLatent())
        return std::make_unique<LatentPredictor<Scalar>>(training);
    return std::make_unique<ConditionalPredictor<Scalar>>(training);
}

// Curve k is told apart by the noise of its first draws, as by its z.
static void addCurves(Fan &fan, const float *theta, const Experiment &experiment)
{
    constexpr std::size_t colours = 2;
    const auto places = feedbackPlaces(experiment);
    const auto curves = std::size_t(experiment.question.curves);
    std::vector<float> noise(curves * places.size());
    for (std::size_t k = 0; k < curves && !places.empty(); ++k) {
        const std::span own(noise.data() + k * places.size(), places.size());
        fillNormals(experiment.question.draw, Stream::Feedback, k, own);
        for (std::size_t i = 0; i < colours; ++i)
            fan.z.push_back(i < own.size() ? own[i] : 0);
    }
    if (places.empty())
        return;
    fan.y = autoregressiveCurves(experiment.training, theta, experiment.context(), places, noise, fan.grid.values());
    fan.curves = int(curves);
    fan.q = {std::vector<float>(colours, 0.F), std::vector<float>(colours, 1.F)};
}

static Fan conditionalFan(Predictor &predictor, const float *theta, const Experiment &experiment, const Grid &grid)
{
    Curves curves = predictor.predict(theta, experiment.context(), {}, grid.values());
    Fan fan;
    fan.grid = grid;
    fan.mean = std::move(curves.mean);
    fan.sd = std::move(curves.sd);
    fan.isConditional = true;
    addCurves(fan, theta, experiment);
    return fan;
}

Fan sampleFan(Predictor &predictor, const float *theta, const Experiment &experiment, const Grid &grid)
{
    const Points &context = experiment.context();
    Fan fan =
        experiment.training.hasLatent()
            ? sampleFan(predictor, theta, context, predictor.posterior(theta, context), curveNoise(experiment), grid)
            : conditionalFan(predictor, theta, experiment, grid);
    fan.fromPrior = context.empty();
    fan.sigmaY = sigmaYOf(experiment.training, theta);
    return fan;
}

Fan sampleFan(Predictor &predictor, const float *theta, const Points &context, const Gaussian &q,
              std::span<const float> noise, const Grid &grid)
{
    std::vector<float> z = latents(q, noise);
    Curves curves = predictor.decode(theta, context, z, grid.values());
    return {.grid = grid,
            .curves = int(noise.size() / q.mu.size()),
            .q = q,
            .z = std::move(z),
            .y = std::move(curves.y),
            .mean = std::move(curves.mean),
            .sd = std::move(curves.sd),
            .sigmaYs = std::move(curves.sigmaY)};
}

template class BasicPredictor<float>;
template class BasicPredictor<double>;
template std::unique_ptr<BasicPredictor<float>> makePredictor<float>(const Training &);
template std::unique_ptr<BasicPredictor<double>> makePredictor<double>(const Training &);

} // namespace npscope
