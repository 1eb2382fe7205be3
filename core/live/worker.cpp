// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/live/worker.h"

#include "core/live/lanes.h"
#include "core/live/workerloop.h"

#include <utility>

namespace npscope {

Worker::Worker(const Experiment &experiment, Notify notify) : m_notify(std::move(notify))
{
    m_wish.memory = usualMemory;
    m_wish.experiments.push_back(std::make_shared<const Experiment>(experiment));
    m_thread = std::thread([this] { WorkerLoop(*this).run(); });
}

Worker::~Worker()
{
    tell([](Wish &wish) { wish.stop = true; });
    m_thread.join();
}

template <class Change>
void Worker::tell(Change change)
{
    {
        const std::lock_guard lock(m_mutex);
        change(m_wish);
        ++m_wish.count;
        m_isNew = true;
    }
    m_changed.notify_one();
}

RunId Worker::setExperiment(const Experiment &experiment)
{
    return setExperiments({experiment});
}

RunId Worker::setExperiments(const std::vector<Experiment> &experiments)
{
    Experiments next;
    for (const Experiment &experiment : experiments)
        next.push_back(std::make_shared<const Experiment>(experiment));
    RunId run = 0;
    tell([&](Wish &wish) {
        if (!haveEqualTrainings(wish.experiments, next))
            ++wish.run;
        wish.experiments = next;
        run = wish.run;
    });
    return run;
}

void Worker::setGrid(const Grid &grid)
{
    tell([&](Wish &wish) { wish.grid = grid; });
}

void Worker::setPointerX(double x)
{
    tell([&](Wish &wish) { wish.pointerX = x; });
}

void Worker::play()
{
    tell([](Wish &wish) { wish.isPlaying = true; });
}

void Worker::pause()
{
    tell([](Wish &wish) { wish.isPlaying = false; });
}

void Worker::seek(Step step)
{
    tell([&](Wish &wish) {
        wish.isPlaying = false;
        wish.seek = step;
        wish.offset = 0;
    });
}

void Worker::jump(Step step)
{
    tell([&](Wish &wish) {
        wish.seek = step;
        wish.offset = 0;
    });
}

void Worker::stepBy(Step count)
{
    tell([&](Wish &wish) {
        wish.isPlaying = false;
        wish.offset += count;
    });
}

void Worker::setSpeed(double stepsPerSecond)
{
    tell([&](Wish &wish) { wish.speed = stepsPerSecond; });
}

void Worker::setWatched(bool isWatched)
{
    tell([&](Wish &wish) { wish.isWatched = isWatched; });
}

void Worker::setMemory(std::size_t bytes)
{
    tell([&](Wish &wish) { wish.memory = bytes; });
}

std::uint64_t Worker::wishes()
{
    const std::lock_guard lock(m_mutex);
    return m_wish.count;
}

Frames Worker::takeAll()
{
    const std::lock_guard lock(m_mutex);
    m_isNotified = false;
    return std::exchange(m_frames, {});
}

std::shared_ptr<const Frame> Worker::take()
{
    const Frames frames = takeAll();
    return frames.empty() ? nullptr : frames.front();
}

} // namespace npscope
