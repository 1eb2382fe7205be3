// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/reproducecommand.h"

#include "app/arguments.h"
#include "app/experimentarguments.h"
#include "app/sweepcommand.h"
#include "core/analysis/honestyexam.h"
#include "core/experiment/settings.h"
#include "core/train/run.h"
#include "ui/document/presets.h"
#include "ui/document/shown.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <thread>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::ReproduceCommand)
};

constexpr double movedBy = 4; // as far as the family's x is wide

std::vector<Preset> published()
{
    std::vector<Preset> all = presets();
    std::erase_if(all, [](const Preset &preset) { return !preset.published; });
    return all;
}

QStringList publishedNames()
{
    QStringList names;
    for (const Preset &preset : published())
        names.append(preset.name);
    return names;
}

std::vector<Option> options()
{
    return {
        {"seeds", "FIRST:END", Text::tr("the seeds from FIRST to END - 1, one run each; 0:1 unless given otherwise")},
        {"updates",
         "N",
         Text::tr("how many updates, those of the preset unless given otherwise; full: as many as the paper's"),
         false,
         {"full"}},
        {"tasks", "N", Text::tr("how many held-out tasks, %1 unless given otherwise").arg(usualTasks)},
        {"out", "FILE", Text::tr("the file to write; - or none for standard output")}};
}

void say(const QString &line)
{
    std::fprintf(stderr, "%s\n", line.toLocal8Bit().constData());
}

// To the end, with a line on the way every tenth of it.
void train(Run &run, Step length)
{
    QElapsedTimer clock;
    clock.start();
    for (int part = 1; part <= 10; ++part) {
        run.goTo(length * part / 10);
        if (run.divergedAt())
            throw CommandError{CommandError::Failed,
                               Text::tr("the run is no longer finite at step %1").arg(*run.divergedAt())};
        say(Text::tr("seed %1: %2 of %3 updates after %4 s")
                .arg(run.training().seed)
                .arg(run.step())
                .arg(length)
                .arg(double(clock.elapsed()) / 1000, 0, 'f', 1));
    }
}

QByteArray field(double value)
{
    return std::isfinite(value) ? QByteArray::number(value, 'f', 4) : QByteArray();
}

// From joint_kl to the end. Points of one function have no exact answer, and so nothing to be measured by.
QByteArrayList measures(const Run &run, const Published &published, const HeldOutTasks *tasks)
{
    const QByteArray jointKl = published.jointKl ? field(*published.jointKl) : QByteArray();
    const QByteArray updates = QByteArray::number(qint64(published.updates));
    if (!tasks)
        return {{}, jointKl, updates, {}, {}, {}, {}};
    const Honesty here = HonestyExam(run.training()).examineAll(run.theta(), *tasks);
    const Honesty moved = HonestyExam(run.training(), usualSamples, movedBy).examineAll(run.theta(), *tasks);
    return {field(here.jointKl),        jointKl, updates, field(moved.jointKl), field(here.gap), field(here.coverage90),
            field(here.exactCoverage90)};
}

// A line for each seed.
QByteArray table(const Preset &preset, Training training, Step length, const SeedRange &seeds, int taskCount)
{
    say(preset.published->text());
    std::optional<HeldOutTasks> tasks;
    if (training.isOfFamily())
        tasks.emplace(training).extendTo(std::size_t(taskCount));
    QByteArray csv = "name,seed,updates,joint_kl,joint_kl_published,updates_published,joint_kl_moved,gap,coverage90,"
                     "coverage90_exact\n";
    for (std::uint64_t seed = seeds.first; seed < seeds.end; ++seed) {
        training.seed = std::uint32_t(seed);
        Run run(training, std::thread::hardware_concurrency());
        train(run, length);
        csv += (QByteArrayList{preset.name.toLatin1(), QByteArray::number(seed), QByteArray::number(qint64(length))}
                + measures(run, *preset.published, tasks ? &*tasks : nullptr))
                   .join(',')
               + '\n';
    }
    return csv;
}

} // namespace

Help reproduceHelp()
{
    return Help{
        {"npscope reproduce [NAME] [--updates N|full] [--seeds FIRST:END] [--tasks N] [--out FILE]"},
        Text::tr(
            "Trains an experiment of a paper and writes the published number, where there is one, beside ours: name, "
            "seed, updates; joint_kl, the log density of all targets of a held-out task under the exact answer less "
            "that under the network, per target, in nats; joint_kl_published and updates_published; joint_kl_moved, "
            "the same of tasks that are moved along x by %1, where no update has seen any; and gap, coverage90 and "
            "coverage90_exact, as npscope evaluate has them. Points of one function have no exact answer, and leave "
            "what is measured empty. What the paper shows, how the preset differs, and progress go to standard error. "
            "Without a name it lists the names, with their sources; they are presets, which npscope presets describes "
            "and the window opens.")
            .arg(movedBy),
        options(),
        {"npscope reproduce", "npscope reproduce huang-eq-convcnp", "npscope reproduce martens-2 --updates full",
         "npscope reproduce huang-eq-cnp --updates full --seeds 0:5 --out huang.csv"},
        {},
        publishedNames()};
}

CommandWork reproduce(const QStringList &given)
{
    const Arguments arguments(given, options(), QStringLiteral("npscope reproduce --help"));
    if (arguments.asksForHelp())
        return [] { print(reproduceHelp().text()); };
    const std::vector<Preset> all = published();
    const QString name = arguments.onlyFile();
    if (name.isEmpty()) {
        QByteArray list;
        for (const Preset &preset : all)
            list += preset.name.leftJustified(32).toLocal8Bit() + preset.title.toLocal8Bit() + '\n';
        return [list] { print(list); };
    }
    const auto found = std::ranges::find(all, name, &Preset::name);
    if (found == all.end()) {
        throw CommandError{
            CommandError::BadArguments,
            Text::tr("reproduce: \"%1\" is not one of the experiments that npscope reproduce lists").arg(shown(name))};
    }
    const SeedRange seeds = arguments.has("seeds") ? readSeeds(arguments.value("seeds")) : SeedRange{0, 1};
    const int taskCount = arguments.has("tasks")
                              ? int(readNumber("tasks", arguments.value("tasks"), {2, double(maxTasks), true}))
                              : usualTasks;
    Training training = found->session.experiment.training;
    Step length = found->session.step;
    if (arguments.value("updates") == QLatin1String("full"))
        length = found->published->updates;
    else if (arguments.has("updates"))
        length = Step(readNumber("updates", arguments.value("updates"), {1, double(maxSteps), true}));
    if (training.learningRateDecay > 0)
        training.learningRateDecay = length;
    const QString path = arguments.has("out") ? arguments.value("out") : QStringLiteral("-");
    return [=, preset = *found] { writeOutput(path, table(preset, training, length, seeds, taskCount)); };
}

} // namespace npscope
