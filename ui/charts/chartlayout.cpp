// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartlayout.h"

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

constexpr double edge = 8;
constexpr double rightMargin = 18;
constexpr double labelGap = 6;

double labelsWidth(const ChartText &text)
{
    // As long as labels get, but for very narrow ranges, where they are squeezed.
    return std::ceil(QFontMetricsF(text.normal()).horizontalAdvance(QStringLiteral("-8.8888"))) + labelGap;
}

double leftMargin(const ChartText &text)
{
    return edge / 2 + std::ceil(text.lineHeight()) + labelsWidth(text);
}

} // namespace

double legendWidth(double chartWidth, const ChartText &text)
{
    return std::max(1.0, chartWidth - leftMargin(text) - rightMargin);
}

ChartLayout layOut(const QSizeF &size, double legendHeight, bool isTitled, const ChartText &text)
{
    const double line = std::ceil(text.lineHeight());
    ChartLayout layout;
    layout.size = size;
    // A small chart keeps its curves and gives up, one after the other, titles, legend, labels, caption.
    const bool isSmall = size.height() < 12 * line || size.width() < 22 * line;
    const bool isTiny = size.height() < 7 * line || size.width() < 12 * line;
    const bool hasLegend =
        !isTiny && legendHeight > 0 && size.width() >= 22 * line && size.height() >= legendHeight + 6 * line;
    layout.hasTitles = !isSmall;
    layout.hasLabels = !isTiny;

    const double left = isTiny ? 2 : layout.hasTitles ? leftMargin(text) : leftMargin(text) - line;
    const double right = isTiny ? 2 : rightMargin;
    const double bottom = isTiny ? 2 : line + labelGap + (layout.hasTitles ? line : 0) + edge / 2;
    double top = isTiny ? 2 : edge;
    if (isTitled && !isTiny) {
        layout.caption = QRectF(left, top, std::max(1.0, size.width() - left - right), line + 2);
        top = layout.caption.bottom() + 2;
    }
    if (hasLegend) {
        layout.legend = QRectF(left, top, legendWidth(size.width(), text), legendHeight);
        top = layout.legend.bottom() + 2;
    }
    if (isTitled && !isSmall) {
        layout.heading = QRectF(left, top, std::max(1.0, size.width() - left - right), line);
        top = layout.heading.bottom() + 1;
    }
    layout.plot = QRectF(left, top, std::max(1.0, std::floor(size.width() - left - right)),
                         std::max(1.0, std::floor(size.height() - top - bottom)));
    return layout;
}

} // namespace npscope
