// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/fields/glyphs.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

namespace npscope {

namespace {

// Each glyph is drawn on a square of 16 units.
constexpr qreal units = 16;

QPolygonF triangle(qreal left, qreal right)
{
    return QPolygonF({{left, 3}, {right, 8}, {left, 13}});
}

void drawRestart(QPainter &painter)
{
    QPen pen = painter.pen();
    pen.setWidthF(1.8);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(QRectF(3, 3, 10, 10), 60 * 16, -300 * 16 + 20 * 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(pen.color());
    painter.drawPolygon(QPolygonF({{10.2, 0.4}, {10.6, 6.0}, {5.8, 3.2}}));
}

void drawDice(QPainter &painter)
{
    const QColor colour = painter.pen().color();
    painter.setPen(QPen(colour, 1.4));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(2.5, 2.5, 11, 11), 2.5, 2.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    for (const QPointF &dot :
         {QPointF(5.5, 5.5), QPointF(10.5, 5.5), QPointF(8, 8), QPointF(5.5, 10.5), QPointF(10.5, 10.5)})
        painter.drawEllipse(dot, 1.1, 1.1);
}

void draw(QPainter &painter, Glyph glyph, const QColor &colour)
{
    painter.setPen(QPen(colour, 1));
    painter.setBrush(colour);
    switch (glyph) {
    case Glyph::Play:
        painter.drawPolygon(triangle(4, 13));
        break;
    case Glyph::Pause:
        painter.drawRect(QRectF(4, 3, 2.6, 10));
        painter.drawRect(QRectF(9.4, 3, 2.6, 10));
        break;
    case Glyph::StepForward:
        painter.drawPolygon(triangle(3.5, 10));
        painter.drawRect(QRectF(11, 3, 1.4, 10));
        break;
    case Glyph::StepBack:
        painter.drawPolygon(triangle(12.5, 6));
        painter.drawRect(QRectF(3.6, 3, 1.4, 10));
        break;
    case Glyph::Restart:
        drawRestart(painter);
        break;
    case Glyph::Dice:
        drawDice(painter);
        break;
    case Glyph::Ring:
        painter.setPen(QPen(colour, 1.8));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(8, 8), 4.6, 4.6);
        break;
    case Glyph::Cross:
        painter.setPen(QPen(colour, 1.8, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(4, 4), QPointF(12, 12));
        painter.drawLine(QPointF(4, 12), QPointF(12, 4));
        break;
    }
}

class GlyphEngine final : public QIconEngine
{
public:
    GlyphEngine(Glyph glyph, const QPalette &palette) : m_glyph(glyph), m_palette(palette) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const auto role = state == QIcon::On ? QPalette::HighlightedText : QPalette::ButtonText; // on a choice button
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(rect.topLeft());
        painter->scale(rect.width() / units, rect.height() / units);
        draw(*painter, m_glyph, m_palette.color(group, role));
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new GlyphEngine(*this); }

private:
    Glyph m_glyph;
    QPalette m_palette;
};

} // namespace

QIcon glyphIcon(Glyph glyph, const QPalette &palette)
{
    return QIcon(new GlyphEngine(glyph, palette));
}

} // namespace npscope
