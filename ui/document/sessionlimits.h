// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is allowed of a session beside its experiment (whose limits are in core/experiment/settings.h):
// the ranges of the view and the size of the picture.

#pragma once

#include "ui/document/problemtext.h"
#include "ui/document/session.h"

#include <QLocale>
#include <QString>

#include <cstddef>
#include <optional>

namespace npscope {

/// Beyond the curves of any run that is still worth looking at, and far from overflowing a difference.
inline constexpr double maxViewValue = 1e30;
/// The narrowest visible range, relative to its ends (or to 1): tick labels stay distinguishable.
inline constexpr double minViewSpan = 1e-9;
/// Of a run, where not the whole of it is shown.
inline constexpr double fewestStepsShown = 10;

/// Of z on the screen, and from the middle to the edges of what is shown of it.
inline constexpr double maxLatent = 1e30;
inline constexpr Limits latentHalves{1e-30, maxLatent, false};
inline constexpr int maxLatentDimensions = 128; ///< the setting z_dim allows no more
/// The latent grid: cells in a row, and the largest z.
inline constexpr Limits gridCells{5, 15, true};
inline constexpr Limits gridHalves{0.05, 100, false};
/// A sweep's seeds and measured steps, and the characters of its list of values.
inline constexpr int maxSeeds = 10'000;
inline constexpr int maxColumns = 1000;
inline constexpr int maxRequestText = 2000;

/// Logical pixels a side of a chart, and pixels a side of a picture.
inline constexpr int minSide = 16;
inline constexpr int maxSide = 16384;
inline constexpr double minScale = 0.1;
inline constexpr double maxScale = 32;
/// The same in dots an inch.
inline constexpr Limits resolutions{10, 96 * maxScale, false};
/// Of a picture's text, in points.
inline constexpr Limits textSizes{4, 72, false};
/// Of a chart's sides in the unit, and of a sheet's columns.
Limits sideLimits(Unit unit);
inline constexpr Limits sheetColumns{0, 100, true};
/// Charts on one contact sheet.
inline constexpr std::size_t maxSheet = 100;

/// Both finite, the first below the second, neither too far out nor too close together.
bool isAllowedRange(double min, double max);
bool isAllowed(const StepsShown &steps);
bool isAllowed(const LatentView &latent);
bool isAllowed(const MapView &map);
bool isAllowed(const View &view);

/// Why no picture can be painted so, in one sentence; or nothing.
std::optional<QString> pictureProblem(const Picture &picture, const QLocale &locale = QLocale());

} // namespace npscope
