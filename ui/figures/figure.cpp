// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/figures/figure.h"

#include "ui/figures/figureparts.h"

#include <QCoreApplication>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::Figure)
};

// One row a figure; what is drawn is in the file of its kind.
struct Row {
    QString title;
    QString text;
    Figure (*make)(const Session &, const Results &);
};

Row rowOf(FigureId id)
{
    switch (id) {
    case FigureId::Functions:
        return {Text::tr("Functions"), Text::tr("the sampled functions, or (--show residuals) their way from the mean"),
                functionFigure};
    case FigureId::Compare:
        return {Text::tr("Compare"),
                Text::tr("the session's variants side by side, and below them the chart that its page shows"),
                comparisonFigure};
    case FigureId::LatentGrid:
        return {Text::tr("Latent grid"),
                Text::tr("what the decoder makes of each z of a grid, or a model without z of the context"),
                latentGridFigure};
    case FigureId::CollapseMap:
        return {Text::tr("Collapse map"), Text::tr("many seeds over the steps of their runs, and what they share"),
                collapseMapFigure};
    case FigureId::LatentPlane:
        return {Text::tr("Latent plane"), Text::tr("the latent distributions and the curves' z"), latentPlaneFigure};
    case FigureId::Moments:
        return {Text::tr("Moments"), Text::tr("the session's kept moments, each with its note"), momentsFigure};
    case FigureId::Loss:
        return {Text::tr("Loss"), Text::tr("loss, -log likelihood and KL over the steps"), lossFigure};
    case FigureId::Anatomy:
        return {Text::tr("Anatomy"),
                Text::tr("the parts of the loss, sigma_z and the decoder's response over the steps"), anatomyFigure};
    case FigureId::Sd:
        return {Text::tr("Sd over steps"), Text::tr("the largest sd of the curves over the steps, beside sigma_y"),
                sdFigure};
    case FigureId::Kl:
        return {Text::tr("KL argument"), Text::tr("what it costs to shrink sigma_z"), klFigure};
    case FigureId::Honesty:
        return {Text::tr("Honesty"), Text::tr("the network beside the exact answer to held-out tasks, over the steps"),
                honestyFigure};
    case FigureId::Calibration:
        return {Text::tr("Calibration"),
                Text::tr("what of its predictions comes true at the step, and its honesty by the number of points"),
                calibrationFigure};
    case FigureId::Race:
        return {Text::tr("Race"),
                Text::tr("the variants' gaps to the exact answer over their updates, and over seconds on this machine"),
                raceFigure};
    }
    Q_UNREACHABLE();
}

} // namespace

QString figureTitle(FigureId id)
{
    return rowOf(id).title;
}

QString figureText(FigureId id)
{
    return rowOf(id).text;
}

FigureId figureOf(Page page)
{
    return static_cast<FigureId>(page); // the pages are the first of the figures
}

FigureId figureOf(StepChart chart)
{
    return static_cast<FigureId>(int(FigureId::Loss) + int(chart)); // and the charts follow each other
}

Session withInFront(Session session, FigureId id)
{
    View &view = session.view;
    session.picture.figure = id;
    if (id <= FigureId::CollapseMap) {
        view.page = static_cast<Page>(id);
    } else if (id == FigureId::LatentPlane) {
        std::erase_if(view.panels, [](Panel panel) { return panel >= Panel::LatentPlane; });
        view.panels.push_back(Panel::LatentPlane);
    } else if (id == FigureId::Moments) {
        view.page = Page::Functions; // they stand below its charts
    } else if (id == FigureId::Race) {
        view.page = Page::Compare;
        if (view.compareChart == CompareChart::Spread)
            view.compareChart = CompareChart::GapOverUpdates;
    } else {
        view.page = Page::Functions;
        view.chart = static_cast<StepChart>(int(id) - int(FigureId::Loss));
        view.hasCharts = true;
    }
    return session;
}

QByteArray Figure::csv() const
{
    const Table all = table();
    return all.columns.isEmpty() ? QByteArray() : toCsv(all);
}

Figure makeFigure(FigureId id, const Session &session, const Results &results)
{
    return rowOf(id).make(session, results);
}

} // namespace npscope
