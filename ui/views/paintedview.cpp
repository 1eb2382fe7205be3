// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/paintedview.h"

#include "ui/views/chartaccessible.h"

#include <QFontInfo>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace npscope {

PaintedView::PaintedView(const QString &name, QWidget *parent) : QWidget(parent)
{
    describeCharts();
    setAccessibleName(name);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
}

void PaintedView::updateStyle()
{
    // Somewhat smaller than the window's text, as on paper, but growing with it.
    applyStyle(ChartColours::fromPalette(palette()), {std::clamp(QFontInfo(font()).pixelSize() - 1, 11, 28)});
    update();
}

bool PaintedView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        event->setAccepted(usesKey(*static_cast<QKeyEvent *>(event)));
        return true;
    }
    return QWidget::event(event);
}

void PaintedView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange)
        updateStyle();
}

void PaintedView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight); // axes grow to the right in every language
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().color(QPalette::Active, QPalette::Base));
    paint(painter);
}

void PaintedView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    applySize(QSizeF(size()));
}

void PaintedView::focusInEvent(QFocusEvent *event)
{
    const Qt::FocusReason reason = event->reason();
    setFocused(reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason);
}

void PaintedView::focusOutEvent(QFocusEvent *)
{
    setFocused(false);
}

} // namespace npscope
