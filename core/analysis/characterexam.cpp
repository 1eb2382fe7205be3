// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/characterexam.h"

#include "core/analysis/examinedtraining.h"
#include "core/data/functiontasks.h"
#include "core/oracle/oracle.h"
#include "core/predict/predictive.h"

namespace npscope {

namespace {

// Mean |Δ ln sd of y| over the places.
double changeOf(const Mixture &a, const Mixture &b)
{
    return ((varianceOf(a, Of::Observation).log() - varianceOf(b, Of::Observation).log()) / 2).abs().mean();
}

} // namespace

struct CharacterExam::Source {
    FunctionTasks tasks;
    std::unique_ptr<Oracle> oracle;
};

CharacterExam::CharacterExam(const Training &training, int samples, ExamOn on)
    : m_training(training),
      m_source(new Source{FunctionTasks(examinedTraining(training, on)), makeOracle(examinedTraining(training, on))}),
      m_predictor(makePredictor<float>(training)), m_moved(training, samples, characterMove),
      m_noise(training.hasLatent() ? std::size_t(samples) * std::size_t(training.sizes.zDim) : 0)
{
}

CharacterExam::~CharacterExam() = default;

// Observations of function i + 1 that its own task does not have (core/data/questiontask.h draws the same).
CharacterExam::Other CharacterExam::makeOther(const HeldOutTask &held, std::size_t i) const
{
    FunctionTasks &tasks = m_source->tasks;
    tasks.draw(heldOutKey, heldOutStreams, i + 1);
    const auto own = std::size_t(tasks.mostPoints());
    std::vector<float> noise(own + held.context.size());
    fillNormals(heldOutKey, heldOutStreams.observation, i + 1, noise);
    Other other{.context = held.context};
    for (std::size_t k = 0; k < other.context.size(); ++k) {
        Point &point = other.context[k];
        point.y = tasks.function().at(point.x) + m_training.functions.noise * double(noise[own + k]);
    }
    const Oracle &oracle = *m_source->oracle;
    other.exactSdChange = changeOf(oracle.marginals(other.context, held.x), oracle.marginals(held.context, held.x));
    return other;
}

const CharacterExam::Other &CharacterExam::other(const HeldOutTasks &tasks, std::size_t i)
{
    while (m_others.size() <= i)
        m_others.push_back(makeOther(tasks[m_others.size()], m_others.size()));
    return m_others[i];
}

TaskCharacter CharacterExam::sdChange(const float *theta, const HeldOutTasks &tasks, std::size_t i)
{
    const HeldOutTask &held = tasks[i];
    const Other &others = other(tasks, i);
    fillNormals(heldOutKey, Stream::HeldOutSample, i, m_noise);
    const auto answer = [&](const Points &context) {
        return predictive(*m_predictor, m_training, theta, context, m_noise, held.x);
    };
    return {.sdChange = changeOf(answer(others.context), answer(held.context)),
            .exactSdChange = others.exactSdChange,
            .moved = {}};
}

TaskCharacter CharacterExam::examine(const float *theta, const HeldOutTasks &tasks, std::size_t i)
{
    TaskCharacter character = sdChange(theta, tasks, i);
    character.moved = m_moved.examine(theta, tasks, i);
    return character;
}

Character CharacterExam::summarise(std::span<const TaskCharacter> tasks) const
{
    Character character;
    character.tasks = int(tasks.size());
    std::vector<TaskHonesty> moved;
    for (const TaskCharacter &task : tasks) {
        character.sdChange += task.sdChange / double(tasks.size());
        character.exactSdChange += task.exactSdChange / double(tasks.size());
        if (!task.moved.network.integrals.empty())
            moved.push_back(task.moved);
    }
    if (!moved.empty())
        character.moved = npscope::summarise(moved, m_training.hasLatent());
    return character;
}

} // namespace npscope
