// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/style.h"

#include <QMainWindow>
#include <QPainter>
#include <QStyleOption>
#include <QTabBar>

namespace npscope {

namespace {

void paintMark(QPainter &painter, const QRectF &box, QStyle::State state, const QColor &colour, bool isRound)
{
    if (isRound && state & QStyle::State_On) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(box.center(), box.width() / 4, box.height() / 4);
        return;
    }
    const auto at = [&](double x, double y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    painter.setPen(QPen(colour, box.width() / 7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    if (state & QStyle::State_On)
        painter.drawPolyline(QPolygonF({at(0.22, 0.52), at(0.42, 0.73), at(0.78, 0.27)}));
    else if (state & QStyle::State_NoChange)
        painter.drawLine(at(0.25, 0.5), at(0.75, 0.5));
}

// Filled with the highlight where it is on, so that on and off differ in more than a small mark.
void paintIndicator(QPainter &painter, const QStyleOption &option, bool isRound)
{
    const QPalette &palette = option.palette;
    const bool isOn = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    const QRectF box = QRectF(option.rect).adjusted(1, 1, -1, -1);
    QColor frame = palette.color(QPalette::Text);
    frame.setAlphaF(isEnabled ? 0.7 : 0.35);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(isOn ? palette.color(QPalette::Highlight) : frame, 1.2));
    painter.setBrush(palette.color(isOn ? QPalette::Highlight : QPalette::Base));
    if (isRound)
        painter.drawEllipse(box);
    else
        painter.drawRoundedRect(box, 2.5, 2.5);
    paintMark(painter, box, option.state, palette.color(QPalette::HighlightedText), isRound);
    painter.restore();
}

} // namespace

Style::Style() : QProxyStyle(QStringLiteral("fusion")) {}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton)
        paintIndicator(*painter, *option, element == PE_IndicatorRadioButton);
    else
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    const int usual = QProxyStyle::pixelMetric(metric, option, widget);
    const bool isOfDocks = qobject_cast<const QTabBar *>(widget) && qobject_cast<QMainWindow *>(widget->parentWidget());
    return metric == PM_TabBarTabHSpace && isOfDocks ? usual / 2 : usual;
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *more) const
{
    if (hint == SH_Widget_Animation_Duration && m_hasLessMotion)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, more);
}

} // namespace npscope
