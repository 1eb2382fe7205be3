// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The levels and marks of a series chart, with their labels.

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

double SeriesPainter::paintStepLine(QPainter &painter, Step step, const QPen &pen) const
{
    const double x = std::round(m_mapping.toPixelX(double(step))) + 0.5;
    painter.setPen(pen);
    painter.drawLine(QPointF(x, m_layout.plot.top()), QPointF(x, m_layout.plot.bottom()));
    return x;
}

// Beside the line at x, where there is room.
void SeriesPainter::paintPlate(QPainter &painter, double x, double y, const QString &text, const QColor &colour) const
{
    const QRectF &plot = m_layout.plot;
    const double width = QFontMetricsF(m_text.small()).horizontalAdvance(text) + 10;
    const bool fitsRight = x + 4 + width <= plot.right();
    const QRectF plate(fitsRight ? x + 4 : x - 4 - width, y, width, m_text.lineHeight() + 4);
    painter.fillRect(plate, colour);
    painter.setFont(m_text.small());
    painter.setPen(m_colours.plot);
    painter.drawText(plate, Qt::AlignCenter | Qt::TextSingleLine, text);
}

void SeriesPainter::paintMarks(QPainter &painter)
{
    const QRectF &plot = m_layout.plot;
    if (!m_content.empty.isEmpty()
        && std::ranges::all_of(m_content.lines, [](const Series &l) { return l.points.empty(); })) {
        painter.setFont(m_text.normal());
        painter.setPen(m_colours.text);
        painter.drawText(plot, Qt::AlignCenter | Qt::TextWordWrap, m_content.empty);
    }
    if (m_pointed)
        paintStepLine(painter, *m_pointed, QPen(mixed(m_colours.text, m_colours.plot, 0.6), 1, Qt::DotLine));
    double top = plot.top() + 10;
    for (const SeriesMark &mark : m_content.marks) {
        if (!m_mapping.x.contains(double(mark.step)))
            continue;
        const QColor colour = mark.isWarning ? m_colours.warning : m_colours.text;
        paintPlate(painter, paintStepLine(painter, mark.step, QPen(colour, 2, Qt::DashLine)), top, mark.name, colour);
        top += m_text.lineHeight() + 7; // two marks may be close to each other
    }
    if (!m_mapping.x.contains(double(m_content.step)))
        return;
    const double now = paintStepLine(painter, m_content.step, QPen(m_colours.currentStep, 2));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_colours.currentStep);
    painter.drawPolygon(QPolygonF({{now - 5, plot.top()}, {now + 5, plot.top()}, {now, plot.top() + 7}}));
}

} // namespace npscope
