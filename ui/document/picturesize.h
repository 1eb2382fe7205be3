// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How large a picture is, on paper and to what is painted on it.
//
// A chart is always laid out with text of one size, on as many units as there is room for then, and all of it is
// painted larger or smaller: text and lines keep their proportion at every size, and nothing that paints need know.

#pragma once

#include "ui/document/session.h"

#include <QSize>
#include <QSizeF>

namespace npscope {

inline constexpr double dotsAnInch = 96; ///< logical pixels an inch; at the scale 1 also an image's

/// Logical pixels.
double pixelsA(Unit unit);
/// Logical pixels a unit of the layout: 1 with the text size of the screen.
double textZoom(const Picture &picture);
/// Of each chart, in units of the layout.
QSizeF chartSize(const Picture &picture);

/// What is on the sheet, the figure in front first.
std::vector<FigureId> viewsOf(const Picture &picture);
/// Columns × rows of a sheet of so many charts: 1 × 1, 2 × 1, 3 × 1, 2 × 2, 3 × 2, …; or in so many columns, where
/// they are not 0.
QSize sheetGrid(int charts, int columns = 0);
/// Columns × rows of the session's picture.
QSize gridOf(const Session &session);

} // namespace npscope
