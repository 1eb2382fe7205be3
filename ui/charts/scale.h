// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The scales that the values of a series may be drawn on.

#pragma once

#include "ui/charts/ticks.h"

namespace npscope {

enum class Scale { Linear, Log, Symlog };

/// Where a value lies on the scale; not finite where it has no place on it (0 on a logarithmic one).
double scaled(Scale scale, double value);
double unscaled(Scale scale, double position);

/// `range`, `gap` (the least distance of two labels) and the ticks' values are on the scale.
std::vector<Tick> scaleTicks(Scale scale, const Range &range, double gap, const QLocale &locale);

} // namespace npscope
