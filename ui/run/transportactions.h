// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The actions of the transport: they know by themselves when they can be used; menus and bars merely list
// them.

#pragma once

#include <QAction>
#include <QObject>

namespace npscope {

class RunController;

class TransportActions : public QObject
{
    Q_OBJECT

public:
    explicit TransportActions(RunController &run, QObject *parent = nullptr);

    QAction *const playPause;
    QAction *const stepForward;
    QAction *const stepBack;
    QAction *const leapForward; ///< 100 steps
    QAction *const leapBack;
    QAction *const restart;
    QAction *const toStart;
    QAction *const toEnd;
    QAction *const faster;
    QAction *const slower;

private:
    QAction *add(const QString &text, const QKeySequence &key);
    void update();

    RunController &m_run;
};

} // namespace npscope
