// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The lines of a series chart: points, or the running median over the range of every pixel column.

#include "ui/charts/thinlines.h"
#include "ui/paint/steps/seriespainter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

namespace npscope {

namespace {

constexpr double rangeShare = 0.22; // of a line's colour, for its range
constexpr double paler = 0.35;
constexpr double presentRadius = 3.5;

} // namespace

double SeriesPainter::columnX(std::size_t column) const
{
    const double width = m_layout.plot.width() / double(m_loss.columns().size());
    return m_layout.plot.left() + (double(column) + 0.5) * width;
}

// Only what is visible, and a point more on each side.
SeriesPainter::Runs SeriesPainter::runsOf(const Series &line) const
{
    Runs runs(1);
    const auto add = [&](double x, double value) {
        const double y = scaled(m_content.scale, value);
        if (std::isfinite(y))
            runs.back().emplace_back(x, m_mapping.toPixelY(y));
        else if (!runs.back().empty())
            runs.emplace_back();
    };
    if (line.part) {
        for (std::size_t c = 0; c < m_loss.columns().size(); ++c) {
            const LossColumn &column = m_loss.columns()[c];
            if (const LossRange &range = column.range(*line.part); range.min <= range.max)
                add(columnX(c), double(column.median(*line.part)));
        }
        return runs;
    }
    const auto &points = line.points;
    const auto before = [&](const SeriesPoint &p, double step) { return double(p.step) * line.pace < step; };
    auto first = std::lower_bound(points.begin(), points.end(), m_axis.steps.min, before);
    auto last = std::lower_bound(first, points.end(), m_axis.steps.max, before);
    first -= first != points.begin();
    last += last != points.end();
    for (auto point = first; point != last; ++point)
        add(xAt(double(point->step) * line.pace), point->value);
    return runs;
}

double SeriesPainter::paceAt(const QPointF &pixel) const
{
    double pace = 1;
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        for (const auto &run : m_runs[i]) {
            const auto after = std::ranges::lower_bound(run, pixel.x(), {}, [](const QPointF &p) { return p.x(); });
            if (after == run.end() || after == run.begin())
                continue;
            const QPointF &before = *std::prev(after);
            const double y = std::lerp(before.y(), after->y(), (pixel.x() - before.x()) / (after->x() - before.x()));
            if (const double way = std::abs(y - pixel.y()); way < least) {
                least = way;
                pace = m_content.lines[i].pace;
            }
        }
    }
    return pace;
}

// Of the plot area, up to the line's present step, or beyond it.
QRectF SeriesPainter::sideOf(const Series &line, bool isKnown) const
{
    const QRectF &plot = m_layout.plot;
    const double now = std::clamp(xAt(double(m_content.step) * line.pace) + 1, plot.left(), plot.right());
    return isKnown ? QRectF(plot.topLeft(), QPointF(now, plot.bottom()))
                   : QRectF(QPointF(now, plot.top()), plot.bottomRight());
}

// Broad lines lie under the others, which they would hide.
void SeriesPainter::paintLines(QPainter &painter, bool isKnown) const
{
    const double share = isKnown ? 1 : paler;
    const auto paintOn = [&](const Series &line, const auto &paint) {
        painter.save();
        painter.setClipRect(sideOf(line, isKnown), Qt::IntersectClip);
        paint();
        painter.restore();
    };
    for (auto line = m_content.lines.rbegin(); line != m_content.lines.rend(); ++line) {
        if (line->part)
            paintOn(*line, [&] { paintRange(painter, *line, share); });
    }
    for (const bool isBroad : {true, false}) {
        for (std::size_t i = 0; i < m_runs.size(); ++i) {
            if ((m_content.lines[i].style == SeriesStyle::Broad) == isBroad)
                paintOn(m_content.lines[i], [&] { paintLine(painter, i, share); });
        }
    }
}

// On each line, at the last known step up to the present one.
void SeriesPainter::paintPresentPoints(QPainter &painter) const
{
    for (const Series &line : m_content.lines) {
        const auto after = std::ranges::upper_bound(line.points, m_content.step, {}, &SeriesPoint::step);
        if (after == line.points.begin())
            continue;
        const SeriesPoint &point = *std::prev(after);
        const double y = scaled(m_content.scale, point.value);
        if (!std::isfinite(y))
            continue;
        painter.setPen(QPen(m_colours.plot, 1));
        painter.setBrush(line.colour(m_colours));
        painter.drawEllipse(QPointF(xAt(double(point.step) * line.pace), m_mapping.toPixelY(y)), presentRadius,
                            presentRadius);
    }
}

void SeriesPainter::paintLine(QPainter &painter, std::size_t index, double share) const
{
    const Series &line = m_content.lines[index];
    const QColor colour = mixed(line.colour(m_colours), m_colours.plot, share);
    for (const auto &run : m_runs[index]) {
        if (run.size() == 1) // a line of one point, at the very beginning
            painter.fillRect(QRectF(run.front() - QPointF(1.5, 1.5), QSizeF(3, 3)), colour);
        else
            paintSeriesLine(painter, run, line.style, colour);
    }
}

// Columns of many steps stand side by side; where steps are farther apart, a pale line leads from one to the next.
void SeriesPainter::paintRange(QPainter &painter, const Series &line, double share) const
{
    QList<QRectF> bars;
    std::vector<QPointF> values;
    const double width = m_layout.plot.width() / double(m_loss.columns().size());
    for (std::size_t c = 0; c < m_loss.columns().size(); ++c) {
        const LossRange &range = m_loss.columns()[c].range(*line.part);
        if (range.min > range.max)
            continue;
        const double top = m_mapping.toPixelY(scaled(m_content.scale, double(range.max)));
        const double bottom = m_mapping.toPixelY(scaled(m_content.scale, double(range.min)));
        if (bottom - top > 0.5)
            bars.append(QRectF(columnX(c) - width / 2, top, width, bottom - top));
        values.emplace_back(columnX(c), (top + bottom) / 2);
    }
    const QColor colour = line.colour(m_colours);
    if (bars.size() * 2 < qsizetype(values.size()))
        ThinPen(painter, mixed(colour, m_colours.plot, rangeShare * 1.5 * share)).draw(values);
    painter.setRenderHint(QPainter::Antialiasing, false); // else seams show between the columns
    painter.setPen(Qt::NoPen);
    painter.setBrush(translucent(colour, rangeShare * share));
    painter.drawRects(bars);
    painter.setRenderHint(QPainter::Antialiasing, true);
}

} // namespace npscope
