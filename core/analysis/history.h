// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The history of a run: probes of its steps, for the present question. An immutable value, shared by the frames that
// show it.

#pragma once

#include "core/analysis/probe.h"

#include <memory>
#include <optional>
#include <vector>

namespace npscope {

struct History {
    std::vector<std::shared_ptr<const Probe>> probes; ///< ascending; the first is of step 0
    double x = 0;                                     ///< where the mouse is
    std::vector<float> sdAtX;                         ///< there, of each probe; NaN where it is not computed yet
    bool isComplete = false;         ///< every step whose weights are kept has been probed for the question and x
    std::optional<Step> collapsedAt; ///< the first probed step from which it has stayed collapsed to the newest
};

/// The first step from which all that follow are collapsed; none where the last one is not.
std::optional<Step> findCollapse(const std::vector<std::shared_ptr<const Probe>> &probes);

/// What a frame says of its own step.
struct Reading {
    Probe now;
    Probe start; ///< step 0, for the same question
    double x = 0;
    float sdAtX = 0;
};

} // namespace npscope
