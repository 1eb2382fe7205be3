// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What tests of the worker share: a viewer that takes frames like a window does, and what is to be in them.

#pragma once

#include "core/live/worker.h"
#include "core/predict/predictor.h"
#include "core/train/run.h"
#include "tests/sanitizer.h"

#include <condition_variable>
#include <functional>

namespace npscope {

// Generous: waiting so long means it never comes.
inline constexpr std::chrono::seconds patience{times(60, 600)};

// Collects the frames of a worker like a window does: notified once, then it takes.
class Viewer
{
public:
    explicit Viewer(const Experiment &experiment)
        : worker(experiment, [this] {
              const std::lock_guard lock(m_mutex);
              ++m_notified;
              m_changed.notify_one();
          })
    {
    }

    // Takes frames until they are as wanted; empty when none are.
    Frames awaitAll(const std::function<bool(const Frames &)> &areWanted)
    {
        const auto deadline = std::chrono::steady_clock::now() + patience;
        for (;;) {
            {
                std::unique_lock lock(m_mutex);
                if (!m_changed.wait_until(lock, deadline, [this] { return m_notified > m_taken; }))
                    return {};
                m_taken = m_notified;
            }
            if (const Frames frames = worker.takeAll(); !frames.empty() && areWanted(frames))
                return frames;
        }
    }
    // Takes frames until the first experiment's is as wanted; null when none is.
    std::shared_ptr<const Frame> await(const std::function<bool(const Frame &)> &isWanted)
    {
        const Frames frames = awaitAll([&](const Frames &f) { return isWanted(*f.front()); });
        return frames.empty() ? nullptr : frames.front();
    }
    std::shared_ptr<const Frame> awaitStep(Step step)
    {
        return await([=](const Frame &frame) { return frame.step == step && !frame.isComputing(); });
    }
    int notified()
    {
        const std::lock_guard lock(m_mutex);
        return m_notified;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_notified = 0;
    int m_taken = 0;

public:
    Worker worker; // last: its thread calls the lambda above
};

inline Experiment shortRun(Step length = 2000)
{
    Experiment experiment;
    experiment.length = length;
    return experiment;
}

inline std::vector<float> curvesAt(const Experiment &experiment, Step step)
{
    Run run(experiment.training);
    run.goTo(step);
    return sampleFan(*makePredictor<float>(experiment.training), run.theta(), experiment, {}).y;
}

} // namespace npscope
