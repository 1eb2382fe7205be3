// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/sweepcommand.h"

#include "app/arguments.h"
#include "app/evaluatecommand.h"
#include "app/experimentarguments.h"
#include "core/sweep/sweeprunner.h"
#include "ui/document/problemtext.h"
#include "ui/document/recordtext.h"
#include "ui/document/shown.h"
#include "ui/document/sweepjournal.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <unistd.h>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::SweepCommand)
};

constexpr double maxThreads = 1024;

struct Request {
    Sweep sweep;
    std::optional<VariedColumn> varied;
};

[[noreturn]] void refuse(const QString &text)
{
    throw CommandError{CommandError::BadArguments, text};
}

std::vector<Option> options()
{
    QStringList names;
    for (const char *name : initialisationNames())
        names.append(QLatin1String(name));
    std::vector<Option> all{
        {"inits", "NAME,…", Text::tr("the initialisations, normal unless given otherwise: %1").arg(names.join(", ")),
         false, names},
        {"vary", "KEY=VALUE,…", Text::tr("the values of any one other setting, a group of runs for each"), false,
         assignments()},
        {"seeds", "FIRST:END", Text::tr("the seeds from FIRST to END - 1: 0:100 are 0 to 99, and 100:200 go on")},
        {"steps", "N,N,…", Text::tr("the steps to write down, from 0 to 10000000; training ends at the last")},
    };
    for (Option &option : experimentOptionsWithout({"init", "seed"}))
        all.push_back(std::move(option));
    all.push_back(
        {"evaluate", {}, Text::tr("also compares each run with the exact answer: the columns of npscope evaluate")});
    for (Option &option : evaluationOptions())
        all.push_back(std::move(option));
    all.push_back({"threads", "N",
                   Text::tr("how many runs to train at once, one a core unless given otherwise; the "
                            "numbers do not depend on it")});
    all.push_back({"no-header", {}, Text::tr("leaves out the line with the columns' names, to append to a file")});
    all.push_back({"out", "FILE", Text::tr("the file to write; - or none for standard output")});
    all.push_back(
        {"resume",
         {},
         Text::tr("does not train again what is in FILE or was finished when a sweep into FILE was ended: runs "
                  "are kept in FILE.resume as they finish, and FILE is written when all are there, with the "
                  "same bytes as by one sweep")});
    return all;
}

void demand(const Arguments &arguments, const QString &option, const QString &what)
{
    if (!arguments.has(option))
        refuse(Text::tr("--%1 is missing; it says %2").arg(option, what));
}

std::vector<Step> readRecorded(const Arguments &arguments)
{
    demand(arguments, "steps", Text::tr("which steps to write down"));
    std::vector<Step> steps = readSteps(arguments, "steps");
    std::ranges::sort(steps);
    steps.erase(std::ranges::unique(steps).begin(), steps.end());
    return steps;
}

std::vector<Experiment> readInitialisations(const Arguments &arguments, const Experiment &base)
{
    if (!arguments.has("inits"))
        return {base};
    std::vector<Experiment> groups;
    QStringList allowed;
    for (const char *name : initialisationNames())
        allowed.append(QLatin1String(name));
    for (const QString &name : arguments.value("inits").split(QLatin1Char(','))) {
        const auto initialisation = findInitialisation(name.toStdString());
        if (!initialisation)
            refuse(Text::tr("--inits: \"%1\" is not allowed; allowed are %2").arg(shown(name), allowed.join(", ")));
        Experiment group = base;
        group.training.initialisation = *initialisation;
        if (std::ranges::find(groups, group) != groups.end())
            refuse(Text::tr("--inits: %1 is given more than once; it is allowed once").arg(name));
        groups.push_back(group);
    }
    return groups;
}

// A family brings its usual values before --set says others.
Experiment withFamily(const Experiment &base, const QString &name, const Arguments &arguments)
{
    Experiment group =
        readExperiment(arguments, withSetting({}, QStringLiteral("vary"), QStringLiteral("family"), name));
    group.training.initialisation = base.training.initialisation;
    return group;
}

// Each group becomes one for each value.
void vary(Request &request, const QString &assignment, const Arguments &arguments)
{
    const qsizetype equals = assignment.indexOf(QLatin1Char('='));
    if (equals < 0)
        refuse(Text::tr("--vary: \"%1\" is not key=value,value,…").arg(shown(assignment)));
    const QString name = assignment.left(equals);
    if (name == QLatin1String("seed"))
        refuse(Text::tr("--vary: the seeds are varied by --seeds"));
    if (name == QLatin1String("initialisation"))
        refuse(Text::tr("--vary: the initialisations are varied by --inits"));
    VariedColumn column{name.toLatin1(), {}};
    std::vector<Experiment> groups;
    for (const Experiment &base : request.sweep.groups) {
        const std::size_t first = groups.size();
        for (const QString &value : assignment.mid(equals + 1).split(QLatin1Char(','))) {
            const Experiment group = name == QLatin1String("family")
                                         ? withFamily(base, value, arguments)
                                         : withSetting(base, QStringLiteral("vary"), name, value);
            if (std::find(groups.begin() + std::ptrdiff_t(first), groups.end(), group) != groups.end())
                refuse(Text::tr("--vary %1: %2 is given more than once; it is allowed once")
                           .arg(shown(name), shown(value)));
            groups.push_back(group);
            column.values.append(value.trimmed().toLatin1());
        }
    }
    request.sweep.groups = std::move(groups);
    request.varied = std::move(column);
}

Request readRequest(const Arguments &arguments)
{
    Request request;
    demand(arguments, "seeds", Text::tr("which seeds to train, e.g. 0:100 for 0 to 99"));
    request.sweep.seeds = readSeeds(arguments.value("seeds"));
    request.sweep.steps = readRecorded(arguments);
    for (const QString &assignment : arguments.values("set")) {
        if (arguments.has("inits") && assignment.startsWith(QLatin1String("initialisation=")))
            refuse(Text::tr("--set: the initialisations are set by --inits"));
        if (assignment.startsWith(QLatin1String("seed=")))
            refuse(Text::tr("--set: the seeds are set by --seeds"));
        if (arguments.value("vary").startsWith(QLatin1String("family="))
            && assignment.startsWith(QLatin1String("family=")))
            refuse(Text::tr("--set: the families are varied by --vary"));
    }
    request.sweep.groups = readInitialisations(arguments, readExperiment(arguments));
    if (arguments.has("vary"))
        vary(request, arguments.value("vary"), arguments);
    if (arguments.has("evaluate")) {
        for (const Experiment &group : request.sweep.groups)
            demandFamily(group.training);
        request.sweep.evaluation = readEvaluation(arguments);
    } else if (arguments.has("tasks") || arguments.has("on")) {
        refuse(Text::tr("--tasks and --on say how --evaluate compares, which is missing"));
    }
    if (const auto problem = findProblem(request.sweep))
        refuse(problemText(*problem, {.asInFiles = true}));
    if (request.sweep.rowCount() > request.sweep.maxRows()) {
        refuse(Text::tr("These are %1 rows; of this size at most %2 are allowed at once: --seeds can be split, as the "
                        "seeds are "
                        "independent")
                   .arg(request.sweep.rowCount())
                   .arg(request.sweep.maxRows()));
    }
    return request;
}

// On a terminal only: a log has no use for it.
void showProgress(const SweepRunner &runner)
{
    if (isatty(STDERR_FILENO) == 0)
        return;
    for (SweepProgress progress = runner.progress(); progress.isRunning; progress = runner.progress()) {
        const QString left = progress.left ? Text::tr("%1 s left").arg(std::ceil(*progress.left)) : QString();
        const QString line = Text::tr("%1 of %2 runs · %3 %")
                                 .arg(progress.runs)
                                 .arg(runner.sweep().runCount())
                                 .arg(std::floor(progress.share * 100));
        std::fprintf(stderr, "\r\033[K%s  %s", line.toLocal8Bit().constData(), left.toLocal8Bit().constData());
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    std::fprintf(stderr, "\r\033[K");
}

void run(SweepRunner &runner)
{
    showProgress(runner);
    runner.wait();
}

QString failed(const std::exception &error)
{
    return Text::tr("the sweep failed: %1").arg(QString::fromLocal8Bit(error.what()));
}

SweptRuns train(const Sweep &sweep, unsigned threads)
{
    try {
        SweepRunner runner(sweep, threads);
        run(runner);
        return runner.results();
    } catch (const std::exception &error) {
        throw CommandError{CommandError::Failed, Text::tr("%1; nothing is written").arg(failed(error))};
    }
}

void demandDone(const std::optional<Failure> &failure)
{
    if (failure)
        throw CommandError{CommandError::Failed, failure->text};
}

// What is finished is kept whatever happens.
void resume(const Request &request, unsigned threads, const QString &path, bool hasHeader)
{
    SweepJournal journal(path, request.sweep, request.varied);
    demandDone(journal.open());
    try {
        SweepRunner runner(request.sweep, threads, journal.isThere(), [&](std::size_t run, const SweptRun &result) {
            demandDone(journal.add(run, sweptRunRows(request.sweep, run, &result, request.varied)));
        });
        run(runner);
    } catch (const std::exception &error) {
        throw CommandError{CommandError::Failed, Text::tr("%1; the runs that were finished are kept in %2")
                                                     .arg(failed(error), shownPath(SweepJournal::pathBeside(path)))};
    }
    demandDone(journal.finish(hasHeader));
}

// The file to write, "-" for standard output.
QString readOutput(const Arguments &arguments)
{
    const QString path = arguments.has("out") ? arguments.value("out") : QStringLiteral("-");
    if (path.isEmpty())
        refuse(Text::tr("--out: the name of the file to write is missing"));
    if (arguments.has("resume")) {
        if (path == QLatin1String("-"))
            refuse(Text::tr("--resume needs a file; --out names it"));
    } else if (const QString beside = SweepJournal::pathBeside(path); QFileInfo::exists(beside)) {
        refuse(Text::tr("--out: %1 is of a sweep that was begun with --resume: add --resume to go on, or remove %2 to "
                        "begin anew")
                   .arg(shownPath(path), shownPath(beside)));
    }
    return path;
}

} // namespace

SeedRange readSeeds(const QString &text)
{
    const QStringList ends = text.split(QLatin1Char(':'));
    const double seedCount = setting("seed").max + 1;
    if (ends.size() != 2)
        refuse(Text::tr("--seeds: \"%1\" is not FIRST:END, e.g. 0:100 for the seeds 0 to 99").arg(shown(text)));
    const double first = readNumber("seeds", ends[0], {0, seedCount - 1, true});
    const double end = readNumber("seeds", ends[1], {1, seedCount, true});
    if (first >= end)
        refuse(Text::tr("--seeds: \"%1\" has no seeds; allowed is an END that is larger than FIRST").arg(shown(text)));
    return {std::uint64_t(first), std::uint64_t(end)};
}

Help sweepHelp()
{
    return Help{
        {"npscope sweep --seeds FIRST:END --steps N,N,… [--inits NAME,…] … [--out FILE]"},
        Text::tr("Trains a run for every seed of every initialisation (and of every value of a setting, with --vary), "
                 "on all cores, and writes one line of CSV for each run and step: init, the varied setting, seed, step "
                 "and the columns of npscope train. Lines come by initialisation, value, seed and step. A run that "
                 "diverges has empty fields from there on. With --evaluate the columns of npscope evaluate follow. "
                 "Seeds are independent: a sweep may be split into ranges of "
                 "seeds, be it over machines, and the files put together."),
        options(),
        {"npscope sweep --inits normal,xavier,default --seeds 0:100 --steps 9001,25001 --out sweep.csv",
         "npscope sweep --inits normal --seeds 100:200 --steps 9001,25001 --no-header >> sweep.csv",
         "npscope sweep --vary sigma_y=0.005,0.05 --seeds 0:50 --steps 0,25001 --threads 1",
         "npscope sweep --seeds 0:1000 --steps 25001 --out sweep.csv --resume"}};
}

CommandWork sweep(const QStringList &given)
{
    const Arguments arguments(given, options(), QStringLiteral("npscope sweep --help"));
    if (arguments.asksForHelp())
        return [] { print(sweepHelp().text()); };
    arguments.refuseFiles();
    const Request request = readRequest(arguments);
    unsigned threads = std::thread::hardware_concurrency();
    if (arguments.has("threads"))
        threads = unsigned(readNumber("threads", arguments.value("threads"), {1, maxThreads, true}));
    const QString path = readOutput(arguments);
    const bool hasHeader = !arguments.has("no-header");
    if (arguments.has("resume"))
        return [=] { resume(request, threads, path, hasHeader); };
    return [=] {
        const SweptRuns runs = train(request.sweep, threads);
        writeOutput(path, sweepToCsv(request.sweep, runs, request.varied, hasHeader));
    };
}

} // namespace npscope
