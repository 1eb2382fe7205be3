// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sweep/sweep.h"
#include "ui/charts/colours.h"

#include <QPen>

namespace npscope {

/// The line of a group of a sweep: told apart from others by its dashes as well as by its colour. An initialisation has
/// the same in every sweep, and in the comparison.
QPen groupPen(const Sweep &sweep, std::size_t group, const ChartColours &colours);

} // namespace npscope
