// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/honesty/honestypane.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace npscope {

void HonestyPanePainter::arrange(const HonestyPane &pane, const QRectF &area, const ChartColours &colours,
                                 const ChartText &text)
{
    m_pane = pane;
    m_colours = colours;
    m_text = text;
    m_origin = area.topLeft();
    arrangeLegend();
    m_legendPlaces = placeLegend(m_legend, legendWidth(area.width(), text), text);
    m_layout = layOut(area.size(), m_legendPlaces.height, true, text);
    m_layout.heading = {};
    arrangeAxes();
}

void HonestyPanePainter::arrangeLegend()
{
    m_legend.clear();
    for (const HonestyLine &line : m_pane.lines) {
        const auto sample = [style = line.style, colour = line.colour(m_colours)](QPainter &painter,
                                                                                  const QRectF &place) {
            const double y = std::floor(place.center().y()) + 0.5;
            paintSeriesLine(painter, std::array{QPointF(place.left(), y), QPointF(place.right(), y)}, style, colour);
        };
        m_legend.push_back({line.name, {}, sample});
    }
}

Range HonestyPanePainter::valueRange() const
{
    if (m_pane.isShare)
        return {-0.02, 1.02};
    double min = std::numeric_limits<double>::infinity(), max = -min;
    const auto add = [&](double value) {
        const double position = scaled(m_pane.scale, value);
        if (!std::isfinite(position))
            return;
        min = std::min(min, position);
        max = std::max(max, position);
    };
    for (const HonestyLine &line : m_pane.lines) {
        for (std::size_t i = 0; i < line.values.size(); ++i) {
            const double error = line.errors.empty() ? 0 : line.errors[i];
            add(line.values[i] - error);
            add(line.values[i] + error);
        }
    }
    if (m_pane.exact)
        add(*m_pane.exact);
    if (!(min <= max))
        return {0, 1};
    const double least = m_pane.scale == Scale::Log ? 0.05 : 0.02; // of a range that is flat
    const double pad = std::max(least, (max - min) * 0.06);
    return {min - pad, max + pad};
}

void HonestyPanePainter::arrangeAxes()
{
    const double first = m_pane.places.empty() ? 0 : m_pane.places.front().value;
    const double last = m_pane.places.empty() ? 1 : m_pane.places.back().value;
    const double pad = m_pane.isDiagonal ? 0.02 : 0.5; // of places that are 1 apart
    m_mapping = {m_layout.plot, {first - pad, last + pad}, valueRange()};
    const QLocale locale;
    Axes axes;
    const int most = std::max(1, roomForXTicks(m_layout.plot, m_text));
    const auto every = std::max<std::size_t>(1, (m_pane.places.size() + std::size_t(most) - 1) / std::size_t(most));
    for (std::size_t i = 0; i < m_pane.places.size(); i += every)
        axes.x.push_back(m_pane.places[i]);
    if (m_pane.isDiagonal)
        axes.x = linearTicks(m_mapping.x, most, locale);
    axes.xTitle = m_pane.xTitle;
    const double gap = 1.5 * m_text.size * m_mapping.y.size() / m_layout.plot.height();
    axes.y = scaleTicks(m_pane.scale, m_mapping.y, gap, locale);
    axes.yTitle = m_pane.yTitle;
    m_chart.setAxes(axes, m_mapping, m_layout, m_colours, m_text);
}

QPointF HonestyPanePainter::pixelOf(std::size_t line, std::size_t place) const
{
    return m_origin
           + m_mapping.toPixel({m_pane.places[place].value, scaled(m_pane.scale, m_pane.lines[line].values[place])});
}

void HonestyPanePainter::paint(QPainter &painter) const
{
    painter.save();
    painter.translate(m_origin);
    m_chart.paint(painter);
    painter.setFont(m_text.title());
    painter.setPen(m_colours.title);
    painter.drawText(m_layout.caption, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, m_pane.title);
    if (!m_layout.legend.isEmpty())
        paintLegend(painter, m_legend, m_legendPlaces, m_layout.legend.topLeft(), m_colours.text, m_text);
    painter.setClipRect(m_layout.plot.adjusted(-1, -1, 1, 1), Qt::IntersectClip);
    painter.setPen(QPen(m_colours.title, 1, Qt::DashLine));
    if (m_pane.isDiagonal)
        painter.drawLine(m_mapping.toPixel({0, 0}), m_mapping.toPixel({1, 1}));
    if (m_pane.exact) {
        const double y = std::round(m_mapping.toPixelY(scaled(m_pane.scale, *m_pane.exact))) + 0.5;
        painter.drawLine(QPointF(m_layout.plot.left(), y), QPointF(m_layout.plot.right(), y));
    }
    for (const HonestyLine &line : m_pane.lines)
        paintLine(painter, line);
    painter.restore();
}

// A gap where there is no value; its marks are as large as the line is broad, those of dotted ones are left out.
void HonestyPanePainter::paintLine(QPainter &painter, const HonestyLine &line) const
{
    const QColor colour = line.colour(m_colours);
    std::vector<QPointF> part;
    const auto paintPart = [&] {
        if (part.size() > 1)
            paintSeriesLine(painter, part, line.style, colour);
        part.clear();
    };
    for (std::size_t i = 0; i < line.values.size(); ++i) {
        const auto at = [&](double value) {
            return m_mapping.toPixel({m_pane.places[i].value, scaled(m_pane.scale, value)});
        };
        const QPointF pixel = at(line.values[i]);
        if (!std::isfinite(pixel.y())) {
            paintPart();
            continue;
        }
        part.push_back(pixel);
        if (line.style == SeriesStyle::Dotted)
            continue;
        painter.setPen(QPen(colour, 1));
        const QPointF low = line.errors.empty() ? pixel : at(line.values[i] - line.errors[i]);
        const QPointF high = line.errors.empty() ? pixel : at(line.values[i] + line.errors[i]);
        if (std::isfinite(low.y()) && std::isfinite(high.y()))
            painter.drawLine(low, high);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(pixel, 2.5, 2.5);
        painter.setBrush(Qt::NoBrush);
    }
    paintPart();
}

} // namespace npscope
