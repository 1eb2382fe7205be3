// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/focusring.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFocusEvent>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QTabBar>
#include <QTextEdit>

namespace npscope {

namespace {

class Ring : public QFocusFrame
{
public:
    using QFocusFrame::QFocusFrame;

protected:
    // The style masks out what lies inside.
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), palette().color(QPalette::Highlight));
    }
};

bool isByKeyboard(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
}

bool isMenu(const QWidget &widget)
{
    return qobject_cast<const QMenu *>(&widget) || qobject_cast<const QMenuBar *>(&widget);
}

// Large, and with a look of its own for what is selected in it.
bool isCanvas(const QWidget &widget)
{
    const bool isControl =
        qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QAbstractSpinBox *>(&widget)
        || qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QLineEdit *>(&widget)
        || qobject_cast<const QAbstractSlider *>(&widget) || qobject_cast<const QAbstractItemView *>(&widget)
        || qobject_cast<const QTabBar *>(&widget) || qobject_cast<const QLabel *>(&widget);
    return !isControl;
}

} // namespace

FocusRing::FocusRing(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

FocusRing::~FocusRing()
{
    delete m_frame;
}

QWidget *FocusRing::surrounded() const
{
    return m_frame ? m_frame->widget() : nullptr;
}

bool FocusRing::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() != QEvent::FocusIn && event->type() != QEvent::FocusOut)
        return false;
    auto *widget = qobject_cast<QWidget *>(object);
    const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
    // A menu or another window has it for a while: it comes back to where it was, and looks as it did.
    const bool isForAWhile =
        reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason || reason == Qt::MenuBarFocusReason;
    if (event->type() == QEvent::FocusOut) {
        if (!QApplication::focusWidget() && !isForAWhile)
            surround(nullptr);
    } else if (widget && widget == QApplication::focusWidget() && !isMenu(*widget)
               && !(isForAWhile && widget == m_last)) {
        m_last = widget;
        surround(!isCanvas(*widget) || isByKeyboard(reason) ? widget : nullptr);
    }
    return false;
}

void FocusRing::surround(QWidget *widget)
{
    if (widget == surrounded())
        return;
    if (!m_frame)
        m_frame = new Ring;
    m_frame->setWidget(widget);
}

} // namespace npscope
