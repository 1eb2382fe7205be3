// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/live/workerloop.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace npscope {

using namespace std::chrono_literals;

namespace {

constexpr auto framePeriod = 16ms;    // at most one frame a display refresh
constexpr auto progressPeriod = 50ms; // how often a long seek tells how far it is, at most
constexpr int shareOfWay = 5;         // of the time of a seek, a part in so many is for what is shown on the way
constexpr auto moment = 2ms;          // a replay that takes longer shows what it begins with
constexpr auto sliceTime = 250us;     // a wish is seen after at most about so long

double seconds(std::chrono::steady_clock::duration duration)
{
    return std::chrono::duration<double>(duration).count();
}

} // namespace

void WorkerLoop::run()
{
    while (takeWish()) {
        train();
        examine();
        if (isDue())
            publish();
        sleepUntilNeeded();
    }
}

// On the way to a step that was passed before: a few updates from the kept one before it.
bool WorkerLoop::isReplaying() const
{
    return m_isSeeking && m_lanes.know(m_wanted);
}

bool WorkerLoop::isDue() const
{
    if (!m_wish.isWatched)
        return false;
    const auto now = Clock::now();
    if (!m_isSeeking)
        return m_isUrgent || (m_isStale && now - m_published >= framePeriod);
    if (m_isUrgent && isReplaying())
        return now - m_seekStart >= moment && now - m_published >= framePeriod;
    const auto period = std::max<Clock::duration>(progressPeriod, (shareOfWay - 1) * m_shown);
    return now - std::max(m_published, m_seekStart) >= period;
}

// Takes over the newest wish, if there is one. False when it says stop.
bool WorkerLoop::takeWish()
{
    if (!m_worker.m_isNew)
        return true;
    Wish wish;
    {
        const std::lock_guard lock(m_worker.m_mutex);
        wish = m_worker.m_wish;
        m_worker.m_wish.seek.reset();
        m_worker.m_wish.offset = 0;
        m_worker.m_isNew = false;
    }
    if (wish.stop)
        return false;
    apply(std::move(wish));
    return true;
}

void WorkerLoop::apply(Wish &&wish)
{
    const bool isNewRun = m_lanes.all().empty() || wish.run != m_wish.run;
    const bool isMoved = wish.seek || wish.offset != 0;
    const bool isNewPace = wish.speed != m_wish.speed || wish.isPlaying != m_wish.isPlaying;
    m_wish = std::move(wish);

    m_lanes.setMemory(m_wish.memory);
    m_lanes.setExperiments(m_wish.experiments);
    for (Lane &lane : m_lanes.all())
        lane.ask(m_wish.pointerX);
    if (isMoved) {
        const Step from = m_wish.seek.value_or(m_isSeeking ? m_wanted : m_lanes.step());
        m_wanted = std::clamp<Step>(from + m_wish.offset, 0, length());
    }
    m_wanted = std::min(m_wanted, length());
    if (isNewRun || isMoved || !m_lanes.areAt(m_wanted)) {
        // A mouse that drags the timeline asks for steps faster than they are computed, and yet is shown some.
        if (isNewRun || !m_isSeeking || !m_isUrgent)
            m_seekStart = Clock::now();
        m_isSeeking = true;
    }
    m_isUrgent = true;
    if (isNewRun || isMoved || isNewPace)
        m_pace.restart(m_lanes.step(), m_wish.speed);
}

Step WorkerLoop::length() const
{
    return m_wish.experiments.front()->length;
}

Step WorkerLoop::dueStep(Clock::time_point now) const
{
    return m_pace.isUnlimited() ? m_lanes.end() : std::min(m_lanes.end(), m_pace.due(now));
}

// How far a slice may go when playing. Several lanes must come out of it at the same step, so none may pass over
// what it knows already: the others may not know it.
Step WorkerLoop::inStep(Step due) const
{
    const auto lanes = Step(m_lanes.all().size());
    return lanes == 1 ? due : std::min(due, m_lanes.step() + std::max<Step>(1, Step(m_sliceSteps) / lanes));
}

// One slice of work, if there is any to do.
void WorkerLoop::train()
{
    if (m_isSeeking) {
        slice(m_wanted);
        if (m_lanes.areAt(m_wanted)) {
            m_isSeeking = false;
            m_isUrgent = true;
            m_pace.restart(m_lanes.step(), m_wish.speed);
        }
        return;
    }
    if (!m_wish.isPlaying || !m_lanes.canTrain())
        return;

    const auto now = Clock::now();
    const Step due = dueStep(now);
    if (due > m_lanes.step()) {
        slice(inStep(due));
        m_wanted = m_lanes.step();
        if (m_lanes.step() < due)
            m_pace.forgiveLag(now, m_lanes.step());
    }
    m_pace.measure(Clock::now(), m_lanes.step());
    if (m_lanes.step() == m_lanes.end())
        pauseAtEnd();
}

void WorkerLoop::slice(Step goal)
{
    const auto begin = Clock::now();
    const Step before = m_lanes.step();
    const Step timed = m_lanes.advance(goal, Step(m_sliceSteps));
    m_trained = Clock::now() - begin;
    const double taken = seconds(m_trained);
    if (timed > 0 && taken > 0)
        m_sliceSteps = std::clamp(double(timed) * seconds(sliceTime) / taken, m_sliceSteps / 2, m_sliceSteps * 2);
    m_isStale = m_isStale || m_lanes.step() != before;
}

// An answer that was asked for goes first, and a seek; a training that is in a hurry leaves little.
bool WorkerLoop::mayExamine() const
{
    return !m_isSeeking && !m_isUrgent && m_lanes.areBehind();
}

void WorkerLoop::examine()
{
    if (!mayExamine())
        return;
    const bool isInHurry = m_wish.isPlaying && dueStep(Clock::now()) > m_lanes.step();
    const auto lanes = int(m_lanes.all().size());
    for (Lane &lane : m_lanes.all()) {
        const bool hasAdded = isInHurry ? lane.examineBeside(m_trained / lanes) : lane.examine(sliceTime / lanes);
        m_isStale = m_isStale || hasAdded;
    }
}

// Playing ends where the run does; a wish that came meanwhile is left alone and will be looked at next.
void WorkerLoop::pauseAtEnd()
{
    m_wish.isPlaying = false;
    m_isUrgent = true;
    const std::lock_guard lock(m_worker.m_mutex);
    if (!m_worker.m_isNew)
        m_worker.m_wish.isPlaying = false;
}

// Waits for the next wish, or the next time something is due. Idle, it waits without a timer.
void WorkerLoop::sleepUntilNeeded()
{
    if (m_isSeeking || mayExamine() || m_worker.m_isNew)
        return;
    const auto isNew = [this] { return m_worker.m_isNew.load(); };
    const bool isTraining = m_wish.isPlaying && m_lanes.canTrain();
    if (!isTraining) {
        std::unique_lock lock(m_worker.m_mutex);
        if (m_isStale && m_wish.isWatched) // more history than was shown, but the last frame was shown just now
            m_worker.m_changed.wait_until(lock, m_published + framePeriod, isNew);
        else
            m_worker.m_changed.wait(lock, isNew);
        return;
    }
    const auto now = Clock::now();
    if (dueStep(now) > m_lanes.step() && m_pace.isUnlimited())
        return;
    // The next step, but not before the next frame could be shown.
    std::unique_lock lock(m_worker.m_mutex);
    m_worker.m_changed.wait_until(lock, std::max(m_pace.timeOf(m_lanes.step() + 1), m_published + framePeriod), isNew);
}

void WorkerLoop::publish()
{
    const auto begin = Clock::now();
    Frames frames;
    for (Lane &lane : m_lanes.all())
        frames.push_back(makeFrame(lane));
    m_published = Clock::now();
    m_shown = m_published - begin;
    m_isUrgent = false;
    m_isStale = false;
    bool mustNotify = false;
    {
        const std::lock_guard lock(m_worker.m_mutex);
        m_worker.m_frames.swap(frames);
        mustNotify = !std::exchange(m_worker.m_isNotified, true);
    }
    if (mustNotify && m_worker.m_notify)
        m_worker.m_notify();
}

std::shared_ptr<Frame> WorkerLoop::makeFrame(Lane &lane)
{
    auto frame = lane.frame(m_wish.grid);
    frame->run = m_wish.run;
    frame->wishes = m_wish.count;
    if (m_isSeeking)
        frame->goal = std::min(m_wanted, lane.end());
    frame->playing = m_wish.isPlaying;
    frame->stepsPerSecond = m_wish.isPlaying ? m_pace.stepsPerSecond() : 0;
    if (!frame->isComputing() || (isReplaying() && m_lanes.areAt(m_lanes.step())))
        lane.answer(frame, m_wish.grid);
    return frame;
}

} // namespace npscope
