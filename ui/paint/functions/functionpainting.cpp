// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a function chart paints, in its order.

#include "core/predict/gridvalue.h"
#include "ui/charts/sentence.h"
#include "ui/paint/functions/extrapolation.h"
#include "ui/paint/functions/feedbackorder.h"
#include "ui/paint/functions/functionpainter.h"
#include "ui/paint/functions/pointpainter.h"

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
    const auto trained = m_content.experiment.training.trainedX();
    painter.save();
    painter.setClipRect(m_layout.plot, Qt::IntersectClip);
    if (view.showsExtrapolation)
        paintExtrapolation(painter, trained, mapping(), m_colours);
    paintFans(painter);
    if (const LatentProbe *probe = m_marks.probe.get())
        paintSingle(painter, probe->grid, probe->y, m_colours.selection, Text::tr("probe"));
    if (const Guess *guess = m_marks.guess.get())
        paintSingle(painter, guess->grid, guess->y, m_colours.title, Text::tr("your guess"));
    if (m_marks.leastSure)
        paintLeastSure(painter);
    if (m_marks.attention)
        paintAttention(painter);
    if (view.showsCurves && m_shown && m_shown->isConditional && m_shown->curves > 0)
        paintFeedbackOrder(painter, feedbackTicks(m_content.experiment, mapping(), m_text), mapping(), m_colours,
                           m_text);
    paintAllPoints(painter);
    painter.restore();
    if (view.showsExtrapolation && !m_layout.heading.isEmpty())
        paintExtrapolationNames(painter, trained, mapping(), m_layout.heading, m_colours, m_text);
    if (m_given.isInExactSd && m_given.isResidual && m_given.exact && !m_scale)
        paintWithoutUnit(painter);
    if (!m_marks.hint.isEmpty())
        paintHint(painter);
    if (m_marks.hasFocus) {
        painter.setPen(QPen(m_colours.selection, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(m_layout.plot.adjusted(1, 1, -1, -1));
    }
}

// Fillings below, means on top; the exact answer's lines above the network's, or a fan that is right would cover them.
void FunctionPainter::paintFans(QPainter &painter)
{
    const View &view = m_content.view;
    const bool hasBand = showsBand(view, m_shown.get());
    for (FanPainter &behind : m_behind)
        behind.paintCurves(painter, m_colours);
    if (view.showsExact)
        m_exact.paintBandFilling(painter, m_colours);
    if (hasBand)
        m_fan.paintBandFilling(painter, m_colours);
    if (view.showsExactCurves)
        m_exact.paintCurves(painter, m_colours);
    if (view.showsCurves)
        m_fan.paintCurves(painter, m_colours, m_marks.curve);
    if (m_scale)
        paintUnit(painter);
    if (hasBand)
        m_fan.paintBandEdges(painter, m_colours);
    if (view.showsExact)
        m_exact.paintBandEdges(painter, m_colours);
    if (showsMean(view, m_shown.get()))
        m_fan.paintMean(painter, m_colours);
    if (view.showsTruth)
        m_exact.paintTruth(painter, m_colours);
    if (view.showsExact)
        m_exact.paintMean(painter, m_colours);
}

// One unit: of the likelihood's own noise, within which all counts as the same, or of the exact sd.
void FunctionPainter::paintUnit(QPainter &painter)
{
    for (const double level : {-1.0, 1.0}) {
        const double y = std::round(mapping().toPixelY(level)) + 0.5;
        paintYardstick(painter, {m_layout.plot.left(), y, m_layout.plot.right(), y}, m_colours);
    }
}

void FunctionPainter::paintAllPoints(QPainter &painter)
{
    if (m_content.view.showsResiduals && !m_scale)
        return;
    const Mapping map = mapping();
    const auto shownPoints = [&](PointKind kind) {
        const Points &points = pointsOf(m_content.experiment, kind);
        return m_scale ? residuals(*m_scale, points) : points;
    };
    const auto placeOf = [&](const std::optional<PointRef> &ref) -> std::optional<QPointF> {
        if (!ref || !shows(m_content.view, m_content.experiment, ref->kind))
            return {};
        const Points &points = pointsOf(m_content.experiment, ref->kind);
        if (ref->index < 0 || ref->index >= int(points.size()))
            return {};
        Point point = points[std::size_t(ref->index)];
        if (m_scale)
            point.y = m_scale->residual(point.x, point.y);
        return map.toPixel(point);
    };
    if (const auto at = placeOf(m_marks.hovered); at && m_marks.hovered != m_marks.selected)
        paintHover(painter, *at, m_colours);
    if (const auto at = placeOf(m_marks.selected))
        paintSelection(painter, *at, m_colours);
    for (const PointKind kind : {PointKind::Training, PointKind::Context}) {
        if (shows(m_content.view, m_content.experiment, kind))
            paintPoints(painter, kind, shownPoints(kind), map, m_colours);
    }
}

// Named beside its right end: no colour alone tells it from the others.
void FunctionPainter::paintSingle(QPainter &painter, const Grid &grid, std::vector<float> y, const QColor &colour,
                                  const QString &name)
{
    if (m_content.view.showsResiduals && !m_scale)
        return;
    Polylines line;
    for (std::size_t i = 0; i < y.size() && m_scale; ++i)
        y[i] = float(m_scale->residual(grid, int(i), double(y[i])));
    line.add(grid, std::span<const float>(y), mapping());
    paintSingleCurve(painter, line, colour, m_colours.plot);
    if (line.size() == 0)
        return;
    const QFontMetricsF metrics(m_text.small());
    const QPointF end = line.run(line.size() - 1).back();
    const QRectF &plot = m_layout.plot;
    QRectF place(0, 0, metrics.horizontalAdvance(name) + 8, metrics.height() + 2);
    place.moveBottomRight(QPointF(std::min(end.x(), plot.right()) - 8, end.y() - 6));
    place.moveTop(
        std::clamp(place.top(), plot.top() + 2, std::max(plot.top() + 2, plot.bottom() - place.height() - 2)));
    paintName(painter, place, name, colour);
}

void FunctionPainter::paintName(QPainter &painter, const QRectF &place, const QString &name, const QColor &colour)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(translucent(m_colours.plot, 0.85));
    painter.drawRoundedRect(place, 3, 3);
    painter.setFont(m_text.small());
    painter.setPen(colour);
    painter.drawText(place, Qt::AlignCenter | Qt::TextSingleLine, name);
}

// A small arrow down from the upper edge, in the colour of the point that it offers, and its name beside it.
void FunctionPainter::paintLeastSure(QPainter &painter)
{
    constexpr double half = 6, height = 9;
    const QRectF &plot = m_layout.plot;
    const double x = mapping().toPixelX(*m_marks.leastSure);
    if (x < plot.left() || x > plot.right())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(translucent(m_colours.contextPoint, 0.6), 1, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern({2, 5});
    painter.setPen(pen);
    painter.drawLine(QLineF(x, plot.top() + height, x, plot.bottom()));
    painter.setPen(QPen(m_colours.plot, 1));
    painter.setBrush(m_colours.contextPoint);
    painter.drawPolygon(QPolygonF({{x - half, plot.top()}, {x + half, plot.top()}, {x, plot.top() + height}}));
    const QString name = Text::tr("least sure");
    const QFontMetricsF metrics(m_text.small());
    QRectF place(x + half + 2, plot.top() + 1, metrics.horizontalAdvance(name) + 4, metrics.height());
    if (place.right() > plot.right())
        place.moveRight(x - half - 2);
    paintName(painter, place, name, m_colours.contextPoint);
    painter.restore();
}

// Lines from the mean at that x, as wide as the weights. Residuals have neither.
void FunctionPainter::paintAttention(QPainter &painter)
{
    constexpr double widest = 7;
    constexpr float least = 0.01F; // which nobody would see
    const auto &[x, weights] = *m_marks.attention;
    const Points &context = m_content.experiment.context();
    if (weights.size() != context.size() || !m_shown || m_content.view.showsResiduals)
        return;
    const Mapping map = mapping();
    const double y = valueAt(m_shown->grid, m_shown->mean, x);
    if (!std::isfinite(y))
        return;
    const QPointF from = map.toPixel({x, y});
    const QRectF seen = map.area.adjusted(-widest, -widest, widest, widest); // where a line is cut, nobody sees
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < context.size(); ++i) {
        if (!(weights[i] > least))
            continue;
        QPointF begin = from, end = map.toPixel(context[i]);
        if (!clipSegment(begin, end, seen)) // a line a million pixels long would take seconds
            continue;
        painter.setPen(QPen(translucent(m_colours.selection, 0.75), std::max(0.75, widest * double(weights[i])),
                            Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(begin, end);
    }
    painter.setPen(QPen(m_colours.plot, 1));
    painter.setBrush(m_colours.selection);
    painter.drawEllipse(from, 3.5, 3.5);
    painter.restore();
}

void FunctionPainter::paintWithoutUnit(QPainter &painter)
{
    paintSentence(painter, m_layout.plot, noExactUnitText(), m_colours.title, m_text);
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
