// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The levels of a series chart, with their labels, and what an empty one says.

#include "ui/paint/seriespainter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace npscope {

double SeriesPainter::levelY(const SeriesLevel &level) const
{
    return std::round(m_mapping.toPixelY(scaled(m_content.scale, level.value))) + 0.5;
}

void SeriesPainter::paintLevels(QPainter &painter)
{
    const QRectF &plot = m_layout.plot;
    for (const SeriesLevel &level : m_content.levels) {
        const double y = levelY(level);
        paintSeriesLine(painter, std::array{QPointF(plot.left(), y), QPointF(plot.right(), y)}, SeriesStyle::Dashed,
                        mixed(m_colours.text, m_colours.plot, 0.75));
    }
}

// They end at the right edge, above their lines; of lines close together, side by side above the uppermost.
void SeriesPainter::paintLevelLabels(QPainter &painter)
{
    const QRectF &plot = m_layout.plot;
    const QFontMetricsF metrics(m_text.small());
    std::vector<SeriesLevel> levels = m_content.levels;
    std::ranges::sort(levels, std::greater(), &SeriesLevel::value);
    if (plot.height() < 7 * m_text.size && levels.size() > 1) // no room but for the lowest
        levels.erase(levels.begin(), levels.end() - 1);
    std::vector<QRectF> taken;
    painter.setFont(m_text.small());
    for (const SeriesLevel &level : levels) {
        const QSizeF size(metrics.horizontalAdvance(level.name) + 8, metrics.height());
        QRectF place(QPointF(plot.right() - size.width() - 4, std::max(plot.top(), levelY(level) - size.height() - 2)),
                     size);
        for (const QRectF &other : taken) {
            if (place.intersects(other))
                place.moveTopLeft({other.left() - size.width() - 2, other.top()});
        }
        taken.push_back(place);
        if (place.left() < plot.left())
            continue;
        painter.fillRect(place, translucent(m_colours.plot, 0.85));
        painter.setPen(m_colours.text);
        painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, level.name);
    }
}

void SeriesPainter::paintEmpty(QPainter &painter)
{
    const auto isEmpty = [](const Series &line) { return line.points.empty(); };
    if (m_content.empty.isEmpty() || !std::ranges::all_of(m_content.lines, isEmpty))
        return;
    painter.setFont(m_text.normal());
    painter.setPen(m_colours.text);
    painter.drawText(m_layout.plot, Qt::AlignCenter | Qt::TextWordWrap, m_content.empty);
}

} // namespace npscope
