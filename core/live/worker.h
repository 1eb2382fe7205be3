// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The worker: trains on a thread of its own and publishes frames.
//
// The public functions may be called from any one thread (the window's); none of them waits for training.
// Towards the worker goes one mailbox with the newest wish, from it one with the newest frame. `notify` is
// called on the worker's thread when a frame is ready, and not again until that frame is taken, so an
// arbitrarily fast worker cannot flood anybody. std threads only.
//
// A step that was passed before is computed again from the kept one before it. Where that takes longer than a moment,
// the frames on the way to it are complete: each shows the weights of its own step, from the kept ones on, and says the
// goal.
//
// Several experiments train side by side, in step (see lanes.h); each has a frame of its own.

#pragma once

#include "core/live/frame.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <limits>
#include <memory>
#include <mutex>
#include <thread>

namespace npscope {

/// One an experiment. Where one is complete, it and all that are complete are of the same step, or of their run's end.
using Frames = std::vector<std::shared_ptr<const Frame>>;

/// What the window wants of the worker.
struct Wish {
    Experiments experiments; ///< at least one, all of the same length
    RunId run = 1;
    std::uint64_t count = 0; ///< of all wishes so far
    Grid grid;
    double pointerX = 0;    ///< where the spread is measured besides the ends and the data
    std::size_t memory = 0; ///< bytes for what the runs keep of their ways
    bool isPlaying = false;
    bool isWatched = true;    ///< or there is nobody to see a frame
    double speed = 500;       ///< steps per second
    std::optional<Step> seek; ///< a step to go to, once
    Step offset = 0;          ///< to go on by, once, after the seek
    bool stop = false;
};

class Worker
{
public:
    using Notify = std::function<void()>;
    static constexpr std::size_t usualMemory = 256'000'000; ///< bytes
    static constexpr double unlimited = std::numeric_limits<double>::infinity();

    /// Starts paused at step 0 of `experiment`, which has no findProblem().
    Worker(const Experiment &experiment, Notify notify);
    /// Stops within the update that is under way.
    ~Worker();
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    /// Shows the new experiment at the same step; playing goes on. Returns the id of the run that frames
    /// belong to from now on.
    RunId setExperiment(const Experiment &experiment);
    /// The same for several, of the same length, side by side. One id names all their runs.
    RunId setExperiments(const std::vector<Experiment> &experiments);
    void setGrid(const Grid &grid);
    void setPointerX(double x);
    void play();
    void pause();
    /// Pauses, and goes to a step in 0 … length, known or not yet computed.
    void seek(Step step);
    /// The same without pausing.
    void jump(Step step);
    /// Pauses, and goes on or back by so many steps from wherever the run is by then.
    void stepBy(Step count);
    /// Steps per second, 1 … unlimited.
    void setSpeed(double stepsPerSecond);

    /// Whether frames are wanted, as from the start. While they are not, what plays goes on unseen; then there is one
    /// at once.
    void setWatched(bool isWatched);
    /// Bytes for what the runs keep of their ways, all together: the more, the sooner a step is there again.
    void setMemory(std::size_t bytes);

    /// How many wishes were told so far.
    std::uint64_t wishes();
    /// The newest frame of each experiment, in their order; empty if they were taken already.
    Frames takeAll();
    /// The newest of the first experiment, or null if it was taken already.
    std::shared_ptr<const Frame> take();

private:
    friend class WorkerLoop;
    template <class Change>
    void tell(Change change);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    Wish m_wish;                     // guarded by the mutex, as all that follow
    std::atomic<bool> m_isNew{true}; // also read without it: between two slices of training
    Frames m_frames;
    bool m_isNotified = false;
    Notify m_notify;
    std::thread m_thread;
};

} // namespace npscope
