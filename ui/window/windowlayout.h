// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is in front in a window and how its room is divided, to be given back later; and bringing pages and docks
// to the front by their object names.

#pragma once

#include <QByteArray>
#include <QList>
#include <QPointer>
#include <QSplitter>
#include <QTabWidget>

class QMainWindow;

namespace npscope {

/// Docks and bars, splitters, the pages in front, the focus. Not the window's size.
class WindowLayout
{
public:
    explicit WindowLayout(const QMainWindow &window);
    void restore(QMainWindow &window) const;

private:
    struct Front {
        QPointer<QTabWidget> tabs;
        QPointer<QWidget> page;
        bool isHidden = false;
    };
    struct Division {
        QPointer<QSplitter> splitter;
        QByteArray state;
    };
    QByteArray m_bars;
    QList<Front> m_fronts;
    QList<Division> m_divisions;
    QPointer<QWidget> m_focus;
};

/// Shows its tabs, too. False where there is no page of that name.
bool bringPageToFront(const QMainWindow &window, const QString &name);
/// Shows it, too. False where there is no dock of that name.
bool bringDockToFront(const QMainWindow &window, const QString &name);
/// The dock, bar or page of that name, in this order; null where there is none.
QWidget *findPart(const QMainWindow &window, const QString &name);

} // namespace npscope
