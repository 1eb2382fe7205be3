// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/figures/variantgaps.h"

#include "ui/figures/variantspreads.h"
#include "ui/paint/steps/honestyseries.h"

namespace npscope {

VariantGaps variantGaps(const Session &session, const std::vector<std::shared_ptr<const Frame>> &frames)
{
    const Comparison &comparison = session.comparison;
    VariantGaps result;
    result.step = session.step;
    result.length = session.experiment.length;
    result.shown = session.view.steps;
    const std::vector<std::size_t> colours = variantColours(comparison);
    for (std::size_t i = 0; i < comparison.variants.size(); ++i) {
        VariantGap &gap = result.variants.emplace_back();
        gap.name = variantText(comparison.variants[i]);
        gap.colour = colours[i];
        result.hasExact = result.hasExact || applied(comparison.variants[i], session.experiment).training.isOfFamily();
        if (i >= frames.size() || !frames[i])
            continue;
        gap.known = gapPoints(*frames[i]);
        gap.secondsPerUpdate = frames[i]->secondsPerUpdate;
        gap.divergedAt = frames[i]->divergedAt;
    }
    return result;
}

Table gapTable(const VariantGaps &gaps)
{
    Table table;
    table.columns = {QStringLiteral("pane"), QStringLiteral("step"), QStringLiteral("seconds"), QStringLiteral("gap")};
    for (const VariantGap &variant : gaps.variants) {
        for (const SeriesPoint &point : variant.known) {
            const double seconds = double(point.step) * variant.secondsPerUpdate;
            const bool isTimed = variant.secondsPerUpdate > 0;
            table.rows.push_back({variant.name, QString::number(point.step), isTimed ? tableNumber(seconds) : QString(),
                                  tableNumber(point.value)});
        }
    }
    return table;
}

SeriesContent compareSeries(const Session &session, const std::vector<std::shared_ptr<const Frame>> &frames)
{
    switch (session.view.compareChart) {
    case CompareChart::Spread:
        break;
    case CompareChart::GapOverUpdates:
        return gapSeries(variantGaps(session, frames), RaceOver::Updates);
    case CompareChart::GapOverSeconds:
        return gapSeries(variantGaps(session, frames), RaceOver::Seconds);
    }
    return variantSeries(variantSpreads(session, frames));
}

} // namespace npscope
