// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/windowlayout.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QToolBar>

namespace npscope {

namespace {

struct Place {
    QTabWidget *tabs = nullptr;
    QWidget *page = nullptr;
};

Place findPage(const QMainWindow &window, const QString &name)
{
    for (QTabWidget *tabs : window.findChildren<QTabWidget *>()) {
        for (int i = 0; i < tabs->count(); ++i) {
            if (tabs->widget(i)->objectName() == name)
                return {tabs, tabs->widget(i)};
        }
    }
    return {};
}

} // namespace

WindowLayout::WindowLayout(const QMainWindow &window) : m_bars(window.saveState()), m_focus(window.focusWidget())
{
    for (QTabWidget *tabs : window.findChildren<QTabWidget *>())
        m_fronts.append({tabs, tabs->currentWidget(), tabs->isHidden()});
    for (QSplitter *splitter : window.findChildren<QSplitter *>())
        m_divisions.append({splitter, splitter->saveState()});
}

void WindowLayout::restore(QMainWindow &window) const
{
    window.restoreState(m_bars);
    for (const Front &front : m_fronts) {
        if (front.tabs && front.page) {
            front.tabs->setCurrentWidget(front.page);
            front.tabs->setHidden(front.isHidden);
        }
    }
    for (const Division &division : m_divisions) {
        if (division.splitter)
            division.splitter->restoreState(division.state);
    }
    if (m_focus)
        m_focus->setFocus();
}

bool bringPageToFront(const QMainWindow &window, const QString &name)
{
    const Place place = findPage(window, name);
    if (place.tabs) {
        place.tabs->show();
        place.tabs->setCurrentWidget(place.page);
    }
    return place.tabs != nullptr;
}

bool bringDockToFront(const QMainWindow &window, const QString &name)
{
    auto *dock = window.findChild<QDockWidget *>(name);
    if (dock) {
        dock->show();
        dock->raise();
    }
    return dock != nullptr;
}

QWidget *findPart(const QMainWindow &window, const QString &name)
{
    if (auto *dock = window.findChild<QDockWidget *>(name))
        return dock;
    if (auto *bar = window.findChild<QToolBar *>(name))
        return bar;
    return findPage(window, name).page;
}

} // namespace npscope
