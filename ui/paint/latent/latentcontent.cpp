// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/latent/latentcontent.h"

#include "ui/paint/functions/chartcontent.h"

namespace npscope {

LatentGridContent latentGridContent(const Frame &frame, const View &view)
{
    const LatentAxes axes = axesIn(int(frame.fan->q.mu.size()), view.latent.axes);
    return {.weights = frame.weights,
            .fan = frame.fan,
            .training = frame.experiment->training.isOfFamily() ? Points() : frame.experiment->training.points,
            .x = xRange(view),
            .xAxis = axes.x,
            .yAxis = axes.y,
            .cells = view.latent.cells,
            .half = view.latent.half,
            .caption = chartCaption(*frame.experiment, frame.step)};
}

InsideContent insideContent(const Frame &frame, const View &view)
{
    return {.weights = frame.weights,
            .context = frame.experiment->context(),
            .x = xRange(view),
            .caption = chartCaption(*frame.experiment, frame.step)};
}

LatentContent latentContent(const Frame &frame, const std::shared_ptr<const Fan> &fan, const LatentView &view)
{
    const LatentAxes axes = axesIn(int(fan->q.mu.size()), view.axes);
    return {.latent = frame.latent,
            .fan = fan,
            .xAxis = axes.x,
            .yAxis = axes.y,
            .range = fan->isConditional ? view.range : followed(view.range, view.fit, fan->q, axes.x, axes.y)};
}

} // namespace npscope
