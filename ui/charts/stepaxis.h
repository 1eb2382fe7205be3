// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The axis of steps that all charts over steps share: linear or logarithmic, of the whole run or of a part of it.
// It is a function of the view and of the present run's length. Positions are what a mapping's x has: steps, or
// log10(1 + step).
//
// Also the axis along which measured steps stand in columns of one width.

#pragma once

#include "core/experiment/experiment.h"
#include "ui/charts/charttext.h"
#include "ui/charts/colours.h"
#include "ui/charts/ticks.h"

class QPainter;

namespace npscope {

struct StepAxis {
    Range steps;
    bool isLog = false;
    double position(double step) const;
    double step(double position) const;
    Range positions() const { return {position(steps.min), position(steps.max)}; }
    bool operator==(const StepAxis &) const = default;
};

/// What is asked for, as far as the run has it; the whole run where it has nothing of it.
StepAxis stepAxis(const StepsShown &shown, Step length);

/// About a position; a factor above 1 shows less.
StepsShown zoomed(const StepsShown &shown, Step length, double about, double factor);
/// Moved by so much on the axis, as far as the run goes.
StepsShown panned(const StepsShown &shown, Step length, double by);

/// As every step is written: "25,001".
QString stepNumber(double step, const QLocale &locale);

/// At positions, in a plot area of this width; at least two where two whole steps are shown.
std::vector<Tick> stepTicks(const StepAxis &axis, double width, const ChartText &text, const QLocale &locale);

/// Round numbers of seconds, of which a step of the axis takes so many; at positions, too.
std::vector<Tick> secondTicks(const StepAxis &axis, double secondsAStep, double width, const ChartText &text,
                              const QLocale &locale);

/// Round steps, at their places between the columns: column i is at i, in the middle of its width.
std::vector<Tick> columnTicks(const std::vector<Step> &steps, int most, const QLocale &locale);

} // namespace npscope
