// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The exact posterior over Gaussian processes of any length and scale: a mixture of them, by quadrature over both.

#include "core/experiment/settings.h"
#include "core/oracle/families.h"

#include <array>
#include <cmath>

namespace npscope {

namespace {

// Nodes for what is uniform within `range`, all above 0, and their probabilities. On a logarithmic scale, since what
// points tell of a length or a scale is a share of it; a panel spans at most this much of the logarithm.
std::vector<Node> logarithmicNodes(const Interval &range, double span, int finer)
{
    if (range.width() == 0)
        return {{range.min, 1}};
    const Interval logarithms{std::log(range.min), std::log(range.max)};
    const int panels = finer * std::max(1, int(std::ceil(logarithms.width() / span)));
    const auto &rule = GaussLegendre<8>::rule();
    std::vector<Node> nodes;
    for (int panel = 0; panel < panels; ++panel) {
        for (Eigen::Index i = 0; i < rule.nodes.size(); ++i) {
            const double at = std::exp(logarithms.at((panel + (rule.nodes[i] + 1) / 2) / panels));
            nodes.push_back({at, rule.weights[i] / 2 / panels * logarithms.width() * at / range.width()});
        }
    }
    return nodes;
}

std::unique_ptr<Oracle> mixtureOf(const Functions &functions, double lengthSpan, int finer)
{
    constexpr double scaleSpan = 1.2; // points tell little of a scale
    Functions one = functions;
    one.family = Family::Eq;
    std::vector<std::unique_ptr<Oracle>> members;
    std::vector<double> probabilities;
    const std::vector<Node> scales = logarithmicNodes(functions.scales, scaleSpan, finer);
    for (const Node &length : logarithmicNodes(functions.lengths, lengthSpan, finer)) {
        for (const Node &scale : scales) {
            one.length = length.at;
            one.scale = scale.at;
            members.push_back(makeGaussianProcessOracle(one));
            probabilities.push_back(length.weight * scale.weight);
        }
    }
    const Eigen::Map<const Eigen::ArrayXd> weights(probabilities.data(), Eigen::Index(probabilities.size()));
    return makeMixtureOracle(std::move(members), weights / weights.sum());
}

// The more points, the more they tell of the length, and the finer are the panels: evidences are good to 1e-3, with
// lengths of 0.1 to 0.6, scales of 0.1 to 1 and a noise of 0.02.
class EqRandomOracle final : public Oracle
{
public:
    EqRandomOracle(const Functions &functions, int finer)
    {
        for (std::size_t i = 0; i < levels.size(); ++i)
            m_oracles[i] = mixtureOf(functions, levels[i].lengthSpan, finer);
    }

    Mixture marginals(const Points &context, std::span<const double> xs) const override
    {
        return by(context).marginals(context, xs);
    }
    double logEvidence(const Points &points) const override { return by(points).logEvidence(points); }
    std::vector<float> sample(const Points &context, std::span<const double> xs, int count,
                              std::uint32_t draw) const override
    {
        return by(context).sample(context, xs, count, draw);
    }

private:
    struct Fineness {
        std::size_t points; ///< at most
        double lengthSpan;
    };
    static constexpr std::array levels{Fineness{6, 1}, Fineness{16, 0.6}, Fineness{maxPoints, 0.3}};

    const Oracle &by(const Points &points) const
    {
        std::size_t i = 0;
        while (i + 1 < levels.size() && points.size() > levels[i].points)
            ++i;
        return *m_oracles[i];
    }

    std::array<std::unique_ptr<Oracle>, levels.size()> m_oracles;
};

} // namespace

std::unique_ptr<Oracle> makeEqRandomOracle(const Functions &functions, int finer)
{
    return std::make_unique<EqRandomOracle>(functions, finer);
}

} // namespace npscope
