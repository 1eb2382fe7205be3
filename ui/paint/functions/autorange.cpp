// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/functions/autorange.h"

#include "ui/document/sessionlimits.h"
#include "ui/paint/functions/chartcontent.h"
#include "ui/paint/functions/residuals.h"

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

constexpr double room = 0.06;                 // of the range's size, at either end
constexpr double sensible = maxViewValue / 4; // so that padding stays within what a view may be

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

void add(Extent &extent, const Fan &fan, const View &view)
{
    const Range x = xRange(view);
    for (int i = 0; i < fan.grid.count; ++i) {
        if (!x.contains(fan.grid.at(i)))
            continue;
        for (int k = 0; k < fan.curves; ++k)
            extent.add(double(fan.curve(k)[std::size_t(i)]));
        if (view.showsBand && view.band != Band::Central90) { // which lies within the curves
            const double reach = (view.band == Band::OneSd ? 1 : 2) * double(fan.sd[std::size_t(i)]);
            extent.add(double(fan.mean[std::size_t(i)]) - reach);
            extent.add(double(fan.mean[std::size_t(i)]) + reach);
        }
    }
}

} // namespace

std::optional<Range> shownRange(const Experiment &experiment, const Fan *fan, const View &view)
{
    if (view.showsResiduals)
        return fan ? std::optional(residualRange(*fan, view)) : std::nullopt;
    Extent extent;
    if (view.showsTrainingPoints)
        add(extent, experiment.training.points, xRange(view));
    if (view.showsContextPoints)
        add(extent, experiment.context(), xRange(view));
    if (fan && (view.showsCurves || view.showsMean || view.showsBand))
        add(extent, *fan, view);
    return extent.range();
}

Range padded(const Range &range)
{
    const double largest = std::max(std::abs(range.min), std::abs(range.max));
    const double least = std::max(1e-3, largest * 1e-3); // a flat fan: leaves it in the middle
    const double pad = range.size() < least ? least : range.size() * room;
    return {range.min - pad, range.max + pad};
}

View fitted(View view, const Experiment &experiment, const Fan *fan)
{
    const View defaults;
    const Range y = padded(shownRange(experiment, fan, view).value_or(yRange(defaults)));
    view.yMin = y.min;
    view.yMax = y.max;
    view.yAuto = true;
    return view;
}

View widened(View view, const Experiment &experiment, const Fan *fan)
{
    if (!view.yAuto)
        return view;
    const auto shown = shownRange(experiment, fan, view);
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
        const auto shown = shownRange(content.experiment, content.fan.get(), view);
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
