// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Many curves as one image: how densely they lie at each device pixel, in the mean of their colours there.
//
// No curve lies on top of another, so five hundred hide nothing, and none shows beads at the joints of its
// translucent segments. A line's coverage is worked out column by column, which the rasteriser of a painter cannot
// know to be possible: a hundred curves take a quarter of its time.

#pragma once

#include "core/predict/fan.h"
#include "ui/charts/mapping.h"

#include <QImage>
#include <QRgb>

#include <span>

namespace npscope {

/// Where `count` curves lie over each other they are to be told apart, and one by itself to be seen: the opacity of
/// each.
double curveOpacity(int count);

/// An image of the mapping's area, which is in device pixels and whole ones. `width` of a line; a colour a curve.
QImage curveDensity(const Fan &fan, const Mapping &device, double width, std::span<const QRgb> colours, double opacity);

} // namespace npscope
