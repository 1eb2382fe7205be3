// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The fan in motion: while the run is paused, every curve's z goes round a great circle, which is a valid sample at
// every angle (see turnedFan()). Decoded here, from the weights of the frame shown. Playing stops it; another step,
// experiment or range goes on moving. The timer runs only while it moves, and there is
// somebody to see it.

#pragma once

#include "core/predict/fan.h"

#include <QAction>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>

namespace npscope {

class RunController;

class Motion : public QObject
{
    Q_OBJECT

public:
    explicit Motion(RunController &run, QObject *parent = nullptr);

    QAction *const action; ///< checkable; enabled while the run is paused

    bool isMoving() const { return m_isMoving; }
    /// Radians since it was set in motion.
    double angle() const { return m_angle; }
    /// Null while nothing moves.
    const std::shared_ptr<const Fan> &fan() const { return m_fan; }

signals:
    void fanChanged(const std::shared_ptr<const npscope::Fan> &fan);

private:
    void setMoving(bool moves);
    void follow();
    void turn();

    RunController &m_run;
    QTimer m_timer; ///< active while it moves and can be seen
    bool m_isMoving = false;
    QElapsedTimer m_clock;
    double m_angle = 0;
    std::shared_ptr<const Fan> m_fan;
};

} // namespace npscope
