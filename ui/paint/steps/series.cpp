// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/steps/series.h"

#include "ui/charts/polylines.h"
#include "ui/charts/thinlines.h"

#include <QLineF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

// The stretches of a line that lie in its dashes, as far as they are in the box; `on` and `off` in pixels along it.
// What is beyond may be millions of pixels long.
std::vector<std::vector<QPointF>> dashes(std::span<const QPointF> line, double on, double off, const QRectF &box)
{
    const double period = on + off;
    std::vector<std::vector<QPointF>> result;
    double gone = 0;        // of the present period
    bool isGoingOn = false; // the last dash
    for (std::size_t i = 1; i < line.size(); ++i) {
        const QLineF whole(line[i - 1], line[i]);
        const double length = whole.length();
        QPointF first = line[i - 1], last = line[i];
        const bool isSeen = length > 0 && clipSegment(first, last, box);
        const double begin = isSeen ? QLineF(line[i - 1], first).length() : length;
        const double end = isSeen ? QLineF(line[i - 1], last).length() : length;
        const auto leaveOut = [&](double stretch) {
            if (stretch <= 0)
                return;
            gone = std::fmod(gone + stretch, period);
            isGoingOn = false;
        };
        leaveOut(begin);
        for (double at = begin; at < end;) {
            const bool isOn = gone < on;
            const double stretch = std::min(end - at, (isOn ? on : period) - gone);
            if (isOn && !isGoingOn)
                result.push_back({whole.pointAt(at / length)});
            if (isOn)
                result.back().push_back(whole.pointAt((at + stretch) / length));
            isGoingOn = isOn;
            at += stretch;
            gone += stretch;
            if (gone >= period - 1e-6)
                gone = 0;
        }
        leaveOut(length - end);
    }
    return result;
}

} // namespace

std::function<QColor(const ChartColours &)> curveColour(std::size_t i)
{
    return [i](const ChartColours &colours) { return colours.lines[i % colours.lines.size()]; };
}

const SeriesPoint *nearest(std::span<const SeriesPoint> points, Step step)
{
    auto after = std::ranges::lower_bound(points, step, {}, &SeriesPoint::step);
    if (after == points.end())
        return nullptr;
    if (after != points.begin() && step - std::prev(after)->step < after->step - step)
        --after;
    return &*after;
}

void paintSeriesLine(QPainter &painter, std::span<const QPointF> line, SeriesStyle style, const QColor &colour)
{
    ThinPen pen(painter, colour);
    if (style == SeriesStyle::Dashed || style == SeriesStyle::Dotted) {
        const double on = style == SeriesStyle::Dashed ? 7 : 2, off = style == SeriesStyle::Dashed ? 4 : 3;
        constexpr double all = 1e5; // pixels either way: more than any picture has
        const QRectF box = painter.hasClipping() ? painter.clipBoundingRect() : QRectF(-all, -all, 2 * all, 2 * all);
        for (const auto &dash : dashes(line, on, off, box.adjusted(-on, -on, on, on)))
            pen.draw(dash);
        return;
    }
    pen.draw(line);
    if (style != SeriesStyle::Broad)
        return;
    for (const double shift : {-1.0, 1.0}) {
        painter.translate(0, shift);
        pen.draw(line);
        painter.translate(0, -shift);
    }
}

} // namespace npscope
