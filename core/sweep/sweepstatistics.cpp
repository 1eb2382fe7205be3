// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/sweepstatistics.h"

#include "core/analysis/honestyverdict.h"
#include "core/analysis/quantiles.h"

#include <algorithm>

namespace npscope {

namespace {

// Measures of one group at one step.
GroupAtStep groupAtStep(const std::vector<const Measures *> &runs, const SweptValue &value)
{
    std::vector<float> values, exact;
    GroupAtStep at;
    for (const Measures *measures : runs) {
        const auto one = value.of(*measures);
        if (!one)
            continue;
        values.push_back(float(*one));
        at.share += value.holds(*measures) ? 1 : 0;
        if (value.quantity == SweepQuantity::Coverage)
            exact.push_back(float(measures->honesty->exactCoverage90));
    }
    at.runs = values.size();
    at.share /= double(at.runs);
    at.lower = quantile(values, 0.25);
    at.median = quantile(values, 0.5);
    at.upper = quantile(values, 0.75);
    if (!exact.empty())
        at.exact = quantile(exact, 0.5);
    return at;
}

} // namespace

std::optional<double> SweptValue::of(const Measures &measures) const
{
    if (quantity == SweepQuantity::Spread)
        return place ? double(measures.sd[std::size_t(*place)]) : measures.sdData;
    if (!measures.honesty)
        return {};
    return quantity == SweepQuantity::Coverage ? measures.honesty->coverage90 : measures.honesty->gap;
}

bool SweptValue::holds(const Measures &measures) const
{
    if (quantity == SweepQuantity::Spread)
        return measures.isCollapsed;
    return measures.honesty && judge(*measures.honesty).state == HonestyState::Honest;
}

SweepStatistics statisticsOf(const Sweep &sweep, const SweptRuns &runs, const SweptValue &value)
{
    SweepStatistics statistics(sweep.groups.size(), std::vector<GroupAtStep>(sweep.steps.size()));
    std::vector<const Measures *> there;
    for (std::size_t group = 0; group < sweep.groups.size(); ++group) {
        for (std::size_t step = 0; step < sweep.steps.size(); ++step) {
            there.clear();
            for (std::size_t seed = 0; seed < sweep.seeds.size(); ++seed) {
                const auto &run = runs[group * sweep.seeds.size() + seed];
                if (run && step < run->measures.size())
                    there.push_back(&run->measures[step]);
            }
            statistics[group][step] = groupAtStep(there, value);
        }
    }
    return statistics;
}

} // namespace npscope
