// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/live/lanes.h"

#include <algorithm>
#include <chrono>
#include <thread>
#include <utility>

namespace npscope {

bool haveEqualTrainings(const Experiments &a, const Experiments &b)
{
    return std::ranges::equal(a, b, [](const auto &x, const auto &y) { return x->training == y->training; });
}

Step Lane::end() const
{
    if (!run->training().isPossible())
        return 0;
    return std::min(experiment->length, run->divergedAt().value_or(experiment->length));
}

bool Lane::isAt(Step step) const
{
    return run->step() == std::min(step, end());
}

// A whole slice at a time: the updates themselves know of no clock. One that begins at a step passed before is not
// timed, since it may leave out what lies before a kept step.
void Lane::advance(Step goal, Step budget)
{
    using Clock = std::chrono::steady_clock;
    const bool isNew = run->step() == run->known() && !run->divergedAt();
    const Step before = run->step();
    const auto begin = Clock::now();
    run->approach(std::min(goal, experiment->length), budget);
    if (!isNew || run->step() <= before)
        return;
    newSeconds += std::chrono::duration<double>(Clock::now() - begin).count();
    newUpdates += run->step() - before;
}

void Lane::ask(double pointerX)
{
    historian->ask(experiment->question, pointerX);
    collapse->ask(experiment->question);
    auditor->ask(*experiment);
}

// The history first: it spans the whole run soon. Then the present step is compared with the exact answer, and the kept
// ones; last every step is judged, in their order.
bool Lane::examine(std::chrono::steady_clock::duration limit)
{
    if (historian->isBehind(*run))
        return historian->work(*run, limit);
    return auditor->isBehind(*run) ? auditor->work(*run, limit) : collapse->work(*run, limit);
}

bool Lane::examineBeside(std::chrono::steady_clock::duration trained)
{
    const bool hasHistory = historian->workBeside(*run, trained);
    return auditor->workBeside(*run, trained) || hasHistory;
}

Collapse Lane::collapseAt(Step step) const
{
    if (!run->training().hasLatent())
        return {};
    return npscope::collapseAt(collapse->record(), historian->history().get(), step);
}

std::shared_ptr<Frame> Lane::frame(const Grid &grid) const
{
    auto frame = std::make_shared<Frame>();
    frame->experiment = experiment;
    frame->step = frame->goal = run->step();
    frame->divergedAt = run->divergedAt();
    frame->secondsPerUpdate = newUpdates > 0 ? newSeconds / double(newUpdates) : 0;
    frame->exact = exact->answer(*experiment, grid);
    frame->loss = run->losses();
    frame->history = historian->history();
    frame->honesty = auditor->record(*run);
    frame->collapse = collapseAt(frame->step);
    return frame;
}

void Lane::answer(const std::shared_ptr<Frame> &frame, const Grid &grid)
{
    if (answered && answered->step == frame->step && answeredGrid == grid && *answered->experiment == *experiment) {
        frame->fan = answered->fan;
        frame->weights = answered->weights;
        frame->latent = answered->latent;
    } else {
        frame->fan = std::make_shared<const Fan>(sampleFan(*predictor, run->theta(), *experiment, grid));
        frame->weights = std::make_shared<const Weights>(run->training(), run->theta(), experiment->context());
        if (run->training().isPossible())
            frame->latent = historian->latents(*run);
    }
    if (run->training().isPossible() && frame->step != frame->divergedAt)
        frame->reading = historian->read(*run);
    answered = frame;
    answeredGrid = grid;
}

void Lanes::setMemory(std::size_t bytes)
{
    m_memory = bytes;
    shareMemory();
}

void Lanes::shareMemory()
{
    for (Lane &lane : m_lanes)
        lane.run->setMemory(m_memory / m_lanes.size());
}

void Lanes::setExperiments(const Experiments &experiments)
{
    std::vector<Lane> before = std::exchange(m_lanes, {});
    for (const auto &experiment : experiments) {
        const Training &training = experiment->training;
        const auto kept = std::ranges::find_if(before, [&](const Lane &lane) {
            return lane.run && lane.run->training() == training && !lane.run->isTooThinFor(experiment->length);
        });
        if (kept != before.end()) {
            m_lanes.push_back(std::move(*kept));
            m_lanes.back().experiment = experiment;
        } else {
            m_lanes.push_back({.experiment = experiment,
                               .run = std::make_unique<Run>(training, std::thread::hardware_concurrency()),
                               .predictor = makePredictor<float>(training),
                               .historian = std::make_unique<Historian>(training),
                               .collapse = std::make_unique<CollapseFinder>(training),
                               .auditor = std::make_unique<Auditor>(training),
                               .exact = m_exact,
                               .answered = {},
                               .answeredGrid = {},
                               .newSeconds = 0,
                               .newUpdates = 0});
        }
    }
    shareMemory();
}

Step Lanes::step() const
{
    Step farthest = 0;
    for (const Lane &lane : m_lanes)
        farthest = std::max(farthest, lane.run->step());
    return farthest;
}

Step Lanes::end() const
{
    Step last = 0;
    for (const Lane &lane : m_lanes)
        last = std::max(last, lane.end());
    return last;
}

bool Lanes::areAt(Step step) const
{
    return std::ranges::all_of(m_lanes, [step](const Lane &lane) { return lane.isAt(step); });
}

bool Lanes::know(Step step) const
{
    return std::ranges::all_of(m_lanes, [step](const Lane &lane) {
        return lane.run->divergedAt() || lane.run->known() >= std::min(step, lane.end());
    });
}

bool Lanes::canTrain() const
{
    return std::ranges::any_of(m_lanes, [](const Lane &lane) { return lane.run->training().isPossible(); });
}

bool Lanes::areBehind() const
{
    return std::ranges::any_of(m_lanes, [](const Lane &lane) {
        return lane.historian->isBehind(*lane.run) || lane.collapse->isBehind(*lane.run)
               || lane.auditor->isBehind(*lane.run);
    });
}

Step Lanes::advance(Step goal, Step budget)
{
    const auto waiting = std::ranges::count_if(m_lanes, [goal](const Lane &lane) { return !lane.isAt(goal); });
    if (waiting == 0)
        return 0;
    const Step share = std::max<Step>(1, budget / waiting);
    Step timed = 0;
    for (Lane &lane : m_lanes) {
        if (lane.isAt(goal))
            continue;
        const Step before = lane.run->step();
        lane.advance(goal, share);
        if (lane.run->step() == before + share)
            timed += share;
    }
    return timed;
}

} // namespace npscope
