// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/sweepstatistics.h"

#include "core/analysis/quantiles.h"

#include <algorithm>

namespace npscope {

double sdOf(const Measures &measures, const Place &place)
{
    return place.index ? double(measures.sd[std::size_t(*place.index)]) : measures.sdData;
}

SweepStatistics statisticsOf(const Sweep &sweep, const SweptRuns &runs, const Place &place)
{
    SweepStatistics statistics(sweep.groups.size(), std::vector<GroupAtStep>(sweep.steps.size()));
    std::vector<float> spreads;
    for (std::size_t group = 0; group < sweep.groups.size(); ++group) {
        for (std::size_t step = 0; step < sweep.steps.size(); ++step) {
            spreads.clear();
            int collapsed = 0;
            for (std::size_t seed = 0; seed < sweep.seeds.size(); ++seed) {
                const auto &run = runs[group * sweep.seeds.size() + seed];
                if (!run || step >= run->measures.size())
                    continue;
                const Measures &measures = run->measures[step];
                spreads.push_back(float(sdOf(measures, place)));
                collapsed += measures.isCollapsed ? 1 : 0;
            }
            GroupAtStep &at = statistics[group][step];
            at.runs = spreads.size();
            at.collapsed = double(collapsed) / double(at.runs);
            at.lower = quantile(spreads, 0.25);
            at.median = quantile(spreads, 0.5);
            at.upper = quantile(spreads, 0.75);
        }
    }
    return statistics;
}

} // namespace npscope
