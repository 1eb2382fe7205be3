// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The latent plane's Gaussians: their names, which are the read-out's, and their lines.

#pragma once

#include "ui/charts/colours.h"
#include "ui/charts/legend.h"

#include <QPen>

namespace npscope {

enum class LatentLine { Prior, Data, StepContext, Question };

/// Told apart by their dashes, too.
QPen latentPen(LatentLine line, const ChartColours &colours);

/// Always with room for all entries, the user's context last.
Legend latentLegend(bool hasQuestion, const ChartColours &colours);

} // namespace npscope
