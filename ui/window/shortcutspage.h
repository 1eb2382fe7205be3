// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Shows the actions of the menus with their keys, and gives them others.

#pragma once

#include <QHash>
#include <QWidget>

class QAction;
class QKeySequenceEdit;
class QLabel;
class QMenuBar;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace npscope {

class Shortcuts;

class ShortcutsPage : public QWidget
{
    Q_OBJECT

public:
    ShortcutsPage(Shortcuts &shortcuts, const QMenuBar &menus, QWidget *parent = nullptr);

    void restoreAll();

private:
    void fill(const QMenuBar &menus);
    void search(const QString &text);
    QAction *current() const;
    void showKeys();
    void choose();
    void restore();
    /// Says whose the key is, if it is somebody's.
    bool isFree(const QKeySequence &key, const QAction &wanted);

    Shortcuts &m_shortcuts;
    QHash<QTreeWidgetItem *, QAction *> m_actions;
    QTreeWidget *m_list;
    QKeySequenceEdit *m_key;
    QPushButton *m_clear;
    QPushButton *m_usual;
    QLabel *m_note;
};

} // namespace npscope
