// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Ticks of a logarithmic axis whose values are powers of ten.

#pragma once

#include "ui/charts/ticks.h"

namespace npscope {

/// At whole powers, or every second, third … of them so that none is nearer to another than the gap; with 2 and 5
/// times them where there is room. Range, gap and the ticks' values are exponents.
std::vector<Tick> logTicks(const Range &exponents, double gap);

} // namespace npscope
