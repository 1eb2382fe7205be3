// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How a window's room is divided, to be given back later, and its parts by their object names.

#pragma once

#include <QByteArray>
#include <QList>
#include <QPointer>
#include <QSplitter>
#include <QTabWidget>

class QMainWindow;

namespace npscope {

/// Docks and bars, splitters, the focus. Not the window's size, and not what is in front, which is the view's.
class WindowLayout
{
public:
    explicit WindowLayout(const QMainWindow &window);
    void restore(QMainWindow &window) const;

private:
    struct Division {
        QPointer<QSplitter> splitter;
        QByteArray state;
    };
    QByteArray m_bars;
    QList<Division> m_divisions;
    QPointer<QWidget> m_focus;
};

/// The dock, bar or page of that name, in this order; null where there is none.
QWidget *findPart(const QMainWindow &window, const QString &name);

} // namespace npscope
