// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The history of a run: diagnoses of its steps, for the present question. An immutable value, shared by the frames that
// show it.

#pragma once

#include "core/analysis/diagnosis.h"

#include <memory>
#include <vector>

namespace npscope {

struct History {
    std::vector<std::shared_ptr<const Diagnosis>> diagnoses; ///< ascending; the first is of step 0
    double x = 0;                                            ///< where the mouse is
    std::vector<float> sdAtX; ///< there, of each of them; NaN where it is not computed yet
    bool isComplete = false;  ///< every step whose weights are kept has a diagnosis for the question and x
};

/// What a frame says of its own step.
struct Reading {
    Diagnosis now;
    Diagnosis start; ///< step 0, for the same question
    Counterfactual counterfactual;
    Gaussian startLatent; ///< what the question's curves are drawn from at step 0
    double x = 0;
    float sdAtX = 0;
};

} // namespace npscope
