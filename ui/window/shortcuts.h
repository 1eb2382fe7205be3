// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Other keys for the actions of the menus. In the settings an action goes by the key that it usually has, which no
// other has and which is the same in every language.

#pragma once

#include <QAction>
#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>

class QMenuBar;
class QSettings;

namespace npscope {

class Shortcuts : public QObject
{
    Q_OBJECT

public:
    /// Gives the actions of these menus the keys that were chosen. Escape, which goes round between several, stays.
    Shortcuts(const QMenuBar &menus, QSettings &settings, QObject *parent);

    /// In the order of the menus.
    const QList<QAction *> &actions() const { return m_actions; }
    QList<QKeySequence> usual(const QAction &action) const { return m_usual.value(&action); }
    bool isUsual(const QAction &action) const { return action.shortcuts() == usual(action); }
    /// The other one that has this key, or would no longer know which of the two is pressed; null if none.
    QAction *holder(const QKeySequence &key, const QAction &besides) const;

    /// An empty key is none. It is to have no holder besides.
    void choose(QAction &action, const QKeySequence &key);
    void restore(QAction &action);
    void restoreAll();

private:
    struct Tip {
        QString usual; ///< with the usual key
        QString shown;
    };

    void collect(const QList<QAction *> &actions);
    void give(QAction &action, const QList<QKeySequence> &keys);
    void followTip(QAction &action);
    QString nameInSettings(const QAction &action) const;

    QSettings &m_settings;
    QList<QAction *> m_actions;
    QHash<const QAction *, QList<QKeySequence>> m_usual;
    QHash<const QAction *, Tip> m_tips;
};

/// "Ctrl+E, Alt+E", as they are written here.
QString keysText(const QList<QKeySequence> &keys);

} // namespace npscope
