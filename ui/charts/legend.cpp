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

} // namespace

LegendPlaces placeLegend(const Legend &legend, double width, const ChartText &text)
{
    const QFontMetricsF metrics(text.normal());
    const double rowHeight = std::ceil(metrics.height() * 1.25);
    LegendPlaces places;
    double x = 0;
    double y = 0;
    for (const LegendEntry &entry : legend) {
        const double textWidth =
            std::max(metrics.horizontalAdvance(entry.text), metrics.horizontalAdvance(entry.reserve));
        const double entryWidth = textOffset(entry) + std::ceil(textWidth);
        if (x > 0 && x + entryWidth > width) {
            x = 0;
            y += rowHeight;
        }
        places.entries.emplace_back(x, y, entryWidth, rowHeight);
        x += entryWidth + spacing;
    }
    places.height = legend.empty() ? 0 : y + rowHeight;
    return places;
}

void paintLegend(QPainter &painter, const Legend &legend, const LegendPlaces &places, const QPointF &topLeft,
                 const QColor &colour, const ChartText &text)
{
    for (std::size_t i = 0; i < legend.size(); ++i) {
        const QRectF place = places.entries[i].translated(topLeft);
        if (legend[i].sample)
            legend[i].sample(painter, QRectF(place.topLeft(), QSizeF(sampleWidth, place.height())));
        painter.setFont(text.normal());
        painter.setPen(colour);
        painter.drawText(place.adjusted(textOffset(legend[i]), 0, 0, 0),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip | Qt::TextSingleLine, legend[i].text);
    }
}

} // namespace npscope
