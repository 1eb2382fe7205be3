// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the window's room is divided: hides all panels at once and brings them back, and resets the layout. A dock whose
// name stands on a tab has no title bar that would say it again.

#pragma once

#include "ui/document/view.h"

#include <QByteArray>
#include <QList>
#include <QObject>

class QAction;
class QDockWidget;
class QMainWindow;

namespace npscope {

class Document;

class PanelActions : public QObject
{
    Q_OBJECT

public:
    /// Takes the window's present layout as the one to reset to. The docks are in the order of Panel; `charts` is a
    /// panel, too, but no dock. All must outlive it.
    PanelActions(Document &document, QMainWindow &window, const QList<QDockWidget *> &docks, QWidget &charts);

    QAction *const hideAll; ///< checkable
    QAction *const resetLayout;

signals:
    /// The docks are where they were at first; the rest of the layout is the receiver's.
    void layoutReset();

private:
    void setHidden(bool isHidden);
    void reset();
    void bringBack(const QByteArray &layout, const std::vector<Panel> &inFront);
    std::vector<Panel> front() const;
    bool sharesPlace(const QDockWidget *dock, const std::vector<Panel> &panels) const;
    void showPanels();
    void follow();
    void followTabs();

    Document &m_document;
    QMainWindow &m_window;
    QList<QDockWidget *> m_docks;
    QWidget &m_charts;
    QByteArray m_initial;
    QByteArray m_shown; ///< before they were hidden; empty where that was in an earlier session
    bool m_isBringingBack = false;
    std::vector<Panel> m_followed;             ///< the view's, when the docks last followed it or it followed them
    std::vector<Panel> m_last = View().panels; ///< in front, when there were any
};

} // namespace npscope
