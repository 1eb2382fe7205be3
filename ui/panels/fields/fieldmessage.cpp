// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/fields/fieldmessage.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>

#include <algorithm>

namespace npscope {

namespace {

constexpr int widest = 300; // of the text's lines, in pixels
constexpr int gap = 3;

FieldMessage *messageIn(const QWidget &window)
{
    return window.findChild<FieldMessage *>(QString(), Qt::FindDirectChildrenOnly);
}

} // namespace

void FieldMessage::tell(const QWidget &field, const QString &text)
{
    tell(field, field.rect(), text);
}

void FieldMessage::tell(const QWidget &field, const QRect &part, const QString &text)
{
    delete messageIn(*field.window());
    if (field.isVisible() && !text.isEmpty())
        new FieldMessage(field, part, text); // the window owns it
}

void FieldMessage::withdraw(const QWidget &field)
{
    FieldMessage *message = messageIn(*field.window());
    if (message && message->m_field == &field)
        delete message;
}

FieldMessage::FieldMessage(const QWidget &field, const QRect &part, const QString &text)
    : QLabel(text, field.window()), m_field(&field)
{
    setObjectName(QStringLiteral("fieldMessage"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setMargin(5);
    setFrameShape(QFrame::Box);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setForegroundRole(QPalette::ToolTipText);
    place(part);
    show();
    raise();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    qApp->installEventFilter(this);
}

// Below the field, or above it where there is no room; within the window in any case.
void FieldMessage::place(const QRect &part)
{
    const QWidget &window = *parentWidget();
    const int width = std::min(widest, window.width() - 2 * gap);
    resize(width, heightForWidth(width));
    const QRect beside(m_field->mapTo(&window, part.topLeft()), part.size());
    const bool hasRoomBelow = beside.bottom() + gap + height() <= window.height();
    const int y = hasRoomBelow ? beside.bottom() + gap : beside.top() - gap - height();
    move(std::clamp(beside.left(), gap, std::max(gap, window.width() - gap - width)), std::max(gap, y));
}

// A key goes to the widget that has the focus first; that it is passed on to the parents is no other key.
bool FieldMessage::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress && watched == QApplication::focusWidget();
    const bool isPress = event->type() == QEvent::MouseButtonPress && watched->isWidgetType();
    const bool isMoved = event->type() == QEvent::Wheel || (event->type() == QEvent::Resize && watched == parent())
                         || (event->type() == QEvent::Hide && watched == m_field.data());
    if (isKey || isPress || isMoved) {
        qApp->removeEventFilter(this);
        hide();
        deleteLater();
    }
    return false;
}

} // namespace npscope
