// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Held-out tasks with their exact answers, which depend on no weights: computed once, and asked of a network at any
// step.

#pragma once

#include "core/analysis/honesty.h"

#include <cstddef>
#include <memory>

namespace npscope {

/// What the tasks' functions are: new ones, of the family, whose exact answer is the family's; or the pool's own, whose
/// exact answer is that of the pool. Where all of a family is trained on, the two are the same.
enum class ExamOn { New, Pool };

/// On so many tasks a run may be compared.
inline constexpr int maxTasks = 100'000;

/// Where an exam is not to be waited for, as in the window: enough for a standard error of the gap of some hundredths,
/// few enough for a hundred steps to be done within seconds.
inline constexpr int quickTasks = 100;
inline constexpr int quickSamples = 128;
/// For numbers to be quoted: of so many samples of z the log density is biased by less than 0.01 nats where the
/// posterior is ten times as wide as the noise, and by far less where it is not.
inline constexpr int usualTasks = 600;
inline constexpr int usualSamples = 512;

/// How a run is compared with exact answers: on so many tasks; on none not at all.
struct Evaluation {
    int tasks = 0;
    ExamOn on = ExamOn::New;
    int samples = usualSamples; ///< of z
    bool operator==(const Evaluation &) const = default;
};

struct HeldOutTask {
    Points context;
    std::vector<double> x; ///< of the targets
    std::vector<double> y;
    Score exact;
};

class HeldOutTasks
{
public:
    /// Of a training that is of a family. New ones are the same for every seed.
    explicit HeldOutTasks(const Training &training, ExamOn on = ExamOn::New);
    ~HeldOutTasks();

    /// So many are there from now on.
    void extendTo(std::size_t count);
    std::size_t count() const { return m_tasks.size(); }
    const HeldOutTask &operator[](std::size_t i) const { return m_tasks[i]; }

private:
    HeldOutTask make(std::size_t i);

    struct Source;
    std::unique_ptr<Source> m_source;
    ExamOn m_on;
    std::vector<HeldOutTask> m_tasks;
};

} // namespace npscope
