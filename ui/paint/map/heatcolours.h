// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The colours of a heat map: viridis (van der Walt and Smith 2015), which rises evenly in lightness, so that people
// with any kind of colour blindness, and a printer without colours, show the same order.

#pragma once

#include <QRectF>
#include <QRgb>

class QPainter;

namespace npscope {

/// From 0, dark blue, to 1, yellow, or as the greys that those print as; what lies beyond has the colour of the end.
QRgb heatColour(double share, bool isGrey = false);
/// All of them, upwards: the bar beside what they colour.
void paintHeatBar(QPainter &painter, const QRectF &bar, bool isGrey);

} // namespace npscope
