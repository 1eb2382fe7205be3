// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/train/workerloop.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace npscope {

using namespace std::chrono_literals;

namespace {

constexpr auto framePeriod = 16ms;    // at most one frame a display refresh
constexpr auto progressPeriod = 50ms; // how often a long seek tells how far it is
constexpr auto sliceTime = 250us;     // a wish is seen after at most about so long
constexpr auto maxLag = 100ms;        // beyond this a slow run does not try to catch up
constexpr auto speedWindow = 500ms;

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
        const auto now = Clock::now();
        const bool isDue = m_isSeeking ? now - std::max(m_published, m_seekStart) >= progressPeriod
                                       : m_isUrgent || (m_isStale && now - m_published >= framePeriod);
        if (isDue)
            publish();
        sleepUntilNeeded();
    }
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
    const bool isNewRun = !m_run || wish.run != m_wish.run;
    const bool isMoved = wish.seek || wish.offset != 0;
    const bool isNewPace = wish.speed != m_wish.speed || wish.isPlaying != m_wish.isPlaying;
    m_wish = std::move(wish);

    if (isNewRun) {
        m_run = std::make_unique<Run>(m_wish.experiment->training);
        m_predictor = makePredictor<float>(m_wish.experiment->training.sizes);
        m_historian = std::make_unique<Historian>(m_wish.experiment->training);
        m_answered.reset();
    }
    m_historian->ask(m_wish.experiment->question, m_wish.pointerX);
    if (isMoved) {
        const Step from = m_wish.seek.value_or(m_isSeeking ? m_wanted : m_run->step());
        m_wanted = std::clamp<Step>(from + m_wish.offset, 0, m_wish.experiment->length);
    }
    m_wanted = std::min(m_wanted, m_wish.experiment->length);
    if (isNewRun || isMoved || m_run->step() > m_wanted) {
        m_isSeeking = true;
        m_seekStart = Clock::now();
    }
    m_isUrgent = true;
    if (isNewRun || isMoved || isNewPace)
        restartPace();
}

/// The last step this run can be at.
Step WorkerLoop::end() const
{
    if (!m_run->training().isPossible())
        return 0;
    return std::min(m_wish.experiment->length, m_run->divergedAt().value_or(m_wish.experiment->length));
}

Step WorkerLoop::goal() const
{
    return m_isSeeking ? std::min(m_wanted, end()) : m_run->step();
}

Step WorkerLoop::dueStep(Clock::time_point now) const
{
    if (std::isinf(m_wish.speed))
        return end();
    return std::min(end(), m_paceStep + Step(seconds(now - m_paceStart) * m_wish.speed));
}

void WorkerLoop::restartPace()
{
    m_paceStart = m_speedStart = Clock::now();
    m_paceStep = m_speedStep = m_run->step();
    m_stepsPerSecond = 0;
}

// One slice of work, if there is any to do.
void WorkerLoop::train()
{
    if (m_isSeeking) {
        slice(m_wanted);
        if (m_run->step() == goal()) {
            m_isSeeking = false;
            m_isUrgent = true;
            restartPace();
        }
        return;
    }
    if (!m_wish.isPlaying || !m_run->training().isPossible())
        return;

    const auto now = Clock::now();
    const Step due = dueStep(now);
    if (due > m_run->step()) {
        slice(due);
        m_wanted = m_run->step();
        if (m_run->step() < due && std::isfinite(m_wish.speed)
            && seconds(now - m_paceStart) - double(m_run->step() - m_paceStep) / m_wish.speed > seconds(maxLag)) {
            m_paceStart = now; // too slow for this speed: go on from here instead of hurrying ever more
            m_paceStep = m_run->step();
        }
    }
    measureSpeed(Clock::now());
    if (m_run->step() == end())
        pauseAtEnd();
}

void WorkerLoop::slice(Step goal)
{
    const auto begin = Clock::now();
    const Step budget = std::max<Step>(1, Step(m_sliceSteps));
    const Step before = m_run->step();
    m_run->approach(goal, budget);
    m_trained = Clock::now() - begin;
    const double taken = seconds(m_trained);
    if (m_run->step() == before + budget && taken > 0)
        m_sliceSteps = std::clamp(double(budget) * seconds(sliceTime) / taken, m_sliceSteps / 2, m_sliceSteps * 2);
    m_isStale = m_isStale || m_run->step() != before;
}

// An answer that was asked for goes first, and a seek; a training that is in a hurry leaves little.
bool WorkerLoop::mayExamine() const
{
    return !m_isSeeking && !m_isUrgent && m_historian->isBehind(*m_run);
}

void WorkerLoop::examine()
{
    if (!mayExamine())
        return;
    const bool isInHurry = m_wish.isPlaying && dueStep(Clock::now()) > m_run->step();
    const bool hasAdded = isInHurry ? m_historian->workBeside(*m_run, m_trained) : m_historian->work(*m_run, sliceTime);
    m_isStale = m_isStale || hasAdded;
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

void WorkerLoop::measureSpeed(Clock::time_point now)
{
    const auto elapsed = now - m_speedStart;
    if (elapsed < speedWindow)
        return;
    m_stepsPerSecond = double(m_run->step() - m_speedStep) / seconds(elapsed);
    m_speedStart = now;
    m_speedStep = m_run->step();
}

// Waits for the next wish, or the next time something is due. Idle, it waits without a timer.
void WorkerLoop::sleepUntilNeeded()
{
    if (m_isSeeking || mayExamine() || m_worker.m_isNew)
        return;
    const auto isNew = [this] { return m_worker.m_isNew.load(); };
    const bool isTraining = m_wish.isPlaying && m_run->training().isPossible();
    if (!isTraining) {
        std::unique_lock lock(m_worker.m_mutex);
        if (m_isStale) // more history than was shown, but the last frame was shown just now
            m_worker.m_changed.wait_until(lock, m_published + framePeriod, isNew);
        else
            m_worker.m_changed.wait(lock, isNew);
        return;
    }
    const auto now = Clock::now();
    if (dueStep(now) > m_run->step() && std::isinf(m_wish.speed))
        return;
    // The next step, but not before the next frame could be shown.
    const double untilStep = double(m_run->step() + 1 - m_paceStep) / m_wish.speed;
    const auto nextStep =
        m_paceStart + std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(untilStep));
    std::unique_lock lock(m_worker.m_mutex);
    m_worker.m_changed.wait_until(lock, std::max(nextStep, m_published + framePeriod), isNew);
}

void WorkerLoop::publish()
{
    const std::shared_ptr<const Frame> frame = makeFrame();
    m_published = Clock::now();
    m_isUrgent = false;
    m_isStale = false;
    bool mustNotify = false;
    {
        const std::lock_guard lock(m_worker.m_mutex);
        m_worker.m_frame = frame;
        mustNotify = !std::exchange(m_worker.m_isNotified, true);
    }
    if (mustNotify && m_worker.m_notify)
        m_worker.m_notify();
}

std::shared_ptr<Frame> WorkerLoop::makeFrame()
{
    auto frame = std::make_shared<Frame>();
    frame->run = m_wish.run;
    frame->wishes = m_wish.count;
    frame->experiment = m_wish.experiment;
    frame->step = m_run->step();
    frame->goal = goal();
    frame->playing = m_wish.isPlaying;
    frame->stepsPerSecond = m_wish.isPlaying ? m_stepsPerSecond : 0;
    frame->divergedAt = m_run->divergedAt();
    frame->loss = m_run->losses();
    frame->history = m_historian->history();
    if (!m_isSeeking) {
        answer(*frame);
        m_answered = frame;
        m_answeredGrid = m_wish.grid;
    }
    return frame;
}

// Asks the weights, but for what the last frame answered already: history and pointer move on without the curves.
void WorkerLoop::answer(Frame &frame)
{
    const Experiment &experiment = *m_wish.experiment;
    if (m_answered && m_answered->step == frame.step && m_answeredGrid == m_wish.grid
        && *m_answered->experiment == experiment) {
        frame.fan = m_answered->fan;
        frame.weights = m_answered->weights;
        frame.latent = m_answered->latent;
    } else {
        frame.fan = std::make_shared<const Fan>(sampleFan(*m_predictor, m_run->theta(), experiment, m_wish.grid));
        frame.weights = std::make_shared<const Weights>(m_run->training().sizes, m_run->theta());
        if (m_run->training().isPossible())
            frame.latent = readLatents(*m_run, *m_predictor, experiment);
    }
    if (m_run->training().isPossible() && frame.step != frame.divergedAt)
        frame.reading = m_historian->read(*m_run);
}

} // namespace npscope
