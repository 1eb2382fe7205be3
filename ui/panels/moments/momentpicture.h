// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/live/frame.h"
#include "ui/charts/colours.h"

#include <QPixmap>
#include <QSize>

namespace npscope {

/// The small picture of a moment: its chart, over the x of the frame's fan, with a y-range that fits. The size in
/// logical pixels, of `ratio` device pixels each.
QPixmap momentPicture(const Frame &frame, const QSize &size, double ratio, const ChartColours &colours);

} // namespace npscope
