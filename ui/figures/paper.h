// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Figures on paper: PNG, SVG and PDF, each with its session in it, and CSV.

#pragma once

#include "ui/figures/figure.h"

#include <QImage>
#include <QLocale>

#include <functional>
#include <optional>

namespace npscope {

enum class Paper { Png, Svg, Pdf, Csv };

/// By the ending of the name; none where that is of none of them.
std::optional<Paper> paperOf(const QString &path);
/// The endings that paperOf() knows, without dots.
QStringList paperEndings();

/// The colours of a picture; the window's for the background Theme.
ChartColours pictureColours(Background background, const ChartColours &theme);

/// Paints the figure and its background, on units of the layout.
void paintFigure(QPainter &painter, const Figure &figure, const Picture &picture, const ChartColours &theme);

/// Carries out a piece of work; to be returned from when that is done.
using Aside = std::function<void(const std::function<void()> &)>;

/// A null image where there is not enough memory for one. `theme` gives the colours where the picture's background is
/// Theme. One of more than 2^20 pixels is painted from above to below in parts, each, where there is `eachPart`, by a
/// call of it, which needs a thread that may paint.
QImage paintImage(const Figure &figure, const Picture &picture, const ChartColours &theme, const Aside &eachPart = {});

/// The file, with `session` in it where the paper is a picture. `aside`, where there is one, may have its part done by
/// another thread, while the one that calls answers its events: parts of an image are painted there.
Loaded<QByteArray> bytesOf(const Figure &figure, const Session &session, Paper paper, const ChartColours &theme,
                           const Aside &aside = {});

/// Why the picture cannot be on that paper, in one sentence; or nothing.
std::optional<QString> paperProblem(Paper paper, const Picture &picture);
/// Why no image can be made of a figure of so many units of the layout, in one sentence; or nothing.
std::optional<QString> sizeProblem(const QSizeF &size, const Picture &picture, const QLocale &locale = QLocale());
/// Before anything is computed.
QSizeF figureSize(FigureId id, const Session &session);

} // namespace npscope
