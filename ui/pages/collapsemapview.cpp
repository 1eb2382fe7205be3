// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/collapsemapview.h"

#include <QFontInfo>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace npscope {

CollapseMapView::CollapseMapView(QWidget *parent) : PainterView(tr("Collapse map"), parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void CollapseMapView::setContent(const CollapseMapContent &content)
{
    if (content.sweep != m_painter.content().sweep)
        m_press.reset();
    if (m_press) // the rows are sorted anew with every run: the cell would leave the pointer
        m_awaited = content;
    else
        present(content);
}

void CollapseMapView::present(const CollapseMapContent &content)
{
    m_awaited.reset();
    const bool isSame = content.sweep == m_painter.content().sweep;
    m_painter.setContent(content);
    point(isSame ? m_pointed : std::nullopt);
    paintAnew();
}

void CollapseMapView::setExplanation(const QString &text)
{
    if (text == m_explanation)
        return;
    m_explanation = text;
    if (!content().sweep) {
        setAccessibleDescription(text);
        update();
    }
}

ChartColours CollapseMapView::colours() const
{
    return ChartColours::fromPalette(palette());
}

void CollapseMapView::applyStyle(const ChartColours &colours, const ChartText &text)
{
    PainterView::applyStyle(colours, text);
    m_picture = {};
}

void CollapseMapView::applySize(const QSizeF &size)
{
    PainterView::applySize(size);
    m_picture = {};
}

void CollapseMapView::paintAnew()
{
    m_picture = {};
    update();
}

void CollapseMapView::paint(QPainter &painter)
{
    if (!content().sweep)
        return paintExplanation(painter);
    const QSize size = (QSizeF(this->size()) * devicePixelRatioF()).toSize();
    // What is pointed at changes the caption and a frame: only then it is painted anew for a moment.
    if (m_picture.size() != size) {
        m_picture = QPixmap(size);
        m_picture.setDevicePixelRatio(devicePixelRatioF());
        m_picture.fill(colours().background);
        QPainter cached(&m_picture);
        cached.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        m_painter.paint(cached);
    }
    painter.drawPixmap(0, 0, m_picture);
    if (m_pointed)
        m_painter.paintPointed(painter, *m_pointed);
    if (m_showsFocus) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

// Its first line is the heading.
void CollapseMapView::paintExplanation(QPainter &painter)
{
    const ChartText text{std::clamp(QFontInfo(font()).pixelSize() + 1, 12, 28)};
    const qsizetype heading = m_explanation.indexOf(QLatin1Char('\n'));
    const QString body = m_explanation.mid(heading + 1);
    const double width = std::min(560.0, this->width() - 40.0);
    const QRectF area((this->width() - width) / 2, 0, width, height());
    painter.setFont(text.normal());
    painter.setPen(colours().text);
    const QRectF place = painter.boundingRect(area, Qt::AlignCenter | Qt::TextWordWrap, body);
    painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, body);
    painter.setFont(text.title());
    painter.setPen(colours().title);
    const double line = std::ceil(QFontMetricsF(text.title()).height());
    painter.drawText(QRectF(area.left(), place.top() - 1.8 * line, width, line), Qt::AlignCenter,
                     m_explanation.left(heading));
}

void CollapseMapView::setFocused(bool isShown)
{
    m_showsFocus = isShown;
    update();
}

void CollapseMapView::point(std::optional<MapCell> cell)
{
    const bool isNew = cell != m_pointed;
    m_pointed = cell;
    setCursor(cell ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (content().sweep)
        setAccessibleDescription(cell ? cellText(content(), *cell) : m_painter.caption());
    if (isNew)
        update();
}

void CollapseMapView::mouseMoveEvent(QMouseEvent *event)
{
    if (content().sweep)
        point(m_painter.map().cellAt(event->position()));
}

void CollapseMapView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !content().sweep)
        return;
    if (const auto cell = m_painter.map().cellAt(event->position()))
        m_press = Press{*cell};
}

// What lies under the release, so that a press can be thought better of.
void CollapseMapView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_press)
        return;
    const MapCell cell = m_press->cell;
    const bool isThere = m_painter.map().cellAt(event->position()) == cell;
    m_press.reset();
    if (m_awaited)
        present(CollapseMapContent(*m_awaited));
    if (isThere)
        emit cellChosen(cell);
}

void CollapseMapView::hideEvent(QHideEvent *event)
{
    m_press.reset(); // its release may never come
    if (m_awaited)
        present(CollapseMapContent(*m_awaited));
    PainterView::hideEvent(event);
}

void CollapseMapView::leaveEvent(QEvent *)
{
    point({});
}

bool CollapseMapView::usesKey(const QKeyEvent &event) const
{
    const bool isMove = event.key() == Qt::Key_Left || event.key() == Qt::Key_Right || event.key() == Qt::Key_Up
                        || event.key() == Qt::Key_Down;
    return content().sweep && isMove && !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier));
}

void CollapseMapView::keyPressEvent(QKeyEvent *event)
{
    if (!content().sweep)
        return PainterView::keyPressEvent(event);
    const int by = event->modifiers().testFlag(Qt::ShiftModifier) ? 10 : 1;
    const auto move = [&](int rows, int columns) {
        point(m_pointed ? m_painter.map().neighbour(*m_pointed, rows, columns)
                        : MapCell{0, content().sweep->steps.size() - 1});
    };
    switch (event->key()) {
    case Qt::Key_Left:
        return move(0, -by);
    case Qt::Key_Right:
        return move(0, by);
    case Qt::Key_Up:
        return move(-by, 0);
    case Qt::Key_Down:
        return move(by, 0);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_pointed)
            emit cellChosen(MapCell(*m_pointed));
        return;
    default:
        PainterView::keyPressEvent(event);
    }
}

} // namespace npscope
