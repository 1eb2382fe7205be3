// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/transportactions.h"

#include "ui/run/runcontroller.h"
#include "ui/run/speeds.h"

namespace npscope {

TransportActions::TransportActions(RunController &run, QObject *parent)
    : QObject(parent), playPause(add(tr("&Play"), Qt::Key_Space)), stepForward(add(tr("Step &Forward"), Qt::Key_Right)),
      stepBack(add(tr("Step &Back"), Qt::Key_Left)),
      leapForward(add(tr("100 Steps Forward"), Qt::SHIFT | Qt::Key_Right)),
      leapBack(add(tr("100 Steps Back"), Qt::SHIFT | Qt::Key_Left)), restart(add(tr("&Restart"), Qt::CTRL | Qt::Key_R)),
      toStart(add(tr("To the &Untrained Network"), Qt::Key_Home)),
      toEnd(add(tr("To the &End of the Run"), Qt::Key_End)), faster(add(tr("F&aster"), Qt::Key_BracketRight)),
      slower(add(tr("&Slower"), Qt::Key_BracketLeft)), m_run(run)
{
    connect(playPause, &QAction::triggered, &run, &RunController::togglePlaying);
    connect(stepForward, &QAction::triggered, &run, [&run] { run.stepBy(1); });
    connect(stepBack, &QAction::triggered, &run, [&run] { run.stepBy(-1); });
    connect(leapForward, &QAction::triggered, &run, [&run] { run.stepBy(100); });
    connect(leapBack, &QAction::triggered, &run, [&run] { run.stepBy(-100); });
    connect(restart, &QAction::triggered, &run, &RunController::restart);
    connect(toStart, &QAction::triggered, &run, [&run] { run.seek(0); });
    connect(toEnd, &QAction::triggered, &run, [&run] { run.seek(run.length()); });
    connect(faster, &QAction::triggered, &run, [&run] { run.setSpeed(speeds::next(run.speed())); });
    connect(slower, &QAction::triggered, &run, [&run] { run.setSpeed(speeds::previous(run.speed())); });
    connect(&run, &RunController::stateChanged, this, &TransportActions::update);
    connect(&run, &RunController::frameChanged, this, &TransportActions::update);
    restart->setToolTip(tr("Plays the run from the untrained network"));
    update();
}

QAction *TransportActions::add(const QString &text, const QKeySequence &key)
{
    auto *action = new QAction(text, this);
    action->setShortcut(key);
    return action;
}

void TransportActions::update()
{
    const bool canTrain = m_run.canTrain();
    playPause->setText(m_run.isPlaying() ? tr("&Pause") : tr("&Play"));
    playPause->setEnabled(canTrain);
    restart->setEnabled(canTrain);
    for (QAction *action : {stepForward, leapForward, toEnd})
        action->setEnabled(canTrain && !m_run.isAtEnd());
    for (QAction *action : {stepBack, leapBack, toStart})
        action->setEnabled(canTrain && m_run.step() > 0);
    faster->setEnabled(m_run.speed() < speeds::values().back());
    slower->setEnabled(m_run.speed() > speeds::values().front());
}

} // namespace npscope
