// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The historian of one run: measures the weights that the run has kept, and measures them again when another question
// is asked. It works in slices, coarse to fine, so that what it knows always spans the whole run.
//
// Everything here is called by the thread that owns the run.

#pragma once

#include "core/analysis/examiner.h"
#include "core/analysis/history.h"
#include "core/live/allowance.h"
#include "core/train/run.h"

#include <chrono>

namespace npscope {

class Historian
{
public:
    using Clock = std::chrono::steady_clock;

    /// Of a run with this training.
    explicit Historian(const Training &training);

    /// What is asked from now on, and where the mouse is.
    void ask(const Question &question, double x);
    /// Works until nothing is missing, or for about so long. Whether something was added.
    bool work(const Run &run, Clock::duration limit);
    /// The same beside a training that is in a hurry: takes a small share of the time that it took.
    bool workBeside(const Run &run, Clock::duration trained);
    bool isBehind(const Run &run) const;

    /// The newest to be shown. While a new question is being answered, that is the old answer for a moment, or null
    /// where there is none.
    std::shared_ptr<const History> history();
    /// Of the run's present step.
    Reading read(const Run &run);
    LatentReadout latents(const Run &run);

private:
    struct Entry {
        std::shared_ptr<const Diagnosis> diagnosis;
        float sdAtX = 0;
        bool hasSdAtX = false;
    };
    void follow(const WeightHistory &kept);
    void examine(std::size_t i, const WeightHistory &kept);
    std::shared_ptr<const History> snapshot() const;

    bool m_isPossible;
    std::unique_ptr<Examiner> m_examiner;
    Question m_question;
    double m_x = 0;
    std::vector<Entry> m_entries; // number i is of the step of weights number i
    Step m_stride = 1;
    std::size_t m_missing = 0;
    bool m_isNew = true; // since the last snapshot
    std::shared_ptr<const History> m_history;
    Clock::time_point m_asked;
    Allowance m_allowance{32};
};

} // namespace npscope
