// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is written in a series chart, each where no line is: the levels' names in the margin, the lines' numbers where
// they cover no other line. The marks' names have a strip of their own (see stepmarks.h).

#include "ui/charts/labelspace.h"
#include "ui/paint/steps/seriespainter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

constexpr double gap = 5; // between the plot area and a level's name

} // namespace

double SeriesPainter::levelY(const SeriesLevel &level) const
{
    return std::round(m_mapping.toPixelY(scaled(m_content.scale, level.value))) + 0.5;
}

// Beyond the margin that is there anyway.
double SeriesPainter::levelNamesWidth() const
{
    const QFontMetricsF metrics(m_text.small());
    double width = 0;
    for (const SeriesLevel &level : m_content.levels)
        width = std::max(width, metrics.horizontalAdvance(level.name));
    const double margin = m_size.width() - m_layout.plot.right();
    return std::ceil(std::max(0.0, width + 2 * gap - margin));
}

void SeriesPainter::paintLevels(QPainter &painter) const
{
    const QRectF &plot = m_layout.plot;
    for (const SeriesLevel &level : m_content.levels) {
        const double y = levelY(level);
        paintSeriesLine(painter, std::array{QPointF(plot.left(), y), QPointF(plot.right(), y)}, SeriesStyle::Dashed,
                        mixed(m_colours.text, m_colours.plot, 0.75));
    }
}

// From the lowest upwards: one that would touch the one below moves up, and gives way at the top.
void SeriesPainter::paintLevelNames(QPainter &painter) const
{
    const QRectF &plot = m_layout.plot;
    const QFontMetricsF metrics(m_text.small());
    const double room = m_size.width() - plot.right() - gap;
    std::vector<SeriesLevel> levels = m_content.levels;
    std::ranges::sort(levels, {}, [this](const SeriesLevel &level) { return -levelY(level); });
    painter.setFont(m_text.small());
    painter.setPen(m_colours.text);
    double free = plot.bottom() + metrics.height() / 2;
    for (const SeriesLevel &level : levels) {
        const double bottom = std::min(free, levelY(level) + metrics.height() / 2);
        const QRectF place(plot.right() + gap, bottom - metrics.height(), room, metrics.height());
        if (place.top() < plot.top() - metrics.height() || metrics.horizontalAdvance(level.name) > room)
            continue;
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, level.name);
        free = place.top();
    }
}

// On the line, as near to its end as no other line or number is covered; where there is no such place, as near as there
// is no other number.
void SeriesPainter::placeNumbers()
{
    m_plates.assign(m_runs.size(), {});
    LabelSpace space;
    for (const Runs &runs : m_runs) {
        for (const auto &run : runs)
            space.addLine(run);
    }
    const double size = m_text.lineHeight();
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        if (m_content.lines[i].number == 0 || m_runs[i].back().empty())
            continue;
        const std::vector<QPointF> &own = m_runs[i].back();
        const QRectF within = m_layout.plot.adjusted(0, stripHeight(m_layout.plot, m_text), -2, 0);
        for (auto point = own.rbegin(); point != own.rend(); ++point) {
            QRectF plate(0, 0, size, size);
            plate.moveCenter(*point - QPointF(size / 2, 0));
            if (!within.contains(plate.center()))
                continue;
            if (!m_plates[i] && space.hasNoLabel(plate))
                m_plates[i] = plate;
            if (space.isFree(plate, own)) {
                m_plates[i] = plate;
                break;
            }
        }
        if (m_plates[i])
            space.addLabel(*m_plates[i]);
    }
}

void SeriesPainter::paintNumbers(QPainter &painter) const
{
    painter.setFont(m_text.small());
    for (std::size_t i = 0; i < m_plates.size(); ++i) {
        if (!m_plates[i])
            continue;
        painter.setPen(QPen(m_content.lines[i].colour(m_colours), 1));
        painter.setBrush(m_colours.plot);
        painter.drawEllipse(m_plates[i]->adjusted(1, 1, -1, -1));
        painter.setPen(m_colours.title);
        painter.drawText(*m_plates[i], Qt::AlignCenter | Qt::TextSingleLine,
                         QString::number(m_content.lines[i].number));
    }
}

bool SeriesPainter::saysWhyEmpty() const
{
    const auto isEmpty = [](const Series &line) { return line.points.empty() && !line.part; };
    return !m_content.empty.isEmpty() && std::ranges::all_of(m_content.lines, isEmpty);
}

} // namespace npscope
