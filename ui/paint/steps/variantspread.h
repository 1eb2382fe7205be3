// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The spread of the variants of a comparison against their steps: what the chart below the panes shows.
//
// A variant has a colour and a number, and two lines: the spread at x = -4 is a broad one, that at x = 4 a thin one.

#pragma once

#include "ui/paint/steps/series.h"

#include <QString>

#include <optional>
#include <vector>

namespace npscope {

/// Population standard deviations over the curves.
struct SpreadAt {
    Step step = 0;
    double left = 0;  ///< at x = -4
    double right = 0; ///< at x = 4
    bool operator==(const SpreadAt &) const = default;
};

struct VariantSpread {
    QString name;
    std::size_t colour = 0;      ///< that its pane keeps
    std::vector<SpreadAt> known; ///< by ascending steps
    std::optional<Step> divergedAt;
};

struct VariantSpreads {
    std::vector<VariantSpread> variants; ///< at most as many as there are colours
    std::vector<double> sigmaYs;         ///< the yardsticks: those of the variants, each once
    Step step = 0;
    Step length = 0;
    StepsShown shown;
};

/// "xavier · step 9,001 · sd 0.0028 at x = −4, 0.0039 at 4", or shorter "xavier · sd 0.0028 | 0.0039".
/// `ofObservation`: as a conditional model has it.
QString variantCaption(const QString &name, std::optional<Step> step, const std::optional<SpreadAt> &spread,
                       bool ofObservation = false);

QColor variantColour(std::size_t colour, const ChartColours &colours);
/// Of every variant both lines, and the yardsticks.
SeriesContent variantSeries(const VariantSpreads &spreads);

} // namespace npscope
