// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/outline.h"

#include <QEvent>
#include <QPainter>

namespace npscope {

namespace {

constexpr int thickness = 2;

} // namespace

Outline::Outline(QWidget &window) : QWidget(&window)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void Outline::setTarget(QWidget *target)
{
    // A part moves with any of its parents.
    for (QWidget *widget = m_target; widget && widget != parentWidget(); widget = widget->parentWidget())
        widget->removeEventFilter(this);
    m_target = target;
    for (QWidget *widget = m_target; widget && widget != parentWidget(); widget = widget->parentWidget())
        widget->installEventFilter(this);
    follow();
}

bool Outline::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
        follow();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void Outline::follow()
{
    setVisible(m_target && m_target->isVisible());
    if (!isVisible())
        return;
    const QRect place(m_target->mapTo(parentWidget(), QPoint()), m_target->size());
    setGeometry(place);
    // Only the frame: what it surrounds is painted without it.
    setMask(QRegion(rect()) - QRegion(rect().adjusted(thickness, thickness, -thickness, -thickness)));
    raise();
}

void Outline::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), palette().color(QPalette::Highlight));
}

} // namespace npscope
