// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/functions/autorange.h"

#include "ui/document/sessionlimits.h"
#include "ui/paint/functions/bands.h"
#include "ui/paint/functions/chartcontent.h"
#include "ui/paint/functions/residuals.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <span>

namespace npscope {

namespace {

constexpr double room = 0.06;                 // of the range's size, at either end
constexpr double sensible = maxViewValue / 4; // so that padding stays within what a view may be

// From a value at place i of a grid to the y that it is shown at.
using ToShown = std::function<double(const Grid &grid, int i, double y)>;

class Extent
{
public:
    void add(double value)
    {
        if (!(std::abs(value) <= sensible)) // NaN too
            return;
        m_min = std::min(m_min, value);
        m_max = std::max(m_max, value);
    }
    std::optional<Range> range() const { return m_min <= m_max ? std::optional<Range>({m_min, m_max}) : std::nullopt; }

private:
    double m_min = sensible * 2;
    double m_max = -sensible * 2;
};

void add(Extent &extent, const Points &points, const Range &x)
{
    for (const Point &p : points) {
        if (x.contains(p.x))
            extent.add(p.y);
    }
}

void add(std::vector<Extent> &columns, const BandEdges &edges, const Grid &grid, const ToShown &shown)
{
    for (int i = 0; i < grid.count; ++i) {
        columns[std::size_t(i)].add(shown(grid, i, edges.lower[std::size_t(i)]));
        columns[std::size_t(i)].add(shown(grid, i, edges.upper[std::size_t(i)]));
    }
}

void add(std::vector<Extent> &columns, std::span<const float> values, const Grid &grid, const ToShown &shown)
{
    for (std::size_t i = 0; i < values.size(); ++i)
        columns[i].add(shown(grid, int(i), double(values[i])));
}

// What is shown of it at each x.
std::vector<Extent> extentsOf(const Fan &fan, const View &view, const ToShown &shown)
{
    std::vector<Extent> columns(std::size_t(fan.grid.count));
    for (int k = 0; k < fan.curves && (view.showsCurves || !view.showsResiduals); ++k)
        add(columns, fan.curve(k), fan.grid, shown);
    if (showsMean(view, &fan))
        add(columns, fan.mean, fan.grid, shown);
    if (showsBand(view, &fan) && (fan.isConditional || view.band != Band::Central90)) // which lies within the curves
        add(columns, bandEdges(fan, shownBand(view)), fan.grid, shown);
    return columns;
}

std::vector<Extent> extentsOf(const ExactFan &exact, const View &view, const ToShown &shown)
{
    std::vector<Extent> columns(std::size_t(exact.grid.count));
    if (view.showsExact)
        add(columns, bandEdges(exact, shownBand(view)), exact.grid, shown);
    for (int k = 0; k < exact.curves && view.showsExactCurves; ++k)
        add(columns, exact.curve(k), exact.grid, shown);
    if (view.showsTruth)
        add(columns, exact.truth, exact.grid, shown);
    return columns;
}

// Of those that are in view and of anything.
void append(std::vector<Range> &ranges, const std::vector<Extent> &columns, const Grid &grid, const Range &x)
{
    for (int i = 0; i < grid.count; ++i) {
        if (const auto range = columns[std::size_t(i)].range(); range && x.contains(grid.at(i)))
            ranges.push_back(*range);
    }
}

// The fan's and the exact answer's at each x.
std::vector<Range> columnsOf(const Fan *fan, const ExactFan *exact, const View &view, const Range &x,
                             const ToShown &shown)
{
    std::vector<Range> ranges;
    if (fan && (view.showsCurves || view.showsMean || view.showsBand))
        append(ranges, extentsOf(*fan, view, shown), fan->grid, x);
    if (exact)
        append(ranges, extentsOf(*exact, view, shown), exact->grid, x);
    return ranges;
}

Range overlap(const Range &x, const Interval &trained)
{
    return {std::max(x.min, trained.min), std::min(x.max, trained.max)};
}

Range residualRange(std::vector<Range> columns, bool holdsAll)
{
    constexpr double least = 1.5;
    Range range{-least, least};
    const std::size_t beyond = holdsAll ? 0 : columns.size() / 20; // at either end
    if (columns.size() <= beyond)
        return range;
    std::ranges::nth_element(columns, columns.begin() + std::ptrdiff_t(beyond), {}, &Range::min);
    range.min = std::min(range.min, columns[beyond].min);
    std::ranges::nth_element(columns, columns.begin() + std::ptrdiff_t(beyond), std::greater(), &Range::max);
    range.max = std::max(range.max, columns[beyond].max);
    return range;
}

} // namespace

std::optional<Range> shownRange(const Experiment &experiment, const Fan *fan, const View &view, const ExactFan *exact)
{
    if (view.showsResiduals) {
        const auto scale = residualScale(view, experiment.training, fan, exact);
        if (!scale)
            return {};
        const auto residual = [&](const Grid &grid, int i, double y) { return scale->residual(grid, i, y); };
        if (!isInExactSd(view, experiment.training))
            return residualRange(columnsOf(fan, exact, view, xRange(view), residual), true);
        const Range x = overlap(xRange(view), experiment.training.functions.x);
        return residualRange(columnsOf(fan, exact, view, x, residual), false);
    }
    Extent extent;
    for (const PointKind kind : {PointKind::Training, PointKind::Context}) {
        if (shows(view, experiment, kind))
            add(extent, pointsOf(experiment, kind), xRange(view));
    }
    for (const Range &range :
         columnsOf(fan, exact, view, xRange(view), [](const Grid &, int, double y) { return y; })) {
        extent.add(range.min);
        extent.add(range.max);
    }
    return extent.range();
}

Range padded(const Range &range)
{
    const double largest = std::max(std::abs(range.min), std::abs(range.max));
    const double least = std::max(1e-3, largest * 1e-3); // a flat fan: leaves it in the middle
    const double pad = range.size() < least ? least : range.size() * room;
    return {range.min - pad, range.max + pad};
}

View fitted(View view, const Experiment &experiment, const Fan *fan, const ExactFan *exact)
{
    const View defaults;
    const Range y = padded(shownRange(experiment, fan, view, exact).value_or(yRange(defaults)));
    view.yMin = y.min;
    view.yMax = y.max;
    view.yAuto = true;
    return view;
}

View widened(View view, const Experiment &experiment, const Fan *fan, const ExactFan *exact)
{
    if (!view.yAuto)
        return view;
    const auto shown = shownRange(experiment, fan, view, exact);
    if (!shown)
        return view;
    // Only the end that is too near moves, and with room to spare: not again with every frame.
    const Range whole{std::min(view.yMin, shown->min), std::max(view.yMax, shown->max)};
    const Range y = padded(whole);
    if (shown->min < view.yMin)
        view.yMin = y.min;
    if (shown->max > view.yMax)
        view.yMax = y.max;
    return view;
}

bool isHalfEmpty(const Range &range, const Range &fitted)
{
    return fitted.size() / (1 + 2 * room) < range.size() / 2;
}

View fitted(const View &view, const std::vector<ChartContent> &contents)
{
    if (!view.yAuto)
        return view;
    std::optional<Range> all;
    for (const ChartContent &content : contents) {
        const auto shown = shownRange(content.experiment, content.fan.get(), view, content.exact.get());
        if (shown)
            all = all ? Range{std::min(all->min, shown->min), std::max(all->max, shown->max)} : *shown;
    }
    View result = view;
    const Range y = padded(all.value_or(yRange(View{})));
    result.yMin = y.min;
    result.yMax = y.max;
    return result;
}

} // namespace npscope
