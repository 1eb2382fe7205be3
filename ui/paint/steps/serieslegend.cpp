// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The legend of a series chart: what the lines are, and their values at the step under the pointer or at the present
// one.

#include "ui/paint/steps/seriespainter.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::SeriesChart)
};

const QString unknown = QStringLiteral("–");

QString rangeText(const LossRange &range)
{
    const QLocale locale;
    if (range.min > range.max)
        return unknown;
    if (range.min == range.max)
        return readable(double(range.min), 4, locale);
    return Text::tr("%1 … %2", "a range of values")
        .arg(readable(double(range.min), 3, locale), readable(double(range.max), 3, locale));
}

std::function<void(QPainter &, const QRectF &)> sampleOf(const QColor &colour, SeriesStyle style, bool hasRange,
                                                         double below)
{
    return [=](QPainter &painter, const QRectF &place) {
        const double y = std::floor(place.center().y()) + 0.5 + below;
        if (hasRange)
            painter.fillRect(QRectF(place.left(), y - 5, place.width(), 10), translucent(colour, 0.22));
        paintSeriesLine(painter, std::array{QPointF(place.left(), y), QPointF(place.right(), y)}, style, colour);
    };
}

} // namespace

// At which a line is read: where the pointer is at a time, each line was at another one.
Step SeriesPainter::readStep(const Series &line) const
{
    return m_pointed ? Step(std::llround(double(*m_pointed) / line.pace)) : m_content.step;
}

QString SeriesPainter::stepsText(Step step) const
{
    const QLocale locale;
    if (m_content.secondsAStep > 0 && m_pointed)
        return Text::tr("%1 s", "seconds").arg(readable(double(step) * m_content.secondsAStep, 3, locale));
    const auto stepText = [&](Step s) { return Text::tr("step %1").arg(stepNumber(double(s), locale)); };
    if (const auto at = lossAt(m_content.trace, step); at && at->first != at->last) {
        return Text::tr("steps %1–%2").arg(stepNumber(double(at->first), locale), stepNumber(double(at->last), locale));
    }
    const SeriesPoint *first = m_content.lines.empty() ? nullptr : nearest(m_content.lines.front().points, step);
    return stepText(first ? first->step : step);
}

QString SeriesPainter::valueText(const Series &line, Step step) const
{
    if (!line.part) {
        const SeriesPoint *point = nearest(line.points, step);
        return point ? readable(point->value, 3, QLocale()) : unknown;
    }
    const auto at = lossAt(m_content.trace, step);
    return at ? rangeText(at->values.range(*line.part)) : unknown;
}

// Of a line and those that join it.
LegendEntry SeriesPainter::entryOf(std::size_t index) const
{
    const Series &line = m_content.lines[index];
    const QString widest = line.part && m_content.trace.stride() > 1 ? Text::tr("%1 … %2").arg("-17.5", "8.88e+88")
                                                                     : QStringLiteral("-8.88e-88");
    LegendEntry entry{line.name, line.name, {}};
    std::vector<std::function<void(QPainter &, const QRectF &)>> samples;
    const bool isJoined = index + 1 < m_content.lines.size() && m_content.lines[index + 1].joins;
    for (std::size_t i = index; i < m_content.lines.size() && (i == index || m_content.lines[i].joins); ++i) {
        const Series &joined = m_content.lines[i];
        const QString between = i == index ? QStringLiteral(" ") : QStringLiteral(" | ");
        entry.text += between + valueText(joined, readStep(joined));
        entry.reserve += between + widest;
        samples.push_back(sampleOf(joined.colour(m_colours), joined.style, joined.part.has_value(),
                                   !isJoined    ? 0
                                   : i == index ? -2
                                                : 3));
    }
    entry.sample = [samples](QPainter &painter, const QRectF &place) {
        for (const auto &sample : samples)
            sample(painter, place);
    };
    return entry;
}

void SeriesPainter::arrangeLegend()
{
    const Step step = m_pointed.value_or(m_content.step);
    const QString values = m_content.valuesName.isEmpty() ? QString() : QStringLiteral(", ") + m_content.valuesName;
    const QString longest = Text::tr("step %1").arg(stepNumber(double(m_content.length), QLocale()));
    m_legend = {{stepsText(step) + values + QLatin1Char(':'), longest + values + QLatin1Char(':'), {}}};
    for (std::size_t i = 0; i < m_content.lines.size(); ++i) {
        if (!m_content.lines[i].joins)
            m_legend.push_back(entryOf(i));
    }
    if (!m_content.levels.empty() && !m_content.levelsName.isEmpty()) {
        const QColor colour = mixed(m_colours.text, m_colours.plot, 0.75);
        m_legend.push_back({m_content.levelsName, {}, sampleOf(colour, SeriesStyle::Dashed, false, 0)});
    }
    if (!m_content.remark.isEmpty())
        m_legend.push_back({m_content.remark, {}, {}});
    m_legendPlaces = placeLegend(m_legend, legendWidth(m_size.width(), m_text), m_text);
}

QString SeriesPainter::readout() const
{
    QStringList parts;
    for (const LegendEntry &entry : m_legend)
        parts << entry.text;
    return parts.join(QStringLiteral("  "));
}

} // namespace npscope
