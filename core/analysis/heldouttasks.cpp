// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/heldouttasks.h"

#include "core/analysis/examinedtraining.h"
#include "core/data/functiontasks.h"
#include "core/oracle/oracle.h"

namespace npscope {

struct HeldOutTasks::Source {
    FunctionTasks tasks;
    std::unique_ptr<Oracle> oracle;
};

HeldOutTasks::HeldOutTasks(const Training &training, ExamOn on)
    : m_source(new Source{FunctionTasks(training), makeOracle(examinedTraining(training, on))}), m_on(on)
{
}

HeldOutTasks::~HeldOutTasks() = default;

void HeldOutTasks::extendTo(std::size_t count)
{
    while (m_tasks.size() < count)
        m_tasks.push_back(make(m_tasks.size()));
}

HeldOutTask HeldOutTasks::make(std::size_t i)
{
    FunctionTasks &tasks = m_source->tasks;
    if (m_on == ExamOn::New)
        tasks.drawNew(heldOutKey, heldOutStreams, i);
    else
        tasks.draw(heldOutKey, heldOutStreams, i);
    HeldOutTask held;
    held.context = tasks.context();
    const Points targets = tasks.targets();
    for (const Point &target : targets) {
        held.x.push_back(target.x);
        held.y.push_back(target.y);
    }
    held.exact = scoreOf(m_source->oracle->marginals(held.context, held.x), held.y,
                         m_source->oracle->logJoint(held.context, targets));
    return held;
}

} // namespace npscope
