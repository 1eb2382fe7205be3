// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a collapse map shows: a sweep as far as it is done, and what of its runs is looked at, and where.

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
    QString varied;     ///< what the groups differ by
    QStringList groups; ///< what each group is called
    SweptValue value;
    bool overSigmaY = false; ///< the colours show sd / sigma_y rather than sd
    bool isSorted = false;   ///< each group's runs by their value at the last step rather than by seed

    bool isSpread() const { return value.quantity == SweepQuantity::Spread; }
    /// One step: a column is a seed and a row a group. Otherwise a column is a step and a row a run.
    bool isBySeed() const { return sweep && sweep->steps.size() == 1; }
};

/// One cell of the map.
struct MapCell {
    std::size_t run = 0;
    std::size_t step = 0; ///< index of the sweep's steps
    bool operator==(const MapCell &) const = default;
};

/// Of a cell; none where the run is not finished, has diverged before, or has no exact answer.
std::optional<double> valueOf(const CollapseMapContent &content, const MapCell &cell);
/// Whether the run had diverged by then.
bool isDiverged(const CollapseMapContent &content, const MapCell &cell);
/// Of all groups, where they share one that is not learned.
std::optional<double> commonSigmaY(const Sweep &sweep);

/// "x = -4", or "the training points (mean)".
QString placeText(const SweptValue &value);
/// e.g. "600 held-out tasks on new functions".
QString tasksText(const Evaluation &evaluation);
/// e.g. "xavier · seed 7 · step 9,001 · x = -4: sd 0.0031 = 0.62 σ_y", or "8 · seed 3 · step 20,000: 90 % covers 0.79
/// (exact 0.904), gap 0.41 nats".
QString cellText(const CollapseMapContent &content, const MapCell &cell);

} // namespace npscope
