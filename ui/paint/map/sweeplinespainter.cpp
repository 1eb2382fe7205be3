// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/map/sweeplinespainter.h"

#include "ui/charts/scale.h"
#include "ui/charts/stepaxis.h"
#include "ui/paint/map/grouppen.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::CollapseMap)
};

QString legendText(const CollapseMapContent &content, bool isOfValues)
{
    if (isOfValues) {
        return content.isBySeed() ? Text::tr("Each seed, median and quartiles")
                                  : Text::tr("Median of the seeds and quartiles");
    }
    return content.isSpread() ? Text::tr("Share of seeds whose verdict is collapsed")
                              : Text::tr("Share of seeds whose verdict is honest");
}

// The names of the groups below them, as many as there is room for.
std::vector<Tick> groupTicks(const QStringList &groups, double width, const ChartText &text)
{
    const QFontMetricsF metrics(text.normal());
    double widest = 0;
    for (const QString &group : groups)
        widest = std::max(widest, metrics.horizontalAdvance(group));
    const double each = width / double(groups.size());
    const int every = std::max(1, int(std::ceil((widest + text.size) / each)));
    std::vector<Tick> ticks;
    for (int i = 0; i < groups.size(); i += every)
        ticks.push_back({double(i), groups[i]});
    return ticks;
}

} // namespace

void SweepLinesPainter::arrange(const CollapseMapContent &content, const SweepStatistics &statistics,
                                const QRectF &area, const ChartColours &colours, const ChartText &text)
{
    m_content = content;
    m_statistics = statistics;
    m_colours = colours;
    m_text = text;
    m_origin = area.topLeft();
    m_legend.clear();
    // The groups' lines are named beside the map.
    m_legend.push_back({legendText(content, m_of == Of::Values), {}, {}});
    m_legendPlaces = placeLegend(m_legend, legendWidth(area.width(), text), text);
    m_layout = layOut(area.size(), m_legendPlaces.height, false, text);
    arrangeAxes();
    m_chart.setAxes(m_axes, m_mapping, m_layout, m_colours, m_text);
    arrangeLines();
}

double SweepLinesPainter::positionOf(double value) const
{
    return m_of == Of::Values ? npscope::positionOf(m_content.value.quantity, value) : 100 * value;
}

Range SweepLinesPainter::valueRange() const
{
    if (m_of == Of::Verdicts)
        return {-2, 102};
    if (scaleOf(m_content.value.quantity) == Scale::Linear)
        return {-0.02, 1.02};
    double min = std::numeric_limits<double>::infinity(), max = -min;
    const auto add = [&](double value) {
        if (!std::isfinite(value))
            return;
        min = std::min(min, positionOf(value));
        max = std::max(max, positionOf(value));
    };
    for (const auto &group : m_statistics) {
        for (const GroupAtStep &at : group) {
            add(at.lower);
            add(at.upper);
        }
    }
    for (std::size_t run = 0; m_content.isBySeed() && run < m_content.runs.size(); ++run)
        add(valueOf(m_content, {run, 0}).value_or(std::numeric_limits<double>::quiet_NaN()));
    for (const MapLevel &level : levelsOf(m_content, m_statistics))
        add(level.value);
    if (!(min <= max))
        return {-4, 0}; // nothing is there yet
    const double pad = std::max(0.1, (max - min) * 0.05);
    return {min - pad, max + pad};
}

void SweepLinesPainter::arrangeAxes()
{
    const std::vector<Step> &steps = m_content.sweep->steps;
    const auto first = double(steps.front());
    const Range groups{-0.5, double(m_statistics.size()) - 0.5};
    m_mapping = {m_layout.plot, {first, std::max(first + 1, double(steps.back()))}, valueRange()};
    const QLocale locale;
    if (m_content.isBySeed()) {
        m_mapping.x = groups;
        m_axes.x = groupTicks(m_content.groups, m_layout.plot.width(), m_text);
        m_axes.xTitle = m_content.varied;
    } else {
        m_axes.x = stepTicks({m_mapping.x}, m_layout.plot.width(), m_text, locale);
        m_axes.xTitle = Text::tr("step");
    }
    if (m_of == Of::Values) {
        const double gap = 1.5 * m_text.size * m_mapping.y.size() / m_layout.plot.height();
        m_axes.y = scaleTicks(scaleOf(m_content.value.quantity), m_mapping.y, gap, locale);
        m_axes.yTitle = quantityName(m_content.value);
    } else {
        m_axes.y = linearTicks(m_mapping.y, roomForYTicks(m_layout.plot, m_text), locale);
        m_axes.yTitle = shareName(m_content.value.quantity);
    }
}

void SweepLinesPainter::arrangeLines()
{
    const bool isBySeed = m_content.isBySeed();
    m_lines.assign(m_statistics.size(), {});
    for (std::size_t group = 0; group < m_statistics.size(); ++group) {
        for (std::size_t i = 0; i < m_statistics[group].size(); ++i) {
            const GroupAtStep &at = m_statistics[group][i];
            const double x = isBySeed ? double(group) : double(m_content.sweep->steps[i]);
            if (at.runs == 0 || !std::isfinite(at.upper))
                continue;
            const auto pixel = [&](double value) { return m_mapping.toPixel({x, positionOf(value)}); };
            m_lines[group].values.push_back(pixel(m_of == Of::Values ? at.median : at.share));
            m_lines[group].lower.push_back(pixel(at.lower));
            m_lines[group].upper.push_back(pixel(at.upper));
        }
    }
}

void SweepLinesPainter::paint(QPainter &painter) const
{
    painter.save();
    painter.translate(m_origin);
    m_chart.paint(painter);
    if (!m_layout.legend.isEmpty())
        paintLegend(painter, m_legend, m_legendPlaces, m_layout.legend.topLeft(), m_colours.text, m_text);
    painter.save();
    painter.setClipRect(m_layout.plot.adjusted(-1, -1, 1, 1), Qt::IntersectClip);
    for (std::size_t group = 0; group < m_lines.size(); ++group) {
        if (m_content.isBySeed())
            paintGroup(painter, group);
        else
            paintLine(painter, group);
    }
    if (m_of == Of::Values)
        paintLevels(painter);
    painter.restore();
    painter.restore();
}

void SweepLinesPainter::paintLine(QPainter &painter, std::size_t group) const
{
    const Line &line = m_lines[group];
    const QPen pen = groupPen(*m_content.sweep, group, m_colours);
    if (m_of == Of::Values && line.lower.size() > 1) {
        QPolygonF band(QList<QPointF>(line.lower.begin(), line.lower.end()));
        for (auto it = line.upper.rbegin(); it != line.upper.rend(); ++it)
            band.append(*it);
        painter.setPen(Qt::NoPen);
        painter.setBrush(translucent(pen.color(), m_lines.size() > 3 ? 0.09 : 0.16));
        painter.drawPolygon(band);
    }
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line.values.data(), int(line.values.size()));
    if (line.values.size() > 12)
        return; // dense enough to be seen as a line
    painter.setPen(Qt::NoPen);
    painter.setBrush(pen.color());
    for (const QPointF &value : line.values)
        painter.drawEllipse(value, 3, 3);
}

// Its seeds side by side, over the box of the quartiles with the median; of verdicts, a bar.
void SweepLinesPainter::paintGroup(QPainter &painter, std::size_t group) const
{
    const Line &line = m_lines[group];
    if (line.values.empty())
        return;
    const QColor colour = groupPen(*m_content.sweep, group, m_colours).color();
    const double width = 0.7 * (m_mapping.toPixelX(1) - m_mapping.toPixelX(0));
    const QPointF value = line.values.front();
    const double left = value.x() - width / 2;
    const bool isOfValues = m_of == Of::Values;
    const double top = isOfValues ? line.upper.front().y() : value.y();
    const double bottom = isOfValues ? line.lower.front().y() : m_mapping.toPixelY(0);
    painter.fillRect(QRectF(left, top, width, bottom - top), translucent(colour, 0.25));
    painter.setPen(QPen(colour, 2.5, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(left, value.y()), QPointF(left + width, value.y()));
    const std::size_t seeds = m_content.sweep->seeds.size();
    const double radius = std::clamp(width / double(seeds) / 2, 1.3, 2.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    for (std::size_t seed = 0; isOfValues && seed < seeds; ++seed) {
        if (const auto one = valueOf(m_content, {group * seeds + seed, 0}); one && std::isfinite(*one)) {
            const double x = left + width * (double(seed) + 0.5) / double(seeds);
            painter.drawEllipse(QPointF(x, m_mapping.toPixelY(positionOf(*one))), radius, radius);
        }
    }
}

void SweepLinesPainter::paintLevels(QPainter &painter) const
{
    const QRectF &plot = m_layout.plot;
    for (const MapLevel &level : levelsOf(m_content, m_statistics)) {
        const QColor colour =
            level.group ? groupPen(*m_content.sweep, *level.group, m_colours).color() : m_colours.title;
        const double y = std::round(m_mapping.toPixelY(positionOf(level.value))) + 0.5;
        painter.setPen(QPen(colour, 1, Qt::DashLine));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setFont(m_text.small());
        painter.drawText(QRectF(plot.right() - 64, y - m_text.lineHeight() - 1, 60, m_text.lineHeight()),
                         Qt::AlignRight | Qt::AlignBottom | Qt::TextDontClip, level.name);
    }
}

} // namespace npscope
