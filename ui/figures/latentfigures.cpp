// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The latent grid, or what a model without a latent makes of the context in its place; and the latent plane.

#include "core/predict/predictor.h"
#include "ui/document/table.h"
#include "ui/figures/figureparts.h"
#include "ui/paint/latent/latentcontent.h"

#include <QPainter>

namespace npscope {

namespace {

// The frame of a figure of one moment; null where there is nothing to draw.
const Frame *frameOf(const Results &results)
{
    const Frame *frame = results.frames.empty() ? nullptr : results.frames.front().get();
    return frame && frame->fan ? frame : nullptr;
}

// The painter with the probe as its mark.
template <class Painter, class Marks, class Content>
Painting withProbe(const Content &content, const std::vector<float> &probe)
{
    return [content, probe](QPainter &painter, const ChartColours &colours, const QSizeF &size) {
        Painter chart;
        chart.setColours(colours);
        chart.setSize(size);
        chart.setContent(content);
        Marks marks;
        marks.probe = probe;
        chart.setMarks(marks);
        chart.paint(painter);
    };
}

QStringList zColumns(std::size_t zDim)
{
    QStringList columns;
    for (std::size_t i = 1; i <= zDim; ++i)
        columns << QStringLiteral("z%1").arg(i);
    return columns;
}

TableRow zRow(std::span<const float> z)
{
    TableRow row;
    for (const float value : z)
        row << tableNumber(value);
    return row;
}

// What a ConvCNP has on its grid: one row a layer, channel and cell.
Table layerTable(const Inside &inside)
{
    Table table;
    table.columns = {QStringLiteral("what"), QStringLiteral("channel"), QStringLiteral("x"), QStringLiteral("value")};
    for (std::size_t l = 0; l < inside.layers.size(); ++l) {
        const InsideLayer &layer = inside.layers[l];
        for (int c = 0; c < layer.channels; ++c) {
            const QString what = l > 0 ? QStringLiteral("convolution %1").arg(l)
                                       : (c == 0 ? QStringLiteral("density") : QStringLiteral("data"));
            const QString channel = l > 0 ? QString::number(c + 1) : QString();
            for (int i = 0; i < layer.cells.count; ++i) {
                table.rows.push_back(
                    {what, channel, tableNumber(layer.cells.at(i)), tableNumber(layer.channel(c)[std::size_t(i)])});
            }
        }
    }
    return table;
}

// What each point contributes to r, and r.
Table representationTable(const Inside &inside)
{
    Table table;
    table.columns = {QStringLiteral("what"), QStringLiteral("x"), QStringLiteral("y"), QStringLiteral("dimension"),
                     QStringLiteral("value")};
    const std::size_t dimensions = inside.r.size();
    for (std::size_t i = 0; i < inside.context.size(); ++i) {
        const Point &point = inside.context[i];
        for (std::size_t j = 0; j < dimensions; ++j) {
            table.rows.push_back({QStringLiteral("point"), tableNumber(point.x), tableNumber(point.y),
                                  QString::number(j + 1), tableNumber(inside.contributions[i * dimensions + j])});
        }
    }
    for (std::size_t j = 0; j < dimensions; ++j)
        table.rows.push_back({QStringLiteral("r"), {}, {}, QString::number(j + 1), tableNumber(inside.r[j])});
    return table;
}

// How much each x looks at each point.
Table attentionTable(const Inside &inside)
{
    Table table;
    table.columns = {QStringLiteral("head"), QStringLiteral("point_x"), QStringLiteral("point_y"), QStringLiteral("x"),
                     QStringLiteral("attention")};
    for (int head = 0; head < inside.heads; ++head) {
        for (std::size_t i = 0; i < inside.context.size(); ++i) {
            const Point &point = inside.context[i];
            for (int x = 0; x < inside.xs.count; ++x) {
                table.rows.push_back({QString::number(head + 1), tableNumber(point.x), tableNumber(point.y),
                                      tableNumber(inside.xs.at(x)), tableNumber(inside.attentionOf(head, int(i), x))});
            }
        }
    }
    return table;
}

Table insideTable(const InsideContent &content)
{
    InsidePainter painter;
    painter.setContent(content);
    const Model model = content.weights ? content.weights->training.model : Model::Np;
    return model == Model::ConvCnp ? layerTable(painter.inside())
           : model == Model::Cnp   ? representationTable(painter.inside())
                                   : attentionTable(painter.inside());
}

// One row a cell and an x; none without a latent, as in the next.
Table gridTable(const LatentGridContent &content)
{
    LatentGridPainter grid;
    grid.setContent(content);
    Table table;
    table.columns = zColumns(content.fan->q.mu.size());
    table.columns << QStringLiteral("x") << QStringLiteral("y");
    for (int cell = 0; grid.hasCurves() && cell < grid.cellCount(); ++cell) {
        const std::span<const float> y = grid.curveOf(cell);
        for (int i = 0; i < int(y.size()); ++i) {
            TableRow row = zRow(grid.zOf(cell));
            row << tableNumber(grid.curveGrid().at(i)) << tableNumber(y[std::size_t(i)]);
            table.rows.push_back(row);
        }
    }
    return table;
}

// The distributions first, then the z of each curve.
Table planeTable(const Frame &frame)
{
    const std::size_t zDim = frame.fan->q.mu.size();
    Table table;
    table.columns = QStringList{QStringLiteral("what")} + zColumns(zDim);
    if (frame.fan->isConditional)
        return table;
    const auto add = [&](const QString &what, std::span<const float> z) {
        table.rows.push_back(TableRow{what} + zRow(z));
    };
    const auto addGaussian = [&](const QString &name, const Gaussian &q) {
        add(QStringLiteral("mu of ") + name, q.mu);
        add(QStringLiteral("sigma of ") + name, q.sigma);
    };
    addGaussian(QStringLiteral("the curves"), frame.fan->q);
    if (frame.latent) {
        addGaussian(QStringLiteral("q(z|D)"), frame.latent->data);
        addGaussian(QStringLiteral("q(z|C)"), frame.latent->stepContext);
    }
    for (int k = 0; k < frame.fan->curves; ++k)
        add(QStringLiteral("curve %1").arg(k + 1), std::span(frame.fan->z).subspan(std::size_t(k) * zDim, zDim));
    return table;
}

} // namespace

Figure latentGridFigure(const Session &session, const Results &results)
{
    const Frame *frame = frameOf(results);
    if (!frame)
        return {[](QPainter &, const ChartColours &, const QSizeF &) {}, chartSize(session.picture),
                [] { return Table(); }};
    if (frame->fan->isConditional) {
        const InsideContent content = insideContent(*frame, session.view);
        return {paintingOf<InsidePainter>(content), chartSize(session.picture),
                [content] { return insideTable(content); }};
    }
    const LatentGridContent content = latentGridContent(*frame, session.view);
    return {withProbe<LatentGridPainter, LatentGridMarks>(content, session.view.latent.probe),
            chartSize(session.picture), [content] { return gridTable(content); }};
}

Figure latentPlaneFigure(const Session &session, const Results &results)
{
    const Frame *frame = frameOf(results);
    if (!frame)
        return {[](QPainter &, const ChartColours &, const QSizeF &) {}, chartSize(session.picture),
                [] { return Table(); }};
    const LatentContent content = latentContent(*frame, frame->fan, session.view.latent);
    return {withProbe<LatentPainter, LatentMarks>(content, session.view.latent.probe), chartSize(session.picture),
            [frame = results.frames.front()] { return planeTable(*frame); }};
}

} // namespace npscope
