// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Marks where the curves extrapolate: left of the first training point and right of the last, or beyond the x at which
// functions of a family are seen. Shade and hatch, and the word above, where no curve can cover it: the mark shows
// without colour.

#pragma once

#include "ui/charts/charttext.h"
#include "ui/charts/colours.h"
#include "ui/charts/mapping.h"

#include <optional>
#include <vector>

class QPainter;

namespace npscope {

/// The parts of the mapping's area that lie beyond the x that is trained on (Training::trainedX()); none where that is
/// none.
std::vector<QRectF> extrapolationAreas(const std::optional<Interval> &trained, const Mapping &mapping);

void paintExtrapolation(QPainter &painter, const std::optional<Interval> &trained, const Mapping &mapping,
                        const ChartColours &colours);
void paintExtrapolationNames(QPainter &painter, const std::optional<Interval> &trained, const Mapping &mapping,
                             const QRectF &heading, const ChartColours &colours, const ChartText &text);

} // namespace npscope
