// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/live/auditor.h"

#include <algorithm>
#include <bit>
#include <iterator>
#include <utility>

namespace npscope {

Auditor::Auditor(const Training &training)
{
    if (!training.isOfFamily())
        return;
    m_exam = std::make_unique<HonestyExam>(training, quickSamples);
    m_tasks = std::make_unique<HeldOutTasks>(training);
    m_questionExam = std::make_unique<QuestionExam>(training, quickSamples);
}

void Auditor::ask(const Points &context)
{
    if (m_questionExam && m_questionExam->ask(context))
        m_question.reset();
}

bool Auditor::isBehind(const Run &run) const
{
    const WeightHistory &kept = run.weightHistory();
    return m_exam
           && (!isHereKnown(run) || !isQuestionKnown(run) || m_missing > 0 || m_entries.size() != kept.count()
               || m_stride != kept.stride());
}

// Makes room for what was kept since, and gives up what is no longer kept.
void Auditor::follow(const WeightHistory &kept)
{
    for (; m_stride < kept.stride(); m_stride *= 2) {
        for (std::size_t i = 1; 2 * i < m_entries.size(); ++i)
            m_entries[i] = std::move(m_entries[2 * i]);
        m_entries.resize((m_entries.size() + 1) / 2);
    }
    m_entries.resize(kept.count());
    m_missing = std::size_t(std::ranges::count(m_entries, nullptr));
}

// One more task of that step; another step's that were begun are given up.
void Auditor::examine(Step step, const float *theta)
{
    if (m_examined != step) {
        m_examined = step;
        m_done.clear();
    }
    m_tasks->extendTo(m_done.size() + 1);
    m_done.push_back(m_exam->examine(theta, *m_tasks, m_done.size()));
}

std::shared_ptr<const HonestyAt> Auditor::finish()
{
    m_isNew = true;
    auto at = std::make_shared<const HonestyAt>(honestyAt(m_examined, m_done, m_exam->hasLatent()));
    m_examined = -1;
    return at;
}

bool Auditor::work(const Run &run, Clock::duration limit)
{
    if (!isBehind(run))
        return false;
    const auto until = Clock::now() + limit;
    const WeightHistory &kept = run.weightHistory();
    follow(kept);
    bool hasAdded = false;
    const auto isDone = [&](Step step, const float *theta) {
        while (Clock::now() < until) {
            examine(step, theta);
            if (m_done.size() == std::size_t(quickTasks))
                return true;
        }
        return false;
    };
    const bool isMoving = std::exchange(m_seen, run.step()) != run.step(); // it would not be finished
    if (!isQuestionKnown(run) && !isMoving) {
        if (std::exchange(m_questionStep, run.step()) != run.step()) {
            m_question.reset();
            m_questionExam->restart();
        }
        const auto question = m_questionExam->work(run.theta(), until);
        if (!question)
            return hasAdded;
        m_question = std::make_shared<const QuestionHonesty>(*question);
        hasAdded = true;
    }
    if (!isHereKnown(run) && !isMoving) {
        if (!isDone(run.step(), run.theta()))
            return hasAdded;
        m_here = finish();
        hasAdded = true;
    }
    for (std::size_t gap = std::bit_ceil(m_entries.size()); gap > 0 && m_missing > 0; gap /= 2) {
        for (std::size_t i = 0; i < m_entries.size(); i += gap) {
            if (m_entries[i])
                continue;
            if (!isDone(kept.step(i), kept.theta(i)))
                return hasAdded;
            m_entries[i] = finish();
            --m_missing;
            hasAdded = true;
        }
    }
    return hasAdded;
}

std::shared_ptr<const HonestyRecord> Auditor::record(const Run &run)
{
    if (!m_exam)
        return nullptr;
    const auto here = isHereKnown(run) ? m_here : nullptr;
    const auto question = isQuestionKnown(run) ? m_question : nullptr;
    if (m_isNew || !m_record || m_record->here != here || m_record->question != question) {
        auto record = std::make_shared<HonestyRecord>();
        record->here = here;
        record->question = question;
        std::ranges::copy_if(m_entries, std::back_inserter(record->steps),
                             [](const auto &entry) { return entry != nullptr; });
        m_record = record;
        m_isNew = false;
    }
    return m_record;
}

} // namespace npscope
