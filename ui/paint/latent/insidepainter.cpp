// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/latent/insidepainter.h"

#include "ui/charts/ticks.h"
#include "ui/paint/map/heatcolours.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <optional>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::Inside)
};

constexpr int columns = 121; // x at which attention is asked
constexpr double gap = 6;    // between charts

// All of them, rounded outwards, so that a run that plays does not shift it with every frame.
Range rangeOf(const std::vector<std::span<const float>> &parts)
{
    std::optional<Range> range;
    for (const auto part : parts) {
        for (const float value : part) {
            if (!std::isfinite(value))
                continue;
            const double v = double(value);
            range = range ? Range{std::min(range->min, v), std::max(range->max, v)} : Range{v, v};
        }
    }
    if (!range)
        return {-1, 1};
    const double step = roundStep(std::max(range->size(), 1e-6) / 3);
    const Range rounded{std::floor(range->min / step) * step, std::ceil(range->max / step) * step};
    return rounded.size() > 0 ? rounded : Range{rounded.min - step, rounded.max + step};
}

// The same, as far on either side of 0.
Range evenRangeOf(std::span<const float> values)
{
    const Range range = rangeOf({values});
    const double half = std::max(std::abs(range.min), std::abs(range.max));
    return {-half, half};
}

} // namespace

QString insideSentence(Model model)
{
    switch (model) {
    case Model::Np:
        break;
    case Model::Cnp:
        return Text::tr(
            "What the CNP makes of the context: what each point alone contributes to each dimension of r (colours), "
            "and r itself, their mean (bars). The decoder is told nothing else of the points.");
    case Model::ConvCnp:
        return Text::tr(
            "What the ConvCNP makes of the context: on its grid along x the density of the points and their data, and "
            "below them its channels after each convolution. Vertical lines are the context's x.");
    case Model::Acnp:
        return Text::tr(
            "What the ACNP makes of the context: how much its answer at each x looks at each point (a row a point, a "
            "panel a head). At an x the points of a head add up to 1; a frame is at the point's own x.");
    }
    return {};
}

void InsidePainter::setContent(const InsideContent &content)
{
    if (content == m_content)
        return;
    m_content = content;
    m_inside = content.weights ? insideOf(*content.weights, content.context, {content.x.min, content.x.max, columns})
                               : Inside{};
    arrange();
}

void InsidePainter::setColours(const ChartColours &colours)
{
    m_colours = colours;
    arrange();
}

void InsidePainter::setText(const ChartText &text)
{
    m_text = text;
    arrange();
}

void InsidePainter::setSize(const QSizeF &size)
{
    m_size = size;
    arrange();
}

Model InsidePainter::model() const
{
    return m_content.weights ? m_content.weights->training.model : Model::Np;
}

// Why there is no picture; empty where there is one.
QString InsidePainter::emptyText() const
{
    if (m_inside.isTooWide)
        return Text::tr("The range of x has more cells of the grid than can be shown: zoom in.");
    if (model() == Model::Acnp && m_inside.context.empty())
        return Text::tr("There is no context point to look at.");
    return {};
}

// Of all charts, with their names, numbers and titles around them.
QRectF InsidePainter::room() const
{
    const double line = std::ceil(m_text.lineHeight());
    const QFontMetricsF metrics(m_text.small());
    const double left = std::ceil(metrics.horizontalAdvance(QStringLiteral("-0.0888"))) + line + 10;
    const double right = model() == Model::ConvCnp
                             ? std::ceil(metrics.horizontalAdvance(Text::tr("convolution %1").arg(88))) + 12
                             : 14 + std::ceil(metrics.horizontalAdvance(QStringLiteral("-8.88"))) + 18;
    const double bottom = 2 * line + 8;
    return {left, m_top, std::max(1.0, m_size.width() - left - right), std::max(1.0, m_size.height() - m_top - bottom)};
}

void InsidePainter::arrange()
{
    const QFontMetricsF metrics(m_text.normal());
    const QRectF sentence = metrics.boundingRect(QRectF(0, 0, std::max(1.0, m_size.width() - 16), 1e4),
                                                 Qt::TextWordWrap, insideSentence(model()));
    m_top = std::ceil(m_text.lineHeight()) + 8 + std::ceil(sentence.height()) + 8;
    m_areas.clear();
    m_ranges.clear();
    m_lines.clear();
    m_images.clear();
    if (!m_content.weights || !emptyText().isEmpty())
        return;
    if (model() == Model::ConvCnp)
        arrangeLayers();
    else if (model() == Model::Cnp)
        arrangeRepresentation();
    else if (model() == Model::Acnp)
        arrangeHeads();
}

QString InsidePainter::nameOf(std::size_t layer) const
{
    return layer == 0 ? Text::tr("density") : layer == 1 ? Text::tr("data") : Text::tr("convolution %1").arg(layer - 1);
}

void InsidePainter::arrangeLayers()
{
    std::vector<std::pair<const InsideLayer *, std::vector<int>>> charts; // the layer of each and its channels
    for (std::size_t l = 0; l < m_inside.layers.size(); ++l) {
        const InsideLayer &layer = m_inside.layers[l];
        std::vector<int> shown(std::size_t(std::min(layer.channels, mostChannels)));
        for (std::size_t c = 0; c < shown.size(); ++c)
            shown[c] = int(c);
        if (l == 0)
            charts = {{&layer, {0}}, {&layer, {1}}};
        else
            charts.emplace_back(&layer, shown);
    }
    const QRectF all = room();
    for (std::size_t i = 0; i < charts.size(); ++i) {
        const auto &[layer, channels] = charts[i];
        const double top = std::round(all.top() + all.height() * double(i) / double(charts.size()));
        const double bottom = std::round(all.top() + all.height() * double(i + 1) / double(charts.size())) - gap;
        m_areas.emplace_back(all.left(), top, all.width(), std::max(1.0, bottom - top));
        std::vector<std::span<const float>> values;
        for (const int c : channels)
            values.push_back(layer->channel(c));
        m_ranges.push_back(rangeOf(values));
        m_lines.emplace_back();
        for (const auto &channel : values) {
            m_lines.back().emplace_back();
            m_lines.back().back().add(layer->cells, channel, {m_areas.back(), m_content.x, m_ranges.back()});
        }
    }
}

void InsidePainter::arrangeRepresentation()
{
    const QRectF all = room();
    const double line = std::ceil(m_text.lineHeight());
    const double bars = std::round(std::max(std::min(4 * line, all.height() / 2), all.height() / 4));
    const auto dimensions = int(m_inside.r.size()), points = int(m_inside.context.size());
    m_areas = {QRectF(all.left(), all.top(), all.width(), std::max(1.0, all.height() - bars - 2 * gap)),
               QRectF(all.left(), all.bottom() - bars, all.width(), bars)};
    m_levels = evenRangeOf(m_inside.contributions);
    m_ranges = {m_levels, evenRangeOf(m_inside.r)};
    if (points == 0)
        return;
    QImage image(dimensions, points, QImage::Format_RGB32);
    for (int i = 0; i < points; ++i) {
        for (int j = 0; j < dimensions; ++j) {
            const float value = m_inside.contributions[std::size_t(i) * std::size_t(dimensions) + std::size_t(j)];
            image.setPixel(j, i,
                           std::isfinite(value)
                               ? heatColour((double(value) - m_levels.min) / m_levels.size(), m_colours.isGrey)
                               : m_colours.grid.rgb());
        }
    }
    m_images.push_back(image);
}

void InsidePainter::arrangeHeads()
{
    const QRectF all = room();
    const double line = std::ceil(m_text.lineHeight());
    const int heads = m_inside.heads, points = int(m_inside.context.size());
    const int beside = heads <= 3 ? 1 : int(std::ceil(std::sqrt(double(heads))));
    const int rows = (heads + beside - 1) / beside;
    m_levels = {0, 1};
    for (int head = 0; head < heads; ++head) {
        const int column = head % beside, row = head / beside;
        const double left = std::round(all.left() + all.width() * column / beside);
        const double right = std::round(all.left() + all.width() * (column + 1) / beside) - (beside > 1 ? gap : 0);
        const double top = std::round(all.top() + all.height() * row / rows) + line; // its name is above it
        const double bottom = std::round(all.top() + all.height() * (row + 1) / rows) - gap;
        m_areas.emplace_back(left, top, std::max(1.0, right - left), std::max(1.0, bottom - top));
        QImage image(m_inside.xs.count, points, QImage::Format_RGB32);
        for (int i = 0; i < points; ++i) {
            for (int x = 0; x < m_inside.xs.count; ++x) {
                const float value = m_inside.attentionOf(head, i, x);
                image.setPixel(
                    x, i, std::isfinite(value) ? heatColour(double(value), m_colours.isGrey) : m_colours.grid.rgb());
            }
        }
        m_images.push_back(image);
    }
}

} // namespace npscope
