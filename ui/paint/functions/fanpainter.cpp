// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/functions/fanpainter.h"

#include "ui/charts/thinlines.h"
#include "ui/paint/functions/curvedensity.h"
#include "ui/paint/functions/latentcolour.h"

#include <QLineF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace npscope {

namespace {

constexpr double paler = 0.35;    // beside a curve that is singled out, and of a stale fan
constexpr double beyond = 4;      // logical pixels around the area, so that the edges of the box stay out of sight
constexpr double farOut = 1e9;    // logical pixels; where an edge that goes there is cut is still exact
constexpr double mostClimbed = 8; // heights of the area, by the edges of one shape

double lengthOf(std::span<const QPointF> run)
{
    double length = 0;
    for (std::size_t i = 1; i < run.size(); ++i)
        length += QLineF(run[i - 1], run[i]).length();
    return length;
}

// The stroke of a line that goes up and down again and again is one polygon that lies on itself: 50 times across the
// plot it takes Qt 290 ms. Piece by piece the dashes go on where they were.
void drawInPieces(QPainter &painter, std::span<const QPointF> run, QPen pen)
{
    constexpr std::size_t most = 8; // segments
    double gone = 0;
    for (std::size_t first = 0; first + 1 < run.size(); first += most) {
        const auto piece = run.subspan(first, std::min(most + 1, run.size() - first));
        if (pen.style() == Qt::CustomDashLine)
            pen.setDashOffset(gone / pen.widthF());
        painter.setPen(pen);
        painter.drawPolyline(piece.data(), int(piece.size()));
        gone += lengthOf(piece);
    }
}

} // namespace

void drawLines(QPainter &painter, const Polylines &lines, const QPen &pen)
{
    // Logical pixels of all runs: a line that leaves the plot again and again is many short ones.
    constexpr double steep = 5000;  // one that crosses a screen has less
    constexpr double dense = 20000; // in which nobody sees a dash
    double length = 0;
    for (std::size_t i = 0; i < lines.size() && isRaster(painter); ++i)
        length += lengthOf(lines.run(i));
    painter.setBrush(Qt::NoBrush);
    if (length > dense) {
        const bool isSmooth = painter.testRenderHint(QPainter::Antialiasing);
        painter.setRenderHint(QPainter::Antialiasing, false); // half the time, and as good where all is covered
        drawThin(painter, lines, pen.color());
        painter.setRenderHint(QPainter::Antialiasing, isSmooth);
        return;
    }
    painter.setPen(pen);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto run = lines.run(i);
        if (length > steep)
            drawInPieces(painter, run, pen);
        else
            painter.drawPolyline(run.data(), int(run.size()));
    }
}

// Qt's rasterizer takes seconds for a polygon that reaches far beyond the area, and a quarter of one for edges that
// cross all of it again and again, unless it gets them a few at a time.
std::vector<QPolygonF> bandShapes(const Grid &grid, const BandEdges &edges, const Mapping &mapping)
{
    const QRectF box = mapping.area.adjusted(-beyond, -beyond, beyond, beyond);
    const auto pixel = [&](int i, double value) {
        return QPointF(mapping.toPixelX(grid.at(i)), std::clamp(mapping.toPixelY(value), -farOut, farOut));
    };
    std::vector<QPolygonF> shapes;
    QPolygonF there;
    QPolygonF back;
    double climbed = 0; // by both edges, of what is in the box
    const auto close = [&] {
        const QPolygonF shape = clipPolygon(there + QPolygonF(back.rbegin(), back.rend()), box);
        if (there.size() > 1 && !shape.isEmpty())
            shapes.push_back(shape);
        there.clear();
        back.clear();
        climbed = 0;
    };
    const auto climb = [&](const QPointF &from, const QPointF &to) {
        return std::abs(std::clamp(to.y(), box.top(), box.bottom()) - std::clamp(from.y(), box.top(), box.bottom()));
    };
    for (int i = 0; i < int(edges.lower.size()); ++i) {
        const double lower = edges.lower[std::size_t(i)];
        const double upper = edges.upper[std::size_t(i)];
        if (!std::isfinite(lower) || !std::isfinite(upper)) {
            close();
            continue;
        }
        const QPointF above = pixel(i, upper), below = pixel(i, lower);
        if (!there.isEmpty())
            climbed += climb(there.last(), above) + climb(back.last(), below);
        there << above;
        back << below;
        if (climbed > mostClimbed * box.height()) { // the next one goes on from here
            close();
            there << above;
            back << below;
        }
    }
    close();
    return shapes;
}

void FanPainter::setFan(std::shared_ptr<const Fan> fan)
{
    if (fan == m_fan)
        return;
    m_fan = std::move(fan);
    m_hasMean = m_hasBand = m_hasDensity = false;
}

void FanPainter::setMapping(const Mapping &mapping)
{
    if (mapping == m_mapping)
        return;
    m_mapping = mapping;
    m_hasMean = m_hasBand = m_hasDensity = false;
}

void FanPainter::setBand(Band band)
{
    if (band == m_band)
        return;
    m_band = band;
    m_hasBand = false;
}

void FanPainter::setColour(const std::optional<QColor> &colour)
{
    if (colour == m_colour)
        return;
    m_colour = colour;
    m_hasDensity = false;
}

void FanPainter::prepareMean()
{
    if (std::exchange(m_hasMean, true))
        return;
    m_mean.clear();
    if (m_fan)
        m_mean.add(m_fan->grid, std::span(m_fan->mean), m_mapping);
}

void FanPainter::prepareBand()
{
    if (std::exchange(m_hasBand, true))
        return;
    m_bandEdges.clear();
    m_bandFilling.clear();
    if (!m_fan)
        return;
    const BandEdges edges = bandEdges(*m_fan, m_band);
    m_bandEdges.add(m_fan->grid, std::span(edges.lower), m_mapping);
    m_bandEdges.add(m_fan->grid, std::span(edges.upper), m_mapping);
    m_bandFilling = bandShapes(m_fan->grid, edges, m_mapping);
}

QColor FanPainter::faded(const QColor &colour, const ChartColours &colours) const
{
    return m_isStale ? mixed(colour, colours.plot, 0.35) : colour;
}

void FanPainter::paintBandFilling(QPainter &painter, const ChartColours &colours)
{
    prepareBand();
    painter.setPen(Qt::NoPen);
    painter.setBrush(bandFilling(colours));
    for (const QPolygonF &shape : m_bandFilling)
        painter.drawPolygon(shape);
}

void FanPainter::paintCurves(QPainter &painter, const ChartColours &colours, std::optional<int> single)
{
    if (!m_fan)
        return;
    const bool isSingled = single && *single < m_fan->curves;
    painter.save();
    painter.setOpacity(painter.opacity() * (m_isStale ? paler : 1) * (isSingled ? paler : 1));
    if (isRaster(painter))
        paintDensity(painter, colours);
    else
        paintLines(painter, colours);
    painter.restore();
    if (!isSingled)
        return;
    Polylines line;
    line.add(m_fan->grid, m_fan->curve(*single), m_mapping);
    paintSingleCurve(painter, line, colourOf(*single, colours), colours.plot);
}

void FanPainter::prepareDensity(const QPainter &painter, const ChartColours &colours)
{
    const QTransform device = painter.deviceTransform();
    if (m_hasDensity && device == m_densityDevice && colours == m_densityColours)
        return;
    m_hasDensity = true;
    m_densityDevice = device;
    m_densityColours = colours;
    // Whole device pixels, and the values at their edges.
    const QRectF exact = device.mapRect(m_mapping.area);
    const QRect whole = exact.toAlignedRect();
    const Mapping inexact{exact, m_mapping.x, m_mapping.y};
    const Point first = inexact.toValue(QPointF(whole.left(), whole.top() + whole.height()));
    const Point last = inexact.toValue(QPointF(whole.left() + whole.width(), whole.top()));
    m_densityPlace = whole.topLeft();
    const std::vector<QRgb> each =
        m_colour ? std::vector<QRgb>(std::size_t(m_fan->curves), m_colour->rgb()) : curveColours(*m_fan, colours);
    m_density = curveDensity(*m_fan, {whole, {first.x, last.x}, {first.y, last.y}}, std::max(1.0, deviceScale(painter)),
                             each, curveOpacity(m_fan->curves));
}

void FanPainter::paintDensity(QPainter &painter, const ChartColours &colours)
{
    prepareDensity(painter, colours);
    // Pixel on pixel, whatever the scale.
    painter.setWorldTransform(painter.deviceTransform().inverted() * painter.worldTransform());
    painter.drawImage(m_densityPlace, m_density);
}

void FanPainter::paintLines(QPainter &painter, const ChartColours &colours)
{
    const double opacity = curveOpacity(m_fan->curves);
    for (int k = 0; k < m_fan->curves; ++k) {
        Polylines line;
        line.add(m_fan->grid, m_fan->curve(k), m_mapping);
        drawThin(painter, line, translucent(colourOf(k, colours), opacity));
    }
}

QColor FanPainter::colourOf(int curve, const ChartColours &colours) const
{
    return m_colour.value_or(curveColour(*m_fan, curve, colours));
}

void FanPainter::paintBandEdges(QPainter &painter, const ChartColours &colours)
{
    prepareBand();
    paintBandEdge(painter, m_bandEdges, faded(colours.band, colours));
}

void FanPainter::paintMean(QPainter &painter, const ChartColours &colours)
{
    prepareMean();
    paintMeanLine(painter, m_mean, faded(colours.mean, colours), colours.plot);
}

void paintMeanLine(QPainter &painter, const Polylines &line, const QColor &colour, const QColor &outline)
{
    drawLines(painter, line, QPen(outline, 5, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    drawLines(painter, line, QPen(colour, 2.5, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
}

void paintSingleCurve(QPainter &painter, const Polylines &line, const QColor &colour, const QColor &outline)
{
    drawLines(painter, line, QPen(outline, 6, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    drawLines(painter, line, QPen(colour, 3, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
}

void paintBandEdge(QPainter &painter, const Polylines &line, const QColor &colour)
{
    QPen pen(colour, 1.5, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    pen.setDashPattern({5, 3});
    drawLines(painter, line, pen);
}

void paintYardstick(QPainter &painter, const QLineF &line, const ChartColours &colours)
{
    painter.setPen(QPen(colours.text, 1, Qt::DashLine, Qt::FlatCap));
    painter.drawLine(line);
}

QColor bandFilling(const ChartColours &colours)
{
    return translucent(colours.band, 0.18);
}

} // namespace npscope
