// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/figures/svgpaper.h"

#include <QPaintEngine>
#include <QPainterPath>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace npscope {

namespace {

constexpr int resolution = 96; // logical pixels an inch

// The part of a line within a rectangle (Liang and Barsky 1984); none where it lies outside.
std::optional<QLineF> cut(const QLineF &line, const QRectF &area)
{
    double begin = 0, end = 1;
    const auto keep = [&](double direction, double distance) {
        if (direction == 0)
            return distance >= 0;
        const double at = distance / direction;
        (direction < 0 ? begin : end) = direction < 0 ? std::max(begin, at) : std::min(end, at);
        return begin <= end;
    };
    const bool isSeen = keep(-line.dx(), line.x1() - area.left()) && keep(line.dx(), area.right() - line.x1())
                        && keep(-line.dy(), line.y1() - area.top()) && keep(line.dy(), area.bottom() - line.y1());
    return isSeen ? std::optional(QLineF(line.pointAt(begin), line.pointAt(end))) : std::nullopt;
}

// A line of many points within a rectangle: one polygon for each stretch that is seen.
std::vector<QPolygonF> cut(const QPolygonF &line, const QRectF &area)
{
    std::vector<QPolygonF> seen;
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const auto piece = cut(QLineF(line[i], line[i + 1]), area);
        if (!piece)
            continue;
        if (seen.empty() || seen.back().back() != piece->p1())
            seen.push_back({piece->p1()});
        seen.back().append(piece->p2());
    }
    return seen;
}

} // namespace

class SvgPaper::Engine : public QPaintEngine
{
public:
    explicit Engine(QSvgGenerator &generator) : QPaintEngine(AllFeatures), m_generator(generator) {}

    bool begin(QPaintDevice *) override { return m_painter.begin(&m_generator); }
    bool end() override { return m_painter.end(); }
    Type type() const override { return SVG; }

    void updateState(const QPaintEngineState &state) override
    {
        const DirtyFlags dirty = state.state();
        if (dirty & DirtyPen)
            m_painter.setPen(state.pen());
        if (dirty & DirtyBrush)
            m_painter.setBrush(state.brush());
        if (dirty & DirtyBrushOrigin)
            m_painter.setBrushOrigin(state.brushOrigin());
        if (dirty & DirtyFont)
            m_painter.setFont(state.font());
        if (dirty & DirtyOpacity)
            m_painter.setOpacity(state.opacity());
        if (dirty & DirtyTransform)
            m_painter.setWorldTransform(state.transform());
        if (dirty & DirtyHints)
            m_painter.setRenderHints(state.renderHints());
        if (dirty & DirtyClipRegion)
            clip(state.transform().mapRect(QRectF(state.clipRegion().boundingRect())), state.clipOperation());
        if (dirty & DirtyClipPath)
            clip(state.transform().mapRect(state.clipPath().boundingRect()), state.clipOperation());
        if (dirty & DirtyClipEnabled && !state.isClipEnabled())
            m_clip.reset();
    }

    void drawPath(const QPainterPath &path) override
    {
        const QRectF area = seenArea();
        if (area.contains(path.boundingRect()))
            return m_painter.drawPath(path);
        if (m_painter.brush().style() != Qt::NoBrush) {
            QPainterPath whole;
            whole.addRect(area);
            m_painter.save();
            m_painter.setPen(Qt::NoPen);
            m_painter.drawPath(path.intersected(whole));
            m_painter.restore();
        }
        if (m_painter.pen().style() != Qt::NoPen) {
            for (const QPolygonF &line : path.toSubpathPolygons())
                drawLine(line, area);
        }
    }

    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override
    {
        const QPolygonF line(QList<QPointF>(points, points + count));
        if (mode == PolylineMode)
            return drawLine(line, seenArea());
        QPainterPath path;
        path.addPolygon(line);
        path.closeSubpath();
        path.setFillRule(mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
        drawPath(path);
    }

    void drawLines(const QLineF *lines, int count) override
    {
        for (int i = 0; i < count; ++i) {
            if (const auto seen = cut(lines[i], seenArea()))
                m_painter.drawLine(*seen);
        }
    }

    void drawRects(const QRectF *rects, int count) override
    {
        for (int i = 0; i < count; ++i) {
            QPainterPath path;
            path.addRect(rects[i]);
            drawPath(path);
        }
    }

    void drawPixmap(const QRectF &target, const QPixmap &pixmap, const QRectF &source) override
    {
        drawImage(target, pixmap.toImage(), source, Qt::AutoColor);
    }

    // Images are painted where they are seen as a whole.
    void drawImage(const QRectF &target, const QImage &image, const QRectF &source, Qt::ImageConversionFlags) override
    {
        if (seenArea().intersects(target))
            m_painter.drawImage(target, image, source);
    }

    void drawTextItem(const QPointF &at, const QTextItem &text) override
    {
        if (seenArea().contains(at)) {
            m_painter.setFont(text.font());
            m_painter.drawText(at, text.text());
        }
    }

private:
    void clip(const QRectF &device, Qt::ClipOperation operation)
    {
        if (operation == Qt::NoClip)
            m_clip.reset();
        else if (operation == Qt::IntersectClip && m_clip)
            m_clip = m_clip->intersected(device);
        else
            m_clip = device;
    }

    // In the coordinates of what is being painted.
    QRectF seenArea() const
    {
        constexpr double everything = 1e7;
        if (!m_clip)
            return {-everything, -everything, 2 * everything, 2 * everything};
        return m_painter.worldTransform().inverted().mapRect(*m_clip);
    }

    void drawLine(const QPolygonF &line, const QRectF &area)
    {
        if (area.contains(line.boundingRect()))
            return m_painter.drawPolyline(line);
        for (const QPolygonF &seen : cut(line, area))
            m_painter.drawPolyline(seen);
    }

    QSvgGenerator &m_generator;
    QPainter m_painter;
    std::optional<QRectF> m_clip; // in the device's coordinates
};

SvgPaper::SvgPaper(QIODevice &out, const QSizeF &size)
    : m_size(size), m_generator(std::make_unique<QSvgGenerator>()), m_engine(std::make_unique<Engine>(*m_generator))
{
    m_generator->setOutputDevice(&out);
    m_generator->setResolution(resolution);
    m_generator->setSize(size.toSize());
    m_generator->setViewBox(QRectF(QPointF(), size));
}

SvgPaper::~SvgPaper() = default;

QPaintEngine *SvgPaper::paintEngine() const
{
    return m_engine.get();
}

int SvgPaper::metric(PaintDeviceMetric metric) const
{
    const auto millimetres = [](double pixels) { return int(std::lround(pixels * 25.4 / resolution)); };
    switch (metric) {
    case PdmWidth:
        return int(std::ceil(m_size.width()));
    case PdmHeight:
        return int(std::ceil(m_size.height()));
    case PdmWidthMM:
        return millimetres(m_size.width());
    case PdmHeightMM:
        return millimetres(m_size.height());
    case PdmNumColors:
        return 1 << 24;
    case PdmDepth:
        return 32;
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return resolution;
    case PdmDevicePixelRatio:
        return 1;
    default:
        return QPaintDevice::metric(metric);
    }
}

} // namespace npscope
