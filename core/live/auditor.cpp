// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/live/auditor.h"

#include "core/oracle/oracle.h"

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
    m_characterExam = std::make_unique<CharacterExam>(training, quickSamples);
}

void Auditor::ask(const Experiment &experiment)
{
    if (m_questionExam && m_questionExam->ask(experiment.context(), answeredTraining(experiment)))
        m_question.reset();
}

bool Auditor::isBehind(const Run &run) const
{
    const WeightHistory &kept = run.weightHistory();
    return m_exam
           && (!isHereKnown(run) || !isQuestionKnown(run) || !isCharacterKnown(run) || m_missing > 0
               || m_entries.size() != kept.count() || m_stride != kept.stride());
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

bool Auditor::workBeside(const Run &run, Clock::duration trained)
{
    return m_exam && m_allowance.spend(trained, [&](Clock::duration limit) { return work(run, limit); });
}

// The entry whose tasks are being done; none: as many as there are. While weights are kept faster than they are
// examined, one that was begun would otherwise be given up for another.
std::size_t Auditor::begun(const WeightHistory &kept) const
{
    std::size_t i = 0;
    while (i < m_entries.size() && (m_entries[i] || kept.step(i) != m_examined))
        ++i;
    return i;
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
    const auto isEntryDone = [&](std::size_t i) {
        if (m_entries[i])
            return true;
        if (!isDone(kept.step(i), kept.theta(i)))
            return false;
        m_entries[i] = finish();
        --m_missing;
        hasAdded = true;
        return true;
    };
    if (const std::size_t i = begun(kept); i < m_entries.size() && !isEntryDone(i))
        return hasAdded;
    for (std::size_t gap = std::bit_ceil(m_entries.size()); gap > 0 && m_missing > 0; gap /= 2) {
        for (std::size_t i = 0; i < m_entries.size(); i += gap) {
            if (!isEntryDone(i))
                return hasAdded;
        }
    }
    return (!isMoving && judgeCharacter(run, until)) || hasAdded;
}

// Whether it is done now.
bool Auditor::judgeCharacter(const Run &run, Clock::time_point until)
{
    if (isCharacterKnown(run))
        return false;
    if (std::exchange(m_characterStep, run.step()) != run.step()) {
        m_character.reset();
        m_characterDone.clear();
    }
    m_tasks->extendTo(std::size_t(quickTasks)); // they are there already: the present step has been examined
    while (m_characterDone.size() < std::size_t(quickTasks)) {
        if (Clock::now() >= until)
            return false;
        m_characterDone.push_back(m_characterExam->examine(run.theta(), *m_tasks, m_characterDone.size()));
    }
    m_character = std::make_shared<const Character>(m_characterExam->summarise(m_characterDone));
    return true;
}

std::shared_ptr<const HonestyRecord> Auditor::record(const Run &run)
{
    if (!m_exam)
        return nullptr;
    const auto here = isHereKnown(run) ? m_here : nullptr;
    const auto question = isQuestionKnown(run) ? m_question : nullptr;
    const auto character = isCharacterKnown(run) ? m_character : nullptr;
    if (m_isNew || !m_record || m_record->here != here || m_record->question != question
        || m_record->character != character) {
        auto record = std::make_shared<HonestyRecord>();
        record->here = here;
        record->question = question;
        record->character = character;
        std::ranges::copy_if(m_entries, std::back_inserter(record->steps),
                             [](const auto &entry) { return entry != nullptr; });
        m_record = record;
        m_isNew = false;
    }
    return m_record;
}

} // namespace npscope
