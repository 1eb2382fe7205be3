// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The worker: trains on a thread of its own and publishes frames.
//
// Every public function may be called from any one thread (the window's); none of them waits for
// training. Towards the worker goes one mailbox with the newest wish, from it one with the newest frame.
// `notify` is called on the worker's thread when a frame is ready, and not again until that frame is
// taken, so an arbitrarily fast worker cannot flood anybody. std threads only, no Qt.

#pragma once

#include "core/train/frame.h"

#include <condition_variable>
#include <functional>
#include <limits>
#include <memory>
#include <mutex>
#include <thread>

namespace npscope {

class Worker
{
public:
    using Notify = std::function<void()>;

    /// Starts paused at step 0 of `experiment` (which must be a valid one, see settings.h).
    explicit Worker(const Experiment &experiment, Notify notify);
    /// Stops within the update that is under way.
    ~Worker();
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    static constexpr double unlimited = std::numeric_limits<double>::infinity();

    /// Shows the new experiment at the same step; playing goes on. Returns the id of the run that frames
    /// belong to from now on.
    RunId setExperiment(const Experiment &experiment);
    void setGrid(const Grid &grid);
    void play();
    void pause();
    /// Pauses, and goes to a step in 0 … length, known or not yet computed.
    void seek(Step step);
    /// Pauses, and goes on or back by so many steps from wherever the run is by then.
    void stepBy(Step count);
    /// Goes to a step without pausing.
    void jump(Step step);
    /// Steps per second; at least 1, or `unlimited`.
    void setSpeed(double stepsPerSecond);

    /// The newest frame, or null if it was taken already.
    std::shared_ptr<const Frame> take();

private:
    struct Wish {
        std::shared_ptr<const Experiment> experiment;
        RunId run = 1;
        Grid grid;
        bool playing = false;
        double speed = 500;
        std::optional<Step> seek;
        Step offset = 0; // to be added after the seek
        bool stop = false;
    };
    class Loop;

    template <class Change> void tell(Change change);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    Wish m_wish;
    bool m_isNew = true;
    std::shared_ptr<const Frame> m_frame;
    bool m_isNotified = false;
    Notify m_notify;
    std::thread m_thread;
};

} // namespace npscope
