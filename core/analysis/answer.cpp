// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/answer.h"

#include "core/predict/predictor.h"

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

constexpr double unexplained = 0.01; // of the variance, by a network that has learned

std::optional<Point> changedPoint(const Points &before, const Points &after)
{
    const auto [then, now] = std::ranges::mismatch(before, after);
    const bool isAdded = then == before.end() && after.end() - now == 1;
    const bool isMoved =
        then != before.end() && now != after.end() && std::equal(then + 1, before.end(), now + 1, after.end());
    return isAdded || isMoved ? std::optional(*now) : std::nullopt;
}

// The mean of the curves at any x.
std::vector<double> meansAt(Predictor &predictor, const float *theta, const Experiment &experiment,
                            std::span<const double> xs)
{
    const Curves curves = predictor.predict(theta, experiment.context(), curveNoise(experiment), xs);
    return {curves.mean.begin(), curves.mean.end()};
}

bool explains(std::span<const double> means, const Points &points)
{
    double mean = 0, left = 0, all = 0;
    for (const Point &p : points)
        mean += p.y / double(points.size());
    for (std::size_t i = 0; i < points.size(); ++i) {
        left += std::pow(points[i].y - means[i], 2);
        all += std::pow(points[i].y - mean, 2);
    }
    return left < unexplained * all;
}

} // namespace

std::optional<Answer> answerTo(const Weights &weights, const Experiment &before, const Experiment &after,
                               const Grid &grid)
{
    const auto point = changedPoint(before.context(), after.context());
    Question same = after.question; // but for the context
    same.followsTraining = before.question.followsTraining;
    same.context = before.question.context;
    if (!point || before.training.isOfFamily() || before.training != after.training || same != before.question)
        return {};
    const auto predictor = makePredictor<float>(weights.training);
    const Fan then = sampleFan(*predictor, weights.theta.data(), before, grid);
    const Fan now = sampleFan(*predictor, weights.theta.data(), after, grid);
    std::vector<double> xs;
    for (const Point &p : before.training.points)
        xs.push_back(p.x);
    xs.push_back(point->x);
    const std::vector<double> means = meansAt(*predictor, weights.theta.data(), before, xs);

    Answer answer{*point, std::abs(point->y - means.back()), 0, explains(means, before.training.points)};
    for (std::size_t i = 0; i < then.mean.size(); ++i)
        answer.moved = std::max(answer.moved, std::abs(double(now.mean[i]) - double(then.mean[i])));
    return std::isfinite(answer.asked + answer.moved) ? std::optional(answer) : std::nullopt;
}

} // namespace npscope
