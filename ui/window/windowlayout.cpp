// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/windowlayout.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QToolBar>

namespace npscope {

WindowLayout::WindowLayout(const QMainWindow &window) : m_bars(window.saveState()), m_focus(window.focusWidget())
{
    for (QSplitter *splitter : window.findChildren<QSplitter *>())
        m_divisions.append({splitter, splitter->saveState()});
}

void WindowLayout::restore(QMainWindow &window) const
{
    window.restoreState(m_bars);
    for (const Division &division : m_divisions) {
        if (division.splitter)
            division.splitter->restoreState(division.state);
    }
    if (m_focus)
        m_focus->setFocus();
}

QWidget *findPart(const QMainWindow &window, const QString &name)
{
    if (auto *dock = window.findChild<QDockWidget *>(name))
        return dock;
    if (auto *bar = window.findChild<QToolBar *>(name))
        return bar;
    for (const QTabWidget *tabs : window.findChildren<QTabWidget *>()) {
        for (int i = 0; i < tabs->count(); ++i) {
            if (tabs->widget(i)->objectName() == name)
                return tabs->widget(i);
        }
    }
    return nullptr;
}

} // namespace npscope
