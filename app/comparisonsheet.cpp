// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/comparisonsheet.h"

#include "app/arguments.h"
#include "core/live/historian.h"
#include "core/predict/predictor.h"
#include "ui/document/problemtext.h"
#include "ui/paint/picture.h"
#include "ui/panels/framespread.h"

#include <QCoreApplication>
#include <QLocale>

#include <chrono>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::ComparisonSheet)
};

struct Pane {
    ChartContent content;
    VariantSpread spread;
};

Pane trained(const Variant &variant, const Session &session)
{
    const Experiment experiment = applied(variant, session.experiment);
    const QString name = variantText(variant);
    if (const auto problem = findProblem(experiment))
        throw CommandError{CommandError::Failed, name + QStringLiteral(": ") + problemText(*problem)};

    Run run(experiment.training);
    run.goTo(session.step);
    Pane pane;
    pane.spread.name = name;
    pane.spread.divergedAt = run.divergedAt();
    Historian historian(experiment.training);
    historian.ask(experiment.question, 0);
    while (historian.isBehind(run))
        historian.work(run, std::chrono::seconds(1));

    std::optional<SpreadAt> now;
    if (run.divergedAt()) {
        pane.content.caption =
            Text::tr("%1 · diverged at step %2").arg(name, QLocale().toString(qlonglong(*run.divergedAt())));
    } else {
        if (experiment.training.isPossible()) {
            const Diagnosis diagnosis = historian.read(run).now;
            now = SpreadAt{diagnosis.step, diagnosis.spread.left, diagnosis.spread.right};
        }
        pane.content.caption = variantCaption(name, run.step(), now);
    }
    pane.spread.known = spreadHistory(historian.history().get(), now);
    const Grid grid{.min = session.view.xMin, .max = session.view.xMax};
    pane.content.fan = std::make_shared<const Fan>(
        sampleFan(*makePredictor<float>(experiment.training), run.theta(), experiment, grid));
    pane.content.experiment = experiment;
    pane.content.step = run.step();
    pane.content.view = session.view;
    return pane;
}

} // namespace

QImage paintComparisonSheet(Session &session, const ChartColours &theme)
{
    std::vector<ChartContent> contents;
    VariantSpreads spreads;
    for (const Variant &variant : session.comparison.variants) {
        Pane pane = trained(variant, session);
        contents.push_back(std::move(pane.content));
        spreads.variants.push_back(std::move(pane.spread));
    }
    const std::vector<std::size_t> colours = variantColours(session.comparison);
    for (std::size_t i = 0; i < colours.size(); ++i)
        spreads.variants[i].colour = colours[i];
    spreads.sigmaYs = sigmaYsOf(session.comparison.variants, session.experiment);
    spreads.step = session.step;
    spreads.length = session.experiment.length;
    session.view = fitted(session.view, contents);
    for (ChartContent &content : contents)
        content.view = session.view;
    return paintComparison(contents, spreads, session.picture, theme);
}

} // namespace npscope
