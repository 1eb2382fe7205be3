// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/fields/choicebutton.h"

#include <QPainter>

namespace npscope {

namespace {

constexpr int margin = 9;
constexpr int gap = 5;

} // namespace

ChoiceButton::ChoiceButton(QAction *action, QWidget *parent) : ActionButton(action, parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIconSize({14, 14});
}

QSize ChoiceButton::sizeHint() const
{
    const int iconWidth = icon().isNull() ? 0 : iconSize().width() + gap;
    return {fontMetrics().horizontalAdvance(text()) + iconWidth + 2 * margin, fontMetrics().height() + 11};
}

void ChoiceButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QPalette &colours = palette();
    const bool isStrong = isChecked() || underMouse();
    painter.setPen(colours.color(isStrong ? QPalette::Highlight : QPalette::Mid));
    painter.setBrush(colours.color(isChecked() ? QPalette::Highlight : QPalette::Button));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), 4, 4);
    const QColor textColour = colours.color(isChecked() ? QPalette::HighlightedText : QPalette::ButtonText);
    if (hasFocus()) {
        painter.setPen(QPen(textColour, 1, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(4.5, 4.5, -4.5, -4.5), 2, 2);
    }

    QRect content = rect().adjusted(margin, 0, -margin, 0);
    if (!icon().isNull()) {
        const QPoint corner(content.left(), (height() - iconSize().height()) / 2);
        icon().paint(&painter, QRect(corner, iconSize()), Qt::AlignCenter,
                     isEnabled() ? QIcon::Normal : QIcon::Disabled, isChecked() ? QIcon::On : QIcon::Off);
        content.setLeft(content.left() + iconSize().width() + gap);
    }
    painter.setPen(textColour);
    painter.drawText(content, Qt::AlignCenter, text());
}

} // namespace npscope
