// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Series against the steps of a run, as values: what a series chart shows, whatever it is of.
//
// Lines of several runs may be drawn over the seconds that they took: the axis is then that of the steps of the slowest
// one, which are seconds × 1/secondsAStep, and the others take a part of such a step for each of their own.

#pragma once

#include "core/experiment/experiment.h"
#include "ui/charts/colours.h"
#include "ui/charts/scale.h"
#include "ui/paint/steps/lossdecimation.h"
#include "ui/paint/steps/stepmarks.h"

#include <QPointF>
#include <QString>

#include <functional>
#include <optional>
#include <span>
#include <vector>

class QPainter;

namespace npscope {

struct SeriesPoint {
    Step step = 0;
    double value = 0; ///< where it has no place on the scale (NaN; 0 on a logarithmic one) the line has a gap
};

/// Lines are told apart without colour, too.
enum class SeriesStyle { Thin, Broad, Dashed, Dotted };

struct Series {
    QString name;
    std::function<QColor(const ChartColours &)> colour;
    SeriesStyle style = SeriesStyle::Thin;
    std::vector<SeriesPoint> points = {}; ///< ascending steps
    std::optional<LossPart> part = {};    ///< of the content's trace, instead of points: its range and running median
    int number = 0;                       ///< on a plate at its end, where colours alone would name it; 0 for none
    bool joins = false;                   ///< the legend writes its value behind that of the line before
    double pace = 1; ///< steps of the axis that one of its own takes: its points stand at step × pace
};

/// A horizontal line, named beside its right end. What the levels are, the legend says.
struct SeriesLevel {
    double value = 0;
    QString name;
};

struct SeriesContent {
    std::vector<Series> lines;
    LossTrace trace; ///< of the lines that show a part of it
    std::vector<SeriesLevel> levels;
    QString levelsName; ///< in the legend
    std::vector<StepMark> marks;
    Scale scale = Scale::Log;
    double secondsAStep = 0; ///< of the axis, where it shows seconds; each line has a present step of its own then
    QString yTitle;
    QString valuesName; ///< what the legend's values are, where the lines' names do not say it
    QString remark;     ///< said at the end of the legend
    QString empty;      ///< said on the plot area where no line has a point
    Step step = 0;      ///< the present one
    Step length = 1;    ///< of the run
    StepsShown shown;
};

/// The colour of curve i.
std::function<QColor(const ChartColours &)> curveColour(std::size_t i);

/// The colour of latent dimension number i of those that have a line of their own, the same in every chart.
inline std::function<QColor(const ChartColours &)> dimensionColour(std::size_t i)
{
    return curveColour(i + 1);
}

/// The point whose step is nearest; null where there is none, and beyond the last.
const SeriesPoint *nearest(std::span<const SeriesPoint> points, Step step);

/// A line of pixels in its style.
void paintSeriesLine(QPainter &painter, std::span<const QPointF> line, SeriesStyle style, const QColor &colour);

} // namespace npscope
