// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How far the variants of a comparison are from the exact answer, over their updates or over the seconds that these
// took: a race.

#pragma once

#include "ui/paint/steps/series.h"

#include <QString>

#include <optional>
#include <vector>

namespace npscope {

struct VariantGap {
    QString name;
    std::size_t colour = 0;         ///< that its pane keeps
    std::vector<SeriesPoint> known; ///< nats per target, by ascending steps
    double secondsPerUpdate = 0;    ///< on this machine; 0 where none was timed
    std::optional<Step> divergedAt;
};

struct VariantGaps {
    std::vector<VariantGap> variants; ///< at most as many as there are colours
    bool hasExact = false;            ///< any of them is of a family
    Step step = 0;
    Step length = 0;
    StepsShown shown;
};

enum class RaceOver { Updates, Seconds };

/// A line a variant; over seconds, of those that were timed.
SeriesContent gapSeries(const VariantGaps &gaps, RaceOver over);
/// Which variant is nearest to the exact answer at the present step; empty until all are known there that get there,
/// and where no single one is.
QString nearestText(const VariantGaps &gaps);

} // namespace npscope
