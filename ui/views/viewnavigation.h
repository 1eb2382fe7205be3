// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Zooming and panning as functions of a view: never beyond what a view may be (see sessionlimits.h).

#pragma once

#include "ui/charts/mapping.h"
#include "ui/document/session.h"

namespace npscope {

/// Zoomed about a point: a factor above 1 shows less. A factor of 1 leaves that axis as it is; another one
/// for y ends the automatic range.
View zoomed(const View &view, const Point &about, double xFactor, double yFactor);
/// Moved by so much; anything but 0 for y ends the automatic range.
View panned(const View &view, double dx, double dy);

} // namespace npscope
