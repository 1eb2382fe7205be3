// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/losspainter.h"

#include "ui/paint/losslines.h"
#include "ui/paint/symlog.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::LossChart)
};

constexpr double paler = 0.35;

} // namespace

Step LossPainter::stepAt(double pixel) const
{
    const Point value = m_mapping.toValue({pixel, 0});
    return std::clamp(Step(std::llround(value.x)), Step(0), std::max(Step(0), m_content.length));
}

void LossPainter::setContent(const LossContent &content)
{
    m_content = content;
    arrange();
}

void LossPainter::setPointed(std::optional<Step> step)
{
    m_content.pointed = step;
    const ChartLayout before = m_layout;
    arrangeLegend();
    if (m_layout != before)
        arrange();
}

void LossPainter::setColours(const ChartColours &colours)
{
    m_colours = colours;
    arrange();
}

void LossPainter::setText(const ChartText &text)
{
    m_text = text;
    arrange();
}

void LossPainter::setSize(const QSizeF &size)
{
    m_size = size;
    arrange();
}

void LossPainter::arrange()
{
    arrangeLegend();
    const Step last = std::max(Step(1), m_content.length);
    m_columns = decimate(m_content.trace, last, std::max(1, int(m_layout.plot.width())));
    arrangeAxes();
    for (std::size_t i = 0; i < lossLines.size(); ++i)
        m_outlines[i] = outline(lossLines[i]);
}

void LossPainter::arrangeAxes()
{
    LossRange all;
    all.add(0.0F); // the line where likelihood and KL part
    for (const LossColumn &column : m_columns) {
        for (const auto line : lossLines) {
            all.add((column.*line).min <= (column.*line).max ? column.*line : LossRange{0, 0});
        }
    }
    const Range scaled{symlog(double(all.min)), symlog(double(all.max))};
    const double pad = std::max(0.1, scaled.size() * 0.06);
    const Step last = std::max(Step(1), m_content.length);
    m_mapping = {m_layout.plot, {0, double(last)}, {scaled.min - pad, scaled.max + pad}};

    const QLocale locale;
    m_axes.x = linearTicks(m_mapping.x, roomForXTicks(m_layout.plot, m_text), locale);
    const double gap = 1.5 * m_text.size * m_mapping.y.size() / m_layout.plot.height();
    m_axes.y = symlogTicks(m_mapping.y, gap, locale);
    m_axes.xTitle = Text::tr("step");
    m_axes.yTitle = Text::tr("loss (symlog)");
}

QString LossPainter::readout() const
{
    QStringList parts;
    for (const LegendEntry &entry : m_legend)
        parts << entry.text;
    return parts.join(QStringLiteral("  "));
}

void LossPainter::arrangeLegend()
{
    m_legend = lossLegend(m_content, m_colours);
    m_legendPlaces = placeLegend(m_legend, legendWidth(m_size.width(), m_text), m_text);
    m_layout = layOut(m_size, m_legendPlaces.height, false, m_text);
}

// Down and up through every column's range, beginning at the end that is nearer to where the line is. Where
// there are fewer steps than columns, the line goes on to the next that has one.
std::vector<QPointF> LossPainter::outline(LossRange LossColumn::*range) const
{
    const double width = m_layout.plot.width() / double(m_columns.size());
    std::vector<QPointF> line;
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        const LossRange &values = m_columns[c].*range;
        if (values.min > values.max)
            continue;
        const double x = m_layout.plot.left() + (double(c) + 0.5) * width;
        const double low = m_mapping.toPixelY(symlog(double(values.min)));
        const double high = m_mapping.toPixelY(symlog(double(values.max)));
        if (!line.empty()) { // column by column, so that stripes have somewhere to begin
            const QPointF before = line.back();
            const double y = std::abs(before.y() - low) <= std::abs(before.y() - high) ? low : high;
            for (double between = before.x() + width; between < x - width / 2; between += width)
                line.emplace_back(between, before.y() + (y - before.y()) * (between - before.x()) / (x - before.x()));
        }
        const bool lowFirst = line.empty() || std::abs(line.back().y() - low) <= std::abs(line.back().y() - high);
        line.emplace_back(x, lowFirst ? low : high);
        if (std::abs(low - high) > 0.1)
            line.emplace_back(x, lowFirst ? high : low);
    }
    return line;
}

void LossPainter::paintBackdrop(QPainter &painter)
{
    paintAxes(painter, m_axes, m_mapping, m_layout, m_colours, m_text);
    if (!m_layout.legend.isEmpty())
        paintLegend(painter, m_legend, m_legendPlaces, m_layout.legend.topLeft(), m_colours.text, m_text);
}

void LossPainter::paintLines(QPainter &painter, double share)
{
    for (const std::size_t which : {1, 2, 0})
        paintLossLine(painter, m_outlines[which], which, m_colours, share);
}

void LossPainter::paintData(QPainter &painter)
{
    const QRectF &plot = m_layout.plot;
    const double now = std::clamp(m_mapping.toPixelX(double(m_content.step)) + 1, plot.left(), plot.right());
    painter.save();
    painter.setClipRect(QRectF(plot.topLeft(), QPointF(now, plot.bottom())), Qt::IntersectClip);
    paintLines(painter, 1);
    painter.restore();
    if (m_content.step < m_content.trace.known()) {
        painter.save();
        painter.setClipRect(QRectF(QPointF(now, plot.top()), plot.bottomRight()), Qt::IntersectClip);
        paintLines(painter, paler);
        painter.restore();
    }
    painter.save();
    painter.setClipRect(plot.adjusted(-1, -1, 1, 1), Qt::IntersectClip);
    paintStepMarks(painter, m_content.marks, m_content.pointed, m_content.step, m_mapping, m_colours, m_text);
    painter.restore();
    paintFrame(painter, plot, m_colours);
}

} // namespace npscope
