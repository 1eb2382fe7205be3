// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The fans of several steps of a run at once, computed on the calling thread: for exports and the command line.

#pragma once

#include "core/predict/fan.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace npscope {

struct Snapshots {
    std::vector<std::shared_ptr<const Fan>> fans; ///< in the order of the steps asked for
    std::optional<Step> divergedAt;               ///< the first step that is not finite, where one was met
};

/// Steps may come in any order. `goOn`, if given, is told the share done and asked every few hundred updates;
/// none comes back once it says no.
std::optional<Snapshots> takeSnapshots(const Experiment &experiment, const std::vector<Step> &steps, const Grid &grid,
                                       const std::function<bool(double)> &goOn = {});

} // namespace npscope
