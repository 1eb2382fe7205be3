// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The auditor of one run: compares the weights of its present step, and then those that it has kept, with the exact
// answers to held-out tasks. It works in slices, a task at a time: first at the present step, unless the run is moving,
// then coarse to fine over the run, and last the character of the present step.
//
// Everything here is called by the thread that owns the run.

#pragma once

#include "core/analysis/characterexam.h"
#include "core/analysis/honestyrecord.h"
#include "core/live/allowance.h"
#include "core/train/run.h"

#include <chrono>
#include <memory>

namespace npscope {

class Auditor
{
public:
    using Clock = std::chrono::steady_clock;

    /// Of a run with this training; without a family it has nothing to do.
    explicit Auditor(const Training &training);

    /// About this experiment's context; before anything else.
    void ask(const Experiment &experiment);

    /// Works until nothing is missing, or for about so long. Whether there is something new to say.
    bool work(const Run &run, Clock::duration limit);
    /// The same beside a training that is in a hurry: takes a share of the time that it took, so that a race has its
    /// lines while it is run.
    bool workBeside(const Run &run, Clock::duration trained);
    bool isBehind(const Run &run) const;
    /// Of the kept steps that are done, 0 … 1.
    double share() const { return m_entries.empty() ? 0 : 1 - double(m_missing) / double(m_entries.size()); }
    /// What is known so far; null without a family. Of the run's present step only where that is finished.
    std::shared_ptr<const HonestyRecord> record(const Run &run);

private:
    bool isHereKnown(const Run &run) const { return m_here && m_here->step == run.step(); }
    bool isQuestionKnown(const Run &run) const { return m_question && m_questionStep == run.step(); }
    bool isCharacterKnown(const Run &run) const { return m_character && m_characterStep == run.step(); }
    bool judgeCharacter(const Run &run, Clock::time_point until);
    void follow(const WeightHistory &kept);
    void examine(Step step, const float *theta);
    std::shared_ptr<const HonestyAt> finish();
    std::size_t begun(const WeightHistory &kept) const;

    std::unique_ptr<HonestyExam> m_exam; // null without a family
    std::unique_ptr<HeldOutTasks> m_tasks;
    std::unique_ptr<QuestionExam> m_questionExam;
    std::unique_ptr<CharacterExam> m_characterExam;
    std::shared_ptr<const QuestionHonesty> m_question;       // null where it is to be examined
    Step m_questionStep = -1;                                // that it is of
    std::shared_ptr<const HonestyAt> m_here;                 // of the last present step that was finished
    std::vector<std::shared_ptr<const HonestyAt>> m_entries; // number i is of the step of weights number i
    Step m_stride = 1;
    std::size_t m_missing = 0;
    Step m_seen = -1;     // when last called
    Step m_examined = -1; // whose tasks are being done
    std::vector<TaskHonesty> m_done;
    std::shared_ptr<const Character> m_character; // null where it is to be examined
    Step m_characterStep = -1;                    // that it is of, or will be
    std::vector<TaskCharacter> m_characterDone;
    std::shared_ptr<const HonestyRecord> m_record;
    bool m_isNew = true;
    Allowance m_allowance{8};
};

} // namespace npscope
