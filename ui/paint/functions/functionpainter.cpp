// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/functions/functionpainter.h"

#include "ui/paint/functions/extrapolation.h"
#include "ui/paint/functions/pointpainter.h"
#include "ui/paint/functions/residuals.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::FunctionChart)
};

} // namespace

Mapping FunctionPainter::mapping() const
{
    return {m_layout.plot, xRange(m_content.view), yRange(m_content.view)};
}

void FunctionPainter::setContent(const ChartContent &content)
{
    m_content = content;
    arrange();
}

void FunctionPainter::setMarks(const ChartMarks &marks)
{
    m_marks = marks;
    followFan();
}

// What is worked out of a fan is kept while it is the same.
void FunctionPainter::followFan()
{
    const auto &fan = m_marks.moved ? m_marks.moved : m_content.fan;
    const bool showsResiduals = m_content.view.showsResiduals;
    if (fan == m_given && showsResiduals == m_showsResiduals)
        return;
    m_given = fan;
    m_showsResiduals = showsResiduals;
    m_shown = fan && showsResiduals ? residualFan(*fan) : fan;
    m_fan.setFan(m_shown);
}

void FunctionPainter::setColours(const ChartColours &colours)
{
    m_colours = colours;
    arrange();
}

void FunctionPainter::setText(const ChartText &text)
{
    m_text = text;
    arrange();
}

void FunctionPainter::setSize(const QSizeF &size)
{
    m_size = size;
    arrange();
}

void FunctionPainter::arrange()
{
    m_legend = m_content.hasLegend ? functionLegend(m_content, m_colours) : Legend();
    m_legendPlaces = placeLegend(m_legend, legendWidth(m_size.width(), m_text), m_text);
    m_layout = layOut(m_size, m_legendPlaces.height, true, m_text);

    const View &view = m_content.view;
    const QLocale locale;
    m_axes.x = linearTicks(xRange(view), roomForXTicks(m_layout.plot, m_text), locale);
    m_axes.y = linearTicks(yRange(view), roomForYTicks(m_layout.plot, m_text), locale);
    m_axes.xTitle = Text::tr("x");
    m_axes.yTitle = view.showsResiduals ? Text::tr("(y − mean over curves) / σ_y") : Text::tr("y");

    m_chart.setAxes(m_axes, mapping(), m_layout, m_colours, m_text);

    followFan();
    m_fan.setMapping(mapping());
    m_fan.setBand(view.band);
    m_fan.setStale(m_content.stale);
    followBehind();
}

void FunctionPainter::followBehind()
{
    m_behind.resize(m_content.behind.size());
    for (std::size_t i = 0; i < m_behind.size(); ++i) {
        const FanBehind &behind = m_content.behind[i];
        m_behind[i].setFan(m_content.view.showsResiduals ? residualFan(*behind.fan) : behind.fan);
        m_behind[i].setMapping(mapping());
        m_behind[i].setColour(behindColour(behind.kind, m_colours));
    }
}

void FunctionPainter::paint(QPainter &painter)
{
    m_chart.paint(painter);
    if (!m_layout.legend.isEmpty())
        paintLegend(painter, m_legend, m_legendPlaces, m_layout.legend.topLeft(), m_colours.text, m_text);
    if (!m_layout.caption.isEmpty())
        paintCaption(painter);
    paintData(painter);
}

void FunctionPainter::paintCaption(QPainter &painter)
{
    const QFont font = m_text.title();
    const QString caption =
        m_content.caption.isEmpty() ? chartCaption(m_content.experiment, m_content.step) : m_content.caption;
    painter.setFont(font);
    painter.setPen(m_colours.title);
    painter.drawText(m_layout.caption, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip | Qt::TextSingleLine,
                     ChartText::caption(caption, font, m_layout.caption.width()));
}

void FunctionPainter::paintData(QPainter &painter)
{
    const View &view = m_content.view;
    painter.save();
    painter.setClipRect(m_layout.plot, Qt::IntersectClip);
    if (view.showsExtrapolation)
        paintExtrapolation(painter, m_content.experiment.training.points, mapping(), m_colours);
    for (FanPainter &behind : m_behind)
        behind.paintCurves(painter, m_colours);
    if (view.showsBand)
        m_fan.paintBandFilling(painter, m_colours);
    if (view.showsCurves)
        m_fan.paintCurves(painter, m_colours, m_marks.curve);
    if (view.showsResiduals)
        paintSigmaY(painter);
    if (view.showsBand)
        m_fan.paintBandEdges(painter, m_colours);
    if (view.showsMean)
        m_fan.paintMean(painter, m_colours);
    if (m_marks.probe)
        paintProbe(painter);
    paintAllPoints(painter);
    painter.restore();
    if (view.showsExtrapolation && !m_layout.heading.isEmpty())
        paintExtrapolationNames(painter, m_content.experiment.training.points, mapping(), m_layout.heading, m_colours,
                                m_text);
    if (!m_marks.hint.isEmpty())
        paintHint(painter);
    if (m_marks.hasFocus) {
        painter.setPen(QPen(m_colours.selection, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(m_layout.plot.adjusted(1, 1, -1, -1));
    }
}

// The likelihood's own noise: what lies within it counts as the same.
void FunctionPainter::paintSigmaY(QPainter &painter)
{
    for (const double level : {-1.0, 1.0}) {
        const double y = std::round(mapping().toPixelY(level)) + 0.5;
        paintYardstick(painter, {m_layout.plot.left(), y, m_layout.plot.right(), y}, m_colours);
    }
}

void FunctionPainter::paintAllPoints(QPainter &painter)
{
    if (m_content.view.showsResiduals && !m_given)
        return;
    const Mapping map = mapping();
    const auto shownPoints = [&](PointKind kind) {
        const Points &points = pointsOf(m_content.experiment, kind);
        return m_content.view.showsResiduals ? residuals(*m_given, points) : points;
    };
    const auto placeOf = [&](const std::optional<PointRef> &ref) -> std::optional<QPointF> {
        if (!ref || !shows(m_content.view, ref->kind))
            return {};
        const Points &points = pointsOf(m_content.experiment, ref->kind);
        if (ref->index < 0 || ref->index >= int(points.size()))
            return {};
        Point point = points[std::size_t(ref->index)];
        if (m_content.view.showsResiduals)
            point.y = residual(*m_given, point.x, point.y);
        return map.toPixel(point);
    };
    if (const auto at = placeOf(m_marks.hovered); at && m_marks.hovered != m_marks.selected)
        paintHover(painter, *at, m_colours);
    if (const auto at = placeOf(m_marks.selected))
        paintSelection(painter, *at, m_colours);
    for (const PointKind kind : {PointKind::Training, PointKind::Context}) {
        if (shows(m_content.view, kind))
            paintPoints(painter, kind, shownPoints(kind), map, m_colours);
    }
}

// Named beside its right end: no colour alone tells it from the others.
void FunctionPainter::paintProbe(QPainter &painter)
{
    const LatentProbe &probe = *m_marks.probe;
    Polylines line;
    std::vector<float> y = probe.y;
    for (std::size_t i = 0; i < y.size() && m_content.view.showsResiduals && m_given; ++i)
        y[i] = float(residual(*m_given, probe.grid.at(int(i)), double(y[i])));
    line.add(probe.grid, std::span<const float>(y), mapping());
    paintSingleCurve(painter, line, m_colours.selection, m_colours.plot);
    if (line.size() == 0)
        return;
    const QString name = Text::tr("probe");
    const QFontMetricsF metrics(m_text.small());
    const QPointF end = line.run(line.size() - 1).back();
    const QRectF &plot = m_layout.plot;
    QRectF place(0, 0, metrics.horizontalAdvance(name) + 8, metrics.height() + 2);
    place.moveBottomRight(QPointF(std::min(end.x(), plot.right()) - 8, end.y() - 6));
    place.moveTop(
        std::clamp(place.top(), plot.top() + 2, std::max(plot.top() + 2, plot.bottom() - place.height() - 2)));
    painter.setPen(Qt::NoPen);
    painter.setBrush(translucent(m_colours.plot, 0.85));
    painter.drawRoundedRect(place, 3, 3);
    painter.setFont(m_text.small());
    painter.setPen(m_colours.selection);
    painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine, name);
}

void FunctionPainter::paintHint(QPainter &painter)
{
    const QFontMetricsF metrics(m_text.normal());
    QRectF plate(0, 0, metrics.horizontalAdvance(m_marks.hint) + 24, metrics.height() + 10);
    if (plate.width() > m_layout.plot.width() - 16 || plate.height() > m_layout.plot.height() / 3)
        return;
    plate.moveTopLeft(m_layout.plot.topLeft() + QPointF(12, 12)); // the article's points leave this corner free
    painter.setPen(QPen(mixed(m_colours.selection, m_colours.plot, 0.7), 1.2));
    painter.setBrush(translucent(mixed(m_colours.selection, m_colours.plot, 0.12), 0.95));
    painter.drawRoundedRect(plate, plate.height() / 2, plate.height() / 2);
    painter.setFont(m_text.normal());
    painter.setPen(m_colours.title);
    painter.drawText(plate, Qt::AlignCenter | Qt::TextSingleLine, m_marks.hint);
}

} // namespace npscope
