// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Retraining while dragging: from the change of a training point to the published frame of the network that was
// trained anew to step 9000, on the worker's thread as in the product.

#include "core/live/worker.h"
#include "tests/benchmarks/parts.h"

#include <chrono>

namespace npscope {

namespace {

constexpr Step step = 9000;

class Drag
{
public:
    Drag() : m_worker(m_experiment, [this] { frameIsReady(); })
    {
        m_worker.seek(step);
        await(1);
    }

    /// Moves the second point a little further, to and fro, and waits for the retrained frame.
    void move()
    {
        m_experiment.training.points[1].y += ++m_moves / 50 % 2 == 0 ? 0.01 : -0.01;
        await(m_worker.setExperiment(m_experiment));
    }

private:
    void frameIsReady()
    {
        const std::lock_guard lock(m_mutex);
        m_isReady = true;
        m_changed.notify_one();
    }

    void await(RunId run)
    {
        for (;;) {
            {
                std::unique_lock lock(m_mutex);
                m_changed.wait(lock, [this] { return m_isReady; });
                m_isReady = false;
            }
            const auto frame = m_worker.take();
            if (frame && frame->run >= run && frame->step == step && frame->fan)
                return;
        }
    }

    Experiment m_experiment;
    int m_moves = 0;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isReady = false;
    Worker m_worker; // last: its thread must end before the rest goes
};

} // namespace

void registerRetraining()
{
    auto drag = std::make_shared<std::unique_ptr<Drag>>();
    benchmark::RegisterBenchmark("retrain",
                                 [=](benchmark::State &benchmark) {
                                     if (!*drag)
                                         *drag = std::make_unique<Drag>();
                                     for (auto _ : benchmark)
                                         (*drag)->move();
                                 })
        ->Iterations(1)
        ->Repetitions(events)
        ->UseRealTime();
}

} // namespace npscope
