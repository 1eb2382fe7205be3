// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The frames that a worker would show once it has nothing left to find out, computed on the calling thread: for exports
// and the command line. A frame is then a function of (experiment, step) alone: the run is known up to the step, and no
// further.

#pragma once

#include "core/live/frame.h"

#include <functional>
#include <vector>

namespace npscope {

/// What is asked of a settled frame besides its curves.
enum class Depth {
    Curves,   ///< no history, and of the collapse only what the curves say
    All,      ///< the whole history, and every step judged
    Examined, ///< the step compared with the exact answers to held-out tasks
    Audited,  ///< the kept steps compared with the exact answers to held-out tasks
};

/// One frame a step, in the order of the steps, which may come in any; of a run that has ended before, the frame of its
/// end. `goOn`, if given, is told the share done and asked every few milliseconds; empty once it says no. A pointer at
/// x = `pointerX` is asked for as in the window.
std::vector<std::shared_ptr<const Frame>> settledFrames(const Experiment &experiment, const std::vector<Step> &steps,
                                                        const Grid &grid, Depth depth,
                                                        const std::function<bool(double)> &goOn = {});

} // namespace npscope
