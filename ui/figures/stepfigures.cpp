// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The charts over the steps of a run, and the KL argument.

#include "ui/charts/sentence.h"
#include "ui/document/functionstext.h"
#include "ui/document/table.h"
#include "ui/figures/figureparts.h"
#include "ui/figures/variantgaps.h"
#include "ui/paint/kl/klcurvepainter.h"
#include "ui/paint/kl/kltitles.h"
#include "ui/paint/kl/klvalleypainter.h"
#include "ui/paint/steps/historyseries.h"
#include "ui/paint/steps/honestyseries.h"
#include "ui/paint/steps/seriespainter.h"

#include <QPainter>

#include <algorithm>
#include <map>

namespace npscope {

namespace {

// Every step at which any of the lines has a value, and each line's value there.
Table stepTable(const std::vector<SeriesContent> &charts)
{
    std::map<Step, TableRow> rows;
    Table table;
    table.columns << QStringLiteral("step");
    const auto put = [&](Step step, qsizetype column, double value) {
        TableRow &row = rows[step];
        while (row.size() <= column)
            row << QString();
        row[column] = tableNumber(value);
    };
    for (const SeriesContent &content : charts) {
        for (const Series &line : content.lines) {
            const qsizetype column = table.columns.size();
            if (!line.part) {
                table.columns << line.name;
                for (const SeriesPoint &point : line.points)
                    put(point.step, column, point.value);
                continue;
            }
            // A long run keeps the range of so many steps at a time, and the first one's value, of which the medians
            // are.
            const LossTrace &trace = content.trace;
            const bool isRange = trace.stride() > 1;
            table.columns << (isRange ? line.name + QStringLiteral(" min") : line.name);
            if (isRange)
                table.columns << line.name + QStringLiteral(" max") << line.name + QStringLiteral(" first");
            for (std::size_t i = 0; i < trace.bucketCount(); ++i) {
                LossColumn bucket;
                bucket.add(trace.bucket(i));
                const LossRange &range = bucket.range(*line.part);
                const Step last = std::min(Step(i + 1) * trace.stride(), trace.known());
                put(last, column, double(range.min));
                if (!isRange)
                    continue;
                LossColumn first;
                const Losses &sample = trace.bucket(i).sample;
                const auto exactly = [](float value) { return LossRange{value, value}; };
                first.add({exactly(sample.loss), exactly(sample.logLikelihood), exactly(sample.kl), sample});
                put(last, column + 1, double(range.max));
                put(last, column + 2, double(first.range(*line.part).min));
            }
        }
    }
    for (auto &[step, row] : rows) {
        row[0] = QString::number(step);
        table.rows.push_back(std::move(row));
    }
    return table;
}

// Charts side by side over the steps that the view shows.
Figure stepFigure(const Session &session, const Results &results,
                  std::initializer_list<SeriesContent (*)(const Frame &)> charts)
{
    std::vector<SeriesContent> contents;
    std::vector<Painting> paintings;
    for (const auto chart : charts) {
        SeriesContent content = chart(*results.frames.front());
        content.shown = session.view.steps;
        paintings.push_back(paintingOf<SeriesPainter>(content));
        contents.push_back(std::move(content));
    }
    const int columns = std::min(2, int(charts.size())); // three beside each other have no room for legends
    return {inGrid(std::move(paintings), columns), chartSize(session.picture),
            [contents] { return stepTable(contents); }};
}

// A chart of the KL argument under its sentence.
template <class Painter>
Painting titled(const KlContent &content, const QString &title)
{
    return [=](QPainter &painter, const ChartColours &colours, const QSizeF &size) {
        const ChartText text;
        const double height = std::min(size.height() / 3, std::ceil(2.4 * text.lineHeight()));
        painter.setFont(text.normal());
        painter.setPen(colours.title);
        painter.drawText(QRectF(8, 2, size.width() - 16, height), Qt::AlignLeft | Qt::TextWordWrap, title);
        painter.save();
        painter.translate(0, height);
        paintingOf<Painter>(content)(painter, colours, {size.width(), size.height() - height});
        painter.restore();
    };
}

// Of each dimension the sigmas on the way, and then all that is known of the present step.
Table klTable(const KlContent &content)
{
    Table table;
    table.columns =
        QStringLiteral("dimension,step,sigma_D,sigma_C,mu_D,kl,distance_of_means,kl_of_means").split(QLatin1Char(','));
    for (const KlDimension &d : content) {
        for (const KlDimension::Sigmas &sigmas : d.trail)
            table.rows.push_back({QString::number(d.index + 1), QString::number(sigmas.step), tableNumber(sigmas.d),
                                  tableNumber(sigmas.c)});
        table.rows.back() << tableNumber(d.mu) << tableNumber(d.kl) << tableNumber(d.distance)
                          << tableNumber(d.klOfMeans);
    }
    return table;
}

} // namespace

Figure lossFigure(const Session &session, const Results &results)
{
    return stepFigure(session, results, {lossAgainstSteps});
}

Figure anatomyFigure(const Session &session, const Results &results)
{
    return stepFigure(session, results, {lossAnatomy, latentAnatomy});
}

Figure honestyFigure(const Session &session, const Results &results)
{
    return stepFigure(session, results, {gapAgainstSteps, coverageAgainstSteps, widthAgainstSteps, scoreAgainstSteps});
}

Figure raceFigure(const Session &session, const Results &results)
{
    const VariantGaps gaps = variantGaps(session, results.frames);
    return {inGrid({paintingOf<SeriesPainter>(gapSeries(gaps, RaceOver::Updates)),
                    paintingOf<SeriesPainter>(gapSeries(gaps, RaceOver::Seconds))},
                   2),
            chartSize(session.picture), [gaps] { return gapTable(gaps); }};
}

Figure sdFigure(const Session &session, const Results &results)
{
    return stepFigure(session, results, {spreadAgainstSteps});
}

Figure klFigure(const Session &session, const Results &results)
{
    const Frame &frame = *results.frames.front();
    const KlContent content = klContent(frame);
    if (!frame.experiment->training.hasLatent()) {
        return {[](QPainter &painter, const ChartColours &colours, const QSizeF &size) {
                    paintSentence(painter, QRectF(QPointF(), size), noLatentText(), colours.text, {});
                },
                chartSize(session.picture), [] { return klTable({}); }};
    }
    const bool isAdaptive = frame.experiment->training.prior == Prior::Context;
    return {inGrid({titled<KlCurvePainter>(content, klCurveTitle(isAdaptive)),
                    titled<KlValleyPainter>(content, klValleyTitle(isAdaptive, content))},
                   2),
            chartSize(session.picture), [content] { return klTable(content); }};
}

} // namespace npscope
