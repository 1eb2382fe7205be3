// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/steps/variantgap.h"

#include "ui/charts/ticks.h"
#include "ui/paint/steps/honestyseries.h"
#include "ui/paint/steps/variantspread.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <utility>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::VariantGap)
};

QString numbered(const VariantGaps &gaps, std::size_t i)
{
    return Text::tr("%1 %2", "number, name").arg(i + 1).arg(gaps.variants[i].name);
}

double slowest(const VariantGaps &gaps)
{
    double seconds = 0;
    for (const VariantGap &variant : gaps.variants)
        seconds = std::max(seconds, variant.secondsPerUpdate);
    return seconds;
}

} // namespace

SeriesContent gapSeries(const VariantGaps &gaps, RaceOver over)
{
    SeriesContent content;
    content.scale = Scale::Symlog;
    content.yTitle = Text::tr("gap, nats (symlog)");
    content.valuesName = Text::tr("gap in nats");
    content.step = gaps.step;
    content.length = gaps.length;
    content.shown = gaps.shown;
    content.levels = {{0, Text::tr("exact")}};
    content.remark = nearestText(gaps);
    if (over == RaceOver::Seconds)
        content.secondsAStep = slowest(gaps);
    if (!gaps.hasExact)
        content.empty = noExactText();
    else if (over == RaceOver::Seconds && content.secondsAStep == 0)
        content.empty = Text::tr("No update has been timed yet: train some steps.");
    for (std::size_t i = 0; i < gaps.variants.size(); ++i) {
        const VariantGap &variant = gaps.variants[i];
        const int number = int(i) + 1;
        Series line{numbered(gaps, i) + QLatin1Char(':'),
                    [own = variant.colour](const ChartColours &colours) { return variantColour(own, colours); },
                    SeriesStyle::Broad,
                    variant.known,
                    {},
                    number};
        const bool isTimed = variant.secondsPerUpdate > 0;
        if (over == RaceOver::Seconds && isTimed)
            line.pace = variant.secondsPerUpdate / content.secondsAStep;
        else if (over == RaceOver::Seconds)
            line.points.clear();
        if (variant.divergedAt && (over == RaceOver::Updates || isTimed)) {
            content.marks.push_back({Step(std::llround(double(*variant.divergedAt) * line.pace)),
                                     Text::tr("%1 diverged", "the number of a pane").arg(number),
                                     QString::number(number), true});
        }
        content.lines.push_back(std::move(line));
    }
    return content;
}

QString nearestText(const VariantGaps &gaps)
{
    std::vector<std::pair<double, std::size_t>> at; // the gap of each that gets there
    for (std::size_t i = 0; i < gaps.variants.size(); ++i) {
        const VariantGap &variant = gaps.variants[i];
        if (variant.divergedAt && *variant.divergedAt <= gaps.step)
            continue;
        const auto point = std::ranges::lower_bound(variant.known, gaps.step, {}, &SeriesPoint::step);
        if (point == variant.known.end() || point->step != gaps.step || !std::isfinite(point->value))
            return {};
        at.emplace_back(point->value, i);
    }
    std::ranges::sort(at);
    if (at.size() < 2 || at[0].first == at[1].first)
        return {};
    const QLocale locale;
    return Text::tr("nearest to the exact answer after %1 updates: %2, %3 nats")
        .arg(locale.toString(qlonglong(gaps.step)), numbered(gaps, at[0].second), readable(at[0].first, 3, locale));
}

} // namespace npscope
