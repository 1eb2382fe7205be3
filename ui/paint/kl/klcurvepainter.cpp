// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/kl/klcurvepainter.h"

#include "ui/charts/scale.h"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::KlArgument)
};

} // namespace

std::vector<Tick> KlCurvePainter::yTicks(double gap) const
{
    return scaleTicks(Scale::Linear, yRange(), gap, QLocale());
}

QString KlCurvePainter::xTitle() const
{
    return Text::tr("sigma (log)");
}

QString KlCurvePainter::yTitle() const
{
    return Text::tr("KL to N(0, 1)");
}

Legend KlCurvePainter::legend() const
{
    const auto sample = [colour = colours().kl](QPainter &painter, const QRectF &place) {
        const double y = std::floor(place.center().y()) + 0.5;
        paintSeriesLine(painter, std::array{QPointF(place.left(), y), QPointF(place.right(), y)}, SeriesStyle::Broad,
                        colour);
    };
    return {{Text::tr("½(sigma² + mu² − 1 − ln sigma²)"), {}, sample}};
}

QString KlCurvePainter::valueOf(const KlDimension &dimension) const
{
    return readable(klToStandardNormal(dimension.mu, dimension.sigmaD), 3, QLocale());
}

Point KlCurvePainter::placeOf(const KlDimension &dimension) const
{
    return {std::log10(dimension.sigmaD), klToStandardNormal(dimension.mu, dimension.sigmaD)};
}

void KlCurvePainter::paintCurve(QPainter &painter, double mu, SeriesStyle style, const QColor &colour) const
{
    const Mapping map = mapping();
    std::vector<QPointF> line;
    for (double x = map.area.left(); x <= map.area.right() + 1; x += 2) {
        const double position = map.toValue({x, 0}).x;
        const QPointF point(x, map.toPixelY(klToStandardNormal(mu, std::pow(10, position))));
        if (point.y() > map.area.top() - 2000) // far above there is nothing to see, and much to draw
            line.push_back(point);
    }
    if (line.size() > 1)
        paintSeriesLine(painter, line, style, colour);
}

void KlCurvePainter::paintScene(QPainter &painter)
{
    paintCurve(painter, 0, SeriesStyle::Broad, colours().kl);
    for (const KlDimension &dimension : content())
        paintCurve(painter, dimension.mu, SeriesStyle::Thin, colourOf(dimension));
}

} // namespace npscope
