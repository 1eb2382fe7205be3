// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/paint/colours.h"

#include <QPen>

namespace npscope {

/// The line of a group of runs: told apart from others by its dashes as well as by its colour.
QPen groupPen(std::size_t group, const ChartColours &colours);

} // namespace npscope
