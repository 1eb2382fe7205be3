// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The pace of playing: which step is due when, and how fast the steps really go.

#pragma once

#include "core/experiment/experiment.h"

#include <chrono>

namespace npscope {

class Pace
{
public:
    using Clock = std::chrono::steady_clock;

    /// Playing goes on from this step, from now on at so many steps per second, which may be infinite.
    void restart(Step step, double speed);
    bool isUnlimited() const;
    /// The last step whose time has come; not where there is no limit.
    Step due(Clock::time_point now) const;
    Clock::time_point timeOf(Step step) const;
    /// A run that is at this step far too late goes on from here, instead of hurrying ever more.
    void forgiveLag(Clock::time_point now, Step step);

    /// Measures, with the run at this step.
    void measure(Clock::time_point now, Step step);
    double stepsPerSecond() const { return m_stepsPerSecond; }

private:
    double m_speed = 0;
    Clock::time_point m_start; // when playing at this pace began, and where
    Step m_step = 0;
    Clock::time_point m_measureStart;
    Step m_measureStep = 0;
    double m_stepsPerSecond = 0;
};

} // namespace npscope
