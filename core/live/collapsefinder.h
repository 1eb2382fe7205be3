// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Judges every step of a run for the present question, in slices of time, by computing the run once more beside it.
//
// Everything here is called by the thread that owns the run.

#pragma once

#include "core/analysis/collapse.h"
#include "core/analysis/examiner.h"
#include "core/train/run.h"

#include <chrono>
#include <memory>

namespace npscope {

class CollapseFinder
{
public:
    using Clock = std::chrono::steady_clock;

    /// Of a run with this training.
    explicit CollapseFinder(const Training &training);

    void ask(const Question &question);
    /// Judges steps up to the last that the run knows, for about so long. Whether there is something new to say.
    bool work(const Run &run, Clock::duration limit);
    bool isBehind(const Run &run) const;
    const CollapseRecord &record() const { return m_record; }

private:
    bool judge();

    Training m_training;
    Question m_question;
    std::unique_ptr<Stepper> m_stepper; // at the last step judged; null where nothing can be
    std::unique_ptr<Examiner> m_examiner;
    std::size_t m_witness = 0; // which of the judged x was the widest when last looked
    CollapseRecord m_record;
};

} // namespace npscope
