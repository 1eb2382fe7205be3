// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/steps/stepmarks.h"

#include "ui/charts/labelspace.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

constexpr double handleWidth = 5;
constexpr double handleHeight = 7;
constexpr double gap = 3;

void paintLine(QPainter &painter, double x, double top, double bottom, const QPen &pen)
{
    painter.setPen(pen);
    painter.drawLine(QPointF(x, top), QPointF(x, bottom));
}

// Right of its line, else left of it; with the name, else with the short one.
void placeName(MarkPlace &place, const StepMark &mark, LabelSpace &space, const QRectF &plot, const ChartText &text)
{
    const QFontMetricsF metrics(text.small());
    const double height = stripHeight(plot, text);
    if (height == 0)
        return;
    for (const QString &name : {mark.name, mark.shortName}) {
        if (name.isEmpty())
            continue;
        const double width = std::ceil(metrics.horizontalAdvance(name)) + 10;
        for (const double left : {place.x, place.x - width}) {
            const QRectF plate(left, plot.top(), width, height - gap);
            if (plate.left() < plot.left() || plate.right() > plot.right()
                || !space.hasNoLabel(plate.adjusted(-gap, 0, gap, 0)))
                continue;
            space.addLabel(plate);
            place.name = name;
            place.plate = plate;
            return;
        }
    }
}

} // namespace

double stripHeight(const QRectF &plot, const ChartText &text)
{
    return plot.height() < 4.5 * text.size ? 0 : std::ceil(text.lineHeight()) + 2 + gap;
}

std::vector<std::optional<MarkPlace>> placeMarks(const std::vector<StepMark> &marks, const StepAxis &axis,
                                                 const Mapping &mapping, const ChartText &text)
{
    std::vector<std::optional<MarkPlace>> places;
    LabelSpace space;
    for (const StepMark &mark : marks) {
        places.emplace_back();
        if (!axis.steps.contains(double(mark.step)))
            continue;
        MarkPlace place{std::round(mapping.toPixelX(axis.position(double(mark.step)))) + 0.5, {}, {}};
        placeName(place, mark, space, mapping.area, text);
        places.back() = place;
    }
    return places;
}

void paintMarks(QPainter &painter, const std::vector<StepMark> &marks,
                const std::vector<std::optional<MarkPlace>> &places, const QRectF &plot, const ChartColours &colours,
                const ChartText &text)
{
    painter.setFont(text.small());
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (!places[i])
            continue;
        const StepMark &mark = marks[i];
        const MarkPlace &place = *places[i];
        const QColor colour = mark.isWarning ? colours.warning
                              : mark.isFaint ? mixed(colours.text, colours.plot, 0.55)
                                             : colours.text;
        // A line without a name ends below the strip, where another one's name may be.
        const double top = plot.top() + (place.name.isEmpty() ? stripHeight(plot, text) : 0);
        paintLine(painter, place.x, top, plot.bottom(),
                  mark.isFaint ? QPen(colour, 1, Qt::DotLine) : QPen(colour, 2, Qt::DashLine));
        if (place.name.isEmpty())
            continue;
        if (!mark.isFaint)
            painter.fillRect(place.plate, colour);
        painter.setPen(mark.isFaint ? colours.text : colours.plot);
        painter.drawText(place.plate, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextDontClip, place.name);
    }
}

void paintPresentStep(QPainter &painter, std::optional<double> pointedX, std::optional<double> presentX,
                      const QRectF &plot, const ChartColours &colours, const ChartText &text)
{
    const double top = plot.top() + stripHeight(plot, text);
    if (pointedX)
        paintLine(painter, std::round(*pointedX) + 0.5, top, plot.bottom(),
                  QPen(mixed(colours.text, colours.plot, 0.6), 1, Qt::DotLine));
    if (!presentX)
        return;
    const double now = std::round(*presentX) + 0.5;
    paintLine(painter, now, top, plot.bottom(), QPen(colours.currentStep, 2));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.currentStep);
    painter.drawPolygon(QPolygonF({{now - handleWidth, top}, {now + handleWidth, top}, {now, top + handleHeight}}));
}

} // namespace npscope
