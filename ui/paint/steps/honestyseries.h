// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How honest a network is over the steps of its run: what the Honesty charts show.

#pragma once

#include "core/live/frame.h"
#include "ui/paint/steps/series.h"

namespace npscope {

/// Why there is no honesty of one function, in a sentence.
QString noExactText();
/// The gap at the kept steps and the present one, as far as they are known.
std::vector<SeriesPoint> gapPoints(const Frame &frame);

/// The gap to the exact log density, of each target and jointly; 0 is exact.
SeriesContent gapAgainstSteps(const Frame &frame);
/// How often a target lies in the central 50 and 90 % of what was predicted, and of the exact answer.
SeriesContent coverageAgainstSteps(const Frame &frame);
/// The continuous ranked probability score, beside that of the exact answer.
SeriesContent scoreAgainstSteps(const Frame &frame);
/// The network's sd and spread over the exact ones; 1 is exact.
SeriesContent widthAgainstSteps(const Frame &frame);

} // namespace npscope
