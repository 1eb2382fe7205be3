// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/questiontask.h"

#include "core/data/functiontasks.h"
#include "core/experiment/settings.h"

namespace npscope {

namespace {

bool isOfPool(const Experiment &experiment)
{
    return experiment.question.functionOf == FunctionOf::Pool && experiment.training.functions.isPool();
}

// The same function, whatever its context.
bool areOfOne(const Experiment &a, const Experiment &b)
{
    Functions x = askedTraining(a).functions, y = askedTraining(b).functions;
    if (x.family == Family::Data && y.family == Family::Data)
        return x.given == y.given && x.x == y.x
               && givenFunction(a.training, a.question) == givenFunction(b.training, b.question);
    const bool isPool = isOfPool(a);
    if (isPool != isOfPool(b) || (isPool && (x.count != y.count || a.training.seed != b.training.seed)))
        return false;
    x.count = y.count = x.targets = y.targets = 0;
    x.noise = y.noise = 0;
    return x == y;
}

bool drawAlike(const Training &a, const Training &b)
{
    return a.contextMin == b.contextMin && a.contextMax == b.contextMax && a.functions.noise == b.functions.noise
           && a.functions.targets == b.functions.targets;
}

// Of so many observations beside the task's own, which have the numbers before these.
std::vector<double> moreNoise(const Training &training, const Question &question, std::size_t count)
{
    const auto own = std::ptrdiff_t(training.contextMax + training.functions.targets);
    std::vector<float> normals(std::size_t(own) + count);
    fillNormals(heldOutKey, heldOutStreams.observation, std::uint64_t(question.function - 1), normals);
    std::vector<double> noise(normals.begin() + own, normals.end());
    for (double &value : noise)
        value *= training.functions.noise;
    return noise;
}

} // namespace

Training askedTraining(const Experiment &experiment)
{
    Training training = experiment.training;
    if (experiment.asksAnotherFamily() && !isOfPool(experiment))
        training.functions = functionsOf(experiment.question.askedFamily, training.functions);
    return training;
}

std::optional<std::size_t> givenFunction(const Training &training, const Question &question)
{
    const Functions functions = askedTraining({.training = training, .question = question}).functions;
    if (functions.family != Family::Data || functions.given.empty() || question.function == 0)
        return {};
    const bool isOfPool = question.functionOf == FunctionOf::Pool && functions.isPool();
    const std::size_t first = isOfPool ? 0 : functions.firstNew();
    const std::size_t count = isOfPool ? std::size_t(functions.count) : functions.given.size() - first;
    return first + std::size_t(question.function - 1) % count;
}

std::optional<QuestionTask> questionTask(const Training &training, const Question &question)
{
    if (!training.isOfFamily() || question.function == 0)
        return {};
    FunctionTasks tasks(askedTraining({.training = training, .question = question}), FunctionTasks::Pool::AsNeeded);
    const auto index = std::uint64_t(question.function - 1);
    if (const auto m = givenFunction(training, question))
        tasks.drawGiven(*m, heldOutKey, heldOutStreams, index);
    else if (question.functionOf == FunctionOf::Pool)
        tasks.draw(heldOutKey, heldOutStreams, index);
    else
        tasks.drawNew(heldOutKey, heldOutStreams, index);
    return QuestionTask{tasks.function(), tasks.context()};
}

std::optional<double> observed(const Training &training, const Question &question, double x)
{
    const auto task = questionTask(training, question);
    if (!task)
        return {};
    return task->function.at(x) + moreNoise(training, question, question.context.size() + 1).back();
}

Experiment withOtherValues(Experiment experiment)
{
    if (!experiment.training.isOfFamily())
        return experiment;
    const Points before = experiment.context();
    Question &question = experiment.question;
    ++question.function;
    question.followsTraining = false;
    question.context = before;
    if (const auto task = questionTask(experiment.training, question)) {
        const std::vector<double> noise = moreNoise(experiment.training, question, before.size());
        for (std::size_t i = 0; i < before.size(); ++i)
            question.context[i].y = task->function.at(before[i].x) + noise[i];
    }
    return experiment;
}

Experiment withDrawnContext(const Experiment &before, Experiment after)
{
    if (after.question.function == 0 || findProblem(after))
        return after;
    const bool isSame = areOfOne(before, after);
    const bool isGiven =
        after.question.function != before.question.function || after.question.functionOf != before.question.functionOf;
    if (!isGiven && isSame && drawAlike(before.training, after.training))
        return after;
    const auto drawn = questionTask(after.training, after.question);
    const auto known = isGiven ? std::nullopt : questionTask(before.training, before.question);
    const bool isAsDrawn = known && !after.question.followsTraining && after.question.context == known->context;
    if (drawn && (isGiven || isAsDrawn)) {
        after.question.followsTraining = false;
        after.question.context = drawn->context;
    } else if (!isGiven && (!drawn || !isSame)) {
        after.question.function = 0;
    }
    return after;
}

} // namespace npscope
