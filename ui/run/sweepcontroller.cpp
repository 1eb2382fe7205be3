// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/sweepcontroller.h"

#include <exception>

namespace npscope {

SweepController::SweepController(QObject *parent) : QObject(parent)
{
    m_timer.setInterval(period);
    connect(&m_timer, &QTimer::timeout, this, &SweepController::look);
}

SweepController::~SweepController()
{
    end();
}

void SweepController::start(const Sweep &sweep)
{
    end();
    m_failure.clear();
    m_sweep = std::make_shared<const Sweep>(sweep);
    m_runner = std::make_unique<SweepRunner>(sweep);
    take();
    m_timer.start();
    emit changed();
}

void SweepController::cancel()
{
    if (!m_runner)
        return;
    take();
    end();
    m_progress.isRunning = false;
    m_progress.left.reset();
    m_timer.stop();
    emit changed();
}

// What runs may take as long as an update until it heeds that: not on the window's thread.
void SweepController::end()
{
    if (!m_runner)
        return;
    m_ending.start([runner = std::shared_ptr(std::move(m_runner))](const std::stop_token &) mutable -> Errand::Take {
        runner.reset();
        return [] {};
    });
}

void SweepController::take()
{
    m_progress = m_runner->progress(); // before the runs: what is told to be finished is there
    m_runs = m_runner->results();
}

void SweepController::look()
{
    take();
    if (!m_progress.isRunning) {
        m_timer.stop();
        try {
            m_runner->wait();
        } catch (const std::exception &error) {
            m_failure = QString::fromLocal8Bit(error.what());
        }
        m_runner.reset();
    }
    emit changed();
}

} // namespace npscope
