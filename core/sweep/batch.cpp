// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sweep/batch.h"

#include "core/analysis/honestyexam.h"
#include "core/experiment/settings.h"

#include <algorithm>
#include <memory>
#include <mutex>

namespace npscope {

namespace {

// As many as are done within some hundredths of a millisecond, or one.
Step updatesBetweenQuestions(const Training &training)
{
    const Work work = workOf(training);
    const double units = work.units + work.products / 30; // one takes as long as some tens of products
    return Step(std::clamp(25'600 / units, 1.0, 64.0));
}

// False once it is cancelled.
bool train(Run &run, Step goal, const std::stop_token &cancelled, const BatchProgress &progress)
{
    const Step budget = updatesBetweenQuestions(run.training());
    for (bool isThere = false; !isThere;) {
        const Step before = run.step();
        isThere = run.approach(goal, budget);
        if (progress)
            progress(run.step() - before);
        if (cancelled.stop_requested())
            return false;
    }
    return true;
}

// The exam of one run, and its tasks.
class Evaluator
{
public:
    Evaluator(const Training &training, const Evaluation &evaluation)
        : m_exam(training, evaluation.samples), m_tasks(training, evaluation.on), m_count(std::size_t(evaluation.tasks))
    {
    }

    // None once it is cancelled, which is asked after each task: all together may take seconds.
    std::optional<Honesty> evaluate(const float *theta, const std::stop_token &cancelled)
    {
        std::vector<TaskHonesty> done;
        for (std::size_t i = 0; i < m_count; ++i) {
            if (cancelled.stop_requested())
                return {};
            m_tasks.extendTo(i + 1);
            done.push_back(m_exam.examine(theta, m_tasks, i));
        }
        return summarise(done, m_exam.hasLatent());
    }

private:
    HonestyExam m_exam;
    HeldOutTasks m_tasks;
    std::size_t m_count;
};

// What the jobs of one call have in common.
class ManyRuns
{
public:
    ManyRuns(const BatchExperiment &experiment, const std::vector<Step> &steps, const BatchResult &result,
             const BatchProgress &progress, const Evaluation &evaluation)
        : m_experiment(experiment), m_steps(steps), m_result(result), m_progress(progress), m_evaluation(evaluation)
    {
    }

    void run(std::size_t index, const std::stop_token &cancelled)
    {
        const Experiment experiment = m_experiment(index);
        Run run(experiment.training);
        Examiner examiner(experiment);
        std::vector<Measures> measures;
        std::optional<Evaluator> evaluator;
        if (m_evaluation.tasks > 0 && experiment.training.isOfFamily())
            evaluator.emplace(experiment.training, m_evaluation);
        for (const Step step : m_steps) {
            if (!train(run, step, cancelled, m_progress))
                return;
            if (run.divergedAt() && *run.divergedAt() <= step)
                break;
            measures.push_back(measure(run, examiner));
            if (!evaluator)
                continue;
            measures.back().honesty = evaluator->evaluate(run.theta(), cancelled);
            if (!measures.back().honesty)
                return;
        }
        const std::lock_guard lock(m_telling);
        m_result(index, measures, run.divergedAt());
    }

private:
    const BatchExperiment m_experiment;
    const std::vector<Step> m_steps;
    const BatchResult m_result;
    const BatchProgress m_progress;
    const Evaluation m_evaluation;
    std::mutex m_telling;
};

} // namespace

void trainAll(JobPool &pool, std::size_t count, const BatchExperiment &experiment, const std::vector<Step> &steps,
              const BatchResult &result, const BatchProgress &progress, const Evaluation &evaluation)
{
    // Once for all: there may be a hundred thousand jobs.
    const auto batch = std::make_shared<ManyRuns>(experiment, steps, result, progress, evaluation);
    for (std::size_t i = 0; i < count; ++i)
        pool.add([batch, i](const std::stop_token &cancelled) { batch->run(i, cancelled); });
}

} // namespace npscope
