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

/// How a run is compared with exact answers: on so many tasks; on none not at all.
struct Evaluation {
    int tasks = 0;
    ExamOn on = ExamOn::New;
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
