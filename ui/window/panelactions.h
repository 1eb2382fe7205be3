// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the window's room is divided: hides all panels at once and brings them back, and resets the layout. A dock whose
// name stands on a tab has no title bar that would say it again.

#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>

class QAction;
class QDockWidget;
class QMainWindow;

namespace npscope {

class PanelActions : public QObject
{
    Q_OBJECT

public:
    /// Takes the window's present layout as the one to reset to. `others` are panels, too, but not docks.
    PanelActions(QMainWindow &window, const QList<QDockWidget *> &docks, const QList<QWidget *> &others);

    QAction *const hideAll; ///< checkable
    QAction *const resetLayout;

    bool areHidden() const;

signals:
    /// The docks are where they were at first; the rest of the layout is the receiver's.
    void layoutReset();

private:
    void setHidden(bool isHidden);
    void reset();
    void follow();

    QMainWindow &m_window;
    QList<QDockWidget *> m_docks;
    QList<QWidget *> m_others;
    QByteArray m_initial;
    QByteArray m_shown; ///< before they were hidden; empty where that was in an earlier session
};

} // namespace npscope
