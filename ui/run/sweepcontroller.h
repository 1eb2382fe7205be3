// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The sweep in the background of a window: starts, stops, and tells how far it is while it runs.

#pragma once

#include "core/sweep/sweeprunner.h"
#include "ui/run/errand.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace npscope {

class SweepController : public QObject
{
    Q_OBJECT

public:
    explicit SweepController(QObject *parent = nullptr);
    ~SweepController() override;

    /// Null before the first. What is finished is kept until another begins.
    std::shared_ptr<const Sweep> sweep() const { return m_sweep; }
    const SweptRuns &runs() const { return m_runs; }
    const SweepProgress &progress() const { return m_progress; }
    bool isRunning() const { return m_runner != nullptr; }
    /// Why it ended before its end, other than by a cancel; empty for no reason.
    const QString &failure() const { return m_failure; }

public slots:
    /// One that runs is stopped. The sweep is as SweepRunner needs it.
    void start(const npscope::Sweep &sweep);
    /// Keeps what is finished.
    void cancel();

signals:
    /// Runs or progress: at most every period while it runs, and at the end.
    void changed();

private:
    void look();
    void take();
    void end();

    static constexpr int period = 60; // ms

    std::shared_ptr<const Sweep> m_sweep;
    SweptRuns m_runs;
    SweepProgress m_progress;
    QString m_failure;
    QTimer m_timer; ///< active only while it runs
    std::unique_ptr<SweepRunner> m_runner;
    Errand m_ending; ///< of those that were cancelled
};

} // namespace npscope
