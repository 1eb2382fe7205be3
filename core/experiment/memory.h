// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How much memory is needed at most, told by the numbers alone, before anything is allocated. Each is a bound: what is
// resident stays below it, and in the cases that need most it is at most some three times as large
// (tests/app/tst_memory.cpp).

#pragma once

#include "core/experiment/settings.h"

#include <cstddef>
#include <optional>

namespace npscope {

/// Bytes that an experiment may need, or an exam.
inline constexpr double maxMemory = 2e9;

/// Of one run: its parameters and what an update computes with, and what is kept of its way at the least (what the
/// preference "memory for going back" allows beyond that is not counted here).
double trainingMemory(const Training &training);
/// Of the exact answer to so many context points, at so many x.
double exactMemory(const Functions &functions, std::size_t context, std::size_t xs);
/// Of a run that is asked the experiment's question, with the program around it.
double memoryOf(const Experiment &experiment);
/// Of so many held-out tasks with their exact answers.
double examMemory(const Training &training, int tasks);
/// Why a run may not be examined on so many tasks; or nothing.
std::optional<Problem> findExamProblem(const Training &training, int tasks);
/// So many runs, of at most so many, may go on at once.
unsigned runsAtOnce(const Training &training, int tasks, unsigned most);

} // namespace npscope
