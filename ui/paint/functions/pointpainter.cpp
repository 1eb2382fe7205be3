// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/functions/pointpainter.h"

#include "ui/charts/holds.h"
#include "ui/charts/thinlines.h"

#include <QImage>
#include <QLineF>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace npscope {

namespace {

constexpr double arm = 4;      // of a cross: half the side of the square it spans
constexpr double radius = 9;   // of a ring: a cross fits inside
constexpr double reach = 12;   // no glyph is larger
constexpr double most = 0.02;  // of the plot area: what the squares about all glyphs may take
constexpr double least = 0.15; // of the size: still a dot, and a ring
constexpr std::size_t manyPoints = 300;

std::vector<QPointF> visiblePixels(const Points &points, const Mapping &mapping)
{
    const QRectF box = mapping.area.adjusted(-reach, -reach, reach, reach);
    std::vector<QPointF> pixels;
    for (const Point &p : points) {
        const QPointF pixel = mapping.toPixel(p);
        if (holds(box, pixel))
            pixels.push_back(pixel);
    }
    return pixels;
}

// The glyph as a picture that is stamped at whole device pixels: thousands of points in a few milliseconds.
void stamp(QPainter &painter, PointKind kind, const std::vector<QPointF> &pixels, const ChartColours &colours,
           double size)
{
    const double scale = deviceScale(painter);
    const int side = 2 * int(std::ceil(reach * size * scale)); // even: a whole pixel stays in the middle
    QImage glyph(side, side, QImage::Format_ARGB32_Premultiplied);
    glyph.fill(Qt::transparent);
    glyph.setDevicePixelRatio(scale);
    const double middle = side / scale / 2;
    QPainter glyphPainter(&glyph);
    glyphPainter.setRenderHint(QPainter::Antialiasing);
    paintPoint(glyphPainter, kind, {middle, middle}, colours, size);
    glyphPainter.end();
    for (const QPointF &pixel : pixels) {
        const QPointF corner = pixel - QPointF(middle, middle);
        painter.drawImage(QPointF(std::round(corner.x() * scale), std::round(corner.y() * scale)) / scale, glyph);
    }
}

void paintDisc(QPainter &painter, const QPointF &at, double r, const QPen &pen, const QBrush &brush)
{
    painter.setPen(pen);
    painter.setBrush(brush);
    painter.drawEllipse(at, r, r);
}

} // namespace

double glyphSize(std::size_t count, const QSizeF &area)
{
    const double side = 2 * radius;
    const double share = double(count) * side * side / std::max(1.0, area.width() * area.height());
    return share > 0 ? std::clamp(std::sqrt(most / share), least, 1.0) : 1;
}

void paintPoint(QPainter &painter, PointKind kind, const QPointF &at, const ChartColours &colours, double size)
{
    const double outlined = size * size; // a small one has hardly an outline: many would be a wall
    if (kind == PointKind::Context) {
        const double line = std::max(0.9, 2.2 * size);
        paintDisc(painter, at, radius * size, QPen(colours.plot, line + 2.4 * outlined), Qt::NoBrush);
        paintDisc(painter, at, radius * size, QPen(colours.contextPoint, line), Qt::NoBrush);
        return;
    }
    const double a = arm * size;
    const double line = std::max(1.2, 2.5 * size);
    const std::array lines{QLineF(at.x() - a, at.y() - a, at.x() + a, at.y() + a),
                           QLineF(at.x() - a, at.y() + a, at.x() + a, at.y() - a)};
    painter.setPen(QPen(colours.plot, line + 3 * outlined, Qt::SolidLine, Qt::RoundCap));
    painter.drawLines(lines.data(), int(lines.size()));
    painter.setPen(QPen(colours.trainingPoint, line, Qt::SolidLine, Qt::RoundCap));
    painter.drawLines(lines.data(), int(lines.size()));
}

void paintPoints(QPainter &painter, PointKind kind, const Points &points, const Mapping &mapping,
                 const ChartColours &colours)
{
    const std::vector<QPointF> pixels = visiblePixels(points, mapping);
    const double size = glyphSize(pixels.size(), mapping.area.size());
    if (pixels.size() > manyPoints && isRaster(painter))
        return stamp(painter, kind, pixels, colours, size);
    for (const QPointF &pixel : pixels)
        paintPoint(painter, kind, pixel, colours, size);
}

void paintSelection(QPainter &painter, const QPointF &at, const ChartColours &colours)
{
    paintDisc(painter, at, 14, QPen(colours.plot, 4.5), translucent(colours.selection, 0.25));
    paintDisc(painter, at, 14, QPen(colours.selection, 2.2), Qt::NoBrush);
}

void paintHover(QPainter &painter, const QPointF &at, const ChartColours &colours)
{
    paintDisc(painter, at, 13.5, QPen(colours.plot, 3), translucent(colours.selection, 0.15));
    paintDisc(painter, at, 13.5, QPen(mixed(colours.selection, colours.plot, 0.6), 1.2), Qt::NoBrush);
}

} // namespace npscope
