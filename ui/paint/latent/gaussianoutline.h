// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The lines of Gaussians in the latent plane, cut to the area that is shown: an ellipse may be millions of pixels
// large, which no rasteriser takes.

#pragma once

#include "ui/charts/mapping.h"
#include "ui/charts/polylines.h"

namespace npscope {

/// Adds the ellipse with these half axes, in data units.
void addEllipse(Polylines &lines, const Point &centre, const Point &halfAxes, const Mapping &mapping);

/// exp(-½ ((x - mu) / sigma)²): the density of N(mu, sigma²) relative to its peak.
Polylines bellOutline(double mu, double sigma, const Mapping &mapping);

} // namespace npscope
