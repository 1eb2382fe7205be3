// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The exact posterior over a mixture of families.

#include "core/mixture/logsumexp.h"
#include "core/oracle/choice.h"
#include "core/oracle/families.h"

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

class MixtureOracle final : public Oracle
{
public:
    MixtureOracle(std::vector<std::unique_ptr<Oracle>> members, const Eigen::ArrayXd &probabilities)
        : m_members(std::move(members)), m_logPrior(probabilities.log())
    {
    }

    Mixture marginals(const Points &context, std::span<const double> xs) const override
    {
        const auto [indices, weights] = likely(logWeights(context));
        std::vector<Mixture> parts;
        Eigen::Index components = 0;
        for (const Eigen::Index member : indices) {
            parts.push_back(m_members[std::size_t(member)]->marginals(context, xs));
            components += parts.back().components();
        }
        const Eigen::Index places = Eigen::Index(xs.size());
        Mixture all{Eigen::ArrayXd(components), Eigen::ArrayXXd(components, places),
                    Eigen::ArrayXXd(components, places), Eigen::ArrayXXd(components, places)};
        Eigen::Index first = 0;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const Mixture &part = parts[i];
            const Eigen::Index count = part.components();
            all.weights.segment(first, count) = weights[Eigen::Index(i)] * part.weights;
            all.mean.middleRows(first, count) = part.mean;
            all.variance.middleRows(first, count) = part.variance;
            all.noise.middleRows(first, count) = part.noise;
            first += count;
        }
        return all;
    }

    double logEvidence(const Points &points) const override
    {
        return points.empty() ? 0 : logSumExp(logWeights(points));
    }

    // A curve is the same as of its member alone.
    std::vector<float> sample(const Points &context, std::span<const double> xs, int count,
                              std::uint32_t draw) const override
    {
        const auto [indices, weights] = likely(logWeights(context));
        std::vector<std::vector<float>> parts(indices.size()); // of those that a curve is of
        std::vector<float> curves;
        for (int curve = 0; curve < count; ++curve) {
            const auto chosen = std::size_t(choose(weights, draw, curve, Choice::Member));
            auto &part = parts[chosen];
            if (part.empty())
                part = m_members[std::size_t(indices[chosen])]->sample(context, xs, count, draw);
            const auto begin = part.begin() + curve * std::ptrdiff_t(xs.size());
            curves.insert(curves.end(), begin, begin + std::ptrdiff_t(xs.size()));
        }
        return curves;
    }

private:
    // ln p(member, all y | all x)
    Eigen::ArrayXd logWeights(const Points &points) const
    {
        Eigen::ArrayXd values(Eigen::Index(m_members.size()));
        std::ranges::transform(m_members, values.begin(),
                               [&](const auto &member) { return member->logEvidence(points); });
        return values + m_logPrior;
    }

    std::vector<std::unique_ptr<Oracle>> m_members;
    Eigen::ArrayXd m_logPrior;
};

} // namespace

std::unique_ptr<Oracle> makeMixtureOracle(std::vector<std::unique_ptr<Oracle>> members,
                                          const Eigen::ArrayXd &probabilities)
{
    return std::make_unique<MixtureOracle>(std::move(members), probabilities);
}

std::unique_ptr<Oracle> makeMixtureOracle(std::vector<std::unique_ptr<Oracle>> members)
{
    const auto count = Eigen::Index(members.size());
    return makeMixtureOracle(std::move(members), Eigen::ArrayXd::Constant(count, 1.0 / double(count)));
}

} // namespace npscope
