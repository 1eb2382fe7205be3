// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/map/heatmappainter.h"

#include "core/analysis/quantiles.h"
#include "ui/charts/stepaxis.h"
#include "ui/paint/map/grouppen.h"
#include "ui/paint/map/heatcolours.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::CollapseMap)
};

constexpr double gap = 4; // between groups
constexpr double barWidth = 14;

// Viewers of vector formats blend the pixels of an image: large ones keep their edges.
QImage enlarged(const QImage &image)
{
    constexpr int factor = 8;
    return image.scaled(image.size() * factor, Qt::IgnoreAspectRatio, Qt::FastTransformation);
}

} // namespace

void HeatMapPainter::arrange(const CollapseMapContent &content, const SweepStatistics &statistics, const QRectF &area,
                             const ChartColours &colours, const ChartText &text)
{
    m_content = content;
    m_colours = colours;
    m_text = text;
    const QFontMetricsF metrics(text.normal());
    const double line = std::ceil(text.lineHeight());
    double names = 0;
    for (const QString &name : content.groups)
        names = std::max(names, metrics.horizontalAdvance(name));
    names = std::min({std::max(36.0, std::ceil(names)) + 8, 130.0, area.width() / 4});
    const double bar = barWidth + 10 + metrics.horizontalAdvance(QStringLiteral("10⁻⁴  σ_y"));
    const double bottom = 2 * line + 12;
    m_layout = {};
    m_origin = area.topLeft();
    m_layout.size = area.size();
    m_layout.plot = QRectF(area.left() + names + 4, area.top() + line + 6,
                           std::max(1.0, std::floor(area.width() - names - 4 - bar - 14)),
                           std::max(1.0, std::floor(area.height() - line - 6 - bottom)));
    m_names = QRectF(area.left(), m_layout.plot.top(), names - 4, m_layout.plot.height());
    m_bar = QRectF(m_layout.plot.right() + 14, m_layout.plot.top(), barWidth, m_layout.plot.height());
    arrangeRows();
    arrangeLevels();
    m_mark.reset();
    if (const auto marks = levelsOf(content, statistics); marks.size() == 1 && !marks.front().group)
        m_mark = marks.front();
    arrangeImage();
    arrangeAxes();
}

void HeatMapPainter::arrangeRows()
{
    const Sweep &sweep = *m_content.sweep;
    m_order.resize(sweep.runCount());
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    const auto seeds = std::ptrdiff_t(sweep.seeds.size());
    if (m_content.isSorted) {
        std::vector<double> last(m_order.size());
        for (std::size_t run = 0; run < last.size(); ++run) {
            const auto value = valueOf(m_content, {run, sweep.steps.size() - 1});
            // What diverged comes behind, what is not trained yet last.
            const double lowest = std::numeric_limits<double>::lowest();
            last[run] = value.value_or(m_content.runs[run] ? lowest / 2 : lowest);
        }
        for (auto block = m_order.begin(); block != m_order.end(); block += seeds)
            std::stable_sort(block, block + seeds, [&](std::size_t a, std::size_t b) { return last[a] > last[b]; });
    }
    const auto groups = double(sweep.groups.size());
    const QRectF &plot = m_layout.plot;
    const double space = std::min(gap, plot.height() / groups / 3);
    const double height = (plot.height() - space * (groups - 1)) / groups;
    m_blocks.clear();
    for (std::size_t g = 0; g < sweep.groups.size(); ++g)
        m_blocks.emplace_back(plot.left(), plot.top() + double(g) * (height + space), plot.width(), height);
}

std::size_t HeatMapPainter::rowsOfGroup() const
{
    return m_content.isBySeed() ? 1 : m_content.sweep->seeds.size();
}

std::size_t HeatMapPainter::columns() const
{
    return m_content.isBySeed() ? m_content.sweep->seeds.size() : m_content.sweep->steps.size();
}

double HeatMapPainter::levelOf(double value) const
{
    const bool isRelative = m_content.isSpread() && m_content.overSigmaY;
    return positionOf(m_content.value.quantity, isRelative ? value / *commonSigmaY(*m_content.sweep) : value);
}

// Half powers of ten, so that the colours seldom change while runs come in; a few extreme runs do not take the
// contrast from all others, but have the colour of the end. Shares are shown from none to all.
void HeatMapPainter::arrangeLevels()
{
    const Sweep &sweep = *m_content.sweep;
    std::vector<float> levels;
    m_hasDiverged = false;
    for (std::size_t run = 0; run < m_content.runs.size(); ++run) {
        for (std::size_t step = 0; step < sweep.steps.size(); ++step) {
            m_hasDiverged = m_hasDiverged || isDiverged(m_content, {run, step});
            const auto value = valueOf(m_content, {run, step});
            if (value && std::isfinite(*value))
                levels.push_back(float(levelOf(*value)));
        }
    }
    if (scaleOf(m_content.value.quantity) == Scale::Linear) {
        m_levels = {0, 1};
        return;
    }
    const double share = 0.01;
    const double min = std::floor(2 * quantile(levels, share)) / 2;
    const double max = std::ceil(2 * quantile(levels, 1 - share)) / 2;
    m_levels = levels.empty() ? Range{-4, 0} : Range{min, std::max(min + 1, max)};
}

void HeatMapPainter::arrangeImage()
{
    const QRgb waiting = mixed(m_colours.text, m_colours.plot, 0.07).rgb();
    const QRgb diverged = mixed(m_colours.text, m_colours.plot, 0.45).rgb();
    const std::size_t seeds = m_content.sweep->seeds.size();
    m_images.clear();
    for (std::size_t group = 0; group < m_blocks.size(); ++group) {
        QImage image(int(columns()), int(rowsOfGroup()), QImage::Format_RGB32);
        for (std::size_t rank = 0; rank < seeds; ++rank) {
            const std::size_t run = m_order[group * seeds + rank];
            for (std::size_t step = 0; step < m_content.sweep->steps.size(); ++step) {
                const auto value = valueOf(m_content, {run, step});
                const QRgb colour =
                    value ? heatColour((levelOf(*value) - m_levels.min) / m_levels.size(), m_colours.isGrey)
                          : (isDiverged(m_content, {run, step}) ? diverged : waiting);
                if (m_content.isBySeed())
                    image.setPixel(int(rank), 0, colour);
                else
                    image.setPixel(int(step), int(rank), colour);
            }
        }
        m_images.push_back(image);
    }
}

void HeatMapPainter::arrangeAxes()
{
    const Sweep &sweep = *m_content.sweep;
    std::vector<Step> numbers = sweep.steps; // of the columns
    Axes axes;
    axes.xTitle = Text::tr("step");
    if (m_content.isBySeed()) {
        numbers.resize(sweep.seeds.size());
        std::iota(numbers.begin(), numbers.end(), m_content.isSorted ? 1 : Step(sweep.seeds.first));
        axes.xTitle = m_content.isSorted ? Text::tr("rank of the seed in its row") : Text::tr("seed");
    }
    axes.x = columnTicks(numbers, roomForXTicks(m_layout.plot, m_text), QLocale());
    // The chart begins at its own origin.
    ChartLayout layout = m_layout;
    layout.plot.translate(-m_origin);
    m_chart.setAxes(axes, {layout.plot, {-0.5, double(columns()) - 0.5}, {0, 1}}, layout, m_colours, m_text);
}

std::optional<MapCell> HeatMapPainter::cellAt(const QPointF &pixel) const
{
    const std::size_t seeds = m_content.sweep->seeds.size(), rows = rowsOfGroup();
    for (std::size_t group = 0; group < m_blocks.size(); ++group) {
        const QRectF &block = m_blocks[group];
        if (!block.contains(pixel))
            continue;
        const double down = (pixel.y() - block.top()) / block.height();
        const double along = (pixel.x() - block.left()) / block.width();
        const auto row = std::min(rows - 1, std::size_t(down * double(rows)));
        const auto column = std::min(columns() - 1, std::size_t(along * double(columns())));
        const std::size_t rank = m_content.isBySeed() ? column : row;
        return MapCell{m_order[group * seeds + rank], m_content.isBySeed() ? 0 : column};
    }
    return {};
}

std::size_t HeatMapPainter::rankOf(std::size_t run) const
{
    return std::size_t(std::ranges::find(m_order, run) - m_order.begin());
}

QRectF HeatMapPainter::placeOf(const MapCell &cell) const
{
    const std::size_t seeds = m_content.sweep->seeds.size();
    const std::size_t rank = rankOf(cell.run);
    const QRectF &block = m_blocks[rank / seeds];
    const double height = block.height() / double(rowsOfGroup());
    const double width = block.width() / double(columns());
    const std::size_t column = m_content.isBySeed() ? rank % seeds : cell.step;
    const std::size_t row = m_content.isBySeed() ? 0 : rank % seeds;
    return {block.left() + double(column) * width, block.top() + double(row) * height, width, height};
}

MapCell HeatMapPainter::neighbour(const MapCell &cell, int rows, int columns) const
{
    const auto moved = [](std::size_t from, int by, std::size_t count) {
        return std::size_t(std::clamp(std::ptrdiff_t(from) + by, std::ptrdiff_t(0), std::ptrdiff_t(count) - 1));
    };
    const std::size_t rank = rankOf(cell.run), seeds = m_content.sweep->seeds.size();
    if (m_content.isBySeed()) {
        const std::size_t group = moved(rank / seeds, rows, m_blocks.size());
        return {m_order[group * seeds + moved(rank % seeds, columns, seeds)], 0};
    }
    return {m_order[moved(rank, rows, m_order.size())], moved(cell.step, columns, m_content.sweep->steps.size())};
}

void HeatMapPainter::paint(QPainter &painter) const
{
    const bool isRaster = painter.paintEngine()->type() == QPaintEngine::Raster;
    painter.save();
    painter.translate(m_origin);
    m_chart.paint(painter);
    painter.restore();
    painter.save();
    for (std::size_t group = 0; group < m_images.size(); ++group) {
        // Rows that are finer than the screen's are blended; larger ones keep their edges.
        const double rowHeight = m_blocks[group].height() / double(m_images[group].height());
        painter.setRenderHint(QPainter::SmoothPixmapTransform, rowHeight < 1);
        painter.drawImage(m_blocks[group], isRaster ? m_images[group] : enlarged(m_images[group]));
    }
    painter.restore();
    paintGroups(painter);
    paintBar(painter);
}

void HeatMapPainter::paintGroups(QPainter &painter) const
{
    const double line = std::ceil(m_text.lineHeight());
    painter.setFont(m_text.normal());
    painter.setPen(m_colours.text);
    const QFontMetricsF metrics(m_text.normal());
    for (std::size_t group = 0; group < m_blocks.size(); ++group) {
        const QString name = m_content.groups.value(qsizetype(group));
        const QPen pen = groupPen(*m_content.sweep, group, m_colours);
        const QRectF &block = m_blocks[group];
        const bool hasSample = block.height() > 1.6 * line;
        painter.setPen(hasSample ? m_colours.text : pen.color());
        const double shift = hasSample ? line * 0.35 : 0;
        const QRectF place(m_names.left(), block.top() - shift, m_names.width(), block.height());
        painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip,
                         metrics.elidedText(name, Qt::ElideRight, m_names.width()));
        if (!hasSample)
            continue;
        const double y = std::round(block.center().y() + line * 0.55);
        painter.setPen(pen);
        painter.drawLine(QPointF(m_names.right() - std::min(36.0, m_names.width()), y), QPointF(m_names.right(), y));
    }
}

void HeatMapPainter::paintMark(QPainter &painter, const MapCell &cell) const
{
    const QRectF place = placeOf(cell);
    // At least as large as can be seen, and in two colours, so that it stands out from every cell.
    const double width = std::max(8.0, place.width()), height = std::max(6.0, place.height());
    const QRectF frame(place.center().x() - width / 2, place.center().y() - height / 2, width, height);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::black, 3));
    painter.drawRect(frame);
    painter.setPen(QPen(Qt::white, 1.5));
    painter.drawRect(frame);
}

} // namespace npscope
