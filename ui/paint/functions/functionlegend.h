// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The legend of a function chart: names what is drawn, and what a band means.

#pragma once

#include "ui/charts/colours.h"
#include "ui/charts/legend.h"
#include "ui/paint/functions/chartcontent.h"

namespace npscope {

/// Of a fan that is drawn behind the chart's own.
QColor behindColour(FanBehind::Kind kind, const ChartColours &colours);

Legend functionLegend(const ChartContent &content, const ChartColours &colours);

} // namespace npscope
