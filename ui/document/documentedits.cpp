// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The edits of a Document in the user's terms; each makes the experiment that is wanted and applies it.

#include "core/data/questiontask.h"
#include "ui/document/document.h"
#include "ui/document/problemtext.h"
#include "ui/document/settingtext.h"

#include <QRandomGenerator>

#include <algorithm>
#include <functional>
#include <utility>

namespace npscope {

namespace {

QString removeText(PointKind kind, bool isOne)
{
    if (kind == PointKind::Context)
        return isOne ? Document::tr("Remove context point") : Document::tr("Remove context points");
    return isOne ? Document::tr("Remove training point") : Document::tr("Remove training points");
}

// The experiment with other points of that kind.
Experiment withPoints(const Experiment &experiment, PointKind kind, const Points &points)
{
    Experiment after = experiment;
    if (kind == PointKind::Training) {
        after.training.points = points;
    } else {
        after.question.followsTraining = false;
        after.question.context = points;
    }
    return after;
}

} // namespace

bool Document::setSetting(const Setting &setting, double value)
{
    if (!setting.allows(value)) { // before it is put into a type that may not hold it
        emit refused(problemText({.kind = Problem::Kind::OutOfRange, .setting = &setting, .value = value}));
        return false;
    }
    Experiment after = experiment();
    setting.set(after, value);
    return apply(tr("%1: %2", "setting: value").arg(label(setting), valueText(setting, value)),
                 withDrawnContext(experiment(), after), QString::fromLatin1(setting.name));
}

bool Document::setInitialisation(Initialisation initialisation)
{
    Experiment after = experiment();
    after.training.initialisation = initialisation;
    return apply(tr("Initialisation: %1").arg(QLatin1String(name(initialisation))), after);
}

bool Document::setSeed(std::uint32_t seed)
{
    Experiment after = experiment();
    after.training.seed = seed;
    return apply(tr("Seed: %1").arg(seed), withDrawnContext(experiment(), after));
}

bool Document::openVariant(const Variant &variant)
{
    return apply(tr("Open %1").arg(variantText(variant)), applied(variant, experiment()));
}

bool Document::rerollSeed()
{
    return setSeed(QRandomGenerator::global()->generate());
}

bool Document::resample()
{
    Experiment after = experiment();
    ++after.question.draw; // begins again after the last one
    return apply(tr("Resample"), after);
}

bool Document::showFunction(FunctionOf source, int number)
{
    Experiment after = experiment();
    after.question.function = number;
    after.question.functionOf = source;
    const QString text = source == FunctionOf::New ? tr("Function %1") : tr("Function %1 of the pool");
    return apply(text.arg(number), withDrawnContext(experiment(), after));
}

bool Document::addPoint(PointKind kind, Point point)
{
    Points edited = points(kind);
    edited.push_back(point);
    return apply(kind == PointKind::Context ? tr("Add context point") : tr("Add training point"),
                 withPoints(experiment(), kind, edited));
}

bool Document::movePoint(PointKind kind, int index, Point point, const QString &gestureKey)
{
    Points edited = points(kind);
    if (index < 0 || std::size_t(index) >= edited.size())
        return false;
    if (edited[std::size_t(index)] == point)
        return true; // in particular, a followed context stays one
    edited[std::size_t(index)] = point;
    if (!gestureKey.isEmpty() && findProblem(edited, kind == PointKind::Context))
        return false;
    return apply(kind == PointKind::Context ? tr("Move context point") : tr("Move training point"),
                 withPoints(experiment(), kind, edited), gestureKey);
}

bool Document::removePoint(PointKind kind, int index)
{
    return removePoints(kind, {index});
}

bool Document::removePoints(PointKind kind, const std::vector<int> &indices)
{
    std::vector<int> order = indices;
    std::ranges::sort(order, std::greater());
    order.erase(std::unique(order.begin(), order.end()), order.end());
    Points edited = points(kind);
    for (int index : order) { // from the back, so that the others keep their index
        if (index >= 0 && std::size_t(index) < edited.size())
            edited.erase(edited.begin() + index);
    }
    const std::size_t removed = points(kind).size() - edited.size();
    return removed > 0 && apply(removeText(kind, removed == 1), withPoints(experiment(), kind, edited));
}

bool Document::clearPoints(PointKind kind)
{
    return setPoints(kind, {}, kind == PointKind::Context ? tr("Clear context") : tr("Clear training points"));
}

bool Document::setPoints(PointKind kind, const Points &points, const QString &text)
{
    Experiment after = withPoints(experiment(), kind, points);
    (kind == PointKind::Context ? after.question.scalings : after.training.scalings) = {}; // of points that are gone
    return apply(text, std::move(after));
}

bool Document::setFollowsTraining(bool follows)
{
    if (follows == experiment().question.followsTraining)
        return true;
    if (!follows)
        return setPoints(PointKind::Context, experiment().training.points, tr("Context of its own"));
    Experiment after = experiment();
    after.question.followsTraining = true;
    return apply(tr("Context = training points"), after);
}

} // namespace npscope
