// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The spread of the variants of a comparison against their steps: what the chart below the panes shows.
//
// A variant has a colour and a number, and two lines: the spread at x = -4 is a broad one, that at x = 4 a thin one.

#pragma once

#include "core/experiment/experiment.h"
#include "ui/paint/colours.h"
#include "ui/paint/legend.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

class QPainter;
class QPointF;

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
    std::vector<SpreadAt> known; ///< by ascending steps
    std::optional<Step> divergedAt;
};

struct VariantSpreads {
    std::vector<VariantSpread> variants; ///< at most as many as there are colours
    std::vector<double> sigmaYs;         ///< the yardsticks: those of the variants, each once
    Step step = 0;
    Step length = 0; ///< where the x-axis ends
    std::optional<Step> pointed;
};

/// What is known nearest to this step; none where nothing is known as near as half the distance between its
/// neighbours.
std::optional<SpreadAt> spreadAt(const VariantSpread &variant, Step step);

/// "xavier · step 9,001 · sd 0.0028 | 0.0039": the spread at x = -4 and 4; without what is not given.
QString variantCaption(const QString &name, std::optional<Step> step, const std::optional<SpreadAt> &spread);

QColor variantColour(std::size_t variant, const ChartColours &colours);
/// `share` of the colour, the rest being the plot area's.
void paintSpreadLine(QPainter &painter, std::span<const QPointF> line, bool isLeft, std::size_t variant,
                     const ChartColours &colours, double share);
/// The variants' names and their spread at the step under the pointer, else at the present one.
Legend variantLegend(const VariantSpreads &spreads, const ChartColours &colours);

} // namespace npscope
