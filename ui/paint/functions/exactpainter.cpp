// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/functions/exactpainter.h"

#include <QPainter>

#include <utility>

namespace npscope {

namespace {

// The samples as a fan, which is how curves are painted.
std::shared_ptr<const Fan> curvesOf(const ExactFan &exact)
{
    auto fan = std::make_shared<Fan>();
    fan->grid = exact.grid;
    fan->curves = exact.curves;
    fan->y = exact.y;
    return fan;
}

QPen dashed(const QColor &colour, double width, const QList<double> &pattern)
{
    QPen pen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    pen.setDashPattern(pattern);
    return pen;
}

} // namespace

void ExactPainter::setExact(std::shared_ptr<const ExactFan> exact)
{
    if (exact == m_exact)
        return;
    m_exact = std::move(exact);
    m_lines.reset();
    m_curves.setFan(m_exact ? curvesOf(*m_exact) : nullptr);
}

void ExactPainter::setMapping(const Mapping &mapping)
{
    if (mapping == m_mapping)
        return;
    m_mapping = mapping;
    m_lines.reset();
    m_curves.setMapping(mapping);
}

void ExactPainter::setBand(Band band)
{
    if (band == m_band)
        return;
    m_band = band;
    m_lines.reset();
}

const ExactPainter::Lines &ExactPainter::lines()
{
    if (m_lines)
        return *m_lines;
    m_lines.emplace();
    if (!m_exact)
        return *m_lines;
    const Grid &grid = m_exact->grid;
    const BandEdges edges = bandEdges(*m_exact, m_band);
    m_lines->mean.add(grid, std::span(m_exact->mean), m_mapping);
    m_lines->edges.add(grid, std::span(edges.lower), m_mapping);
    m_lines->edges.add(grid, std::span(edges.upper), m_mapping);
    m_lines->truth.add(grid, std::span(m_exact->truth), m_mapping);
    m_lines->filling = bandShapes(grid, edges, m_mapping);
    return *m_lines;
}

void ExactPainter::paintBandFilling(QPainter &painter, const ChartColours &colours)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(exactFilling(colours));
    for (const QPolygonF &shape : lines().filling)
        painter.drawPolygon(shape);
}

void ExactPainter::paintCurves(QPainter &painter, const ChartColours &colours)
{
    m_curves.setColour(exactCurve(colours));
    m_curves.paintCurves(painter, colours);
}

void ExactPainter::paintBandEdges(QPainter &painter, const ChartColours &colours)
{
    paintExactEdge(painter, lines().edges, colours);
}

void ExactPainter::paintMean(QPainter &painter, const ChartColours &colours)
{
    paintExactMean(painter, lines().mean, colours);
}

void ExactPainter::paintTruth(QPainter &painter, const ChartColours &colours)
{
    paintTruthLine(painter, lines().truth, colours);
}

void paintExactMean(QPainter &painter, const Polylines &line, const ChartColours &colours)
{
    drawLines(painter, line, QPen(translucent(colours.plot, 0.75), 4.5, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    drawLines(painter, line, dashed(colours.exact, 2.5, {4, 2}));
}

void paintExactEdge(QPainter &painter, const Polylines &line, const ChartColours &colours)
{
    drawLines(painter, line, QPen(translucent(colours.plot, 0.5), 3, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    drawLines(painter, line, dashed(colours.exact, 1.5, {6, 2, 1.5, 2}));
}

void paintTruthLine(QPainter &painter, const Polylines &line, const ChartColours &colours)
{
    drawLines(painter, line, QPen(translucent(colours.plot, 0.75), 4.5, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    drawLines(painter, line, dashed(colours.truth, 2.5, {1, 1.2}));
}

QColor exactCurve(const ChartColours &colours)
{
    return mixed(colours.exact, colours.plot, 0.7);
}

QColor exactFilling(const ChartColours &colours)
{
    return translucent(colours.exact, 0.1);
}

} // namespace npscope
