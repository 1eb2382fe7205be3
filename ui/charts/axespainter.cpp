// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/axespainter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

constexpr double tickLength = 4;
constexpr double labelGap = 6;
constexpr double sideRoom = 16; // right of the plot area, for half of its last label

void paintXLabels(QPainter &painter, const Axes &axes, const Mapping &mapping, double lineHeight)
{
    const QFontMetricsF metrics(painter.font());
    double free = mapping.area.left() - 30; // a label that would touch the one before is left out
    for (const Tick &tick : axes.x) {
        const double half = metrics.horizontalAdvance(tick.label) / 2;
        const double x = std::min(mapping.toPixelX(tick.value), mapping.area.right() + sideRoom - half);
        if (x - half < free)
            continue;
        painter.drawText(QRectF(x - half - 2, mapping.area.bottom() + labelGap, 2 * half + 4, lineHeight),
                         Qt::AlignHCenter | Qt::AlignTop | Qt::TextDontClip, tick.label);
        free = x + half + 6;
    }
}

void paintYLabels(QPainter &painter, const Axes &axes, const Mapping &mapping, double width, double lineHeight)
{
    const QFontMetricsF metrics(painter.font());
    for (const Tick &tick : axes.y) {
        const double y = mapping.toPixelY(tick.value);
        const QRectF place(mapping.area.left() - labelGap - width, y - lineHeight / 2, width, lineHeight);
        const double needed = metrics.horizontalAdvance(tick.label);
        painter.save();
        if (needed > width) { // a session may ask for a range so narrow that labels get long
            painter.translate(place.right(), 0);
            painter.scale(width / needed, 1);
            painter.translate(-place.right(), 0);
        }
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, tick.label);
        painter.restore();
    }
}

void paintTitles(QPainter &painter, const Axes &axes, const QRectF &plot, double lineHeight)
{
    painter.drawText(QRectF(plot.left(), plot.bottom() + labelGap + lineHeight, plot.width(), lineHeight),
                     Qt::AlignCenter | Qt::TextDontClip, axes.xTitle);
    painter.save();
    painter.translate(4 + lineHeight / 2, plot.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-plot.height() / 2, -lineHeight / 2, plot.height(), lineHeight),
                     Qt::AlignCenter | Qt::TextDontClip, axes.yTitle);
    painter.restore();
}

} // namespace

int roomForXTicks(const QRectF &plot, const ChartText &text)
{
    return std::clamp(int(plot.width() / (5 * text.size)), 2, 20);
}

int roomForYTicks(const QRectF &plot, const ChartText &text)
{
    return std::clamp(int(plot.height() / (2.6 * text.size)), 2, 12);
}

void paintAxes(QPainter &painter, const Axes &axes, const Mapping &mapping, const ChartLayout &layout,
               const ChartColours &colours, const ChartText &text)
{
    const QRectF &plot = mapping.area;
    if (colours.background.alpha() > 0) // a transparent chart is so in its plot area, too
        painter.fillRect(plot, colours.plot);
    // Lines as rectangles at whole logical pixels: sharp at every whole scale, and one pixel wide at each.
    for (const Tick &tick : axes.x) {
        const double x = std::round(mapping.toPixelX(tick.value));
        painter.fillRect(QRectF(x, plot.top(), 1, plot.height()), colours.grid);
        if (layout.hasLabels)
            painter.fillRect(QRectF(x, plot.bottom(), 1, tickLength), colours.frame);
    }
    for (const Tick &tick : axes.y) {
        const double y = std::round(mapping.toPixelY(tick.value));
        painter.fillRect(QRectF(plot.left(), y, plot.width(), 1), colours.grid);
        if (layout.hasLabels)
            painter.fillRect(QRectF(plot.left() - tickLength, y, tickLength, 1), colours.frame);
    }
    if (!layout.hasLabels)
        return;

    const double lineHeight = std::ceil(text.lineHeight());
    painter.setFont(text.normal());
    painter.setPen(colours.text);
    paintXLabels(painter, axes, mapping, lineHeight);
    paintYLabels(painter, axes, mapping, plot.left() - labelGap - (layout.hasTitles ? lineHeight + 4 : 2), lineHeight);
    if (layout.hasTitles)
        paintTitles(painter, axes, plot, lineHeight);
}

void paintFrame(QPainter &painter, const QRectF &plot, const ChartColours &colours)
{
    painter.fillRect(QRectF(plot.left(), plot.bottom(), plot.width() + 1, 1), colours.frame);
    painter.fillRect(QRectF(plot.left(), plot.top(), 1, plot.height()), colours.frame);
}

} // namespace npscope
