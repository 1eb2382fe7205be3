// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The colour of a z: neighbours have neighbouring ones, in the fan as in the latent plane and the latent grid.
//
// It depends on where z lies in the q(z) it is drawn from, u = (z - mu) / sigma, not on z itself. For a curve that is
// its noise, which is fixed: while the run plays, q moves and shrinks, but no curve changes its colour, and a fan whose
// sigma has gone to zero is as colourful as the first.

#pragma once

#include "core/predict/fan.h"
#include "ui/charts/colours.h"

#include <QRgb>

#include <span>
#include <vector>

namespace npscope {

/// Along the first dimension of z from blue to orange, along the second also from dark to light; grey in the middle.
/// With more dimensions all have a part in it.
QColor latentColour(std::span<const float> z, const Gaussian &q, const ChartColours &colours);
/// Of a curve's z.
QColor curveColour(const Fan &fan, int curve, const ChartColours &colours);
/// Of all curves.
std::vector<QRgb> curveColours(const Fan &fan, const ChartColours &colours);

} // namespace npscope
