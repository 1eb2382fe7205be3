// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/figures/compute.h"

#include "core/experiment/settings.h"
#include "core/live/settled.h"
#include "core/sweep/sweeprunner.h"
#include "ui/document/problemtext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QThread>

#include <algorithm>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::Compute)
};

using GoOn = std::function<bool(double)>;

Grid gridOf(const Session &session)
{
    return {.min = session.view.xMin, .max = session.view.xMax};
}

bool needsHistory(FigureId id)
{
    return id >= FigureId::Loss || id == FigureId::Compare;
}

Loaded<Results> computeVariants(const Session &session, const GoOn &goOn)
{
    Results results;
    const std::vector<Variant> &variants = session.comparison.variants;
    for (std::size_t i = 0; i < variants.size(); ++i) {
        const Experiment experiment = applied(variants[i], session.experiment);
        if (const auto problem = findProblem(experiment))
            return Failure{variantText(variants[i]) + QStringLiteral(": ") + problemText(*problem)};
        const auto frames = settledFrames(experiment, {session.step}, gridOf(session), Depth::All, [&](double share) {
            return !goOn || goOn((double(i) + share) / double(variants.size()));
        });
        if (frames.empty())
            return Failure{};
        results.frames.push_back(frames.front());
    }
    return results;
}

Loaded<Results> computeSweep(const Session &session, const GoOn &goOn)
{
    const auto requested = makeSweep(session.view.map.request, session.experiment);
    if (!requested)
        return requested.failure();
    SweepRunner runner(requested->sweep);
    while (runner.progress().isRunning) {
        QThread::msleep(10);
        if (goOn && !goOn(runner.progress().share))
            return Failure{};
    }
    runner.wait();
    return Results{{}, std::make_shared<const Sweep>(requested->sweep), runner.results(), requested->groups};
}

Loaded<Results> computeSteps(FigureId id, const Session &session, const GoOn &goOn)
{
    const bool isSheet = id == FigureId::Functions && !session.picture.steps.empty();
    const std::vector<Step> steps = isSheet ? session.picture.steps : std::vector{session.step};
    if (!session.experiment.training.isPossible() && std::ranges::max(steps) > 0)
        return Failure{Text::tr("training needs at least two points; without them there is only step 0")};
    const Depth depth = needsHistory(id) ? Depth::All : Depth::Curves;
    const auto frames = settledFrames(session.experiment, steps, gridOf(session), depth, goOn);
    if (frames.empty())
        return Failure{};
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto divergedAt = frames[i]->divergedAt;
        if (divergedAt && *divergedAt <= steps[i] && !needsHistory(id)) {
            return Failure{Text::tr("the run is no longer finite at step %1; allowed are steps before it, or another "
                                    "learning rate, initialisation or seed")
                               .arg(*divergedAt)};
        }
    }
    return Results{frames, nullptr, {}, {}};
}

} // namespace

Loaded<Results> compute(FigureId id, const Session &session, const GoOn &goOn)
{
    switch (id) {
    case FigureId::Compare:
        return computeVariants(session, goOn);
    case FigureId::CollapseMap:
        return computeSweep(session, goOn);
    default:
        return computeSteps(id, session, goOn);
    }
}

} // namespace npscope
