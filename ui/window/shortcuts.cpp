// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/shortcuts.h"

#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSettings>

#include <algorithm>

namespace npscope {

namespace {

// A tooltip names its key at its end, in brackets: "… (F)", "… (while paused; G)".
QString withKeys(QString tip, const QKeySequence &usual, const QList<QKeySequence> &keys)
{
    const QRegularExpression named(QStringLiteral("( ?[(（]|[;；] ?)%1([)）])")
                                       .arg(QRegularExpression::escape(usual.toString(QKeySequence::NativeText))));
    const QRegularExpressionMatch match = named.match(tip);
    if (!match.hasMatch())
        return tip;
    const QString before = match.captured(1), after = match.captured(2);
    const bool isAlone = !before.contains(QLatin1Char(';')) && !before.contains(QChar(0xff1b));
    const QString none = isAlone ? QString() : after;
    return tip.replace(match.capturedStart(), match.capturedLength(),
                       keys.isEmpty() ? none : before + keysText(keys) + after);
}

} // namespace

Shortcuts::Shortcuts(const QMenuBar &menus, QSettings &settings, QObject *parent)
    : QObject(parent), m_settings(settings)
{
    collect(menus.actions());
    for (QAction *action : m_actions) {
        const QVariant chosen = m_settings.value(nameInSettings(*action));
        if (chosen.isValid()) {
            const QKeySequence key = QKeySequence::fromString(chosen.toString());
            give(*action, key.isEmpty() ? QList<QKeySequence>() : QList{key});
        }
        connect(action, &QAction::changed, this, [this, action] { followTip(*action); });
    }
    for (QAction *action : m_actions) { // a key that a hand has given to two
        for (const QKeySequence &key : action->shortcuts()) {
            if (const QAction *other = holder(key, *action); other && !isUsual(*action))
                give(*action, {});
        }
    }
}

void Shortcuts::collect(const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        if (const QMenu *menu = action->menu()) {
            collect(menu->actions());
        } else if (const auto keys = action->shortcuts();
                   !keys.isEmpty() && keys.first() != QKeySequence(Qt::Key_Escape)) {
            m_actions.append(action);
            m_usual.insert(action, keys);
        }
    }
}

QAction *Shortcuts::holder(const QKeySequence &key, const QAction &besides) const
{
    if (key.isEmpty())
        return nullptr;
    const auto overlaps = [&key](const QKeySequence &other) {
        return key.matches(other) != QKeySequence::NoMatch || other.matches(key) != QKeySequence::NoMatch;
    };
    const auto holds = [&](const QAction *action) {
        return action != &besides && std::ranges::any_of(action->shortcuts(), overlaps);
    };
    const auto found = std::ranges::find_if(m_actions, holds);
    return found == m_actions.end() ? nullptr : *found;
}

void Shortcuts::choose(QAction &action, const QKeySequence &key)
{
    m_settings.setValue(nameInSettings(action), key.toString(QKeySequence::PortableText));
    give(action, key.isEmpty() ? QList<QKeySequence>() : QList{key});
}

void Shortcuts::restore(QAction &action)
{
    m_settings.remove(nameInSettings(action));
    give(action, usual(action));
}

void Shortcuts::restoreAll()
{
    for (QAction *action : m_actions)
        restore(*action);
}

void Shortcuts::give(QAction &action, const QList<QKeySequence> &keys)
{
    action.setShortcuts(keys);
    followTip(action);
}

// What an action says of itself may be said anew, with the usual key.
void Shortcuts::followTip(QAction &action)
{
    Tip &tip = m_tips[&action];
    if (action.toolTip() != tip.shown)
        tip.usual = action.toolTip();
    tip.shown = isUsual(action) ? tip.usual : withKeys(tip.usual, usual(action).constFirst(), action.shortcuts());
    if (action.toolTip() != tip.shown)
        action.setToolTip(tip.shown);
}

QString Shortcuts::nameInSettings(const QAction &action) const
{
    return QStringLiteral("shortcuts/") + usual(action).constFirst().toString(QKeySequence::PortableText);
}

QString keysText(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &key : keys)
        texts.append(key.toString(QKeySequence::NativeText));
    return texts.join(QStringLiteral(", "));
}

} // namespace npscope
