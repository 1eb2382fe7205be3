// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a collapse map shows: a sweep as far as it is done, and where and how its spread is looked at.

#pragma once

#include "core/sweep/sweepstatistics.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace npscope {

struct CollapseMapContent {
    std::shared_ptr<const Sweep> sweep; ///< null where there is none yet
    SweptRuns runs;
    QStringList groups; ///< what each group is called
    Place place;
    bool overSigmaY = false; ///< the colours show sd / sigma_y rather than sd
    bool isSorted = false;   ///< each group's rows by the spread at the last step rather than by seed
};

/// One cell of the map.
struct MapCell {
    std::size_t run = 0;
    std::size_t step = 0; ///< index of the sweep's steps
    bool operator==(const MapCell &) const = default;
};

/// The spread of a cell; none where the run is not finished, or has diverged before.
std::optional<double> spreadOf(const CollapseMapContent &content, const MapCell &cell);
/// Whether the run had diverged by then.
bool isDiverged(const CollapseMapContent &content, const MapCell &cell);
/// Of all groups, where they share one that is not learned.
std::optional<double> commonSigmaY(const Sweep &sweep);

/// "x = -4", or "the training points (mean)".
QString placeText(const Place &place);
/// e.g. "xavier · seed 7 · step 9,001 · x = -4: sd 0.0031 = 0.62 σ_y".
QString cellText(const CollapseMapContent &content, const MapCell &cell);

} // namespace npscope
