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

constexpr double smallest = 1e-9; // a spread of zero has no logarithm

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
    const bool isSpread = m_quantity == Quantity::Spread;
    // The groups' lines are named beside the map.
    m_legend.push_back({isSpread ? Text::tr("Median of the seeds and quartiles")
                                 : Text::tr("Share of seeds whose verdict is collapsed"),
                        {},
                        {}});
    m_legendPlaces = placeLegend(m_legend, legendWidth(area.width(), text), text);
    m_layout = layOut(area.size(), m_legendPlaces.height, false, text);
    arrangeAxes();
    m_chart.setAxes(m_axes, m_mapping, m_layout, m_colours, m_text);
    arrangeLines();
}

Range SweepLinesPainter::valueRange() const
{
    if (m_quantity == Quantity::CollapsedShare)
        return {-2, 102};
    double min = std::numeric_limits<double>::infinity(), max = -min;
    const auto add = [&](double spread) {
        if (!std::isfinite(spread))
            return;
        min = std::min(min, std::log10(std::max(smallest, spread)));
        max = std::max(max, std::log10(std::max(smallest, spread)));
    };
    for (const auto &group : m_statistics) {
        for (const GroupAtStep &at : group) {
            add(at.lower);
            add(at.upper);
        }
    }
    for (const Experiment &group : m_content.sweep->groups)
        add(group.training.sigmaY);
    const double pad = std::max(0.1, (max - min) * 0.05);
    return {min - pad, max + pad};
}

void SweepLinesPainter::arrangeAxes()
{
    const std::vector<Step> &steps = m_content.sweep->steps;
    const auto first = double(steps.front());
    m_mapping = {m_layout.plot, {first, std::max(first + 1, double(steps.back()))}, valueRange()};
    const QLocale locale;
    m_axes.x = stepTicks({m_mapping.x}, m_layout.plot.width(), m_text, locale);
    m_axes.xTitle = Text::tr("step");
    if (m_quantity == Quantity::Spread) {
        const double gap = 1.5 * m_text.size * m_mapping.y.size() / m_layout.plot.height();
        m_axes.y = scaleTicks(Scale::Log, m_mapping.y, gap, locale);
        m_axes.yTitle = Text::tr("sd at %1").arg(placeText(m_content.place));
    } else {
        m_axes.y = linearTicks(m_mapping.y, roomForYTicks(m_layout.plot, m_text), locale);
        m_axes.yTitle = Text::tr("collapsed, % of seeds");
    }
}

void SweepLinesPainter::arrangeLines()
{
    const auto pixel = [&](Step step, double value) {
        const double y = m_quantity == Quantity::Spread ? std::log10(std::max(smallest, value)) : 100 * value;
        return m_mapping.toPixel({double(step), y});
    };
    m_lines.assign(m_statistics.size(), {});
    for (std::size_t group = 0; group < m_statistics.size(); ++group) {
        for (std::size_t i = 0; i < m_statistics[group].size(); ++i) {
            const GroupAtStep &at = m_statistics[group][i];
            const Step step = m_content.sweep->steps[i];
            if (at.runs == 0 || !std::isfinite(at.upper))
                continue;
            const bool isSpread = m_quantity == Quantity::Spread;
            m_lines[group].values.push_back(pixel(step, isSpread ? at.median : at.collapsed));
            m_lines[group].lower.push_back(pixel(step, at.lower));
            m_lines[group].upper.push_back(pixel(step, at.upper));
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
    for (std::size_t group = 0; group < m_lines.size(); ++group)
        paintLine(painter, group);
    if (m_quantity == Quantity::Spread)
        paintSigmaY(painter);
    painter.restore();
    painter.restore();
}

void SweepLinesPainter::paintLine(QPainter &painter, std::size_t group) const
{
    const Line &line = m_lines[group];
    const QPen pen = groupPen(*m_content.sweep, group, m_colours);
    if (m_quantity == Quantity::Spread && line.lower.size() > 1) {
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

// One line where all groups share it; otherwise one in the colour of each that does not learn it.
void SweepLinesPainter::paintSigmaY(QPainter &painter) const
{
    const QRectF &plot = m_layout.plot;
    const auto common = commonSigmaY(*m_content.sweep);
    const auto draw = [&](double sigmaY, const QColor &colour) {
        const double y = std::round(m_mapping.toPixelY(std::log10(sigmaY))) + 0.5;
        painter.setPen(QPen(colour, 1, Qt::DashLine));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setFont(m_text.small());
        painter.drawText(QRectF(plot.right() - 64, y - m_text.lineHeight() - 1, 60, m_text.lineHeight()),
                         Qt::AlignRight | Qt::AlignBottom | Qt::TextDontClip, Text::tr("σ_y"));
    };
    if (common)
        return draw(*common, m_colours.title);
    for (std::size_t group = 0; group < m_lines.size(); ++group) {
        const Training &training = m_content.sweep->groups[group].training;
        if (!training.learnsSigmaY())
            draw(training.sigmaY, groupPen(*m_content.sweep, group, m_colours).color());
    }
}

} // namespace npscope
