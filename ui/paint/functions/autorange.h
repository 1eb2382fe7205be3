// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The automatic y-range: holds the points and the fan that are to be seen. It widens at once; when it narrows is for
// one who knows of time (ui/window/rangekeeper.h).

#pragma once

#include "core/oracle/exactfan.h"
#include "core/predict/fan.h"
#include "ui/charts/mapping.h"
#include "ui/document/session.h"

#include <optional>

namespace npscope {

struct ChartContent;

/// The smallest range that holds what the view shows between its xMin and xMax; none where that is
/// nothing. Values that are not finite or beyond any sense are left out. Of residuals it holds ±1.5 in any case, and
/// points do not count: one that lies off the mean, by hundreds of sigma_y perhaps, would make a line of the fan again.
/// In units of the exact sd, which goes to 0 where nothing is left open, as the sines' at x = 0, and of which nothing
/// can be told beyond the trained x, only those count that are trained on, and of them one in ten may be beyond it.
std::optional<Range> shownRange(const Experiment &experiment, const Fan *fan, const View &view,
                                const ExactFan *exact = nullptr);

/// A range with a little room around what it holds, and never empty.
Range padded(const Range &range);

/// The view with its y-range fitted to what it shows.
View fitted(View view, const Experiment &experiment, const Fan *fan, const ExactFan *exact = nullptr);
/// The view that every chart of a sheet is drawn with: where it is automatic, one y-range that holds what all of them
/// show.
View fitted(const View &view, const std::vector<ChartContent> &contents);
/// The view with its y-range widened where it does not hold what it shows, if it is automatic.
View widened(View view, const Experiment &experiment, const Fan *fan, const ExactFan *exact = nullptr);
/// Whether what a fitted range was fitted to takes up less than half of this one.
bool isHalfEmpty(const Range &range, const Range &fitted);

} // namespace npscope
