// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/legend.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

constexpr double sampleWidth = 26;
constexpr double gap = 6;      // between a sample and its text
constexpr double spacing = 18; // between entries

double textOffset(const LegendEntry &entry)
{
    return entry.sample ? sampleWidth + gap : 0;
}

double rowHeightOf(const QFontMetricsF &metrics)
{
    return std::ceil(metrics.height() * 1.25);
}

// The rows of a text that is longer than there is room for; words are kept whole.
int rowsOf(const QString &text, double room, const QFontMetricsF &metrics)
{
    if (metrics.horizontalAdvance(text) <= room)
        return 1;
    const QRectF wrapped = metrics.boundingRect(QRectF(0, 0, std::max(1.0, room), 1e4), Qt::TextWordWrap, text);
    return std::max(1, int(std::lround(wrapped.height() / metrics.height())));
}

} // namespace

LegendPlaces placeLegend(const Legend &legend, double width, const ChartText &text)
{
    const QFontMetricsF metrics(text.normal());
    const double rowHeight = rowHeightOf(metrics);
    LegendPlaces places;
    double x = 0;
    double y = 0;
    for (const LegendEntry &entry : legend) {
        const double textWidth =
            std::max(metrics.horizontalAdvance(entry.text), metrics.horizontalAdvance(entry.reserve));
        const double wanted = textOffset(entry) + std::ceil(textWidth);
        if (x > 0 && x + wanted > width) {
            x = 0;
            y = places.height;
        }
        const double entryWidth = std::min(wanted, std::max(width, textOffset(entry) + 1));
        const double room = entryWidth - textOffset(entry);
        const int rows = std::max(rowsOf(entry.text, room, metrics), rowsOf(entry.reserve, room, metrics));
        places.entries.emplace_back(x, y, entryWidth, rows * rowHeight);
        places.height = std::max(places.height, y + rows * rowHeight);
        x += entryWidth + spacing;
    }
    return places;
}

void paintLegend(QPainter &painter, const Legend &legend, const LegendPlaces &places, const QPointF &topLeft,
                 const QColor &colour, const ChartText &text)
{
    const double rowHeight = rowHeightOf(QFontMetricsF(text.normal()));
    for (std::size_t i = 0; i < legend.size(); ++i) {
        const QRectF place = places.entries[i].translated(topLeft);
        const bool isWrapped = place.height() > rowHeight;
        if (legend[i].sample)
            legend[i].sample(painter, QRectF(place.topLeft(), QSizeF(sampleWidth, rowHeight)));
        painter.setFont(text.normal());
        painter.setPen(colour);
        painter.drawText(place.adjusted(textOffset(legend[i]), 0, 0, 0),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip
                             | (isWrapped ? Qt::TextWordWrap : Qt::TextSingleLine),
                         legend[i].text);
    }
}

} // namespace npscope
