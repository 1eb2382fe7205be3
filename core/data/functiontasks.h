// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Tasks of a pool or a family: a function, how many points of it are the context, where it is seen, and what is seen
// there. A function of (training's functions and seed, key, streams, index) alone.

#pragma once

#include "core/data/batch.h"
#include "core/family/function.h"

#include <cstdint>
#include <vector>

namespace npscope {

/// Of the numbers that a task is made of.
struct TaskStreams {
    Stream function;
    Stream places;
    Stream observation;
};
inline constexpr TaskStreams trainingStreams{Stream::TrainingFunction, Stream::TrainingPlaces, Stream::Observation};
/// Of functions that no update sees.
inline constexpr TaskStreams heldOutStreams{Stream::HeldOutFunction, Stream::HeldOutPlaces, Stream::HeldOutObservation};

/// Their key: the same functions for every seed, so that runs are compared on the same tasks.
inline constexpr std::uint32_t heldOutKey = 0;

class FunctionTasks
{
public:
    enum class Pool { Drawn, AsNeeded };
    /// Of a training that is of a family. A pool is drawn here, by the training's seed; or of it a function alone when
    /// a task is, for who asks once.
    explicit FunctionTasks(const Training &training, Pool pool = Pool::Drawn);

    int mostPoints() const { return m_training.contextMax + m_training.functions.targets; }
    const std::vector<Function> &pool() const { return m_pool; } ///< as far as it is drawn

    /// Of the pool, or where there is none of the family. Allocates nothing after the first.
    void draw(std::uint32_t key, const TaskStreams &streams, std::uint64_t index);
    /// Of the family whatever the pool: functions that are new to it (of the data where there are any, or all of them).
    void drawNew(std::uint32_t key, const TaskStreams &streams, std::uint64_t index);

    /// Function m of the data, counted from 0, as seen at that index.
    void drawGiven(std::size_t m, std::uint32_t key, const TaskStreams &streams, std::uint64_t index);

    // The last one drawn.
    const Function &function() const { return *m_function; }
    Points context() const;
    Points targets() const; ///< beside the context
    /// As a task of a batch whose points begin at `first`; the batch has room for mostPoints() from there.
    void write(Data<float> &data, int first, Task &task) const;

private:
    void observe(std::uint32_t key, const TaskStreams &streams, std::uint64_t index);
    Points part(std::size_t begin, std::size_t end) const;

    Training m_training;
    FunctionDraw m_draw;
    std::vector<Function> m_pool;
    Function m_new;
    const Function *m_function = nullptr;
    std::size_t m_contextSize = 0;
    std::vector<double> m_x; // context, then targets
    std::vector<double> m_y;
    std::vector<float> m_noise;
};

} // namespace npscope
