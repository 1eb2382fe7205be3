// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/functions/extrapolation.h"

#include "ui/charts/polylines.h"
#include "ui/charts/thinlines.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QLineF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

constexpr double hatchSpacing = 18; // logical pixels, along x

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::Extrapolation)
};

// Lines at 45 degrees that continue from one area into the other.
void paintHatch(QPainter &painter, const QRectF &area, const QColor &colour)
{
    std::vector<QLineF> lines;
    const double first = std::floor((area.left() - area.bottom()) / hatchSpacing) * hatchSpacing;
    for (double c = first; c < area.right() - area.top(); c += hatchSpacing) {
        QPointF a(c + area.top(), area.top());
        QPointF b(c + area.bottom(), area.bottom());
        if (clipSegment(a, b, area))
            lines.emplace_back(a, b);
    }
    QPen pen(colour, 1, Qt::SolidLine, Qt::FlatCap);
    pen.setCosmetic(deviceScale(painter) <= 1.05); // the fast path, see thinlines.h
    painter.setPen(pen);
    painter.drawLines(lines.data(), int(lines.size()));
}

} // namespace

std::vector<QRectF> extrapolationAreas(const std::optional<Interval> &trained, const Mapping &mapping)
{
    std::vector<QRectF> areas;
    if (!trained)
        return areas;
    const QRectF &area = mapping.area;
    const double left = std::clamp(mapping.toPixelX(trained->min), area.left(), area.right());
    const double right = std::clamp(mapping.toPixelX(trained->max), area.left(), area.right());
    if (left > area.left())
        areas.emplace_back(area.topLeft(), QPointF(left, area.bottom()));
    if (right < area.right())
        areas.emplace_back(QPointF(right, area.top()), area.bottomRight());
    return areas;
}

void paintExtrapolation(QPainter &painter, const std::optional<Interval> &trained, const Mapping &mapping,
                        const ChartColours &colours)
{
    for (const QRectF &area : extrapolationAreas(trained, mapping)) {
        painter.fillRect(area, colours.extrapolation);
        paintHatch(painter, area, colours.hatch);
    }
}

void paintExtrapolationNames(QPainter &painter, const std::optional<Interval> &trained, const Mapping &mapping,
                             const QRectF &heading, const ChartColours &colours, const ChartText &text)
{
    const QString word = Text::tr("extrapolation");
    const QFontMetricsF metrics(text.small());
    painter.setFont(text.small());
    painter.setPen(colours.text);
    for (const QRectF &area : extrapolationAreas(trained, mapping)) {
        if (area.width() > metrics.horizontalAdvance(word) + 4) {
            const QRectF place(area.left(), heading.top(), area.width(), heading.height());
            painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine, word);
        }
    }
}

} // namespace npscope
