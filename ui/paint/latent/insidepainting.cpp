// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How it looks.

#include "ui/charts/holds.h"
#include "ui/charts/sentence.h"
#include "ui/charts/thinlines.h"
#include "ui/charts/ticks.h"
#include "ui/paint/latent/insidepainter.h"
#include "ui/paint/map/heatcolours.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::Inside)
};

void drawCentred(QPainter &painter, const QPointF &at, const QString &text)
{
    painter.drawText(QRectF(at.x() - 200, at.y() - 20, 400, 40), Qt::AlignCenter | Qt::TextSingleLine, text);
}

void drawUpwards(QPainter &painter, const QPointF &at, const QString &text)
{
    painter.save();
    painter.translate(at);
    painter.rotate(-90);
    drawCentred(painter, {0, 0}, text);
    painter.restore();
}

// Each in its place, as long as they do not touch.
bool isFreeFrom(double &last, double at, double size)
{
    if (std::abs(at - last) < size)
        return false;
    last = at;
    return true;
}

} // namespace

void InsidePainter::paint(QPainter &painter) const
{
    if (!m_content.weights)
        return;
    const double line = std::ceil(m_text.lineHeight());
    const QRectF caption(8, 2, std::max(1.0, m_size.width() - 16), line + 4);
    painter.setPen(m_colours.title);
    painter.setFont(m_text.title());
    painter.drawText(caption, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetricsF(m_text.title()).elidedText(m_content.caption, Qt::ElideRight, caption.width()));
    painter.setPen(m_colours.text);
    painter.setFont(m_text.normal());
    painter.drawText(QRectF(8, line + 8, caption.width(), std::max(1.0, m_top - line - 10)), Qt::TextWordWrap,
                     insideSentence(model()));
    if (const QString empty = emptyText(); !empty.isEmpty()) {
        return paintSentence(painter, QRectF(0, m_top, m_size.width(), std::max(1.0, m_size.height() - m_top)), empty,
                             m_colours.text, m_text);
    }
    if (model() == Model::ConvCnp)
        paintLayers(painter);
    else if (model() == Model::Cnp)
        paintRepresentation(painter);
    else if (model() == Model::Acnp)
        paintHeads(painter);
}

void InsidePainter::paintLayers(QPainter &painter) const
{
    for (std::size_t i = 0; i < m_areas.size(); ++i) {
        const QRectF &area = m_areas[i];
        const Mapping mapping{area, m_content.x, m_ranges[i]};
        painter.save();
        painter.setClipRect(area, Qt::IntersectClip);
        painter.fillRect(area, mixed(m_colours.grid, m_colours.plot, 0.35));
        if (m_ranges[i].contains(0))
            painter.fillRect(QRectF(area.left(), std::round(mapping.toPixelY(0)), area.width(), 1), m_colours.grid);
        for (const Point &point : m_inside.context) {
            const double x = std::round(mapping.toPixelX(point.x));
            if (x >= area.left() && x <= area.right())
                painter.fillRect(QRectF(x, area.top(), 1, area.height()), translucent(m_colours.contextPoint, 0.45));
        }
        for (std::size_t c = 0; c < m_lines[i].size(); ++c)
            drawThin(painter, m_lines[i][c], m_colours.lines[c % m_colours.lines.size()]);
        if (i == 1) { // the data are in units of y
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_colours.contextPoint);
            for (const Point &point : m_inside.context) {
                const QPointF place = mapping.toPixel(point);
                if (holds(area, place))
                    painter.drawEllipse(place, 2.5, 2.5);
            }
        }
        painter.restore();
        paintYTicks(painter, area, m_ranges[i]);
        painter.setFont(m_text.small());
        painter.setPen(m_colours.title);
        painter.drawText(QRectF(area.right() + 8, area.top(), m_size.width(), area.height()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, nameOf(i));
    }
    if (m_areas.empty())
        return;
    paintXTicks(painter, m_areas.back());
    const int channels = m_inside.layers.back().channels;
    if (channels <= mostChannels)
        return;
    painter.setFont(m_text.small());
    painter.drawText(QRectF(0, m_size.height() - 1.4 * m_text.lineHeight(), m_size.width() - 6, m_text.lineHeight()),
                     Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                     Text::tr("the first %1 of %2 channels").arg(mostChannels).arg(channels));
}

void InsidePainter::paintRepresentation(QPainter &painter) const
{
    const QRectF &points = m_areas[0], &bars = m_areas[1];
    const double line = std::ceil(m_text.lineHeight());
    if (m_images.empty()) {
        paintSentence(painter, points, Text::tr("Without a point, r is what the encoder makes of none."),
                      m_colours.text, m_text);
    } else {
        paintImage(painter, points, m_images.front());
        paintPointNames(painter, points);
        paintLevels(painter);
    }
    const Mapping mapping{bars, {0, double(m_inside.r.size())}, m_ranges[1]};
    painter.fillRect(bars, mixed(m_colours.grid, m_colours.plot, 0.35));
    const double zero = std::round(mapping.toPixelY(0));
    for (std::size_t j = 0; j < m_inside.r.size(); ++j) {
        const double value = double(m_inside.r[j]);
        if (!std::isfinite(value))
            continue;
        const double left = mapping.toPixelX(double(j)), right = mapping.toPixelX(double(j + 1));
        const double inset = std::min(2.0, (right - left) / 6);
        painter.fillRect(
            QRectF(QPointF(left + inset, mapping.toPixelY(value)), QPointF(right - inset, zero)).normalized(),
            m_colours.mean);
    }
    painter.fillRect(QRectF(bars.left(), zero, bars.width(), 1), m_colours.frame);
    paintYTicks(painter, bars, m_ranges[1]);
    painter.setFont(m_text.small());
    painter.setPen(m_colours.text);
    double last = -1e9;
    for (std::size_t j = 0; j < m_inside.r.size(); ++j) {
        const double x = mapping.toPixelX(double(j) + 0.5);
        if (isFreeFrom(last, x, 2.2 * m_text.size))
            drawCentred(painter, {x, bars.bottom() + line / 2 + 1}, QString::number(j + 1));
    }
    painter.setFont(m_text.normal());
    drawCentred(painter, {bars.center().x(), bars.bottom() + 1.5 * line + 3}, Text::tr("dimension of r"));
    drawUpwards(painter, {line / 2 + 2, bars.center().y()}, Text::tr("r"));
    drawUpwards(painter, {line / 2 + 2, points.center().y()}, Text::tr("x of the point"));
}

void InsidePainter::paintHeads(QPainter &painter) const
{
    const double line = std::ceil(m_text.lineHeight());
    for (std::size_t head = 0; head < m_areas.size(); ++head) {
        const QRectF &area = m_areas[head];
        const Mapping mapping{area, m_content.x, {0, 1}};
        paintImage(painter, area, m_images[head]);
        painter.setBrush(Qt::NoBrush);
        const double row = area.height() / double(m_inside.context.size());
        for (std::size_t i = 0; i < m_inside.context.size(); ++i) {
            const QRectF own(mapping.toPixelX(m_inside.context[i].x) - 3, area.top() + row * double(i), 6, row);
            if (!holds(area, own.center()))
                continue;
            for (const QPen &pen : {QPen(Qt::black, 2.5), QPen(Qt::white, 1)}) { // seen on every colour
                painter.setPen(pen);
                painter.drawRect(own.adjusted(0, 1, 0, -1).normalized());
            }
        }
        painter.setFont(m_text.small());
        painter.setPen(m_colours.title);
        if (m_areas.size() > 1) {
            painter.drawText(QRectF(area.left(), area.top() - line, area.width(), line),
                             Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, Text::tr("head %1").arg(head + 1));
        }
        if (area.left() <= m_areas.front().left())
            paintPointNames(painter, area);
    }
    const QRectF last = m_areas.back();
    for (const QRectF &area : m_areas) {
        const bool isLowest = std::ranges::none_of(
            m_areas, [&](const QRectF &other) { return other.left() == area.left() && other.top() > area.top(); });
        if (isLowest && area.bottom() == last.bottom())
            paintXTicks(painter, area);
    }
    painter.setFont(m_text.normal());
    drawUpwards(painter, {line / 2 + 2, (m_areas.front().top() + last.bottom()) / 2}, Text::tr("x of the point"));
    paintLevels(painter);
}

void InsidePainter::paintImage(QPainter &painter, const QRectF &area, const QImage &image) const
{
    constexpr int factor = 8; // viewers of vector formats blend the pixels of an image: large ones keep their edges
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, area.height() < image.height());
    painter.drawImage(area, isRaster(painter)
                                ? image
                                : image.scaled(image.size() * factor, Qt::IgnoreAspectRatio, Qt::FastTransformation));
    painter.restore();
}

void InsidePainter::paintPointNames(QPainter &painter, const QRectF &area) const
{
    const double line = std::ceil(m_text.lineHeight());
    const double row = area.height() / double(m_inside.context.size());
    painter.setFont(m_text.small());
    painter.setPen(m_colours.contextPoint);
    double last = -1e9;
    for (std::size_t i = 0; i < m_inside.context.size(); ++i) {
        const double y = area.top() + row * (double(i) + 0.5);
        if (isFreeFrom(last, y, line)) {
            painter.drawText(QRectF(0, y - line, area.left() - 5, 2 * line),
                             Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine,
                             readable(m_inside.context[i].x, 3, QLocale()));
        }
    }
}

void InsidePainter::paintXTicks(QPainter &painter, const QRectF &area) const
{
    const double line = std::ceil(m_text.lineHeight());
    const Mapping mapping{area, m_content.x, {0, 1}};
    painter.setFont(m_text.small());
    painter.setPen(m_colours.text);
    const QFontMetricsF metrics(m_text.small());
    const double beyond = m_areas.front().right() < m_areas.back().left() ? 0 : 8; // beside another chart nothing
    for (const Tick &tick : linearTicks(m_content.x, std::max(2, int(area.width() / (4 * m_text.size))), QLocale())) {
        const double x = mapping.toPixelX(tick.value);
        const double half = metrics.horizontalAdvance(tick.label) / 2;
        if (x - half >= area.left() - beyond && x + half <= area.right() + beyond)
            drawCentred(painter, {x, area.bottom() + line / 2 + 2}, tick.label);
    }
    painter.setFont(m_text.normal());
    drawCentred(painter, {area.center().x(), area.bottom() + 1.5 * line + 3}, Text::tr("x"));
}

void InsidePainter::paintYTicks(QPainter &painter, const QRectF &area, const Range &range) const
{
    const double line = std::ceil(m_text.lineHeight());
    const Mapping mapping{area, {0, 1}, range};
    painter.setFont(m_text.small());
    painter.setPen(m_colours.text);
    double last = -1e9;
    for (const Tick &tick : linearTicks(range, std::max(2, int(area.height() / (1.6 * m_text.size))), QLocale())) {
        const double y = mapping.toPixelY(tick.value);
        const bool isNearEdge = y < area.top() + line / 3 || y > area.bottom() - line / 3;
        if (!isNearEdge && isFreeFrom(last, y, line)) {
            painter.drawText(QRectF(0, y - line, area.left() - 5, 2 * line),
                             Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, tick.label);
        }
    }
}

// The bar that says what the colours mean.
void InsidePainter::paintLevels(QPainter &painter) const
{
    const double line = std::ceil(m_text.lineHeight());
    const QRectF all = room();
    const bool isAttention = model() == Model::Acnp;
    const double top = isAttention ? m_areas.front().top() : m_areas[0].top();
    const double bottom = isAttention ? m_areas.back().bottom() : m_areas[0].bottom();
    const QRectF bar(all.right() + 10, top, 10, std::max(1.0, bottom - top));
    paintHeatBar(painter, bar, m_colours.isGrey);
    if (bar.height() < 3 * line)
        return;
    painter.setFont(m_text.small());
    painter.setPen(m_colours.text);
    for (const double share : {0.0, 0.5, 1.0}) {
        const double y = std::clamp(bar.bottom() - share * bar.height(), bar.top() + line / 2, bar.bottom() - line / 2);
        painter.drawText(QRectF(bar.right() + 4, y - line, m_size.width(), 2 * line),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         readable(m_levels.min + share * m_levels.size(), 2, QLocale()));
    }
}

} // namespace npscope
