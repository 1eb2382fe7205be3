// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/latent/latentgridpainter.h"

#include "ui/paint/functions/autorange.h"

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

constexpr int curvePoints = 65;    // in a cell some fifty pixels wide
constexpr double gap = 3;          // between cells
constexpr double leastShare = 0.4; // of the y-range that the curves may take before it is fitted anew

} // namespace

void LatentGridPainter::setContent(const LatentGridContent &content, YRange range)
{
    const Range before = m_y;
    const bool isSame = content == m_content;
    if (!isSame) {
        m_content = content;
        decodeAll();
    }
    if (range == YRange::Follows)
        followY();
    if (!isSame || m_y != before)
        arrange();
}

void LatentGridPainter::setText(const ChartText &text)
{
    m_text = text;
    arrange();
}

void LatentGridPainter::setSize(const QSizeF &size)
{
    m_size = size;
    arrange();
}

Grid LatentGridPainter::curveGrid() const
{
    const Grid grid{m_content.x.min, m_content.x.max, curvePoints};
    return m_content.weights ? swiftGrid(m_content.weights->training.sizes, cellCount(), grid) : grid;
}

double LatentGridPainter::valueAt(int index) const
{
    return m_content.half * (2.0 * index / (m_content.cells - 1) - 1);
}

std::vector<float> LatentGridPainter::zOf(int cell) const
{
    if (!m_content.fan || m_content.fan->isConditional)
        return {};
    std::vector<float> z = m_content.fan->q.mu;
    z[std::size_t(m_content.yAxis)] = float(valueAt(m_content.cells - 1 - cell / m_content.cells));
    z[std::size_t(m_content.xAxis)] = float(valueAt(cell % m_content.cells)); // where both are one, it counts
    return z;
}

void LatentGridPainter::decodeAll()
{
    m_curves.clear();
    if (!hasCurves())
        return;
    std::vector<float> all;
    for (int cell = 0; cell < cellCount(); ++cell) {
        const std::vector<float> z = zOf(cell);
        all.insert(all.end(), z.begin(), z.end());
    }
    m_curves = decode(*m_content.weights, all, curveGrid());
}

std::span<const float> LatentGridPainter::curveOf(int cell) const
{
    const auto count = std::size_t(curveGrid().count);
    return std::span(m_curves).subspan(std::size_t(cell) * count, count);
}

// Holds every curve and the points; narrows only where they would be lost in it.
void LatentGridPainter::followY()
{
    Experiment points;
    points.training.points = m_content.training;
    View view;
    view.xMin = m_content.x.min;
    view.xMax = m_content.x.max;
    view.showsContextPoints = false;
    Fan fan;
    fan.grid = curveGrid();
    fan.curves = m_curves.empty() ? 0 : cellCount();
    fan.y = m_curves;
    const auto shown = shownRange(points, &fan, view);
    if (!shown)
        return;
    const bool isKept =
        m_y.contains(shown->min) && m_y.contains(shown->max) && shown->size() >= leastShare * m_y.size();
    if (!isKept)
        m_y = padded(*shown);
}

void LatentGridPainter::arrange()
{
    const double line = std::ceil(m_text.lineHeight());
    const double labels = std::ceil(QFontMetricsF(m_text.small()).horizontalAdvance(QStringLiteral("-8.88"))) + 6;
    const double left = labels + line + 6, right = labels + line + 6;
    m_area = QRectF(left, 2 * line + 8, std::max(1.0, m_size.width() - left - right),
                    std::max(1.0, m_size.height() - 4 * line - 16));
    m_lines.assign(m_curves.empty() ? 0 : std::size_t(cellCount()), {});
    for (int cell = 0; cell < int(m_lines.size()); ++cell)
        m_lines[std::size_t(cell)].add(curveGrid(), curveOf(cell), {areaOf(cell), m_content.x, m_y});
}

QRectF LatentGridPainter::areaOf(int cell) const
{
    const auto edge = [](double begin, double size, int index, int count) {
        return std::round(begin + size * index / count);
    };
    const int column = cell % m_content.cells, row = cell / m_content.cells;
    const double left = edge(m_area.left(), m_area.width(), column, m_content.cells);
    const double right = edge(m_area.left(), m_area.width(), column + 1, m_content.cells);
    const double top = edge(m_area.top(), m_area.height(), row, rows());
    const double bottom = edge(m_area.top(), m_area.height(), row + 1, rows());
    return {left, top, std::max(1.0, right - left - gap), std::max(1.0, bottom - top - gap)};
}

std::optional<int> LatentGridPainter::cellAt(const QPointF &at) const
{
    if (!m_area.contains(at) || (m_content.fan && m_content.fan->isConditional))
        return {};
    const auto index = [](double share, int count) { return std::clamp(int(share * count), 0, count - 1); };
    const int column = index((at.x() - m_area.left()) / m_area.width(), m_content.cells);
    return index((at.y() - m_area.top()) / m_area.height(), rows()) * m_content.cells + column;
}

std::optional<int> LatentGridPainter::nearestCell(std::span<const float> z) const
{
    if (z.size() <= std::size_t(std::max(m_content.xAxis, m_content.yAxis)))
        return {};
    const auto index = [&](int axis) {
        return (double(z[std::size_t(axis)]) / m_content.half + 1) / 2 * (m_content.cells - 1);
    };
    const double column = index(m_content.xAxis);
    const double row = rows() == 1 ? 0 : m_content.cells - 1 - index(m_content.yAxis);
    const auto isIn = [](double i, int count) { return i >= -0.5 && i <= count - 0.5; };
    if (!isIn(column, m_content.cells) || !isIn(row, rows()))
        return {};
    return int(std::lround(row)) * m_content.cells + std::min(int(std::lround(column)), m_content.cells - 1);
}

} // namespace npscope
