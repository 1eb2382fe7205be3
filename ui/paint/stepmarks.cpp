// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/stepmarks.h"

#include <QPainter>

#include <cmath>

namespace npscope {

namespace {

double paintLine(QPainter &painter, Step step, const Mapping &mapping, const QPen &pen)
{
    const double x = std::round(mapping.toPixelX(double(step))) + 0.5;
    painter.setPen(pen);
    painter.drawLine(QPointF(x, mapping.area.top()), QPointF(x, mapping.area.bottom()));
    return x;
}

} // namespace

void paintStepMarks(QPainter &painter, const std::vector<StepMark> &marks, std::optional<Step> pointed, Step present,
                    const Mapping &mapping, const ChartColours &colours, const ChartText &text)
{
    const QRectF &plot = mapping.area;
    if (pointed)
        paintLine(painter, *pointed, mapping, QPen(mixed(colours.text, colours.plot, 0.6), 1, Qt::DotLine));
    const bool isSmall = plot.width() < 40 * text.size || plot.height() < 8 * text.size;
    double top = plot.top() + 10;
    painter.setFont(text.small());
    for (const StepMark &mark : marks) {
        if (!mapping.x.contains(double(mark.step)))
            continue;
        const QColor colour = mark.isWarning ? colours.warning : colours.text;
        const double x = paintLine(painter, mark.step, mapping, QPen(colour, 2, Qt::DashLine));
        const QString &name = isSmall ? mark.shortName : mark.name;
        const double width = QFontMetricsF(text.small()).horizontalAdvance(name) + 10;
        const bool fitsRight = x + 4 + width <= plot.right();
        const QRectF plate(fitsRight ? x + 4 : x - 4 - width, top, width, text.lineHeight() + 4);
        painter.fillRect(plate, colour);
        painter.setPen(colours.plot);
        painter.drawText(plate, Qt::AlignCenter | Qt::TextSingleLine, name);
        top = plate.bottom() + 3; // another mark may be close by
    }
    if (!mapping.x.contains(double(present)))
        return;
    const double now = paintLine(painter, present, mapping, QPen(colours.currentStep, 2));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.currentStep);
    painter.drawPolygon(QPolygonF({{now - 5, plot.top()}, {now + 5, plot.top()}, {now, plot.top() + 7}}));
}

} // namespace npscope
