// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The function chart, the contact sheet of several steps, and the comparison: function charts in a grid.

#include "core/predict/predictor.h"
#include "ui/charts/chartlayout.h"
#include "ui/document/sessionlimits.h"
#include "ui/figures/figureparts.h"
#include "ui/figures/functiontable.h"
#include "ui/figures/variantgaps.h"
#include "ui/figures/variantspreads.h"
#include "ui/paint/functions/autorange.h"
#include "ui/paint/functions/functionlegend.h"
#include "ui/paint/functions/functionpainter.h"
#include "ui/paint/steps/seriespainter.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

constexpr double legendRoom = 6; // above and below the legend of a sheet

// The chart with the probe, which is the view's.
Painting chartPainting(const ChartContent &content)
{
    ChartMarks marks;
    marks.probe = probeOf(content);
    return [content, marks](QPainter &painter, const ChartColours &colours, const QSizeF &size) {
        FunctionPainter chart;
        chart.setColours(colours);
        chart.setSize(size);
        chart.setContent(content);
        chart.setMarks(marks);
        chart.paint(painter);
    };
}

// Whether one legend says the same of all charts.
bool shareLegend(const std::vector<ChartContent> &contents)
{
    const auto texts = [](const ChartContent &content) {
        QStringList result;
        for (const LegendEntry &entry : functionLegend(content, ChartColours::paper()))
            result << entry.text;
        return result;
    };
    return std::ranges::all_of(contents, [&, first = texts(contents.front())](const ChartContent &content) {
        return texts(content) == first;
    });
}

// In a grid, with one legend above all of them where they share it, for which each is a little less high.
Painting sheetPainting(std::vector<ChartContent> contents, const Picture &picture)
{
    const QSizeF chart = chartSize(picture);
    const int columns = sheetGrid(int(contents.size()), picture.columns).width();
    const ChartText text;
    const ChartLayout layout = layOut(chart, 0, true, text);
    const bool isShared = contents.size() > 1 && layout.hasTitles && shareLegend(contents);
    const ChartContent first = contents.front();
    std::vector<Painting> charts;
    for (ChartContent &content : contents) {
        content.hasLegend = !isShared;
        charts.push_back(chartPainting(content));
    }
    const Painting grid = inGrid(std::move(charts), columns);
    if (!isShared)
        return grid;
    return [=](QPainter &painter, const ChartColours &colours, const QSizeF &size) {
        const Legend legend = functionLegend(first, colours);
        const LegendPlaces places = placeLegend(legend, legendWidth(size.width(), text), text);
        const double height = std::ceil(places.height + 2 * legendRoom);
        paintLegend(painter, legend, places, {layout.plot.left(), legendRoom}, colours.text, text);
        painter.save();
        painter.translate(0, height);
        grid(painter, colours, {size.width(), size.height() - height});
        painter.restore();
    };
}

QSizeF sheetSize(const Picture &picture, std::size_t charts)
{
    const QSize grid = sheetGrid(int(charts), picture.columns);
    return {grid.width() * chartSize(picture).width(), grid.height() * chartSize(picture).height()};
}

// Of the chart below a comparison.
double heightBelow(const Picture &picture)
{
    return std::max(double(minSide), std::floor(chartSize(picture).height() * 2 / 3.0));
}

void fitEach(std::vector<ChartContent> &contents)
{
    for (ChartContent &content : contents)
        content.view = fitted(content.view, {content});
}

} // namespace

std::shared_ptr<const LatentProbe> probeOf(const ChartContent &content)
{
    const std::vector<float> &z = content.view.latent.probe;
    if (!content.weights || !content.fan || content.fan->isConditional
        || int(z.size()) != content.weights->training.sizes.zDim)
        return nullptr;
    const Grid &grid = content.fan->grid;
    return std::make_shared<const LatentProbe>(LatentProbe{z, grid, decode(*content.weights, z, grid)});
}

Painting inGrid(std::vector<Painting> paintings, int columns)
{
    const int rows = (int(paintings.size()) + columns - 1) / columns;
    return [=](QPainter &painter, const ChartColours &colours, const QSizeF &size) {
        // Whole logical pixels, so that lines are as sharp in each as in one alone.
        const auto x = [&](int column) { return std::round(size.width() * column / columns); };
        const auto y = [&](int row) { return std::round(size.height() * row / rows); };
        for (int i = 0; i < int(paintings.size()); ++i) {
            const int column = i % columns, row = i / columns;
            painter.save();
            painter.translate(x(column), y(row));
            paintings[std::size_t(i)](painter, colours, {x(column + 1) - x(column), y(row + 1) - y(row)});
            painter.restore();
        }
    };
}

std::vector<ChartContent> chartContents(const Session &session, const Results &results)
{
    std::vector<ChartContent> contents;
    for (const auto &frame : results.frames) {
        contents.push_back(chartContent(*frame, session.view));
        if (results.ghost && session.view.ghost) {
            const Moment &moment = session.moments.at(std::size_t(*session.view.ghost));
            auto &behind = contents.back().behind;
            behind.insert(behind.begin(), ghostOf(moment, results.ghost->fan));
        }
    }
    return contents;
}

View fittedView(FigureId id, const Session &session, const Results &results, bool keepsRange)
{
    if (id != FigureId::Functions && id != FigureId::Compare && id != FigureId::Moments)
        return session.view;
    const std::vector<ChartContent> contents = chartContents(session, results);
    if (!keepsRange || contents.size() != 1)
        return fitted(session.view, contents);
    const ChartContent &content = contents.front();
    return widened(session.view, content.experiment, content.fan.get(), content.exact.get());
}

QSizeF figureSize(FigureId id, const Session &session)
{
    const Picture &picture = session.picture;
    if (id == FigureId::Functions)
        return sheetSize(picture, std::max<std::size_t>(1, picture.steps.size()));
    if (id == FigureId::Moments)
        return sheetSize(picture, std::max<std::size_t>(1, session.moments.size()));
    if (id != FigureId::Compare)
        return chartSize(picture);
    const QSizeF panes = sheetSize(picture, session.comparison.variants.size());
    return {panes.width(), panes.height() + heightBelow(picture)};
}

Figure sheetFigure(std::vector<ChartContent> contents, const Picture &picture, const QStringList &names)
{
    if (picture.ownRanges)
        fitEach(contents);
    return {contents.size() == 1 ? chartPainting(contents.front()) : sheetPainting(contents, picture),
            sheetSize(picture, contents.size()), [contents, names] { return functionTable(contents, names); }};
}

Figure functionFigure(const Session &session, const Results &results)
{
    return sheetFigure(chartContents(session, results), session.picture);
}

Figure panesFigure(std::vector<ChartContent> contents, const QStringList &names, const SeriesContent &series,
                   const Picture &picture)
{
    if (picture.ownRanges)
        fitEach(contents);
    const QSizeF panes = sheetSize(picture, contents.size());
    const double below = heightBelow(picture);
    const Painting painting = [above = sheetPainting(contents, picture), chart = paintingOf<SeriesPainter>(series),
                               below](QPainter &painter, const ChartColours &colours, const QSizeF &size) {
        above(painter, colours, {size.width(), size.height() - below});
        painter.save();
        painter.translate(0, size.height() - below);
        chart(painter, colours, {size.width(), below});
        painter.restore();
    };
    return {painting, {panes.width(), panes.height() + below}, [contents, names] {
                return functionTable(contents, names);
            }};
}

Figure comparisonFigure(const Session &session, const Results &results)
{
    std::vector<ChartContent> contents = chartContents(session, results);
    QStringList names;
    for (std::size_t i = 0; i < contents.size(); ++i) {
        const Variant &variant = session.comparison.variants[i];
        contents[i].caption = variantCaption(variant, *results.frames[i], true);
        names << variantText(variant);
    }
    return panesFigure(std::move(contents), names, compareSeries(session, results.frames), session.picture);
}

} // namespace npscope
