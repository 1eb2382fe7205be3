// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/mixture/mixture.h"

#include "core/mixture/logsumexp.h"
#include "core/mixture/place.h"

#include <cassert>
#include <cmath>
#include <limits>
#include <numbers>

namespace npscope {

namespace {

// ln N(y; mean, variance + noise) of each component, at place t.
Eigen::ArrayXd logDensities(const Mixture &mixture, Eigen::Index t, double y)
{
    const Eigen::ArrayXd variance = mixture.variance.col(t) + mixture.noise.col(t);
    return -0.5 * ((y - mixture.mean.col(t)).square() / variance + (2 * std::numbers::pi * variance).log());
}

template <class Function>
Eigen::ArrayXd atEachPlace(const Mixture &mixture, Function function)
{
    Eigen::ArrayXd values(mixture.places());
    for (Eigen::Index t = 0; t < values.size(); ++t)
        values[t] = function(t);
    return values;
}

} // namespace

Eigen::ArrayXd meanOf(const Mixture &mixture)
{
    return mixture.mean.matrix().transpose() * mixture.weights.matrix();
}

Eigen::ArrayXd varianceOf(const Mixture &mixture, Of of)
{
    const Eigen::ArrayXd mean = meanOf(mixture);
    return atEachPlace(mixture, [&](Eigen::Index t) {
        const double within = (mixture.weights * mixture.variance.col(t)).sum();
        const double between = (mixture.weights * (mixture.mean.col(t) - mean[t]).square()).sum();
        const double noise = of == Of::Observation ? (mixture.weights * mixture.noise.col(t)).sum() : 0;
        return within + between + noise;
    });
}

Eigen::ArrayXd logDensity(const Mixture &mixture, std::span<const double> y)
{
    assert(Eigen::Index(y.size()) == mixture.places());
    const Eigen::ArrayXd logWeights = mixture.weights.log();
    return atEachPlace(
        mixture, [&](Eigen::Index t) { return logSumExp(logWeights + logDensities(mixture, t, y[std::size_t(t)])); });
}

double logJointDensity(const Mixture &mixture, std::span<const double> y)
{
    assert(Eigen::Index(y.size()) == mixture.places());
    Eigen::ArrayXd sums = mixture.weights.log();
    for (Eigen::Index t = 0; t < mixture.places(); ++t)
        sums += logDensities(mixture, t, y[std::size_t(t)]);
    return logSumExp(sums);
}

Eigen::ArrayXd distribution(const Mixture &mixture, std::span<const double> y, Of of)
{
    assert(Eigen::Index(y.size()) == mixture.places());
    return atEachPlace(mixture,
                       [&](Eigen::Index t) { return Place(mixture, t, of).at(y[std::size_t(t)]).distribution; });
}

Eigen::ArrayXd quantile(const Mixture &mixture, double p, Of of)
{
    assert(p > 0 && p < 1);
    double standardised = std::numeric_limits<double>::quiet_NaN(); // the last place's; the next one's is near it
    return atEachPlace(mixture, [&](Eigen::Index t) {
        const Place place(mixture, t, of);
        const double x = place.quantile(p, place.mean() + place.sd() * standardised);
        standardised = (x - place.mean()) / place.sd();
        return x;
    });
}

Eigen::ArrayXd crps(const Mixture &mixture, std::span<const double> y)
{
    assert(Eigen::Index(y.size()) == mixture.places());
    return atEachPlace(mixture, [&](Eigen::Index t) {
        const Place place(mixture, t, Of::Observation);
        return place.distanceFrom(y[std::size_t(t)]) - place.halfDifference();
    });
}

} // namespace npscope
