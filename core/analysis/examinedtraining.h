// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Whose functions an exam is on.

#pragma once

#include "core/analysis/heldouttasks.h"

#include <utility>

namespace npscope {

/// The training, of all of its family where the exam is on new functions: what they are drawn of, and what their exact
/// answer is under. Of the data, those that are new to the pool.
inline Training examinedTraining(Training training, ExamOn on)
{
    if (on == ExamOn::New)
        training.functions = newOf(std::move(training.functions));
    return training;
}

} // namespace npscope
