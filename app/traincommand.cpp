// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/traincommand.h"

#include "app/arguments.h"
#include "app/experimentarguments.h"
#include "core/analysis/measures.h"
#include "ui/document/recordtext.h"
#include "ui/document/shown.h"

#include <QCoreApplication>

#include <algorithm>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::TrainCommand)
};

QStringList formatNames()
{
    return {"csv", "json"};
}

std::vector<Option> options()
{
    std::vector<Option> all = experimentOptions();
    all.push_back({"steps", "N", Text::tr("how many updates, from 0 to 10000000")});
    all.push_back({"record", "N,N,…", Text::tr("the steps to write down, the last one unless given otherwise")});
    all.push_back({"format", "NAME", Text::tr("csv, unless given otherwise, or json"), false, formatNames()});
    all.push_back({"out", "FILE", Text::tr("the file to write; - or none for standard output")});
    return all;
}

Step readLength(const Arguments &arguments)
{
    if (!arguments.has("steps"))
        throw CommandError{CommandError::BadArguments,
                           Text::tr("--steps is missing; it says how many updates to train")};
    const std::vector<Step> steps = readSteps(arguments, "steps");
    if (steps.size() > 1) {
        throw CommandError{CommandError::BadArguments,
                           Text::tr("--steps: \"%1\" is not one number of updates; --record takes several steps")
                               .arg(shown(arguments.value("steps")))};
    }
    return steps.front();
}

/// Ascending, each once.
std::vector<Step> readRecorded(const Arguments &arguments, Step length)
{
    if (!arguments.has("record"))
        return {length};
    std::vector<Step> steps = readSteps(arguments, "record");
    std::ranges::sort(steps);
    steps.erase(std::ranges::unique(steps).begin(), steps.end());
    if (steps.back() > length) {
        throw CommandError{CommandError::BadArguments,
                           Text::tr("--record: step %1 is beyond --steps %2").arg(steps.back()).arg(length)};
    }
    return steps;
}

std::vector<Measures> measureAt(const std::vector<Step> &steps, const Experiment &experiment)
{
    Run run(experiment.training);
    Examiner examiner(experiment);
    std::vector<Measures> records;
    for (const Step step : steps) {
        run.goTo(step);
        if (run.divergedAt()) {
            throw CommandError{
                CommandError::Failed,
                Text::tr("the run is no longer finite at step %1; allowed are steps before it, or another "
                         "learning rate, initialisation or seed; nothing is written")
                    .arg(*run.divergedAt())};
        }
        records.push_back(measure(run, examiner));
    }
    return records;
}

} // namespace

Help trainHelp()
{
    return Help{
        {"npscope train --steps N [--init NAME] [--seed N] [--record N,N,…] … [--out FILE]"},
        Text::tr(
            "Trains, and writes for each recorded step: step, loss, log_likelihood, kl, then mu and sigma of "
            "q(z | all training points), the standard deviation over the curves at x = -4 and 4 (sd@-4, sd@4), "
            "its mean over -2 to 2 (sd_in), the largest anywhere between -4 and 4 and on the data (sd_max, at x_max), "
            "whether "
            "that is below sigma_y (collapsed, 1 or 0), and the error of the mean curve at the training points (rmse). "
            "Step 0 is untrained and has no loss."),
        options(),
        {"npscope train --init normal --seed 1 --steps 9001",
         "npscope train --init default --steps 25001 --record 0,3001,9001,25001 --out default.csv",
         "npscope train --points data.csv --set learning_rate=0.01 --steps 2000 --format json"}};
}

CommandWork train(const QStringList &given)
{
    const Arguments arguments(given, options(), QStringLiteral("npscope train --help"));
    if (arguments.asksForHelp())
        return [] { print(trainHelp().text()); };
    arguments.refuseFiles();
    const bool isJson = arguments.has("format") && arguments.choice("format", formatNames()) == QLatin1String("json");
    const Step length = readLength(arguments);
    const std::vector<Step> steps = readRecorded(arguments, length);
    if (arguments.has("out") && arguments.value("out").isEmpty())
        throw CommandError{CommandError::BadArguments, Text::tr("--out: the name of the file to write is missing")};
    Experiment experiment = readExperiment(arguments);
    experiment.length = std::max(experiment.length, length);

    const QString path = arguments.has("out") ? arguments.value("out") : QStringLiteral("-");
    return [=] {
        const std::vector<Measures> records = measureAt(steps, experiment);
        writeOutput(path, isJson ? recordsToJson(experiment, records) : recordsToCsv(records));
    };
}

} // namespace npscope
