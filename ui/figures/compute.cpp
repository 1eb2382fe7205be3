// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/figures/compute.h"

#include "core/experiment/settings.h"
#include "core/live/settled.h"
#include "core/sweep/sweeprunner.h"
#include "ui/document/problemtext.h"
#include "ui/document/sweeprequest.h"

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

Loaded<Results> computeVariants(const Session &session, Depth depth, const GoOn &goOn)
{
    Results results;
    const std::vector<Variant> &variants = session.comparison.variants;
    for (std::size_t i = 0; i < variants.size(); ++i) {
        const Experiment experiment = applied(variants[i], session.experiment);
        if (const auto problem = findProblem(experiment))
            return Failure{variantText(variants[i]) + QStringLiteral(": ") + problemText(*problem)};
        const auto frames = settledFrames(experiment, {session.step}, gridOf(session), depth, [&](double share) {
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
    const auto requested = makeSweep(askedRequest(session.view.map.request, session.experiment), session.experiment);
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

// Not of a step that the run does not get to; empty where it does.
QString problemAt(const Frame &frame, Step step)
{
    if (!frame.divergedAt || *frame.divergedAt > step)
        return {};
    return Text::tr("the run is no longer finite at step %1; allowed are steps before it, or another "
                    "learning rate, initialisation or seed")
        .arg(*frame.divergedAt);
}

QString untrainableText()
{
    return Text::tr("training needs at least two points; without them there is only step 0");
}

// The curves of the moment, whose failure says which of them it is.
Loaded<std::shared_ptr<const Frame>> computeMoment(const Session &session, std::size_t index, const GoOn &goOn)
{
    const Moment &moment = session.moments[index];
    const auto failure = [&](const QString &text) {
        return Failure{Text::tr("moment %1: %2", "its number: what is wrong").arg(QString::number(index + 1), text)};
    };
    if (!moment.experiment.training.isPossible() && moment.step > 0)
        return failure(untrainableText());
    const auto frames = settledFrames(moment.experiment, {moment.step}, gridOf(session), Depth::Curves, goOn);
    if (frames.empty())
        return Failure{};
    if (const QString problem = problemAt(*frames.front(), moment.step); !problem.isEmpty())
        return failure(problem);
    return frames.front();
}

Loaded<Results> computeMoments(const Session &session, const GoOn &goOn)
{
    const std::size_t count = session.moments.size();
    if (count == 0)
        return Failure{Text::tr("there are no moments to draw; Ctrl+B keeps the one on the screen")};
    Results results;
    for (std::size_t i = 0; i < count; ++i) {
        const auto frame =
            computeMoment(session, i, [&](double share) { return !goOn || goOn((double(i) + share) / double(count)); });
        if (!frame)
            return frame.failure();
        results.frames.push_back(*frame);
    }
    return results;
}

Loaded<Results> computeSteps(FigureId id, const Session &session, const GoOn &goOn)
{
    const bool isSheet = id == FigureId::Functions && !session.picture.steps.empty();
    const std::vector<Step> steps = isSheet ? session.picture.steps : std::vector{session.step};
    if (!session.experiment.training.isPossible() && std::ranges::max(steps) > 0)
        return Failure{untrainableText()};
    const Depth depth = id == FigureId::Honesty       ? Depth::Audited
                        : id == FigureId::Calibration ? Depth::Examined
                        : needsHistory(id)            ? Depth::All
                                                      : Depth::Curves;
    const auto frames = settledFrames(session.experiment, steps, gridOf(session), depth, goOn);
    if (frames.empty())
        return Failure{};
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const QString problem = problemAt(*frames[i], steps[i]);
        if (!problem.isEmpty() && !needsHistory(id))
            return Failure{problem};
    }
    Results results{frames, nullptr, {}, {}};
    if (id == FigureId::Functions && session.view.ghost) {
        const auto ghost = computeMoment(session, std::size_t(*session.view.ghost), goOn);
        if (!ghost)
            return ghost.failure();
        results.ghost = *ghost;
    }
    return results;
}

} // namespace

Loaded<Results> compute(FigureId id, const Session &session, const GoOn &goOn)
{
    switch (id) {
    case FigureId::Compare:
        return computeVariants(session, session.view.compareChart == CompareChart::Spread ? Depth::All : Depth::Audited,
                               goOn);
    case FigureId::Race:
        return computeVariants(session, Depth::Audited, goOn);
    case FigureId::CollapseMap:
        return computeSweep(session, goOn);
    case FigureId::Moments:
        return computeMoments(session, goOn);
    default:
        return computeSteps(id, session, goOn);
    }
}

} // namespace npscope
