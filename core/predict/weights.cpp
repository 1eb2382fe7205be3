// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predict/weights.h"

#include "core/model/parameters.h"
#include "core/predict/predictor.h"

#include <algorithm>
#include <cmath>

namespace npscope {

Weights::Weights(const Training &training_, const float *theta_, Points context_)
    : training(training_), theta(theta_, theta_ + parameterCount(training_)), context(std::move(context_))
{
}

std::vector<float> decode(const Weights &weights, std::span<const float> z, const Grid &grid)
{
    return makePredictor<float>(weights.training)->decode(weights.theta.data(), weights.context, z, grid.values()).y;
}

std::vector<float> attention(const Weights &weights, const Points &context, double x)
{
    if (!weights.training.hasAttention()) // asked with every movement of the pointer
        return {};
    const auto byHead = makePredictor<float>(weights.training)->attention(weights.theta.data(), context, x);
    std::vector<float> mean(byHead.empty() ? 0 : context.size(), 0.F);
    for (std::size_t i = 0; i < byHead.size(); ++i)
        mean[i % context.size()] += byHead[i] * float(context.size()) / float(byHead.size());
    return mean;
}

Gaussian posterior(const Weights &weights, const Points &points)
{
    return makePredictor<float>(weights.training)->posterior(weights.theta.data(), points);
}

Fan turnedFan(const Weights &weights, const Experiment &experiment, const Fan &fan, double angle)
{
    if (fan.isConditional)
        return fan;
    Fan turned = sampleFan(*makePredictor<float>(weights.training), weights.theta.data(), weights.context, fan.q,
                           turnedNoise(experiment, angle), swiftGrid(weights.training.sizes, fan.curves, fan.grid));
    turned.fromPrior = fan.fromPrior;
    turned.sigmaY = fan.sigmaY;
    return turned;
}

Fan withSigmaZ(const Weights &weights, const Experiment &experiment, const Fan &fan, const std::vector<float> &sigmaZ)
{
    if (fan.isConditional)
        return fan;
    Fan other =
        sampleFan(*makePredictor<float>(weights.training), weights.theta.data(), weights.context, {fan.q.mu, sigmaZ},
                  curveNoise(experiment), swiftGrid(weights.training.sizes, fan.curves, fan.grid));
    other.sigmaY = fan.sigmaY;
    return other;
}

std::vector<float> turnedNoise(const Experiment &experiment, double angle)
{
    std::vector<float> noise = curveNoise(experiment);
    const std::vector<float> other = curveNoise(experiment, Stream::CurveTurn);
    const auto cosine = float(std::cos(angle)), sine = float(std::sin(angle));
    for (std::size_t i = 0; i < noise.size(); ++i)
        noise[i] = cosine * noise[i] + sine * other[i];
    return noise;
}

Grid swiftGrid(const Sizes &sizes, int curves, const Grid &grid)
{
    constexpr double mostUnits = 1.5e7; // hidden units evaluated: some 4 ms with AVX-512, 8 with AVX2
    const double affordable = mostUnits / (double(std::max(1, curves)) * sizes.hidden);
    const double least = std::min(33, grid.count);
    return {grid.min, grid.max, int(std::clamp(affordable, least, double(grid.count)))};
}

} // namespace npscope
