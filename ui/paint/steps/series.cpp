// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/steps/series.h"

#include "ui/charts/thinlines.h"

#include <QLineF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

// The stretches of a line that lie in its dashes; `on` and `off` in pixels along it.
std::vector<std::vector<QPointF>> dashes(std::span<const QPointF> line, double on, double off)
{
    std::vector<std::vector<QPointF>> result;
    double gone = 0; // of the present period
    for (std::size_t i = 1; i < line.size(); ++i) {
        const QLineF whole(line[i - 1], line[i]);
        double at = 0;
        while (at < whole.length()) {
            const bool isOn = gone < on;
            const double stretch = std::min(whole.length() - at, (isOn ? on : on + off) - gone);
            if (isOn) {
                if (gone == 0 || result.empty())
                    result.push_back({whole.pointAt(at / whole.length())});
                result.back().push_back(whole.pointAt((at + stretch) / whole.length()));
            }
            at += stretch;
            gone += stretch;
            if (gone >= on + off - 1e-6)
                gone = 0;
        }
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
        const double on = style == SeriesStyle::Dashed ? 7 : 2;
        for (const auto &dash : dashes(line, on, style == SeriesStyle::Dashed ? 4 : 3))
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
