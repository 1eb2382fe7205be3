// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/sessionlimits.h"

#include "core/experiment/settings.h"
#include "ui/document/picturesize.h"
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
           && Limits{0, double(maxTasks), true}.allow(request.evaluation.tasks)
           && (!map.place || (*map.place >= 0 && *map.place < int(spreadCount)));
}

bool isAllowed(const View &view)
{
    return isAllowedRange(view.xMin, view.xMax) && isAllowedRange(view.yMin, view.yMax)
           && isAllowedRange(view.waitingYMin, view.waitingYMax) && isAllowed(view.steps) && isAllowed(view.latent)
           && isAllowed(view.map) && (!view.ghost || (*view.ghost >= 0 && *view.ghost < int(mostMoments)));
}

Limits sideLimits(Unit unit)
{
    switch (unit) {
    case Unit::Pixel:
        return {minSide, maxSide, true};
    case Unit::Millimetre:
        return {4.3, 4330, false};
    case Unit::Inch:
        return {0.17, 170, false};
    }
    return {};
}

std::optional<QString> pictureProblem(const Picture &picture, const QLocale &locale)
{
    const Limits sides = sideLimits(picture.unit);
    if (!sides.allow(picture.width))
        return notAllowedText(Text::tr("The width"), picture.width, sides, locale);
    if (!sides.allow(picture.height))
        return notAllowedText(Text::tr("The height"), picture.height, sides, locale);
    const Limits scales{minScale, maxScale, false};
    if (!scales.allow(picture.scale))
        return notAllowedText(Text::tr("The scale"), picture.scale, scales, locale);
    if (!textSizes.allow(picture.textSize))
        return notAllowedText(Text::tr("The text size"), picture.textSize, textSizes, locale);

    const QSizeF chart = chartSize(picture);
    if (std::min(chart.width(), chart.height()) < minSide - 1e-6) {
        return Text::tr("The text of %1 points is too large for a chart of this size")
            .arg(numberText(picture.textSize, locale));
    }
    const QSizeF size = chart * textZoom(picture) * picture.scale;
    const Limits pixels{minSide, maxSide, true};
    const double width = std::round(size.width());
    const double height = std::round(size.height());
    if (!pixels.allow(width) || !pixels.allow(height)) {
        return Text::tr("The picture is %1 × %2 pixels after scaling; allowed are %3 to %4 a side")
            .arg(numberText(width, locale), numberText(height, locale), numberText(minSide, locale),
                 numberText(maxSide, locale));
    }
    if (picture.steps.size() > maxSheet) {
        return Text::tr("The contact sheet has %1 steps; allowed are at most %2")
            .arg(numberText(double(picture.steps.size()), locale), numberText(double(maxSheet), locale));
    }
    std::vector<FigureId> views = viewsOf(picture);
    std::ranges::sort(views);
    if (const auto twice = std::ranges::adjacent_find(views); twice != views.end()) {
        return Text::tr("The sheet has the view %1 twice; allowed is once")
            .arg(QLatin1String(figureNames.at(std::size_t(*twice))));
    }
    return {};
}

} // namespace npscope
