// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The three lines of a loss chart: what each looks like, is called and was at a step.

#pragma once

#include "ui/paint/colours.h"
#include "ui/paint/legend.h"
#include "ui/paint/lossdecimation.h"
#include "ui/paint/stepmarks.h"

#include <QPointF>

#include <array>
#include <optional>
#include <span>

class QPainter;

namespace npscope {

struct LossContent {
    LossTrace trace;
    Step step = 0;
    Step length = 0; ///< of the run: where the x-axis ends
    std::vector<StepMark> marks;
    std::optional<Step> pointed; ///< under the pointer
};

/// In the legend's order.
inline constexpr std::array lossLines{&LossColumn::loss, &LossColumn::negativeLogLikelihood, &LossColumn::kl};

/// The loss is a thin line, the likelihood a broad one under it, and KL a pale area with a thin upper edge: told
/// apart without colour. All are made of the fast lines of one pixel.
/// `which` of lossLines; `share` of its colour, the rest being the plot area's.
void paintLossLine(QPainter &painter, std::span<const QPointF> line, std::size_t which, const ChartColours &colours,
                   double share);

/// Names the lines and says their values at the step under the pointer, else at the present one.
Legend lossLegend(const LossContent &content, const ChartColours &colours);

} // namespace npscope
