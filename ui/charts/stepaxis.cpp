// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/stepaxis.h"

#include "ui/charts/tickchoice.h"
#include "ui/document/sessionlimits.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

double columnOf(const std::vector<Step> &steps, double step)
{
    const auto after = std::ranges::lower_bound(steps, step, {}, [](Step s) { return double(s); });
    if (after == steps.begin())
        return 0;
    if (after == steps.end())
        return double(steps.size() - 1);
    const auto column = double(after - steps.begin());
    return column - (double(*after) - step) / double(*after - *(after - 1));
}

// A part of a run as long as asked for, moved so that it lies in the run; all of it is no part. What it was where that
// would be too short.
StepsShown within(const StepsShown &before, Range positions, Step length)
{
    const StepAxis axis{{0, double(length)}, before.isLog};
    const Range whole = axis.positions();
    if (positions.size() >= whole.size() * (1 - 1e-9))
        return {0, 0, before.isLog};
    const double by = std::max(0.0, whole.min - positions.min) - std::max(0.0, positions.max - whole.max);
    const double min = std::max(0.0, axis.step(positions.min + by));
    const double max = std::min(double(length), axis.step(positions.max + by));
    return max - min < fewestStepsShown ? before : StepsShown{min, max, before.isLog};
}

std::vector<Tick> linearStepTicks(const StepAxis &axis, double room, const QFontMetricsF &metrics,
                                  const QLocale &locale)
{
    const double labelWidth = metrics.horizontalAdvance(stepNumber(axis.steps.max, locale)) * 1.6;
    const int most = std::clamp(int(room / labelWidth), 2, 20);
    std::vector<Tick> ticks;
    const double step = std::max(1.0, roundStep(axis.steps.size() / most));
    const double apart = axis.steps.size() / step > most + 0.5 ? roundStep(step * 2.5) : step;
    // The larger distance may leave but one tick of a short range.
    for (const double distance : {apart, step}) {
        ticks.clear();
        for (double i = std::ceil(axis.steps.min / distance - 1e-9); i * distance <= axis.steps.max + 1e-9; ++i)
            ticks.push_back({i * distance, stepNumber(i * distance, locale)});
        if (ticks.size() >= 2)
            break;
    }
    return ticks;
}

std::vector<Tick> logStepTicks(const StepAxis &axis, double room, const QFontMetricsF &metrics, const QLocale &locale)
{
    const Range positions = axis.positions();
    const double widest = metrics.horizontalAdvance(stepNumber(axis.steps.max, locale)) * 1.3;
    const double gap = positions.size() * widest / std::max(1.0, room);
    TickChoice choice(positions, gap);
    choice.offer(0, stepNumber(0, locale));
    const auto offerAll = [&](int factor) {
        for (double power = 1; factor * power <= axis.steps.max; power *= 10)
            choice.offer(axis.position(factor * power), stepNumber(factor * power, locale));
    };
    offerAll(1);
    if (gap < std::log10(2.0)) {
        offerAll(2);
        offerAll(5);
    } else if (gap < std::log10(3.0)) {
        offerAll(3);
    }
    std::vector<Tick> ticks = choice.sorted();
    if (ticks.size() >= 2)
        return ticks;
    ticks = linearStepTicks(axis, room, metrics, locale); // less than a power of ten
    for (Tick &tick : ticks)
        tick.value = axis.position(tick.value);
    return ticks;
}

} // namespace

double StepAxis::position(double step) const
{
    return isLog ? std::log10(1 + std::max(0.0, step)) : step;
}

double StepAxis::step(double position) const
{
    return isLog ? std::pow(10, position) - 1 : position;
}

StepAxis stepAxis(const StepsShown &shown, Step length)
{
    const double end = double(std::max<Step>(1, length));
    const Range part{shown.min, std::min(shown.max, end)};
    const bool isThere = !shown.isWhole() && part.size() >= std::min(fewestStepsShown, end);
    return {isThere ? part : Range{0, end}, shown.isLog};
}

StepsShown zoomed(const StepsShown &shown, Step length, double about, double factor)
{
    const StepAxis axis = stepAxis(shown, length);
    const Range before = axis.positions();
    return within(shown, {about - (about - before.min) / factor, about + (before.max - about) / factor}, length);
}

StepsShown panned(const StepsShown &shown, Step length, double by)
{
    const StepAxis axis = stepAxis(shown, length);
    const Range before = axis.positions();
    return within(shown, {before.min + by, before.max + by}, length);
}

QString stepNumber(double step, const QLocale &locale)
{
    return locale.toString(qlonglong(std::llround(step)));
}

std::vector<Tick> stepTicks(const StepAxis &axis, double width, const ChartText &text, const QLocale &locale)
{
    const QFontMetricsF metrics(text.normal());
    return axis.isLog ? logStepTicks(axis, width, metrics, locale) : linearStepTicks(axis, width, metrics, locale);
}

std::vector<Tick> secondTicks(const StepAxis &axis, double secondsAStep, double width, const ChartText &text,
                              const QLocale &locale)
{
    const QFontMetricsF metrics(text.normal());
    const double labelWidth = metrics.horizontalAdvance(QStringLiteral("0.0000")) * 1.6; // as long as one becomes
    const auto positionOf = [&](double seconds) { return axis.position(seconds / secondsAStep); };
    if (axis.isLog) {
        TickChoice choice(axis.positions(), axis.positions().size() * labelWidth / std::max(1.0, width));
        choice.offer(0, locale.toString(0));
        const double last = axis.steps.max * secondsAStep;
        for (const int factor : {1, 2, 5}) {
            const int first = int(std::floor(std::log10(secondsAStep)));
            for (int power = first; factor * std::pow(10, power) <= last; ++power)
                choice.offer(positionOf(factor * std::pow(10, power)), powerLabel(factor, power, locale));
        }
        if (std::vector<Tick> ticks = choice.sorted(); ticks.size() >= 2)
            return ticks;
    }
    const Range seconds{axis.steps.min * secondsAStep, axis.steps.max * secondsAStep};
    std::vector<Tick> ticks = linearTicks(seconds, std::clamp(int(width / labelWidth), 2, 20), locale);
    for (Tick &tick : ticks)
        tick.value = positionOf(tick.value);
    return ticks;
}

std::vector<Tick> columnTicks(const std::vector<Step> &steps, int most, const QLocale &locale)
{
    std::vector<Tick> ticks;
    // A few columns have their own steps, which need not be round.
    if (int(steps.size()) <= most) {
        for (std::size_t i = 0; i < steps.size(); ++i)
            ticks.push_back({double(i), stepNumber(double(steps[i]), locale)});
        return ticks;
    }
    ticks = linearTicks({double(steps.front()), double(steps.back())}, most, locale);
    for (Tick &tick : ticks)
        tick = {columnOf(steps, tick.value), stepNumber(tick.value, locale)};
    return ticks;
}

} // namespace npscope
