// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/mixture/place.h"

#include "core/mixture/normal.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <unsupported/Eigen/SpecialFunctions>
#include <vector>

namespace npscope {

namespace {

// Beyond so many components a sum over pairs is no longer quick.
constexpr Eigen::Index maxPairs = 64;

// Indices of the values, the least first.
std::vector<Eigen::Index> sorted(const Eigen::ArrayXd &values)
{
    std::vector<Eigen::Index> order(std::size_t(values.size()));
    std::iota(order.begin(), order.end(), Eigen::Index(0));
    std::ranges::sort(order, {}, [&](Eigen::Index i) { return values[i]; });
    return order;
}

// E|X| of N(mean, sd²) each: 2 sd φ(mean/sd) + mean (2 Φ(mean/sd) - 1).
Group meanDistances(const Group &means, const Group &sds)
{
    const Normals n = normals(means / sds);
    return 2 * sds * n.density + means * (2 * n.distribution - 1);
}

// The mean of that, by these weights.
double sumOfDistances(const Eigen::ArrayXd &weights, const Eigen::ArrayXd &means, const Eigen::ArrayXd &sds)
{
    Group sum = Group::Zero();
    // (Where a group is filled up with zeros the distance is no number, so it is a sd of 1 that fills up.)
    forGroups(
        [&](const Group &w, const Group &m, const Group &s) { sum += w * meanDistances(m, (s > 0).select(s, 1)); },
        weights, means, sds);
    return sum.sum();
}

} // namespace

Place::Place(const Mixture &mixture, Eigen::Index t, Of of)
    : m_weights(mixture.weights), m_means(mixture.mean.col(t)), m_sds(mixture.variance.col(t))
{
    if (of == Of::Observation)
        m_sds += mixture.noise.col(t);
    m_mean = (m_weights * m_means).sum();
    m_sd = std::sqrt((m_weights * (m_sds + (m_means - m_mean).square())).sum());
    m_sds = m_sds.sqrt();
    m_inverse = (m_sds > 0).select(m_sds.inverse(), 0);
    m_hasSteps = (m_sds <= 0).any();
    m_hasDensity = (m_sds > 0).any();
}

Place::Value Place::at(double x) const
{
    Group distribution = Group::Zero(), density = Group::Zero();
    const auto add = [&](const Group &weights, const Group &means, const Group &inverse) {
        Normals n = normals((x - means) * inverse);
        if (m_hasSteps)
            n.distribution = (inverse > 0).select(n.distribution, (means <= x).cast<double>());
        distribution += weights * n.distribution;
        density += weights * n.density * inverse;
    };
    forGroups(add, m_weights, m_means, m_inverse);
    return {distribution.sum(), density.sum()};
}

double Place::quantile(double p, double guess) const
{
    return m_hasDensity ? quantileByNewton(p, guess) : quantileOfSteps(p);
}

double Place::quantileOfSteps(double p) const
{
    const std::vector<Eigen::Index> order = sorted(m_means);
    double sum = 0;
    for (const Eigen::Index k : order) {
        sum += m_weights[k];
        if (sum >= p - 1e-12) // weights of a third and the like do not add up to the last bit
            return m_means[k];
    }
    return m_means[order.back()];
}

// Newton's steps where they stay in the bracket and shrink, bisection where they do not, as at a step of the
// distribution.
double Place::quantileByNewton(double p, double guess) const
{
    // Between the least and the greatest of the components' quantiles.
    const Eigen::ArrayXd each = m_means + m_sds * Eigen::numext::ndtri(p);
    if (each.size() == 1)
        return each[0];
    double low = each.minCoeff(), high = each.maxCoeff();
    const double enough = 1e-10 * m_sd;
    double x = guess > low && guess < high ? guess : low + (high - low) / 2;
    double last = high - low;
    while (high - low > enough) {
        const Value value = at(x);
        (value.distribution >= p ? high : low) = x;
        const double step = (p - value.distribution) / value.density; // infinite where there is no density
        const double next = x + step;
        const bool isNewton = next >= low && next <= high && std::abs(step) <= last / 2;
        if (isNewton && std::abs(step) <= enough)
            return next;
        const double middle = low + (high - low) / 2;
        if (middle <= low || middle >= high)
            break; // no number between them
        last = isNewton ? std::abs(step) : (high - low) / 2;
        x = isNewton ? next : middle;
    }
    return high;
}

double Place::distanceFrom(double x) const
{
    return sumOfDistances(m_weights, m_means - x, m_sds);
}

double Place::halfDifference() const
{
    if (m_weights.size() > maxPairs)
        return standIns(maxPairs).halfDifference();
    // Each pair once, and all at once …
    const Eigen::Index count = m_weights.size(), pairs = count * (count - 1) / 2;
    Eigen::ArrayXd weights(pairs), differences(pairs), sds(pairs);
    for (Eigen::Index k = 1, first = 0; k < count; first += k++) {
        weights.segment(first, k) = m_weights[k] * m_weights.head(k);
        differences.segment(first, k) = m_means.head(k) - m_means[k];
        sds.segment(first, k) = (m_sds.head(k).square() + m_sds[k] * m_sds[k]).sqrt();
    }
    // … and each component with itself: half of its E|X - X'| = 2 sd / √π.
    return sumOfDistances(weights, differences, sds) + (m_weights.square() * m_sds).sum() * std::numbers::inv_sqrtpi;
}

Place Place::standIns(Eigen::Index count) const
{
    Place few = *this;
    few.m_weights = Eigen::ArrayXd::Constant(count, 1.0 / double(count));
    few.m_means.resize(count);
    few.m_sds.resize(count);
    const std::vector<Eigen::Index> order = sorted(m_means);
    std::size_t next = 0;
    double sum = m_weights[order[0]];
    for (Eigen::Index i = 0; i < count; ++i) {
        while (sum < (double(i) + 0.5) / double(count) && next + 1 < order.size())
            sum += m_weights[order[++next]];
        few.m_means[i] = m_means[order[next]];
        few.m_sds[i] = m_sds[order[next]];
    }
    return few;
}

} // namespace npscope
