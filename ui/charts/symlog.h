// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A logarithmic scale that goes through zero: s(v) = asinh(v / 2) / ln 10. It is linear around 0 and
// sign(v)·log10|v| beyond ±10 (to within 0.004), so the unit 1 is where it passes from one to the other:
// losses of an article's run lie between -17.5 and some 1e5, with the interesting ones around -10 … 1.

#pragma once

#include "ui/charts/ticks.h"

namespace npscope {

double symlog(double value);
double fromSymlog(double scaled);

/// Ticks at 0 and at ± powers of ten, with 3 or 2 and 5 times them where there is room, none nearer to
/// another than the gap. The range, the gap and the ticks' values are on the symlog scale.
std::vector<Tick> symlogTicks(const Range &scaled, double gap, const QLocale &locale);

} // namespace npscope
