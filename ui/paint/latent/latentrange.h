// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What part of the latent space is shown: a square (or a stretch, of one dimension), equally scaled on both axes.
//
// It follows a run without unrest. "Prior" is centred at 0 and shows 3 standard deviations of N(0, I), or as many of
// 5, 10, 20, 50 … as hold the posterior. "Posterior" is centred at the posterior and stays as it is while that
// lies within and takes a quarter of it. "Free" is what the user has zoomed to.

#pragma once

#include "core/predict/fan.h"
#include "ui/charts/mapping.h"
#include "ui/document/view.h"

namespace npscope {

/// The range to show next; q is what the curves' z are drawn from, x and y the dimensions on the axes.
LatentRange followed(const LatentRange &now, LatentFit fit, const Gaussian &q, int x, int y);
/// Zoomed about a place, as far as numbers allow.
LatentRange zoomed(const LatentRange &range, const Point &about, double factor);

/// The range in an area, both axes to the same scale.
Mapping squareMapping(const LatentRange &range, const QRectF &area);

} // namespace npscope
