// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/sessionlimits.h"

#include "core/experiment/settings.h"
#include "ui/document/problemtext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::SessionLimits)
};

} // namespace

bool isAllowedRange(double min, double max)
{
    const double size = std::max({1.0, std::abs(min), std::abs(max)});
    return size <= maxViewValue && max - min >= minViewSpan * size; // false for NaN
}

bool isAllowed(const StepsShown &steps)
{
    if (steps.isWhole())
        return steps.min == 0;
    return steps.min >= 0 && steps.max <= double(maxSteps) && steps.max - steps.min >= fewestStepsShown;
}

// No comparison with NaN holds.
bool isAllowed(const LatentView &latent)
{
    const auto isNumber = [](double z) { return std::abs(z) <= maxLatent; };
    const auto isAxis = [](int axis) { return axis >= 0 && axis < maxLatentDimensions; };
    return isAxis(latent.axes.x) && isAxis(latent.axes.y) && isNumber(latent.range.centre.x)
           && isNumber(latent.range.centre.y) && latentHalves.allow(latent.range.half) && gridCells.allow(latent.cells)
           && gridHalves.allow(latent.half) && latent.probe.size() <= std::size_t(maxLatentDimensions)
           && std::ranges::all_of(latent.probe, isNumber);
}

bool isAllowed(const MapView &map)
{
    const SweepRequest &request = map.request;
    return request.varied.size() <= maxRequestText && request.values.size() <= maxRequestText
           && Limits{1, maxSeeds, true}.allow(double(request.seeds.size()))
           && Limits{1, maxColumns, true}.allow(request.columns)
           && Limits{0, double(maxSteps), true}.allow(double(request.last))
           && (!map.place || (*map.place >= 0 && *map.place < int(spreadCount)));
}

bool isAllowed(const View &view)
{
    return isAllowedRange(view.xMin, view.xMax) && isAllowedRange(view.yMin, view.yMax)
           && isAllowedRange(view.waitingYMin, view.waitingYMax) && isAllowed(view.steps) && isAllowed(view.latent)
           && isAllowed(view.map) && (!view.ghost || (*view.ghost >= 0 && *view.ghost < int(mostMoments)));
}

std::optional<QString> pictureProblem(const Picture &picture, const QLocale &locale)
{
    const Limits sides{minSide, maxSide, true};
    if (!sides.allow(picture.width))
        return notAllowedText(Text::tr("The width"), picture.width, sides, locale);
    if (!sides.allow(picture.height))
        return notAllowedText(Text::tr("The height"), picture.height, sides, locale);
    const Limits scales{minScale, maxScale, false};
    if (!scales.allow(picture.scale))
        return notAllowedText(Text::tr("The scale"), picture.scale, scales, locale);

    const double width = std::round(picture.width * picture.scale);
    const double height = std::round(picture.height * picture.scale);
    if (!sides.allow(width) || !sides.allow(height)) {
        return Text::tr("The picture is %1 × %2 pixels after scaling; allowed are %3 to %4 a side")
            .arg(numberText(width, locale), numberText(height, locale), numberText(minSide, locale),
                 numberText(maxSide, locale));
    }
    if (picture.steps.size() > maxSheet) {
        return Text::tr("The contact sheet has %1 steps; allowed are at most %2")
            .arg(numberText(double(picture.steps.size()), locale), numberText(double(maxSheet), locale));
    }
    return {};
}

} // namespace npscope
