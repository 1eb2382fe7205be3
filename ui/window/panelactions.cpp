// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/panelactions.h"

#include "ui/document/document.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>

#include <algorithm>
#include <utility>

namespace npscope {

PanelActions::PanelActions(Document &document, QMainWindow &window, const QList<QDockWidget *> &docks, QWidget &charts)
    : QObject(&window), hideAll(new QAction(tr("Hide &All Panels"), this)),
      resetLayout(new QAction(tr("Reset La&yout"), this)), m_document(document), m_window(window), m_docks(docks),
      m_charts(charts), m_initial(window.saveState())
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
    connect(&document, &Document::viewChanged, this, &PanelActions::showPanels);
    followTabs();
}

void PanelActions::setHidden(bool isHidden)
{
    if (isHidden) {
        m_shown = m_window.saveState();
        View view = m_document.view();
        view.hasCharts = false;
        view.panels.clear();
        m_document.setView(view);
    } else {
        bringBack(m_shown.isEmpty() ? m_initial : m_shown, m_last);
    }
}

void PanelActions::reset()
{
    bringBack(m_initial, View().panels);
    emit layoutReset();
}

// All docks are where they were then. What is in front of them is known once they are laid out: follow().
void PanelActions::bringBack(const QByteArray &layout, const std::vector<Panel> &inFront)
{
    m_isBringingBack = true;
    m_window.restoreState(layout);
    View view = m_document.view();
    view.hasCharts = true;
    view.panels = inFront;
    m_document.setView(view);
    m_isBringingBack = false;
    followTabs();
    QMetaObject::invokeMethod(this, &PanelActions::follow, Qt::QueuedConnection);
}

// Qt leaves a dock that is behind another one visible, but beyond the window's left edge.
std::vector<Panel> PanelActions::front() const
{
    std::vector<Panel> panels;
    for (qsizetype i = 0; i < m_docks.size(); ++i) {
        const QDockWidget *dock = m_docks[i];
        if (!dock->isHidden() && (dock->isFloating() || dock->geometry().right() >= 0))
            panels.push_back(static_cast<Panel>(i));
    }
    return panels;
}

bool PanelActions::sharesPlace(const QDockWidget *dock, const std::vector<Panel> &panels) const
{
    const QList<QDockWidget *> others = m_window.tabifiedDockWidgets(const_cast<QDockWidget *>(dock));
    return std::ranges::any_of(panels, [&](Panel panel) { return others.contains(m_docks.at(int(panel))); });
}

void PanelActions::showPanels()
{
    const View &view = m_document.view();
    m_charts.setVisible(view.hasCharts);
    hideAll->setChecked(view.panels.empty() && !view.hasCharts);
    if (!view.panels.empty())
        m_last = view.panels;
    // A change of something else does not bring back what the user has just closed, before follow() has noted that.
    if (std::exchange(m_followed, view.panels) == view.panels || m_isBringingBack || view.panels == front())
        return;
    if (std::ranges::all_of(m_docks, [](const QDockWidget *dock) { return dock->isHidden(); }))
        m_window.restoreState(m_shown.isEmpty() ? m_initial : m_shown); // those that are to be behind, too
    for (const Panel panel : view.panels) {
        m_docks.at(int(panel))->show();
        m_docks.at(int(panel))->raise();
    }
    for (qsizetype i = 0; i < m_docks.size(); ++i) {
        const bool isWanted = std::ranges::find(view.panels, static_cast<Panel>(i)) != view.panels.end();
        if (!isWanted && !sharesPlace(m_docks[i], view.panels))
            m_docks[i]->hide();
    }
    followTabs();
}

// What the user does to the docks themselves.
void PanelActions::follow()
{
    followTabs();
    if (!m_window.isVisible())
        return;
    View view = m_document.view();
    view.panels = m_followed = front();
    m_document.setView(view);
}

// A dock on a tab does not repeat its name above.
void PanelActions::followTabs()
{
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
