// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/messagebar.h"

#include "ui/document/shown.h"

#include <QAccessible>
#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMainWindow>
#include <QStyle>
#include <QToolButton>

namespace npscope {

namespace {

QToolButton *button(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

MessageBar::MessageBar(const QString &text, const QList<QAction *> &actions, QMainWindow &window)
    : m_window(window), m_content(new QWidget), m_text(new QLabel(shownMessage(text)))
{
    setWindowTitle(tr("Message"));
    setObjectName(QStringLiteral("message"));
    setMovable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *icon = new QLabel;
    icon->setPixmap(
        style()->standardIcon(QStyle::SP_MessageBoxInformation).pixmap(style()->pixelMetric(QStyle::PM_SmallIconSize)));
    m_content->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(m_content);
    row->setContentsMargins(10, 3, 10, 3);
    row->addWidget(icon);
    row->addWidget(m_text, 1);
    for (QAction *action : actions)
        row->addWidget(button(action));
    addWidget(m_content);
    setAccessibleName(m_text->text());
    m_window.addToolBarBreak(Qt::TopToolBarArea);
    m_window.addToolBar(Qt::TopToolBarArea, this);
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::putAway()
{
    m_window.removeToolBar(this);
    setParent(nullptr);
    deleteLater();
}

void MessageBar::resizeEvent(QResizeEvent *event)
{
    QToolBar::resizeEvent(event);
    fit();
}

void MessageBar::changeEvent(QEvent *event)
{
    QToolBar::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fit();
}

// A bar does not ask how high its content is at its width.
void MessageBar::fit()
{
    m_content->layout()->activate();
    const int beside = m_content->width() - m_text->width();
    const QRect room(0, 0, width() - beside, QWIDGETSIZE_MAX);
    m_text->setFixedHeight(m_text->fontMetrics().boundingRect(room, Qt::TextWordWrap, m_text->text()).height());
    m_content->setFixedHeight(m_content->layout()->totalMinimumSize().height());
}

} // namespace npscope
