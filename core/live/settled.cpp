// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/live/settled.h"

#include "core/live/lanes.h"

#include <algorithm>
#include <chrono>
#include <numeric>

namespace npscope {

namespace {

using namespace std::chrono_literals;

constexpr auto sliceTime = 5ms;    // between two looks at whether to go on
constexpr Step mostUpdates = 4096; // in it
constexpr double shareOfRun = 0.3; // of the time until everything is known, roughly: judging takes the rest

bool isBehind(const Lane &lane, Depth depth)
{
    switch (depth) {
    case Depth::Curves:
        break;
    case Depth::All:
        return lane.historian->isBehind(*lane.run) || lane.collapse->isBehind(*lane.run);
    case Depth::Examined:
        return lane.run->training().isOfFamily()
               && !(lane.auditor->record(*lane.run)->here && lane.auditor->record(*lane.run)->question);
    case Depth::Audited:
        return lane.auditor->isBehind(*lane.run);
    }
    return false;
}

// Towards that step, for about as long as a slice; `updates` is how many that were, and will be.
void train(Lanes &lanes, Step step, Step &updates)
{
    const auto begin = std::chrono::steady_clock::now();
    lanes.advance(step, updates);
    const auto taken = std::chrono::steady_clock::now() - begin;
    updates = taken > sliceTime ? std::max<Step>(1, updates / 2) : std::min(mostUpdates, updates * 2);
}

// A slice of it, and the share that is done.
double examine(Lane &lane, Depth depth)
{
    if (depth == Depth::Examined || depth == Depth::Audited) {
        lane.auditor->work(*lane.run, sliceTime);
        return lane.auditor->share();
    }
    if (lane.historian->isBehind(*lane.run))
        lane.historian->work(*lane.run, sliceTime);
    else
        lane.collapse->work(*lane.run, sliceTime);
    return double(lane.collapse->record().last() + 1) / double(lane.run->step() + 1);
}

} // namespace

std::vector<std::shared_ptr<const Frame>> settledFrames(const Experiment &experiment, const std::vector<Step> &steps,
                                                        const Grid &grid, Depth depth,
                                                        const std::function<bool(double)> &goOn)
{
    Lanes lanes;
    lanes.setExperiments({std::make_shared<const Experiment>(experiment)});
    Lane &lane = lanes.all().front();
    lane.ask(0);

    std::vector<std::size_t> order(steps.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::ranges::sort(order, {}, [&](std::size_t i) { return steps[i]; });
    const Step last = steps.empty() ? 0 : steps[order.back()];
    const auto maySay = [&](double share) { return !goOn || goOn(share); };

    Step updates = 1; // a slice
    std::vector<std::shared_ptr<const Frame>> frames(steps.size());
    for (const std::size_t i : order) {
        const Step step = std::min(steps[i], experiment.length);
        while (!lanes.areAt(step)) {
            train(lanes, step, updates);
            if (!maySay((depth == Depth::Curves ? 1 : shareOfRun) * double(lanes.step())
                        / double(std::max<Step>(1, last))))
                return {};
        }
        while (isBehind(lane, depth)) {
            if (!maySay(shareOfRun + (1 - shareOfRun) * std::min(1.0, examine(lane, depth))))
                return {};
        }
        const auto frame = lane.frame(grid);
        lane.answer(frame, grid);
        frames[i] = frame;
    }
    return frames;
}

} // namespace npscope
