// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Examines the character (core/analysis/character.h) of weights of a training, of whatever step, on held-out tasks.

#pragma once

#include "core/analysis/character.h"
#include "core/analysis/honestyexam.h"

#include <memory>
#include <span>
#include <vector>

namespace npscope {

/// Of one held-out task.
struct TaskCharacter {
    double sdChange = 0;
    double exactSdChange = 0;
    TaskHonesty moved; ///< not where only the change of the sd was asked for
};

class CharacterExam
{
public:
    /// Of a training that is of a family; `on`: as the tasks are that it is asked about.
    explicit CharacterExam(const Training &training, int samples = usualSamples, ExamOn on = ExamOn::New);
    ~CharacterExam();

    /// Both tests of task i of these weights.
    TaskCharacter examine(const float *theta, const HeldOutTasks &tasks, std::size_t i);
    /// The first alone.
    TaskCharacter sdChange(const float *theta, const HeldOutTasks &tasks, std::size_t i);

    /// Of at least one task.
    Character summarise(std::span<const TaskCharacter> tasks) const;

private:
    /// What of a task depends on no weights.
    struct Other {
        Points context; ///< the task's x with the values of the next function
        double exactSdChange = 0;
    };
    const Other &other(const HeldOutTasks &tasks, std::size_t i);
    Other makeOther(const HeldOutTask &held, std::size_t i) const;

    struct Source;
    Training m_training;
    std::unique_ptr<Source> m_source;
    std::unique_ptr<Predictor> m_predictor;
    HonestyExam m_moved;
    std::vector<float> m_noise; // of the samples of one task
    std::vector<Other> m_others;
};

} // namespace npscope
