// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/evaluatecommand.h"

#include "app/experimentarguments.h"
#include "core/analysis/characterexam.h"
#include "core/experiment/memory.h"
#include "core/train/run.h"
#include "ui/document/honestytext.h"
#include "ui/document/problemtext.h"

#include <QCoreApplication>

#include <algorithm>
#include <thread>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::EvaluateCommand)
};

QStringList poolNames()
{
    return {"new", "pool"};
}

std::vector<Option> options()
{
    std::vector<Option> all = experimentOptionsWithout({"context", "curves", "points"});
    all.push_back({"steps", "N,N,…", Text::tr("the steps to evaluate, from 0 to 10000000; training ends at the last")});
    for (Option &option : evaluationOptions())
        all.push_back(std::move(option));
    all.push_back({"moved", "D",
                   Text::tr("asks the network about everything moved along x by D, from -100 to 100, as if the family "
                            "had moved with it; the exact answer moves along")});
    all.push_back({"no-header", {}, Text::tr("leaves out the line with the columns' names, to append to a file")});
    all.push_back({"out", "FILE", Text::tr("the file to write; - or none for standard output")});
    return all;
}

// A line for each step.
QByteArray rowsOf(const Training &training, const std::vector<Step> &steps, const Evaluation &evaluation, double moved)
{
    Run run(training, std::thread::hardware_concurrency());
    HonestyExam exam(training, usualSamples, moved);
    CharacterExam character(training, usualSamples, evaluation.on);
    HeldOutTasks tasks(training, evaluation.on);
    tasks.extendTo(std::size_t(evaluation.tasks));
    QByteArray csv;
    for (const Step step : steps) {
        run.goTo(step);
        if (run.divergedAt()) {
            throw CommandError{
                CommandError::Failed,
                Text::tr("the run is no longer finite at step %1; allowed are steps before it, or another "
                         "learning rate, initialisation or seed; nothing is written")
                    .arg(*run.divergedAt())};
        }
        const Honesty honesty = exam.examineAll(run.theta(), tasks);
        std::vector<TaskCharacter> changes;
        for (std::size_t i = 0; i < tasks.count(); ++i)
            changes.push_back(character.sdChange(run.theta(), tasks, i));
        csv += QByteArray::number(qint64(step)) + ','
               + (honestyFields(&honesty) + sdChangeFields(character.summarise(changes))).join(',') + '\n';
    }
    return csv;
}

} // namespace

std::vector<Option> evaluationOptions()
{
    std::vector<Option> options;
    options.push_back({"tasks", "N", Text::tr("how many held-out tasks, %1 unless given otherwise").arg(usualTasks)});
    options.push_back({"on", "NAME",
                       Text::tr("new: functions of the family that no update has seen, as without it (of the data, "
                                "where all are trained on, these); pool: the pool's own functions, at other places"),
                       false, poolNames()});
    return options;
}

Evaluation readEvaluation(const Arguments &arguments)
{
    Evaluation evaluation{.tasks = usualTasks};
    if (arguments.has("tasks"))
        evaluation.tasks = int(readNumber("tasks", arguments.value("tasks"), {2, double(maxTasks), true}));
    if (arguments.has("on") && arguments.choice("on", poolNames()) == QLatin1String("pool"))
        evaluation.on = ExamOn::Pool;
    return evaluation;
}

void demandFamily(const Training &training)
{
    if (training.isOfFamily())
        return;
    throw CommandError{CommandError::BadArguments,
                       Text::tr("the functions are of no family, so there is no exact answer to compare with; "
                                "--set family=NAME says which (npscope help settings)")};
}

Help evaluateHelp()
{
    return Help{
        {"npscope evaluate --set family=NAME … --steps N,N,… [--tasks N] [--on new|pool] [--out FILE]"},
        Text::tr(
            "Trains, and compares what the network predicts of held-out tasks at these steps with the exact answer: "
            "step, "
            "tasks; gap, the log density of each target under the exact answer less that under the network, in nats, "
            "and "
            "its standard error over the tasks; how often a target lies in the central 50 and 90 % of what the network "
            "predicted, and of what the exact answer did; crps of both; joint_kl, the gap of all targets of a task "
            "together, per target; sd_ratio, the network's sd of an observation over the exact one, geometric mean "
            "over "
            "tasks; and the same of the function itself, without the noise, as geometric mean and as root mean square "
            "(a conditional model has none; nor has a geometric mean where an exact spread is 0); sd_change and "
            "exact_sd_change, the mean of |Δ ln sd| of an observation where each context gets the values of another "
            "function at the same x, unmoved: that of a Gaussian process is 0. The tasks are the "
            "same "
            "at every step and for every seed. A latent is sampled %1 times a task.")
            .arg(usualSamples),
        options(),
        {"npscope evaluate --set family=sine --set functions=8 --set hidden=64 --set r_dim=64 --set encoder_layers=2 "
         "--set decoder_layers=2 --set batch=16 --steps 0,1000,20000",
         "npscope evaluate --set family=eq --set model=cnp --set hidden=64 --set r_dim=64 --set batch=16 --steps "
         "5000"}};
}

CommandWork evaluate(const QStringList &given)
{
    const Arguments arguments(given, options(), QStringLiteral("npscope evaluate --help"));
    if (arguments.asksForHelp())
        return [] { print(evaluateHelp().text()); };
    arguments.refuseFiles();
    if (!arguments.has("steps"))
        throw CommandError{CommandError::BadArguments, Text::tr("--steps is missing; it says which steps to evaluate")};
    std::vector<Step> steps = readSteps(arguments, "steps");
    std::ranges::sort(steps);
    steps.erase(std::ranges::unique(steps).begin(), steps.end());
    const Evaluation evaluation = readEvaluation(arguments);
    const Experiment experiment = readExperiment(arguments);
    const Training &training = experiment.training;
    demandFamily(training);
    if (const auto problem = findExamProblem(training, evaluation.tasks))
        throw CommandError{CommandError::BadArguments, problemText(*problem, {.asInFiles = true})};
    const double moved = arguments.has("moved") ? readNumber("moved", arguments.value("moved"), {-100, 100, false}) : 0;
    const QString path = arguments.has("out") ? arguments.value("out") : QStringLiteral("-");
    const QByteArray header =
        arguments.has("no-header") ? "" : "step," + (honestyColumns() + sdChangeColumns()).join(',') + '\n';
    return [=] { writeOutput(path, header + rowsOf(experiment.training, steps, evaluation, moved)); };
}

} // namespace npscope
