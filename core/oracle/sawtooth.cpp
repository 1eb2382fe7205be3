// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The exact posterior of (w x - φ) mod 1, w of either sign.

#include "core/mixture/logsumexp.h"
#include "core/oracle/explanations.h"
#include "core/oracle/families.h"
#include "core/oracle/truncatednormal.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace npscope {

namespace {

struct MeanAndSpread {
    double mean = 0;
    double spread = 0; // root of the sum of the squares about it
};

MeanAndSpread placesOf(const Points &points)
{
    MeanAndSpread result;
    for (const Point &point : points)
        result.mean += point.x / double(points.size());
    for (const Point &point : points)
        result.spread += (point.x - result.mean) * (point.x - result.mean);
    result.spread = std::sqrt(result.spread);
    return result;
}

// What the points say of φ, given any w. At point i f is τ - φ, where τ = w x mod 1, up to φ = τ, and τ - φ + 1 beyond:
// the likelihood jumps at the n values τ, and between two of them ln of it is a parabola.
class PhaseGivenFrequency
{
public:
    PhaseGivenFrequency(const Functions &functions, const Points &points)
        : m_points(points), m_precision(1 / (functions.noise * functions.noise)), m_jumps(points.size())
    {
        // Both signs and all frequencies alike.
        m_constant = 0.5 * double(points.size()) * std::log(m_precision / (2 * std::numbers::pi))
                     - std::log(2 * functions.frequency.width());
    }

    // The density of φ and the points' y, piece by piece; valid until it is asked for again.
    const std::vector<TruncatedNormal> &operator()(double w)
    {
        double sum = 0, squares = 0; // of what φ would be by each point alone
        for (std::size_t i = 0; i < m_points.size(); ++i) {
            const double turns = w * m_points[i].x, jump = turns - std::floor(turns);
            const double phase = jump - m_points[i].y;
            m_jumps[i] = {jump, phase};
            sum += phase;
            squares += phase * phase;
        }
        std::ranges::sort(m_jumps, {}, &Jump::at);
        m_pieces.clear();
        double begin = 0;
        for (std::size_t i = 0; i <= m_jumps.size(); ++i) {
            const double end = i < m_jumps.size() ? m_jumps[i].at : 1;
            if (end > begin) {
                m_pieces.push_back({.constant = m_constant - m_precision * squares / 2,
                                    .linear = m_precision * sum,
                                    .precision = m_precision * double(m_points.size()),
                                    .range = {begin, end}});
            }
            if (i < m_jumps.size()) {
                sum += 1;
                squares += 2 * m_jumps[i].phase + 1;
            }
            begin = end;
        }
        // What adds nothing is left out.
        const auto greatest = [](const TruncatedNormal &piece) { return piece.logDensity(piece.mode()); };
        const double best = greatest(std::ranges::max(m_pieces, {}, greatest));
        std::erase_if(m_pieces, [&](const TruncatedNormal &piece) { return greatest(piece) < best - 2 * drop; });
        return m_pieces;
    }

    // ln of the density of w and the points' y.
    double logMass(double w)
    {
        const std::vector<TruncatedNormal> &pieces = (*this)(w);
        Eigen::ArrayXd masses(Eigen::Index(pieces.size()));
        std::ranges::transform(pieces, masses.begin(), &TruncatedNormal::logMass);
        return logSumExp(masses);
    }

private:
    struct Jump {
        double at;
        double phase;
    };

    const Points &m_points;
    double m_precision;
    double m_constant;
    std::vector<Jump> m_jumps;
    std::vector<TruncatedNormal> m_pieces;
};

class SawtoothOracle final : public Oracle
{
public:
    SawtoothOracle(const Functions &functions, const Resolution &resolution)
        : m_functions(functions), m_resolution(resolution)
    {
    }

    Mixture marginals(const Points &context, std::span<const double> xs) const override
    {
        return explanations(context, xs).marginals(xs, m_functions.noise);
    }

    double logEvidence(const Points &points) const override
    {
        if (points.empty())
            return 0;
        PhaseGivenFrequency given(m_functions, points);
        // Where two jumps pass each other the density of w has a kink, which takes more nodes than a smooth one.
        const std::vector<Node> nodes = nodesOn(frequencies(given, points), 4 * m_resolution.nodes);
        Eigen::ArrayXd parts(Eigen::Index(nodes.size()));
        std::ranges::transform(nodes, parts.begin(), [&](const Node &frequency) {
            return std::log(frequency.weight) + given.logMass(frequency.at);
        });
        return logSumExp(parts);
    }

    std::vector<float> sample(const Points &context, std::span<const double> xs, int count,
                              std::uint32_t draw) const override
    {
        return explanations(context, xs).sample(xs, count, draw);
    }

private:
    // Where the points have left any weight.
    std::vector<Interval> frequencies(PhaseGivenFrequency &given, const Points &points) const
    {
        const Interval &range = m_functions.frequency;
        // Next to a peak ln of the density falls by ½ within noise / spread.
        const double scan = std::clamp(range.width() * placesOf(points).spread / m_functions.noise,
                                       double(m_resolution.scan), double(maxScan));
        return findMass([&](double w) { return given.logMass(w); }, {{-range.max, -range.min}, range}, int(2 * scan));
    }

    Explanations explanations(const Points &context, std::span<const double> xs) const
    {
        PhaseGivenFrequency given(m_functions, context);
        const std::vector<Interval> parts = frequencies(given, context);
        double farthest = 0; // from the context, where f changes most with w
        for (const double x : xs)
            farthest = std::max(farthest, std::abs(x - placesOf(context).mean));
        const std::vector<Node> nodes =
            nodesOn(parts, m_resolution.nodesFor(lengthOf(parts) * farthest, m_functions.noise));
        std::vector<Explanations::One> all;
        // Always cells, though most pieces are whole Gaussians: f jumps somewhere within them. Each node has them
        // elsewhere, so that errors of where it jumps differ, and are fewer in the sum.
        double offset = 0;
        for (const Node &frequency : nodes) {
            offset += std::numbers::phi - 1;
            offset -= std::floor(offset);
            for (const TruncatedNormal &phase : given(frequency.at)) {
                const int count = m_resolution.cellsFor(phase.support().width(), m_functions.noise, nodes.size());
                for (const TruncatedNormal::Cell &cell : phase.cells(count, offset)) {
                    all.push_back({.logWeight = std::log(frequency.weight) + cell.logMass,
                                   .shift = cell.mean,
                                   .frequency = frequency.at,
                                   .sd = cell.sd});
                }
            }
        }
        return {m_functions.family, all};
    }

    static constexpr int maxScan = 16384; // some tenths of a second

    Functions m_functions;
    Resolution m_resolution;
};

} // namespace

std::unique_ptr<Oracle> makeSawtoothOracle(const Functions &functions, const Resolution &resolution)
{
    return std::make_unique<SawtoothOracle>(functions, resolution);
}

} // namespace npscope
