// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A frame: what the window is to show, as one immutable value. It is a function of (experiment, step,
// grid) apart from the few fields that tell how the run is going.

#pragma once

#include "core/analysis/collapse.h"
#include "core/analysis/history.h"
#include "core/analysis/honestyrecord.h"
#include "core/experiment/experiment.h"
#include "core/oracle/exactfan.h"
#include "core/predict/fan.h"
#include "core/predict/weights.h"
#include "core/train/losstrace.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace npscope {

/// Shared by the window, the wish and the frames; never changed.
using Experiments = std::vector<std::shared_ptr<const Experiment>>;

/// Names a run: raised whenever the training changes. Frames of an older run are dropped by their taker.
using RunId = std::uint64_t;

struct Frame {
    RunId run = 0;
    std::uint64_t wishes = 0; ///< how many wishes it has heard of: Worker::wishes() when it answers all of them
    std::shared_ptr<const Experiment> experiment; ///< what the frame answers
    Step step = 0;
    Step goal = 0; ///< the step being computed towards; = step when it is reached
    bool playing = false;
    double stepsPerSecond = 0;                    ///< measured; 0 while paused
    double secondsPerUpdate = 0;                  ///< of the run's updates so far, on this machine; 0 before any
    std::optional<Step> divergedAt;               ///< the run ends there: its loss or weights are no longer finite
    std::shared_ptr<const Fan> fan;               ///< null on the way to a goal that was not passed before
    std::shared_ptr<const ExactFan> exact;        ///< depends on no step; null where functions are of no family
    std::shared_ptr<const Weights> weights;       ///< of the step; null where the fan is
    std::optional<LatentReadout> latent;          ///< none where no fan is, and with fewer than two training points
    std::optional<Reading> reading;               ///< none where there is no latent, and at a step that is not finite
    std::shared_ptr<const History> history;       ///< comes some time after the first frames of a run; until then null
    std::shared_ptr<const HonestyRecord> honesty; ///< null without a family
    Collapse collapse;                            ///< as of the step
    LossTrace loss;

    bool isComputing() const { return goal != step; }
};

} // namespace npscope
