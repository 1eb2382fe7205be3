// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace npscope {

/// From now on a screen reader is told of a PaintedView that it is a chart, and what it shows when it asks.
void describeCharts();

} // namespace npscope
