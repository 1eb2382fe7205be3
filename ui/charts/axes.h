// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is written along a chart's two axes: ticks at places that a mapping's ranges hold, and titles.

#pragma once

#include "ui/charts/chartlayout.h"
#include "ui/charts/ticks.h"

#include <QString>

#include <vector>

namespace npscope {

struct Axes {
    std::vector<Tick> x;
    std::vector<Tick> y;
    QString xTitle;
    QString yTitle;
    bool operator==(const Axes &) const = default;
};

/// How many ticks there is room for.
int roomForXTicks(const QRectF &plot, const ChartText &text);
int roomForYTicks(const QRectF &plot, const ChartText &text);

} // namespace npscope
