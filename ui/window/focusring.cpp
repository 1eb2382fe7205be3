// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/focusring.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFocusEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QTabBar>
#include <QTextEdit>

namespace npscope {

namespace {

constexpr int thickness = 2;

class Ring : public QWidget
{
public:
    explicit Ring(QWidget *window) : QWidget(window)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
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
    delete m_ring;
}

bool FocusRing::eventFilter(QObject *object, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        focusChanged(qobject_cast<QWidget *>(object), static_cast<QFocusEvent *>(event)->reason(),
                     event->type() == QEvent::FocusIn);
        break;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
        if (auto *widget = qobject_cast<QWidget *>(object);
            m_surrounded && widget && (widget == m_surrounded || widget->isAncestorOf(m_surrounded)))
            QMetaObject::invokeMethod(this, &FocusRing::place, Qt::QueuedConnection); // once that is done
        break;
    default:
        break;
    }
    return false;
}

// A menu or another window has it for a while: it comes back to where it was, and looks as it did.
void FocusRing::focusChanged(QWidget *widget, Qt::FocusReason reason, bool isIn)
{
    const bool isForAWhile =
        reason == Qt::ActiveWindowFocusReason || reason == Qt::PopupFocusReason || reason == Qt::MenuBarFocusReason;
    if (!isIn) {
        if (QApplication::focusWidget() || isForAWhile)
            return;
        m_surrounded = nullptr;
    } else {
        if (!widget || widget != QApplication::focusWidget() || isMenu(*widget) || (isForAWhile && widget == m_last))
            return;
        m_last = widget;
        m_surrounded = !isCanvas(*widget) || isByKeyboard(reason) ? widget : nullptr;
    }
    place();
}

void FocusRing::place()
{
    const QRect visible =
        m_surrounded && m_surrounded->isVisible() ? m_surrounded->visibleRegion().boundingRect() : QRect();
    if (visible.isEmpty()) {
        if (m_ring)
            m_ring->hide();
        return;
    }
    QWidget *window = m_surrounded->window();
    if (!m_ring || m_ring->parentWidget() != window) {
        delete m_ring;
        m_ring = new Ring(window);
    }
    const QRect around =
        visible.adjusted(-thickness, -thickness, thickness, thickness).translated(m_surrounded->mapTo(window, QPoint()))
        & window->rect();
    const QRect own(QPoint(), around.size());
    m_ring->setGeometry(around);
    m_ring->setMask(QRegion(own) - QRegion(own.adjusted(thickness, thickness, -thickness, -thickness)));
    m_ring->raise();
    m_ring->show();
}

} // namespace npscope
