// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/datapicture.h"

#include "ui/charts/colours.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <utility>

namespace npscope {

namespace {

constexpr std::size_t mostLines = 50; // more would be one patch

QRectF rectOf(const DataRange &range)
{
    return {QPointF(range.x.min, range.y.min), QPointF(range.x.max, range.y.max)};
}

} // namespace

DataPicture::DataPicture(QWidget *parent) : QWidget(parent)
{
    setMinimumSize(300, 180);
    setAccessibleName(tr("Picture of the points"));
}

void DataPicture::setContent(std::vector<Points> functions, bool areLines, const DataRange &wanted)
{
    m_functions = std::move(functions);
    m_areLines = areLines;
    m_wanted = wanted;
    update();
}

// With room for a dot at its edges. Of numbers far beyond the wanted range that is but a dot, too.
QRectF DataPicture::shownRange() const
{
    QRectF range = rectOf(m_wanted);
    for (const Points &points : m_functions) {
        for (const Point &point : points) {
            range.setLeft(std::min(range.left(), point.x));
            range.setRight(std::max(range.right(), point.x));
            range.setTop(std::min(range.top(), point.y));
            range.setBottom(std::max(range.bottom(), point.y));
        }
    }
    const double dx = range.width() / 20, dy = range.height() / 20;
    return range.adjusted(-dx, -dy, dx, dy);
}

void DataPicture::paintEvent(QPaintEvent *)
{
    const ChartColours colours = ChartColours::fromPalette(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colours.plot);
    painter.setPen(colours.frame);
    painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    const QRectF shown = shownRange();
    const auto toPixel = [&](double x, double y) {
        return QPointF((x - shown.left()) / shown.width() * width(), (shown.bottom() - y) / shown.height() * height());
    };
    painter.fillRect(QRectF(toPixel(m_wanted.x.min, m_wanted.y.max), toPixel(m_wanted.x.max, m_wanted.y.min)),
                     translucent(colours.contextPoint, 0.12));
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < m_functions.size() && i < mostLines; ++i) {
        const QColor colour = m_areLines ? colours.lines[i % colours.lines.size()] : colours.contextPoint;
        painter.setPen(QPen(colour, 1));
        QPolygonF line;
        for (const Point &point : m_functions[i])
            line.append(toPixel(point.x, point.y));
        if (m_areLines)
            painter.drawPolyline(line);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        for (const QPointF &point : std::as_const(line))
            painter.drawEllipse(point, 1.8, 1.8);
    }
}

} // namespace npscope
