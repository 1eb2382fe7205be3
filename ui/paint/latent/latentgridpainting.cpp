// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the latent grid looks.

#include "ui/charts/holds.h"
#include "ui/charts/sentence.h"
#include "ui/charts/ticks.h"
#include "ui/document/functionstext.h"
#include "ui/paint/functions/latentcolour.h"
#include "ui/paint/latent/latentgridpainter.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::LatentGrid)
};

QString label(double value)
{
    return readable(value, 3, QLocale());
}

void drawCentred(QPainter &painter, const QPointF &at, const QString &text)
{
    painter.drawText(QRectF(at.x() - 200, at.y() - 20, 400, 40), Qt::AlignCenter | Qt::TextSingleLine, text);
}

} // namespace

void LatentGridPainter::paint(QPainter &painter) const
{
    if (m_content.fan && m_content.fan->isConditional)
        return paintSentence(painter, QRectF(QPointF(), m_size), noLatentText(), m_colours.text, m_text);
    paintHeadings(painter);
    paintTicks(painter);
    for (int cell = 0; cell < cellCount(); ++cell)
        paintCell(painter, cell);
    if (!m_content.fan)
        return;
    if (const auto cell = nearestCell(m_content.fan->q.mu))
        paintOutline(painter, *cell, QPen(m_colours.trainingPoint, 2));
    if (const auto cell = nearestCell(m_marks.probe))
        paintOutline(painter, *cell, QPen(m_colours.selection, 2.5, Qt::DashLine));
    if (m_marks.cell && *m_marks.cell < cellCount())
        paintOutline(painter, *m_marks.cell, QPen(m_colours.selection, m_marks.hasFocus ? 3 : 1.5));
}

// The z of every column above, and of every row at the right.
void LatentGridPainter::paintHeadings(QPainter &painter) const
{
    const double line = std::ceil(m_text.lineHeight());
    painter.setPen(m_colours.title);
    painter.setFont(m_text.title());
    const QRectF caption(m_area.left(), 0, m_area.width() / 2 - 20, line + 4);
    painter.drawText(caption, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(m_text.title()).elidedText(m_content.caption, Qt::ElideRight, caption.width()));
    painter.setFont(m_text.normal());
    drawCentred(painter, {m_area.center().x(), line / 2 + 2}, QStringLiteral("z%1").arg(m_content.xAxis + 1));
    const bool isLine = rows() == 1;
    if (!isLine) {
        painter.save();
        painter.translate(m_size.width() - line / 2 - 2, m_area.center().y());
        painter.rotate(90);
        drawCentred(painter, {0, 0}, QStringLiteral("z%1").arg(m_content.yAxis + 1));
        painter.restore();
    }
    painter.setFont(m_text.small());
    painter.setPen(m_colours.text);
    for (int i = 0; i < m_content.cells; ++i) {
        drawCentred(painter, {areaOf(i).center().x(), m_area.top() - line / 2 - 2}, label(valueAt(i)));
        if (!isLine) {
            const QRectF cell = areaOf(i * m_content.cells);
            painter.drawText(QRectF(m_area.right() + 4, cell.center().y() - line, m_size.width(), 2 * line),
                             Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                             label(valueAt(m_content.cells - 1 - i)));
        }
    }
}

// The axes of the charts: the same for all, so at the first of every row and the last of every column only.
void LatentGridPainter::paintTicks(QPainter &painter) const
{
    const double line = std::ceil(m_text.lineHeight());
    const QLocale locale;
    painter.setFont(m_text.small());
    painter.setPen(m_colours.text);
    const QRectF corner = areaOf((rows() - 1) * m_content.cells);
    const auto xTicks = linearTicks(m_content.x, std::max(2, int(corner.width() / (1.8 * m_text.size))), locale);
    const auto yTicks = linearTicks(m_y, std::max(2, int(corner.height() / (1.6 * m_text.size))), locale);
    for (int column = 0; column < m_content.cells; ++column) {
        const QRectF cell = areaOf((rows() - 1) * m_content.cells + column);
        const Mapping mapping{cell, m_content.x, m_y};
        const QFontMetricsF metrics(m_text.small());
        double free = cell.left() - 8; // labels keep to their cell and off each other
        for (const Tick &tick : xTicks) {
            const double half = metrics.horizontalAdvance(tick.label) / 2;
            if (2 * half > cell.width())
                continue; // as in a window of a few pixels
            const bool isAtEnd = mapping.toPixelX(tick.value) > cell.right() - half;
            const double x = std::clamp(mapping.toPixelX(tick.value), cell.left() + half, cell.right() - half);
            if (x - half < free || (isAtEnd && column + 1 < m_content.cells)) // where the next cell's begin
                continue;
            drawCentred(painter, {x, m_area.bottom() + line / 2 + 1}, tick.label);
            free = x + half + 5;
        }
    }
    for (int row = 0; row < rows(); ++row) {
        const QRectF cell = areaOf(row * m_content.cells);
        const Mapping mapping{cell, m_content.x, m_y};
        for (const Tick &tick : yTicks) {
            const double y = mapping.toPixelY(tick.value);
            if (y < cell.top() + 4 || y > cell.bottom() - 4)
                continue;
            painter.drawText(QRectF(0, y - line, m_area.left() - 5, 2 * line),
                             Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, tick.label);
        }
    }
    painter.setFont(m_text.normal());
    drawCentred(painter, {m_area.center().x(), m_area.bottom() + 1.5 * line + 3}, Text::tr("x"));
    painter.save();
    painter.translate(line / 2 + 2, m_area.center().y());
    painter.rotate(-90);
    drawCentred(painter, {0, 0}, Text::tr("y"));
    painter.restore();
}

void LatentGridPainter::paintCell(QPainter &painter, int cell) const
{
    const QRectF area = areaOf(cell);
    const Mapping mapping{area, m_content.x, m_y};
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    painter.fillRect(area, mixed(m_colours.grid, m_colours.plot, 0.35));
    if (m_y.contains(0))
        painter.fillRect(QRectF(area.left(), std::round(mapping.toPixelY(0)), area.width(), 1), m_colours.grid);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(m_colours.trainingPoint, m_colours.plot, 0.45));
    constexpr std::size_t most = 200; // in so small a chart
    for (std::size_t i = 0; i < std::min(most, m_content.training.size()); ++i) {
        const QPointF place = mapping.toPixel(m_content.training[i]);
        if (holds(area, place))
            painter.drawEllipse(place, 1.6, 1.6);
    }
    if (std::size_t(cell) < m_lines.size()) {
        const Polylines &lines = m_lines[std::size_t(cell)];
        painter.setPen(
            QPen(latentColour(zOf(cell), m_content.fan->q, m_colours), 1.5, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        for (std::size_t i = 0; i < lines.size(); ++i)
            painter.drawPolyline(lines.run(i).data(), int(lines.run(i).size()));
    }
    painter.restore();
}

void LatentGridPainter::paintOutline(QPainter &painter, int cell, const QPen &pen) const
{
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(areaOf(cell).adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace npscope
