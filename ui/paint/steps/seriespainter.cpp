// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/steps/seriespainter.h"

#include "ui/charts/sentence.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::SeriesChart)
};

// Grows over values on a scale; those that have no place on it are passed over.
struct Extent {
    Scale scale;
    double min = std::numeric_limits<double>::infinity();
    double max = -min;
    void add(double value)
    {
        const double y = scaled(scale, value);
        if (std::isfinite(y)) {
            min = std::min(min, y);
            max = std::max(max, y);
        }
    }
};

// Half decades on a logarithmic scale, so that the axis rests while the lines move.
Range padded(const Extent &extent)
{
    if (extent.min > extent.max)
        return extent.scale == Scale::Log ? Range{-3, 0} : Range{-1, 1};
    if (extent.scale == Scale::Log) {
        const Range halves{std::floor(extent.min * 2 - 0.1) / 2, std::ceil(extent.max * 2 + 0.1) / 2};
        return halves.size() >= 1 ? halves : Range{halves.min - 0.5, halves.max + 0.5};
    }
    const double pad = std::max(extent.scale == Scale::Linear ? 1e-9 : 0.1, (extent.max - extent.min) * 0.06);
    return {extent.min - pad, extent.max + pad};
}

} // namespace

std::optional<double> SeriesPainter::presentX() const
{
    return m_content.secondsAStep > 0 ? std::nullopt : std::optional(xOf(m_content.step));
}

Step SeriesPainter::stepAt(double pixel, double pace) const
{
    const double step = m_axis.step(m_mapping.toValue({pixel, 0}).x) / pace;
    const double last = std::max(0.0, double(m_content.length));
    return Step(std::llround(std::clamp(step, 0.0, last))); // before it is a whole number: a log axis leads far out
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
    arrangeLayout();
    if (m_layout != before)
        arrange();
}

void SeriesPainter::setShown(const StepsShown &shown)
{
    m_content.shown = shown;
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

void SeriesPainter::arrangeLayout()
{
    arrangeLegend();
    m_layout = layOut(m_size, m_legendPlaces.height, false, m_text);
    if (const double room = levelNamesWidth(); room < m_layout.plot.width() / 3)
        m_layout.plot.setWidth(m_layout.plot.width() - room);
}

void SeriesPainter::arrange()
{
    arrangeLayout();
    m_axis = stepAxis(m_content.shown, m_content.length);
    m_loss.update(m_content.trace, m_axis, std::max(1, int(m_layout.plot.width())));
    arrangeAxes();
    m_runs.clear();
    for (const Series &line : m_content.lines)
        m_runs.push_back(runsOf(line));
    m_markPlaces = placeMarks(m_content.marks, m_axis, m_mapping, m_text);
    placeNumbers();
}

// Of what is visible, and of the levels: on the scale.
Range SeriesPainter::valueRange() const
{
    Extent extent{m_content.scale};
    for (const Series &line : m_content.lines) {
        for (const SeriesPoint &point : line.points) {
            if (m_axis.steps.contains(double(point.step) * line.pace))
                extent.add(point.value);
        }
        if (!line.part)
            continue;
        extent.add(0); // where likelihood and KL part
        for (const LossColumn &column : m_loss.columns()) {
            const LossRange &range = column.range(*line.part);
            if (range.min <= range.max) {
                extent.add(double(range.min));
                extent.add(double(range.max));
            }
        }
    }
    for (const SeriesLevel &level : m_content.levels)
        extent.add(level.value);
    return padded(extent);
}

void SeriesPainter::arrangeAxes()
{
    const QRectF &plot = m_layout.plot;
    Range values = valueRange();
    const double strip = stripHeight(plot, m_text); // the marks' names lie there, and no line
    values.max += values.size() * strip / std::max(1.0, plot.height() - strip);
    m_mapping = {plot, m_axis.positions(), values};
    const QLocale locale;
    const bool isInSeconds = m_content.secondsAStep > 0;
    m_ticks.x = isInSeconds ? secondTicks(m_axis, m_content.secondsAStep, plot.width(), m_text, locale)
                            : stepTicks(m_axis, plot.width(), m_text, locale);
    const double gap = 1.5 * m_text.size * values.size() / plot.height();
    m_ticks.y = scaleTicks(m_content.scale, values, gap, locale);
    if (isInSeconds) {
        m_ticks.xTitle = m_axis.isLog ? Text::tr("seconds of training on this machine (log)")
                                      : Text::tr("seconds of training on this machine");
    } else {
        m_ticks.xTitle = m_axis.isLog ? Text::tr("step (log)") : Text::tr("step");
    }
    m_ticks.yTitle = m_content.yTitle;
    m_chart.setAxes(m_ticks, m_mapping, m_layout, m_colours, m_text);
}

void SeriesPainter::paint(QPainter &painter)
{
    if (saysWhyEmpty())
        return paintSentence(painter, QRectF(QPointF(), m_size), m_content.empty, m_colours.text, m_text);
    m_chart.paint(painter);
    if (!m_layout.legend.isEmpty())
        paintLegend(painter, m_legend, m_legendPlaces, m_layout.legend.topLeft(), m_colours.text, m_text);
    paintLevelNames(painter);
    paintData(painter);
}

void SeriesPainter::paintData(QPainter &painter)
{
    const QRectF &plot = m_layout.plot;
    painter.save();
    painter.setClipRect(plot.adjusted(0, -1, 1, 1), Qt::IntersectClip);
    paintLevels(painter);
    paintLines(painter, true);
    paintLines(painter, false);
    paintMarks(painter, m_content.marks, m_markPlaces, plot, m_colours, m_text);
    const auto visibleX = [this](std::optional<Step> step) {
        return step && m_axis.steps.contains(double(*step)) ? std::optional(xOf(*step)) : std::nullopt;
    };
    if (m_content.secondsAStep > 0)
        paintPresentPoints(painter);
    const auto present = m_content.secondsAStep > 0 ? std::nullopt : visibleX(m_content.step);
    paintPresentStep(painter, visibleX(m_pointed), present, plot, m_colours, m_text);
    paintNumbers(painter);
    painter.restore();
}

} // namespace npscope
