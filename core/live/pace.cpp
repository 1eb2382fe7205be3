// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/live/pace.h"

#include <cmath>

namespace npscope {

using namespace std::chrono_literals;

namespace {

using Seconds = std::chrono::duration<double>;

constexpr Seconds maxLag = 100ms; // beyond this a slow run does not try to catch up
constexpr auto measured = 500ms;  // at a stretch

} // namespace

void Pace::restart(Step step, double speed)
{
    m_speed = speed;
    m_start = m_measureStart = Clock::now();
    m_step = m_measureStep = step;
    m_stepsPerSecond = 0;
}

bool Pace::isUnlimited() const
{
    return std::isinf(m_speed);
}

Step Pace::due(Clock::time_point now) const
{
    return m_step + Step(Seconds(now - m_start).count() * m_speed);
}

Pace::Clock::time_point Pace::timeOf(Step step) const
{
    return m_start + std::chrono::duration_cast<Clock::duration>(Seconds(double(step - m_step) / m_speed));
}

void Pace::forgiveLag(Clock::time_point now, Step step)
{
    if (isUnlimited() || Seconds(now - timeOf(step)) <= maxLag)
        return;
    m_start = now;
    m_step = step;
}

void Pace::measure(Clock::time_point now, Step step)
{
    const auto elapsed = now - m_measureStart;
    if (elapsed < measured)
        return;
    m_stepsPerSecond = double(step - m_measureStep) / Seconds(elapsed).count();
    m_measureStart = now;
    m_measureStep = step;
}

} // namespace npscope
