// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/functions/functionlegend.h"

#include "core/data/questiontask.h"
#include "ui/charts/thinlines.h"
#include "ui/charts/ticks.h"
#include "ui/document/functionstext.h"
#include "ui/document/shown.h"
#include "ui/paint/functions/exactpainter.h"
#include "ui/paint/functions/latentcolour.h"
#include "ui/paint/functions/pointpainter.h"
#include "ui/paint/functions/residuals.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

#include <array>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::FunctionLegend)
};

Polylines across(const QRectF &place, double y)
{
    Polylines line;
    line.addRun(std::array{QPointF(place.left(), y), QPointF(place.right(), y)});
    return line;
}

// From one side of q(z) to the other, along its first dimension.
QColor sampleColour(double share, const ChartColours &colours)
{
    return latentColour(std::array{float(4 * share - 2), 0.0F}, {{0, 0}, {1, 1}}, colours);
}

LegendEntry unitEntry(const QString &text, const QString &reserve, const ChartColours &colours)
{
    return {text, reserve, [colours](QPainter &painter, const QRectF &place) {
                const double y = std::round(place.center().y()) + 0.5;
                paintYardstick(painter, {place.left(), y, place.right(), y}, colours);
            }};
}

LegendEntry residualsEntry(const ChartContent &content, const ChartColours &colours)
{
    if (isInExactSd(content.view, content.experiment.training))
        return unitEntry(content.fan->isConditional ? Text::tr("±1: exact sd of an observation")
                                                    : Text::tr("±1: exact sd"),
                         {}, colours);
    return unitEntry(Text::tr("±1: σ_y = %1").arg(readable(content.fan->sigmaY, 3, QLocale())),
                     Text::tr("±1: σ_y = %1").arg("0.00888"), colours);
}

LegendEntry curvesEntry(const Fan &fan, const ChartColours &colours)
{
    const bool isOne = fan.curves == 1;
    const QString count = QLocale().toString(fan.curves);
    const QString by = colours.isGrey ? Text::tr("shaded by z") : Text::tr("coloured by z");
    const QString given = isOne ? Text::tr("1 curve f(x; z), z ~ q(z | context)")
                                : Text::tr("%1 curves f(x; z), z ~ q(z | context), %2").arg(count, by);
    const QString prior = isOne ? Text::tr("1 curve f(x; z), z ~ N(0, I): no context")
                                : Text::tr("%1 curves f(x; z), z ~ N(0, I): no context, %2").arg(count, by);
    const QString fedBack =
        isOne ? Text::tr("1 curve, drawn by feeding back") : Text::tr("%1 curves, drawn by feeding back").arg(count);
    const auto sample = [colours](QPainter &painter, const QRectF &place) {
        for (int i = 0; i < 5; ++i) {
            const double y = std::round(place.center().y()) + 3 * (i - 2) + 0.5;
            drawThin(painter, across(place, y), sampleColour(i / 4.0, colours));
        }
    };
    if (fan.isConditional)
        return {fedBack, {}, sample};
    // The room for the longer text: adding the first context point must not move the chart.
    return {fan.fromPrior ? prior : given, prior, sample};
}

LegendEntry behindEntry(const FanBehind &behind, const ChartColours &colours)
{
    constexpr qsizetype longest = 40; // characters: a note has room beside the rest
    const QString text = behind.kind == FanBehind::Kind::StartSigmaZ ? Text::tr("with step 0's sigma_z")
                         : behind.name.size() <= longest             ? Text::tr("ghost: %1").arg(behind.name)
                                                         : Text::tr("ghost: %1…").arg(behind.name.left(longest - 1));
    const QColor colour = behindColour(behind.kind, colours);
    return {text, {}, [colour](QPainter &painter, const QRectF &place) {
                for (int i = -1; i <= 1; ++i)
                    drawThin(painter, across(place, std::round(place.center().y()) + 4 * i + 0.5), colour);
            }};
}

LegendEntry meanEntry(const Fan &fan, const ChartColours &colours)
{
    return {fan.isConditional ? Text::tr("predicted mean") : Text::tr("mean over curves"),
            {},
            [colours](QPainter &painter, const QRectF &place) {
                paintMeanLine(painter, across(place, place.center().y()), colours.mean, colours.plot);
            }};
}

// Of a conditional model the sd that it predicts is that of an observation, its noise included.
QString bandText(Band band, const Fan &fan)
{
    if (fan.isConditional)
        return band == Band::OneSd   ? Text::tr("predicted mean ± 1 sd of an observation")
               : band == Band::TwoSd ? Text::tr("predicted mean ± 2 sd of an observation")
                                     : Text::tr("5 % … 95 % of an observation, as predicted");
    return band == Band::OneSd   ? Text::tr("mean ± 1 sd over curves")
           : band == Band::TwoSd ? Text::tr("mean ± 2 sd over curves")
                                 : Text::tr("5 % … 95 % of curves");
}

LegendEntry bandEntry(Band band, const Fan &fan, const ChartColours &colours)
{
    return {bandText(band, fan), {}, [colours](QPainter &painter, const QRectF &place) {
                const QRectF filling(place.left(), place.center().y() - 5, place.width(), 10);
                painter.fillRect(filling, bandFilling(colours));
                paintBandEdge(painter, across(filling, filling.top()), colours.band);
                paintBandEdge(painter, across(filling, filling.bottom()), colours.band);
            }};
}

QString exactText(Band band, const ExactFan &exact)
{
    if (exact.of == Of::Observation)
        return band == Band::OneSd   ? Text::tr("exact answer: mean ± 1 sd of an observation")
               : band == Band::TwoSd ? Text::tr("exact answer: mean ± 2 sd of an observation")
                                     : Text::tr("exact answer: mean, 5 % … 95 % of an observation");
    return band == Band::OneSd   ? Text::tr("exact answer: mean ± 1 sd")
           : band == Band::TwoSd ? Text::tr("exact answer: mean ± 2 sd")
                                 : Text::tr("exact answer: mean, 5 % … 95 %");
}

// Where the network is asked about another family than it is trained on there are two exact answers.
QString withFamily(const QString &text, const QString &under)
{
    return under.isEmpty() ? text : Text::tr("%1, under %2", "exact answer, family").arg(text, under);
}

LegendEntry exactEntry(Band band, const ExactFan &exact, const QString &under, const ChartColours &colours)
{
    return {withFamily(exactText(band, exact), under), {}, [colours](QPainter &painter, const QRectF &place) {
                const QRectF filling(place.left(), place.center().y() - 6, place.width(), 12);
                painter.fillRect(filling, exactFilling(colours));
                paintExactEdge(painter, across(filling, filling.top()), colours);
                paintExactEdge(painter, across(filling, filling.bottom()), colours);
                paintExactMean(painter, across(place, place.center().y()), colours);
            }};
}

LegendEntry exactCurvesEntry(const ExactFan &exact, const QString &under, const ChartColours &colours)
{
    const QString text = exact.curves == 1 ? Text::tr("1 curve of the exact answer")
                                           : Text::tr("%1 curves of the exact answer").arg(exact.curves);
    return {withFamily(text, under), {}, [colour = exactCurve(colours)](QPainter &painter, const QRectF &place) {
                for (int i = -1; i <= 1; ++i)
                    drawThin(painter, across(place, std::round(place.center().y()) + 4 * i + 0.5), colour);
            }};
}

LegendEntry truthEntry(const Experiment &experiment, const ChartColours &colours)
{
    const Question &question = experiment.question;
    const Training asked = askedTraining(experiment);
    const auto given = givenFunction(experiment.training, question);
    const QString text = given                                    ? Text::tr("“%1” of the data itself")
                         : question.functionOf == FunctionOf::New ? Text::tr("function %1 itself")
                                                                  : Text::tr("function %1 of the pool itself");
    const QString which = given ? shown(QString::fromStdString(asked.functions.given[*given].name), 30)
                                : QLocale().toString(question.function);
    return {text.arg(which), {}, [colours](QPainter &painter, const QRectF &place) {
                paintTruthLine(painter, across(place, place.center().y()), colours);
            }};
}

bool isWithoutUnit(const ChartContent &content)
{
    const Training &training = content.experiment.training;
    return content.view.showsResiduals && isInExactSd(content.view, training) && content.exact
           && !residualScale(content.view, training, content.fan.get(), content.exact.get());
}

// Only where there is one, and in the order in which a reader compares.
void appendExact(Legend &legend, const ChartContent &content, const ChartColours &colours)
{
    if (!content.exact)
        return;
    const View &view = content.view;
    const QString under = exactUnderText(content.experiment);
    if (view.showsExact)
        legend.push_back(exactEntry(shownBand(view), *content.exact, under, colours));
    if (view.showsExactCurves)
        legend.push_back(exactCurvesEntry(*content.exact, under, colours));
    if (view.showsTruth && !content.exact->truth.empty())
        legend.push_back(truthEntry(content.experiment, colours));
}

LegendEntry pointsEntry(PointKind kind, std::size_t count, const ChartColours &colours)
{
    const QString text =
        kind == PointKind::Training ? Text::tr("training points (%1)") : Text::tr("context points (%1)");
    return {text.arg(QLocale().toString(qulonglong(count))), text.arg(QStringLiteral("88")),
            [kind, colours](QPainter &painter, const QRectF &place) {
                painter.save();
                painter.translate(place.right() - 9, place.center().y());
                painter.scale(0.7, 0.7); // as high as a line of text
                paintPoint(painter, kind, {}, colours);
                painter.restore();
            }};
}

} // namespace

QColor behindColour(FanBehind::Kind kind, const ChartColours &colours)
{
    return kind == FanBehind::Kind::StartSigmaZ ? mixed(colours.text, colours.plot, 0.5)
                                                : mixed(colours.contextPoint, colours.plot, 0.4);
}

Legend functionLegend(const ChartContent &content, const ChartColours &colours)
{
    const View &view = content.view;
    Legend legend;
    if (isWithoutUnit(content))
        return legend; // nothing is drawn
    if (content.fan && view.showsCurves && content.fan->curves > 0)
        legend.push_back(curvesEntry(*content.fan, colours));
    for (const FanBehind &behind : content.behind)
        legend.push_back(behindEntry(behind, colours));
    if (content.fan && showsMean(view, content.fan.get()))
        legend.push_back(meanEntry(*content.fan, colours));
    if (content.fan && showsBand(view, content.fan.get()))
        legend.push_back(bandEntry(shownBand(view), *content.fan, colours));
    appendExact(legend, content, colours);
    if (content.fan && view.showsResiduals)
        legend.push_back(residualsEntry(content, colours));
    for (const PointKind kind : {PointKind::Training, PointKind::Context}) {
        if (shows(view, content.experiment, kind))
            legend.push_back(pointsEntry(kind, pointsOf(content.experiment, kind).size(), colours));
    }
    return legend;
}

} // namespace npscope
