// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/motion.h"

#include "ui/document/mnemonic.h"
#include "ui/run/runcontroller.h"

#include <chrono>
#include <numbers>

namespace npscope {

using namespace std::chrono_literals;

namespace {

constexpr auto period = 16ms;      // a display refresh
constexpr auto revolution = 10.0s; // slow enough to follow a curve by eye

} // namespace

Motion::Motion(RunController &run, QObject *parent)
    : QObject(parent), action(new QAction(tr("Set in M&otion"), this)), m_run(run)
{
    action->setCheckable(true);
    action->setShortcut(Qt::Key_G);
    action->setIconText(withoutMnemonic(action->text()));
    action->setToolTip(tr("Moves every curve's z round a great circle: at every moment the fan is a valid sample "
                          "(while paused; G)"));
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Motion::turn);
    connect(action, &QAction::toggled, this, &Motion::setMoving);
    connect(&run, &RunController::stateChanged, this, &Motion::follow);
    connect(&run, &RunController::frameChanged, this, &Motion::follow);
    follow();
}

void Motion::setMoving(bool moves)
{
    if (moves == isMoving())
        return;
    m_isMoving = moves;
    m_angle = 0;
    if (moves) {
        m_clock.start();
        m_timer.start(period);
        return turn();
    }
    m_timer.stop();
    m_fan.reset();
    emit fanChanged(nullptr);
}

void Motion::follow()
{
    const auto frame = m_run.frame();
    const bool hasCurves = frame && frame->experiment->training.hasLatent();
    action->setEnabled(!m_run.isPlaying() && hasCurves);
    if (m_run.isPlaying() || !hasCurves)
        action->setChecked(false);
    if (!isMoving())
        return;
    if (!m_run.isWatched())
        return m_timer.stop();
    if (!m_timer.isActive())
        m_timer.start(period);
    turn();
}

void Motion::turn()
{
    const auto frame = m_run.frame();
    if (!frame || !frame->weights)
        return; // the step that was asked for comes
    const double seconds = double(m_clock.nsecsElapsed()) * 1e-9;
    m_angle = seconds / revolution.count() * 2 * std::numbers::pi;
    m_fan = std::make_shared<const Fan>(turnedFan(*frame->weights, *frame->experiment, *frame->fan, m_angle));
    emit fanChanged(m_fan);
}

} // namespace npscope
