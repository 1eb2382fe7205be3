// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/losslines.h"

#include "ui/paint/thinlines.h"
#include "ui/paint/ticks.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::LossChart)
};

QString rangeText(const LossRange &range, const QLocale &locale)
{
    if (range.min > range.max)
        return QStringLiteral("–");
    const QString min = readable(double(range.min), 3, locale);
    const QString max = readable(double(range.max), 3, locale);
    return range.min == range.max ? readable(double(range.min), 4, locale)
                                  : Text::tr("%1 … %2", "a range of values").arg(min, max);
}

QString stepsText(Step first, Step last, const QLocale &locale)
{
    const QString from = locale.toString(qlonglong(first));
    return first == last ? Text::tr("step %1").arg(from)
                         : Text::tr("steps %1–%2").arg(from, locale.toString(qlonglong(last)));
}

// The uppermost point at every x of an outline.
std::vector<QPointF> upperEdge(std::span<const QPointF> outline)
{
    std::vector<QPointF> edge;
    for (const QPointF &point : outline) {
        if (!edge.empty() && edge.back().x() == point.x())
            edge.back().setY(std::min(edge.back().y(), point.y()));
        else
            edge.push_back(point);
    }
    return edge;
}

} // namespace

void paintLossLine(QPainter &painter, std::span<const QPointF> line, std::size_t which, const ChartColours &colours,
                   double share)
{
    const auto lineColour = std::array{colours.loss, colours.logLikelihood, colours.kl}[which];
    if (which == 2) {
        ThinPen(painter, mixed(lineColour, colours.plot, share * 0.25)).draw(line);
        ThinPen(painter, mixed(lineColour, colours.plot, share)).draw(upperEdge(line));
        return;
    }
    ThinPen pen(painter, mixed(lineColour, colours.plot, share));
    pen.draw(line);
    for (const double shift : {-1.0, 1.0}) {
        if (which == 1) {
            painter.translate(0, shift);
            pen.draw(line);
            painter.translate(0, -shift);
        }
    }
}

Legend lossLegend(const LossContent &content, const ChartColours &colours)
{
    const QLocale locale;
    const Step step = content.pointed.value_or(content.step);
    const std::optional<LossAt> at = lossAt(content.trace, step);
    const QString widest = content.trace.stride() > 1 ? Text::tr("%1 … %2").arg("-17.5", "8.88e+88") : "8.888e+88";
    const QString longest = locale.toString(qlonglong(std::max(Step(1), content.length)));

    Legend legend;
    const QString steps = at ? stepsText(at->first, at->last, locale) : stepsText(step, step, locale);
    legend.push_back({steps + QStringLiteral(":"), Text::tr("step %1").arg(longest), {}});
    const std::array names{Text::tr("loss %1"), Text::tr("−log likelihood %1"), Text::tr("KL %1")};
    for (std::size_t i = 0; i < lossLines.size(); ++i) {
        const auto line = lossLines[i];
        const auto sample = [i, colours](QPainter &painter, const QRectF &place) {
            const double y = std::floor(place.center().y()) + 0.5;
            std::vector<QPointF> run;
            for (double x = place.left(); x <= place.right(); ++x)
                run.emplace_back(x, y);
            paintLossLine(painter, run, i, colours, 1);
        };
        legend.push_back({names[i].arg(at ? rangeText(at->values.*line, locale) : QStringLiteral("–")),
                          names[i].arg(widest), sample});
    }
    return legend;
}

} // namespace npscope
