// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/seriespainter.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::SeriesChart)
};

constexpr double paler = 0.35;

Range stepsOf(const SeriesContent &content, const std::optional<Range> &zoom)
{
    return zoom.value_or(Range{0, double(std::max<Step>(1, content.length))});
}

QString stepText(Step step)
{
    return Text::tr("step %1").arg(QLocale().toString(qlonglong(step)));
}

// The pixels of a line, cut where it has a gap. Only what is visible, and a point more on each side.
std::vector<std::vector<QPointF>> runsOf(const std::vector<SeriesPoint> &points, Scale scale, const Mapping &mapping)
{
    std::vector<std::vector<QPointF>> runs(1);
    const auto before = [](const SeriesPoint &p, double step) { return double(p.step) < step; };
    auto first = std::lower_bound(points.begin(), points.end(), mapping.x.min, before);
    auto last = std::lower_bound(first, points.end(), mapping.x.max, before);
    first -= first != points.begin();
    last += last != points.end();
    for (auto point = first; point != last; ++point) {
        const double y = scaled(scale, point->value);
        if (std::isfinite(y))
            runs.back().push_back(mapping.toPixel({double(point->step), y}));
        else if (!runs.back().empty())
            runs.emplace_back();
    }
    return runs;
}

} // namespace

Step SeriesPainter::stepAt(double pixel) const
{
    const Point value = m_mapping.toValue({pixel, 0});
    return std::clamp(Step(std::llround(value.x)), Step(0), std::max(Step(0), m_content.length));
}

void SeriesPainter::setContent(const SeriesContent &content)
{
    m_content = content;
    arrange();
}

void SeriesPainter::setPointed(std::optional<Step> step)
{
    m_pointed = step;
    const ChartLayout before = m_layout;
    arrangeLegend();
    if (m_layout != before)
        arrange();
}

void SeriesPainter::setZoom(std::optional<Range> steps)
{
    m_zoom = steps;
    arrange();
}

void SeriesPainter::setColours(const ChartColours &colours)
{
    m_colours = colours;
    arrange();
}

void SeriesPainter::setText(const ChartText &text)
{
    m_text = text;
    arrange();
}

void SeriesPainter::setSize(const QSizeF &size)
{
    m_size = size;
    arrange();
}

void SeriesPainter::arrange()
{
    arrangeLegend();
    arrangeAxes();
    m_runs.clear();
    for (const Series &line : m_content.lines)
        m_runs.push_back(runsOf(line.points, m_content.scale, m_mapping));
}

void SeriesPainter::arrangeLegend()
{
    const QLocale locale;
    const Step step = m_pointed.value_or(m_content.step);
    const SeriesPoint *first = m_content.lines.empty() ? nullptr : nearest(m_content.lines.front().points, step);
    m_legend = {{stepText(first ? first->step : step) + QLatin1Char(':'),
                 stepText(std::max<Step>(1, m_content.length)) + QLatin1Char(':'),
                 {}}};
    for (const Series &line : m_content.lines) {
        const SeriesPoint *point = nearest(line.points, step);
        const auto sample = [style = line.style, colour = line.colour(m_colours)](QPainter &painter,
                                                                                  const QRectF &place) {
            const double y = std::floor(place.center().y()) + 0.5;
            paintSeriesLine(painter, std::array{QPointF(place.left(), y), QPointF(place.right(), y)}, style, colour);
        };
        const QString value = point ? readable(point->value, 3, locale) : QStringLiteral("–");
        m_legend.push_back({line.name + QLatin1Char(' ') + value, line.name + QStringLiteral(" 8.88e-88"), sample});
    }
    m_legendPlaces = placeLegend(m_legend, legendWidth(m_size.width(), m_text), m_text);
    m_layout = layOut(m_size, m_legendPlaces.height, false, m_text);
}

QString SeriesPainter::readout() const
{
    QStringList parts;
    for (const LegendEntry &entry : m_legend)
        parts << entry.text;
    return parts.join(QStringLiteral("  "));
}

// Of what is visible, and of the levels: on the scale.
Range SeriesPainter::valueRange() const
{
    const Range steps = stepsOf(m_content, m_zoom);
    double min = std::numeric_limits<double>::infinity();
    double max = -min;
    const auto add = [&](double value) {
        const double y = scaled(m_content.scale, value);
        if (std::isfinite(y)) {
            min = std::min(min, y);
            max = std::max(max, y);
        }
    };
    for (const Series &line : m_content.lines) {
        for (const SeriesPoint &point : line.points) {
            if (steps.contains(double(point.step)))
                add(point.value);
        }
    }
    for (const SeriesLevel &level : m_content.levels)
        add(level.value);
    if (min > max)
        return m_content.scale == Scale::Log ? Range{-3, 0} : Range{-1, 1};
    const double pad = std::max(m_content.scale == Scale::Linear ? 1e-9 : 0.1, (max - min) * 0.06);
    return {min - pad, max + pad};
}

void SeriesPainter::arrangeAxes()
{
    m_mapping = {m_layout.plot, stepsOf(m_content, m_zoom), valueRange()};
    const QLocale locale;
    m_axes.x = linearTicks(m_mapping.x, roomForXTicks(m_layout.plot, m_text), locale);
    const double gap = 1.5 * m_text.size * m_mapping.y.size() / m_layout.plot.height();
    m_axes.y = scaleTicks(m_content.scale, m_mapping.y, gap, locale);
    m_axes.xTitle = Text::tr("step");
    m_axes.yTitle = m_content.yTitle;
}

void SeriesPainter::paintBackdrop(QPainter &painter)
{
    paintAxes(painter, m_axes, m_mapping, m_layout, m_colours, m_text);
    if (!m_layout.legend.isEmpty())
        paintLegend(painter, m_legend, m_legendPlaces, m_layout.legend.topLeft(), m_colours.text, m_text);
}

void SeriesPainter::paintData(QPainter &painter)
{
    const QRectF &plot = m_layout.plot;
    const double now = std::clamp(m_mapping.toPixelX(double(m_content.step)) + 1, plot.left(), plot.right());
    painter.save();
    painter.setClipRect(plot.adjusted(0, -1, 1, 1), Qt::IntersectClip);
    paintLevels(painter);
    painter.save();
    painter.setClipRect(QRectF(plot.topLeft(), QPointF(now, plot.bottom())), Qt::IntersectClip);
    paintLines(painter, 1);
    painter.restore();
    painter.save();
    painter.setClipRect(QRectF(QPointF(now, plot.top()), plot.bottomRight()), Qt::IntersectClip);
    paintLines(painter, paler);
    painter.restore();
    paintLevelLabels(painter);
    paintEmpty(painter);
    paintStepMarks(painter, m_content.marks, m_pointed, m_content.step, m_mapping, m_colours, m_text);
    painter.restore();
    paintFrame(painter, plot, m_colours);
}

void SeriesPainter::paintLines(QPainter &painter, double share)
{
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        const Series &line = m_content.lines[i];
        for (const auto &run : m_runs[i]) {
            const QColor colour = mixed(line.colour(m_colours), m_colours.plot, share);
            if (run.size() == 1) // a line of one point, at the very beginning
                painter.fillRect(QRectF(run.front() - QPointF(1.5, 1.5), QSizeF(3, 3)), colour);
            else
                paintSeriesLine(painter, run, line.style, colour);
        }
    }
}

} // namespace npscope
