// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/experimentarguments.h"

#include "core/data/questiontask.h"
#include "core/experiment/settings.h"
#include "ui/document/datause.h"
#include "ui/document/pointscsv.h"
#include "ui/document/shown.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::ExperimentArguments)
};

QStringList toList(std::span<const char *const> names)
{
    return {names.begin(), names.end()};
}

QStringList settingNames()
{
    QStringList names;
    for (const Setting &setting : settings())
        names.append(QLatin1String(setting.name));
    return names;
}

// The settings that are given, each at most once, be it by its own option or by --set.
class SettingReader
{
public:
    explicit SettingReader(Experiment &experiment) : m_experiment(experiment) {}

    void read(const QString &option, const QString &name, const QString &value)
    {
        const Setting *setting = findSetting(name.toStdString());
        if (!setting) {
            throw CommandError{CommandError::BadArguments, Text::tr("--%1: \"%2\" is not a setting; allowed are %3")
                                                               .arg(option, shown(name), settingNames().join(", "))};
        }
        if (m_read.contains(name)) {
            throw CommandError{CommandError::BadArguments,
                               Text::tr("--%1: %2 is given more than once; it is allowed once").arg(option, name)};
        }
        m_read.insert(name);
        const QString shown = name.startsWith(option) ? option : option + QLatin1Char(' ') + name;
        if (setting->isChoice())
            setting->set(m_experiment, double(readChoice(shown, value, toList(setting->choices))));
        else
            setting->set(m_experiment, readNumber(shown, value, limitsOf(*setting)));
    }

    void readAssignment(const QString &option, const QString &assignment)
    {
        const qsizetype equals = assignment.indexOf(QLatin1Char('='));
        if (equals < 0) {
            throw CommandError{CommandError::BadArguments,
                               Text::tr("--%1: \"%2\" is not key=value; allowed keys are %3")
                                   .arg(option, shown(assignment), settingNames().join(", "))};
        }
        read(option, assignment.left(equals), assignment.mid(equals + 1));
    }

private:
    Experiment &m_experiment;
    QSet<QString> m_read;
};

void readContext(const QString &text, Question &question)
{
    question.followsTraining = text == QLatin1String("training");
    question.context.clear();
    if (question.followsTraining)
        return;
    const Loaded<Points> points = parsePointList(text);
    if (!points)
        throw CommandError{CommandError::BadArguments, QStringLiteral("--context: ") + points.error()};
    question.context = *points;
}

// What becomes of the numbers of a file.
Scalings scalingsFor(const Points &points, DataUse use, const Arguments &arguments)
{
    const bool isWanted = arguments.has("standardise") && isFar(points, wantedRange({}, use), use);
    return isWanted ? standardising(points, {}, use) : Scalings();
}

Experiment withFunctions(const Experiment &base, const Arguments &arguments)
{
    const DataReading reading = require(readFunctions(arguments.value("data")), CommandError::Failed);
    return withData(base, reading, DataUse::Functions, scalingsFor(reading.points, DataUse::Functions, arguments),
                    false);
}

void readTrainingPoints(const Arguments &arguments, Training &training)
{
    const QString path = arguments.value("points");
    const Points points = require(readPoints(path), CommandError::Failed);
    if (points.size() < 2) {
        throw CommandError{CommandError::Failed,
                           Text::tr("%1 has only one point; training needs at least two").arg(shownPath(path))};
    }
    training.scalings = scalingsFor(points, DataUse::Training, arguments);
    training.points = scaled(points, training.scalings);
}

} // namespace

std::vector<Option> experimentOptions()
{
    const QStringList initialisations = toList(initialisationNames());
    return {
        {"init", "NAME", Text::tr("initialisation: %1").arg(initialisations.join(QStringLiteral(", "))), false,
         initialisations},
        {"seed", "N", Text::tr("seed of the run, from 0 to 4294967295")},
        {"context", "\"X,Y;…\"",
         Text::tr("context points; \"\" for none, which gives z ~ N(0, I); \"training\" for the "
                  "training points, as without it")},
        {"curves", "K", Text::tr("number of sampled curves, from 1 to 500")},
        {"points", "FILE.csv", Text::tr("training points: a table with columns x and y")},
        {"data", "FILE.csv",
         Text::tr("functions to train on: a table with columns x, y and one that names the function of each row; "
                  "sets family=data")},
        {"standardise",
         {},
         Text::tr("brings x and y of --points or --data to -2 to 2 and about -1 to 1, if they are far from there")},
        {"set", "KEY=VALUE",
         Text::tr("any other setting, once or more (npscope help settings): %1").arg(settingNames().join(", ")), true,
         assignments()},
    };
}

std::vector<Option> experimentOptionsWithout(const QStringList &names)
{
    std::vector<Option> options = experimentOptions();
    std::erase_if(options, [&](const Option &option) { return names.contains(option.name); });
    return options;
}

QStringList assignments()
{
    QStringList all;
    for (const Setting &setting : settings()) {
        const QString key = QLatin1String(setting.name) + QLatin1Char('=');
        if (!setting.isChoice())
            all.append(key);
        for (const char *choice : setting.choices)
            all.append(key + QLatin1String(choice));
    }
    return all;
}

bool changesExperiment(const Arguments &arguments)
{
    return std::ranges::any_of(experimentOptions(), [&](const Option &option) { return arguments.has(option.name); });
}

Experiment readExperiment(const Arguments &arguments, const Experiment &base)
{
    if (arguments.has("standardise") && !arguments.has("points") && !arguments.has("data")) {
        throw CommandError{CommandError::BadArguments,
                           Text::tr("--standardise needs --points or --data, whose numbers it is for")};
    }
    Experiment experiment = arguments.has("data") ? withFunctions(base, arguments) : base;
    SettingReader reader(experiment);
    if (arguments.has("init"))
        reader.read("init", "initialisation", arguments.value("init"));
    for (const QString option : {"seed", "curves"}) {
        if (arguments.has(option))
            reader.read(option, option, arguments.value(option));
    }
    // A family brings its usual values, so it comes before all that is set beside it, whatever the order.
    QStringList assignments = arguments.values("set");
    std::ranges::stable_partition(assignments,
                                  [](const QString &text) { return text.startsWith(QLatin1String("family=")); });
    for (const QString &assignment : assignments)
        reader.readAssignment("set", assignment);
    if (arguments.has("context"))
        readContext(arguments.value("context"), experiment.question);
    else
        experiment = withDrawnContext(base, experiment);
    if (arguments.has("points"))
        readTrainingPoints(arguments, experiment.training);
    if (const auto problem = findProblem(experiment))
        throw CommandError{CommandError::BadArguments, problemText(*problem, {.asInFiles = true})};
    return experiment;
}

Experiment withSetting(Experiment base, const QString &option, const QString &name, const QString &value)
{
    SettingReader(base).read(option, name, value);
    if (const auto problem = findProblem(base))
        throw CommandError{CommandError::BadArguments, problemText(*problem, {.asInFiles = true})};
    return base;
}

std::vector<Step> readSteps(const Arguments &arguments, const QString &option)
{
    std::vector<Step> steps;
    for (const QString &step : arguments.value(option).split(QLatin1Char(',')))
        steps.push_back(Step(readNumber(option, step, {0, double(maxSteps), true})));
    return steps;
}

} // namespace npscope
