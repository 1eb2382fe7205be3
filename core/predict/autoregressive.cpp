// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predict/autoregressive.h"

#include "core/layers/gaussianhead.h"
#include "core/network/conditionalnetwork.h"

#include <algorithm>

namespace npscope {

namespace {

// The digits of i, in base two, behind the point and in reverse.
double vanDerCorput(unsigned i)
{
    double value = 0;
    for (double digit = 0.5; i > 0; i >>= 1, digit /= 2)
        value += digit * double(i & 1);
    return value;
}

} // namespace

std::vector<double> feedbackPlaces(const Experiment &experiment)
{
    auto x = experiment.training.trainedX();
    if (!x)
        return {};
    for (const Point &point : experiment.context()) {
        x->min = std::min(x->min, point.x);
        x->max = std::max(x->max, point.x);
    }
    const int count = experiment.question.feedback;
    std::vector<std::pair<double, int>> turns; // of the places from the left, when each has its turn
    for (int i = 0; i < count; ++i)
        turns.emplace_back(vanDerCorput(unsigned(i)), i);
    std::ranges::sort(turns);
    std::vector<double> places(turns.size());
    for (std::size_t i = 0; i < turns.size(); ++i)
        places[std::size_t(turns[i].second)] = x->min + (x->max - x->min) * (double(i) + 0.5) / count;
    return places;
}

std::vector<float> autoregressiveCurves(const Training &training, const float *theta, const Points &context,
                                        std::span<const double> places, std::span<const float> noise,
                                        std::span<const double> xs)
{
    const std::size_t curves = places.empty() ? 0 : noise.size() / places.size();
    constexpr std::size_t pairsAtOnce = 4096; // of curves and x, so that what is computed stays in the caches
    const std::size_t atOnce = std::clamp<std::size_t>(pairsAtOnce / std::max<std::size_t>(1, xs.size()), 1, 32);
    const std::size_t points = context.size() + places.size();
    const auto network = makeConditionalNetwork<float>(
        training, {.tasks = int(atOnce), .points = int(atOnce * points), .pairs = int(atOnce * xs.size())});
    GaussianHead<float> head(training, int(atOnce * xs.size()));
    const std::vector<float> given(xs.begin(), xs.end());
    std::vector<float> drawn(atOnce * places.size()), result(curves * xs.size());

    for (std::size_t first = 0; first < curves; first += atOnce) {
        const std::size_t count = std::min(atOnce, curves - first);
        const auto ask = [&](std::size_t known, std::span<const float> at) {
            network->contexts.clear();
            network->asked.xs.assign(count, at);
            for (std::size_t k = 0; k < count; ++k) {
                auto &contexts = network->contexts;
                for (const Point &p : context)
                    contexts.sets.add(contexts.add(float(p.x), float(p.y)));
                for (std::size_t m = 0; m < known; ++m)
                    contexts.sets.add(contexts.add(float(places[m]), drawn[k * places.size() + m]));
                contexts.sets.endSet();
            }
            network->forward(theta);
            return network->out.leftCols(Eigen::Index(count * at.size()));
        };
        for (std::size_t m = 0; m < places.size(); ++m) {
            const auto place = float(places[m]);
            const auto out = ask(m, {&place, 1});
            const GaussianHead<float>::Row sigma = head.sigmaOf(out);
            for (std::size_t k = 0; k < count; ++k) {
                const auto i = Eigen::Index(k);
                drawn[k * places.size() + m] = out(0, i) + sigma[i] * noise[(first + k) * places.size() + m];
            }
        }
        const auto out = ask(places.size(), given);
        std::copy_n(out.row(0).begin(), out.cols(), result.begin() + std::ptrdiff_t(first * xs.size()));
    }
    return result;
}

} // namespace npscope
