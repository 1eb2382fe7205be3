// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/shortcutspage.h"

#include "ui/document/mnemonic.h"
#include "ui/window/shortcuts.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace npscope {

namespace {

// Those of a menu and of its menus.
QList<QAction *> actionsOf(const QMenu &menu)
{
    QList<QAction *> all;
    for (QAction *action : menu.actions()) {
        if (action->menu())
            all.append(actionsOf(*action->menu()));
        else
            all.append(action);
    }
    return all;
}

} // namespace

ShortcutsPage::ShortcutsPage(Shortcuts &shortcuts, const QMenuBar &menus, QWidget *parent)
    : QWidget(parent), m_shortcuts(shortcuts), m_list(new QTreeWidget), m_key(new QKeySequenceEdit),
      m_clear(new QPushButton(tr("&None"))), m_usual(new QPushButton(tr("&Usual"))), m_note(new QLabel)
{
    auto *find = new QLineEdit;
    find->setPlaceholderText(tr("Find an action or a key"));
    find->setAccessibleName(find->placeholderText());
    find->setClearButtonEnabled(true);
    connect(find, &QLineEdit::textChanged, this, &ShortcutsPage::search);

    m_list->setColumnCount(2);
    m_list->setHeaderLabels({tr("Action"), tr("Keys")});
    m_list->setAccessibleName(tr("Actions and their keys"));
    m_list->setUniformRowHeights(true);
    m_list->setRootIsDecorated(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(false);
    fill(menus);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutsPage::showKeys);

    m_key->setAccessibleName(tr("Key of the chosen action"));
    m_key->setToolTip(tr("Press the key that the chosen action is to have"));
    connect(m_key, &QKeySequenceEdit::editingFinished, this, &ShortcutsPage::choose);
    for (QPushButton *button : {m_clear, m_usual})
        button->setAutoDefault(false);
    m_clear->setToolTip(tr("Takes the chosen action's key away"));
    connect(m_clear, &QPushButton::clicked, this, [this] {
        m_key->clear();
        choose();
    });
    m_usual->setToolTip(tr("Gives the chosen action its usual key"));
    connect(m_usual, &QPushButton::clicked, this, &ShortcutsPage::restore);

    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setMinimumHeight(2 * m_note->fontMetrics().lineSpacing());
    m_note->setAlignment(Qt::AlignTop | Qt::AlignLeading);

    auto *row = new QHBoxLayout;
    auto *label = new QLabel(tr("&Key"));
    label->setBuddy(m_key);
    row->addWidget(label);
    row->addWidget(m_key, 1);
    row->addWidget(m_clear);
    row->addWidget(m_usual);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(find);
    layout->addWidget(m_list, 1);
    layout->addLayout(row);
    layout->addWidget(m_note);
    m_list->setCurrentItem(m_list->topLevelItem(0)->child(0));
}

void ShortcutsPage::fill(const QMenuBar &menus)
{
    for (QAction *title : menus.actions()) {
        if (!title->menu())
            continue;
        auto *group = new QTreeWidgetItem({withoutMnemonic(title->text())});
        group->setFlags(Qt::ItemIsEnabled);
        QFont bold = font();
        bold.setBold(true);
        group->setFont(0, bold);
        for (QAction *action : actionsOf(*title->menu())) {
            if (!m_shortcuts.actions().contains(action))
                continue;
            auto *item = new QTreeWidgetItem(group, {withoutMnemonic(action->text()), keysText(action->shortcuts())});
            m_actions.insert(item, action);
        }
        if (group->childCount() > 0)
            m_list->addTopLevelItem(group);
        else
            delete group;
    }
    m_list->expandAll();
}

void ShortcutsPage::search(const QString &text)
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_list->topLevelItem(i);
        bool isAnyFound = false;
        for (int k = 0; k < group->childCount(); ++k) {
            QTreeWidgetItem *item = group->child(k);
            const bool isFound =
                item->text(0).contains(text, Qt::CaseInsensitive) || item->text(1).contains(text, Qt::CaseInsensitive);
            item->setHidden(!isFound);
            isAnyFound = isAnyFound || isFound;
        }
        group->setHidden(!isAnyFound);
    }
}

QAction *ShortcutsPage::current() const
{
    return m_actions.value(m_list->currentItem());
}

void ShortcutsPage::showKeys()
{
    for (auto it = m_actions.cbegin(); it != m_actions.cend(); ++it)
        it.key()->setText(1, keysText(it.value()->shortcuts()));
    const QAction *action = current();
    const QSignalBlocker blocker(m_key);
    m_key->setKeySequence(action ? action->shortcut() : QKeySequence());
    m_key->setEnabled(action);
    m_clear->setEnabled(action && !action->shortcut().isEmpty());
    m_usual->setEnabled(action && !m_shortcuts.isUsual(*action));
    m_note->setText(tr("The guide and the tour name the usual keys."));
}

void ShortcutsPage::choose()
{
    QAction *action = current();
    const QKeySequence key(m_key->keySequence()[0]); // one key, not several one after the other
    if (!action || action->shortcut() == key)
        return showKeys();
    if (!isFree(key, *action))
        return;
    m_shortcuts.choose(*action, key);
    showKeys();
}

void ShortcutsPage::restore()
{
    QAction *action = current();
    for (const QKeySequence &key : m_shortcuts.usual(*action)) {
        if (!isFree(key, *action))
            return;
    }
    m_shortcuts.restore(*action);
    showKeys();
}

bool ShortcutsPage::isFree(const QKeySequence &key, const QAction &wanted)
{
    const QAction *holder = m_shortcuts.holder(key, wanted);
    showKeys();
    if (holder)
        m_note->setText(tr("%1 is the key of “%2”: give that one another key first.")
                            .arg(key.toString(QKeySequence::NativeText), withoutMnemonic(holder->text())));
    return !holder;
}

void ShortcutsPage::restoreAll()
{
    m_shortcuts.restoreAll();
    showKeys();
}

} // namespace npscope
