// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/variantspreadpainter.h"

#include "ui/paint/scale.h"
#include "ui/paint/stepmarks.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::VariantSpread)
};

constexpr double paler = 0.35;

// Half decades, so that the axis rests while the lines move.
Range rounded(const Range &range)
{
    const Range result{std::floor(range.min * 2 - 0.1) / 2, std::ceil(range.max * 2 + 0.1) / 2};
    return result.size() >= 1 ? result : Range{result.min - 0.5, result.max + 0.5};
}

bool canBeShown(double spread)
{
    return std::isfinite(spread) && spread > 0;
}

} // namespace

Step VariantSpreadPainter::stepAt(double pixel) const
{
    const Point value = m_mapping.toValue({pixel, 0});
    return std::clamp(Step(std::llround(value.x)), Step(0), std::max(Step(0), m_content.length));
}

QString VariantSpreadPainter::readout() const
{
    QStringList parts;
    for (const LegendEntry &entry : m_legend)
        parts << entry.text;
    return parts.join(QStringLiteral("  "));
}

void VariantSpreadPainter::setContent(const VariantSpreads &content)
{
    m_content = content;
    arrange();
}

void VariantSpreadPainter::setPointed(std::optional<Step> step)
{
    m_content.pointed = step;
    arrangeLegend();
}

void VariantSpreadPainter::setColours(const ChartColours &colours)
{
    m_colours = colours;
    arrange();
}

void VariantSpreadPainter::setText(const ChartText &text)
{
    m_text = text;
    arrange();
}

void VariantSpreadPainter::setSize(const QSizeF &size)
{
    m_size = size;
    arrange();
}

void VariantSpreadPainter::arrangeLegend()
{
    m_legend = variantLegend(m_content, m_colours);
    m_legendPlaces = placeLegend(m_legend, legendWidth(m_size.width(), m_text), m_text);
}

void VariantSpreadPainter::arrange()
{
    arrangeLegend();
    m_layout = layOut(m_size, m_legendPlaces.height, false, m_text);
    arrangeAxes();
    m_lines.clear();
    for (const VariantSpread &variant : m_content.variants) {
        Lines lines;
        for (const SpreadAt &at : variant.known) {
            const double x = m_mapping.toPixelX(double(at.step));
            if (canBeShown(at.left))
                lines.left.emplace_back(x, m_mapping.toPixelY(std::log10(at.left)));
            if (canBeShown(at.right))
                lines.right.emplace_back(x, m_mapping.toPixelY(std::log10(at.right)));
        }
        m_lines.push_back(std::move(lines));
    }
}

void VariantSpreadPainter::arrangeAxes()
{
    Range y{0, -1}; // of a spread from 0.1 to 1 where nothing is known
    bool isEmpty = true;
    const auto add = [&](double spread) {
        if (!canBeShown(spread))
            return;
        const double value = std::log10(spread);
        y = isEmpty ? Range{value, value} : Range{std::min(y.min, value), std::max(y.max, value)};
        isEmpty = false;
    };
    for (const double sigmaY : m_content.sigmaYs)
        add(sigmaY);
    for (const VariantSpread &variant : m_content.variants) {
        for (const SpreadAt &at : variant.known) {
            add(at.left);
            add(at.right);
        }
    }
    const Step last = std::max(Step(1), m_content.length);
    m_mapping = {m_layout.plot, {0, double(last)}, isEmpty ? Range{-1, 0} : rounded(y)};

    const QLocale locale;
    m_axes.x = linearTicks(m_mapping.x, roomForXTicks(m_layout.plot, m_text), locale);
    const double gap = 1.5 * m_text.size * m_mapping.y.size() / m_layout.plot.height();
    m_axes.y = scaleTicks(Scale::Log, m_mapping.y, gap, locale);
    m_axes.xTitle = Text::tr("step");
    m_axes.yTitle = Text::tr("sd of y (log)");
}

void VariantSpreadPainter::paintBackdrop(QPainter &painter)
{
    paintAxes(painter, m_axes, m_mapping, m_layout, m_colours, m_text);
    if (!m_layout.legend.isEmpty())
        paintLegend(painter, m_legend, m_legendPlaces, m_layout.legend.topLeft(), m_colours.text, m_text);
}

void VariantSpreadPainter::paintLines(QPainter &painter, double share)
{
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        paintSpreadLine(painter, m_lines[i].left, true, i, m_colours, share);
        paintSpreadLine(painter, m_lines[i].right, false, i, m_colours, share);
    }
}

void VariantSpreadPainter::paintData(QPainter &painter)
{
    const QRectF &plot = m_layout.plot;
    const double now = std::clamp(m_mapping.toPixelX(double(m_content.step)) + 1, plot.left(), plot.right());
    paintYardsticks(painter);
    painter.save();
    painter.setClipRect(QRectF(plot.topLeft(), QPointF(now, plot.bottom())), Qt::IntersectClip);
    paintLines(painter, 1);
    painter.restore();
    painter.save();
    painter.setClipRect(QRectF(QPointF(now, plot.top()), plot.bottomRight()), Qt::IntersectClip);
    paintLines(painter, paler);
    painter.restore();
    painter.save();
    painter.setClipRect(plot.adjusted(-1, -1, 1, 1), Qt::IntersectClip);
    paintNumbers(painter);
    paintMarks(painter);
    painter.restore();
    paintFrame(painter, plot, m_colours);
}

// At the end of each broad line, so that nobody needs the colours to tell which is whose.
void VariantSpreadPainter::paintNumbers(QPainter &painter)
{
    const double size = m_text.lineHeight();
    painter.setFont(m_text.small());
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (m_lines[i].left.empty())
            continue;
        QRectF plate(0, 0, size, size);
        plate.moveCenter(m_lines[i].left.back());
        plate.moveRight(std::clamp(plate.right(), m_layout.plot.left() + size, m_layout.plot.right() - 2));
        painter.setPen(QPen(variantColour(i, m_colours), 1));
        painter.setBrush(m_colours.plot);
        painter.drawEllipse(plate.adjusted(1, 1, -1, -1));
        painter.setPen(m_colours.title);
        painter.drawText(plate, Qt::AlignCenter | Qt::TextSingleLine, QString::number(i + 1));
    }
}

void VariantSpreadPainter::paintYardsticks(QPainter &painter)
{
    const QRectF &plot = m_layout.plot;
    painter.setFont(m_text.small());
    const QFontMetricsF metrics(m_text.small());
    for (const double sigmaY : m_content.sigmaYs) {
        const double y = std::round(m_mapping.toPixelY(std::log10(sigmaY))) + 0.5;
        painter.setPen(QPen(m_colours.text, 1, Qt::DashLine));
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(m_colours.text);
        const QString text = Text::tr("σ_y = %1").arg(readable(sigmaY, 3, QLocale()));
        const double width = metrics.horizontalAdvance(text) + 4;
        painter.drawText(QRectF(plot.right() - width - 6, y - metrics.height() - 1, width, metrics.height()),
                         Qt::AlignRight | Qt::AlignBottom | Qt::TextDontClip | Qt::TextSingleLine, text);
    }
}

void VariantSpreadPainter::paintMarks(QPainter &painter)
{
    std::vector<StepMark> marks;
    for (std::size_t i = 0; i < m_content.variants.size(); ++i) {
        if (const auto step = m_content.variants[i].divergedAt)
            marks.push_back(
                {.step = *step, .name = Text::tr("%1 diverged", "the number of a pane").arg(i + 1), .isWarning = true});
    }
    paintStepMarks(painter, marks, m_content.pointed, m_content.step, m_mapping, m_colours, m_text);
}

} // namespace npscope
