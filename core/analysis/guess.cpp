// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/guess.h"

#include "core/predict/gridvalue.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace npscope {

namespace {

constexpr int guessCount = 161; // as a fan has

CurveScore score(const std::vector<double> &xs, const std::vector<double> &ys, const ExactFan &exact)
{
    double toMean = 0, toTruth = 0, inside = 0;
    const bool hasTruth = !exact.truth.empty();
    for (std::size_t i = 0; i < xs.size(); ++i) {
        toMean += std::pow(ys[i] - valueAt(exact.grid, exact.mean, xs[i]), 2);
        toTruth += hasTruth ? std::pow(ys[i] - valueAt(exact.grid, exact.truth, xs[i]), 2) : 0;
        inside += ys[i] >= valueAt(exact.grid, exact.lower, xs[i]) && ys[i] <= valueAt(exact.grid, exact.upper, xs[i]);
    }
    const auto n = double(xs.size());
    CurveScore score{.toMean = std::sqrt(toMean / n), .toTruth = {}, .inBand = inside / n};
    if (hasTruth)
        score.toTruth = std::sqrt(toTruth / n);
    return score;
}

} // namespace

std::optional<Guess> guessAlong(const Points &stroke, double least)
{
    if (stroke.empty())
        return {};
    const auto [first, last] = std::ranges::minmax_element(stroke, {}, &Point::x);
    Guess guess{.grid = {first->x, last->x, guessCount}, .y = std::vector<float>(guessCount)};
    if (!(guess.grid.max - guess.grid.min > least))
        return {};
    const double step = (guess.grid.max - guess.grid.min) / (guessCount - 1);
    for (std::size_t k = 1; k < stroke.size(); ++k) {
        const auto [a, b] =
            stroke[k - 1].x <= stroke[k].x ? std::pair(stroke[k - 1], stroke[k]) : std::pair(stroke[k], stroke[k - 1]);
        const int from = std::max(0, int(std::ceil((a.x - guess.grid.min) / step - 1e-9)));
        const int to = std::min(guessCount - 1, int(std::floor((b.x - guess.grid.min) / step + 1e-9)));
        for (int i = from; i <= to; ++i) {
            const double share = b.x > a.x ? std::clamp((guess.grid.at(i) - a.x) / (b.x - a.x), 0.0, 1.0) : 1;
            guess.y[std::size_t(i)] = float(std::lerp(a.y, b.y, share));
        }
    }
    return guess;
}

std::optional<GuessScore> scoreOf(const Guess &guess, const ExactFan &exact, const Fan *fan)
{
    std::vector<double> xs, ys, means;
    for (int i = 0; i < guess.grid.count; ++i) {
        const double x = guess.grid.at(i);
        const double mean = fan ? valueAt(fan->grid, fan->mean, x) : 0;
        if (std::isnan(valueAt(exact.grid, exact.mean, x)) || std::isnan(mean))
            continue;
        xs.push_back(x);
        ys.push_back(double(guess.y[std::size_t(i)]));
        means.push_back(mean);
    }
    if (xs.empty())
        return {};
    GuessScore result{.x = {xs.front(), xs.back()}, .guess = score(xs, ys, exact), .network = {}};
    if (fan)
        result.network = score(xs, means, exact);
    return result;
}

} // namespace npscope
