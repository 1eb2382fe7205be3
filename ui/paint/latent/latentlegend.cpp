// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/latent/latentlegend.h"

#include "ui/paint/functions/latentcolour.h"

#include <QCoreApplication>
#include <QPainter>

#include <array>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::LatentPlane)
};

LegendEntry lineEntry(const QString &text, const QPen &pen)
{
    return {text, {}, [pen](QPainter &painter, const QRectF &place) {
                painter.setPen(pen);
                const double y = std::round(place.center().y()) + 0.5;
                painter.drawLine(QPointF(place.left(), y), QPointF(place.right(), y));
            }};
}

LegendEntry pointsEntry(const ChartColours &colours)
{
    return {Text::tr("the curves' z"), {}, [colours](QPainter &painter, const QRectF &place) {
                painter.setPen(Qt::NoPen);
                for (int i = 0; i < 3; ++i) {
                    painter.setBrush(latentColour(std::array{float(i) - 1, 0.0F}, {{0, 0}, {0.6F, 1}}, colours));
                    painter.drawEllipse(QPointF(place.left() + 5 + 8 * i, place.center().y() + (i % 2 ? -2 : 2)), 3, 3);
                }
            }};
}

} // namespace

QPen latentPen(LatentLine line, const ChartColours &colours)
{
    switch (line) {
    case LatentLine::Prior:
        return {mixed(colours.text, colours.plot, 0.6), 1.2, Qt::DotLine, Qt::FlatCap};
    case LatentLine::Data:
        return {colours.trainingPoint, 1.8, Qt::SolidLine, Qt::FlatCap};
    case LatentLine::StepContext: {
        QPen pen(colours.logLikelihood, 1.8, Qt::SolidLine, Qt::FlatCap);
        pen.setDashPattern({4, 2});
        return pen;
    }
    case LatentLine::Question:
        break;
    }
    QPen pen(colours.contextPoint, 2.2, Qt::SolidLine, Qt::FlatCap);
    pen.setDashPattern({8, 2, 2, 2});
    return pen;
}

Legend latentLegend(bool hasQuestion, const ChartColours &colours)
{
    Legend legend{lineEntry(Text::tr("q(z|D)"), latentPen(LatentLine::Data, colours)),
                  lineEntry(Text::tr("q(z|C)"), latentPen(LatentLine::StepContext, colours)),
                  lineEntry(Text::tr("N(0, I)"), latentPen(LatentLine::Prior, colours)), pointsEntry(colours)};
    LegendEntry question = lineEntry(Text::tr("q(z|your context)"), latentPen(LatentLine::Question, colours));
    if (!hasQuestion) {
        question.reserve = question.text;
        question.text.clear();
        question.sample = [](QPainter &, const QRectF &) {};
    }
    legend.push_back(question);
    return legend;
}

} // namespace npscope
