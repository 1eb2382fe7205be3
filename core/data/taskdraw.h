// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What an update draws: its tasks, and the noise of their samples of z. A function of (training, update) alone.
//
// Of the training points every task is a split. Of a pool or a family a task is a function, and so many points of it
// as context and targets need: x uniform in the training range, y with the family's noise.

#pragma once

#include "core/data/batch.h"
#include "core/data/functiontasks.h"
#include "core/random/addressed.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace npscope {

/// The address of task b of update t; of the first it is t itself.
constexpr std::uint64_t taskIndex(Step t, std::size_t b = 0)
{
    return std::uint64_t(t) | std::uint64_t(b) << 40;
}

class TaskDraw
{
public:
    explicit TaskDraw(const Training &training);

    /// Update t's, until the next is asked for. Of points it needs two. Allocates nothing after the first.
    const Batch<float> &batch(Step t);

private:
    std::uint32_t m_seed;
    std::optional<SplitDraw> m_splits;
    std::optional<FunctionTasks> m_functions;
    Batch<float> m_batch;
    std::size_t m_noisePerTask;
};

} // namespace npscope
