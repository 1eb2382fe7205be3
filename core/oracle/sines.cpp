// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The exact posterior of a sin x, and of a sin(x - b).

#include "core/mixture/logsumexp.h"
#include "core/oracle/explanations.h"
#include "core/oracle/families.h"
#include "core/oracle/truncatednormal.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace npscope {

namespace {

// What the points say of a, given any b: with sin(x - b) = sin x cos b - cos x sin b, six sums say it all.
class AmplitudeGivenShift
{
public:
    AmplitudeGivenShift(const Functions &functions, const Points &points) : m_range(functions.amplitude)
    {
        const double precision = 1 / (functions.noise * functions.noise);
        for (const Point &point : points) {
            const double s = std::sin(point.x), c = std::cos(point.x);
            m_ss += precision * s * s;
            m_sc += precision * s * c;
            m_cc += precision * c * c;
            m_ys += precision * point.y * s;
            m_yc += precision * point.y * c;
            m_constant -= (precision * point.y * point.y + std::log(2 * std::numbers::pi / precision)) / 2;
        }
        m_constant -= std::log(m_range.width());
    }

    // The density of a and the points' y.
    TruncatedNormal operator()(double b) const
    {
        const double c = std::cos(b), s = std::sin(b);
        return {.constant = m_constant,
                .linear = m_ys * c - m_yc * s,
                .precision = std::max(0.0, m_ss * c * c - 2 * m_sc * s * c + m_cc * s * s),
                .range = m_range};
    }

private:
    Interval m_range;
    double m_constant = 0;
    double m_ss = 0, m_sc = 0, m_cc = 0, m_ys = 0, m_yc = 0;
};

class SineOracle final : public Oracle
{
public:
    SineOracle(const Functions &functions, const Resolution &resolution)
        : m_functions(functions), m_resolution(resolution)
    {
    }

    Mixture marginals(const Points &context, std::span<const double> xs) const override
    {
        return explanations(context).marginals(xs, m_functions.noise);
    }

    double logEvidence(const Points &points) const override
    {
        if (points.empty())
            return 0;
        const AmplitudeGivenShift given(m_functions, points);
        const std::vector<Node> nodes = shifts(given);
        Eigen::ArrayXd parts(Eigen::Index(nodes.size()));
        std::ranges::transform(nodes, parts.begin(),
                               [&](const Node &shift) { return std::log(shift.weight) + given(shift.at).logMass(); });
        return logSumExp(parts);
    }

    std::vector<float> sample(const Points &context, std::span<const double> xs, int count,
                              std::uint32_t draw) const override
    {
        return explanations(context).sample(xs, count, draw);
    }

private:
    // Of the prior's weight, where the points have left any.
    std::vector<Node> shifts(const AmplitudeGivenShift &given) const
    {
        if (m_functions.family == Family::Sine)
            return {{.at = 0, .weight = 1}};
        const std::vector<Interval> parts =
            findMass([&](double b) { return given(b).logMass(); }, {m_functions.shift}, m_resolution.scan);
        const double steepest = std::max(std::abs(m_functions.amplitude.min), std::abs(m_functions.amplitude.max));
        std::vector<Node> nodes = nodesOn(parts, m_resolution.nodesFor(lengthOf(parts) * steepest, m_functions.noise));
        for (Node &node : nodes)
            node.weight /= m_functions.shift.width();
        return nodes;
    }

    Explanations explanations(const Points &context) const
    {
        const AmplitudeGivenShift given(m_functions, context);
        const std::vector<Node> nodes = shifts(given);
        std::vector<Explanations::One> all;
        for (const Node &shift : nodes) {
            const TruncatedNormal amplitude = given(shift.at);
            const auto add = [&](const TruncatedNormal::Cell &cell) {
                all.push_back({.logWeight = std::log(shift.weight) + cell.logMass,
                               .amplitude = cell.mean,
                               .shift = shift.at,
                               .sd = cell.sd});
            };
            if (!amplitude.isCut()) {
                add(amplitude.whole());
                continue;
            }
            const double change = amplitude.support().width(); // of f where the sine is 1
            int count = m_resolution.cellsFor(change, m_functions.noise, nodes.size());
            if (nodes.size() == 1)
                count = std::max(count, 4 * m_resolution.cells); // which are all there are
            std::ranges::for_each(amplitude.cells(count), add);
        }
        return {m_functions.family, all};
    }

    Functions m_functions;
    Resolution m_resolution;
};

} // namespace

std::unique_ptr<Oracle> makeSineOracle(const Functions &functions, const Resolution &resolution)
{
    return std::make_unique<SineOracle>(functions, resolution);
}

} // namespace npscope
