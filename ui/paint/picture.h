// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A chart, or a contact sheet of charts, painted anew as an image: the same pixels whatever the screen.

#pragma once

#include "ui/paint/chartcontent.h"
#include "ui/paint/colours.h"
#include "ui/paint/variantspread.h"

#include <QImage>
#include <QLocale>
#include <QSize>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

class QPainter;

namespace npscope {

/// The view that every chart of a sheet is drawn with: where it is automatic, one y-range that holds what
/// all of them show.
View fitted(const View &view, const std::vector<ChartContent> &contents);

/// The colours of a picture: the window's for the background Theme, light ones otherwise.
ChartColours pictureColours(Background background, const ChartColours &theme);

/// Anything that can be painted at a size, in logical pixels; the background is painted before.
using Painting = std::function<void(QPainter &, const ChartColours &, const QSizeF &)>;

/// The painting as a picture; a null image where there is not enough memory for one.
QImage paintPicture(const Painting &painting, const Picture &picture, const ChartColours &theme);
/// The painting as a PDF of one page, 96 logical pixels an inch.
QByteArray paintPdf(const Painting &painting, const Picture &picture, const ChartColours &theme);

/// One chart in its own view; a null image where there is not enough memory for one. `theme` gives the
/// colours where the picture's background is Theme.
QImage paintPicture(const ChartContent &content, const Picture &picture, const ChartColours &theme);

/// Charts in a grid of picture.width × picture.height each, all in the fitted view of the first, or each in its own.
/// Above them is one legend for all, for which each is a little less high.
QImage paintSheet(const std::vector<ChartContent> &contents, const Picture &picture, const ChartColours &theme);

/// The charts of a comparison as such a sheet, and the spread of the variants below them.
QImage paintComparison(const std::vector<ChartContent> &contents, const VariantSpreads &spreads, const Picture &picture,
                       const ChartColours &theme);

/// Columns × rows of a sheet of so many charts: 1 × 1, 2 × 1, 3 × 1, 2 × 2, 3 × 2, …
QSize sheetGrid(int charts);

/// Logical pixels of the whole picture or sheet, and of a comparison of so many variants.
QSize imageSize(const Picture &picture);
QSize comparisonSize(const Picture &picture, int variants);

/// Why no image can be made so, be it for the size of the whole sheet, in one sentence; or nothing.
std::optional<QString> imageProblem(const Picture &picture, const QLocale &locale = QLocale());
std::optional<QString> comparisonProblem(const Picture &picture, int variants, const QLocale &locale = QLocale());

} // namespace npscope
