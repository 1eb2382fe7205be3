// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/panelactions.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>

#include <algorithm>

namespace npscope {

PanelActions::PanelActions(QMainWindow &window, const QList<QDockWidget *> &docks, const QList<QWidget *> &others)
    : QObject(&window), hideAll(new QAction(tr("Hide &All Panels"), this)),
      resetLayout(new QAction(tr("Reset La&yout"), this)), m_window(window), m_docks(docks), m_others(others),
      m_initial(window.saveState())
{
    hideAll->setCheckable(true);
    hideAll->setShortcut(Qt::Key_F9);
    connect(hideAll, &QAction::triggered, this, &PanelActions::setHidden);
    resetLayout->setShortcut(Qt::CTRL | Qt::Key_F9);
    connect(resetLayout, &QAction::triggered, this, &PanelActions::reset);
    for (QDockWidget *dock : docks) {
        // Queued: docks are told one after the other, and only then it is clear who shares a place with whom.
        connect(dock, &QDockWidget::visibilityChanged, this, &PanelActions::follow, Qt::QueuedConnection);
        connect(dock, &QDockWidget::dockLocationChanged, this, &PanelActions::follow, Qt::QueuedConnection);
        connect(dock, &QDockWidget::topLevelChanged, this, &PanelActions::follow, Qt::QueuedConnection);
    }
    follow();
}

bool PanelActions::areHidden() const
{
    const auto isHidden = [](const QWidget *widget) { return widget->isHidden(); };
    return std::ranges::all_of(m_docks, isHidden) && std::ranges::all_of(m_others, isHidden);
}

void PanelActions::setHidden(bool isHidden)
{
    if (isHidden)
        m_shown = m_window.saveState();
    else
        m_window.restoreState(m_shown.isEmpty() ? m_initial : m_shown);
    if (isHidden) {
        for (QDockWidget *dock : m_docks)
            dock->hide();
    }
    for (QWidget *panel : m_others)
        panel->setVisible(!isHidden);
    follow();
}

void PanelActions::reset()
{
    m_window.restoreState(m_initial);
    for (QWidget *panel : m_others)
        panel->show();
    follow();
    emit layoutReset();
}

void PanelActions::follow()
{
    hideAll->setChecked(areHidden());
    for (QDockWidget *dock : m_docks) {
        const auto shared = m_window.tabifiedDockWidgets(dock);
        const bool isOnTab = !dock->isFloating() && std::ranges::any_of(shared, [](const QDockWidget *other) {
            return !other->isHidden();
        });
        if (isOnTab == (dock->titleBarWidget() != nullptr))
            continue;
        QWidget *before = dock->titleBarWidget();
        dock->setTitleBarWidget(isOnTab ? new QWidget(dock) : nullptr);
        delete before;
    }
}

} // namespace npscope
