// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a note may lie on a chart: in the corner of the plot area in which it hides the least.

#pragma once

#include "ui/charts/mapping.h"
#include "ui/paint/functions/chartcontent.h"

#include <optional>

namespace npscope {

/// Of that size, a little away from the edges. What it is about stays in sight, whatever else it hides for that.
QRectF freeCorner(const QSizeF &size, const ChartContent &content, const Mapping &mapping,
                  const std::optional<Point> &about = {});

} // namespace npscope
