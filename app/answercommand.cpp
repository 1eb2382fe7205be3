// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/answercommand.h"

#include "app/arguments.h"
#include "app/evaluatecommand.h"
#include "app/experimentarguments.h"
#include "core/analysis/honestyexam.h"
#include "core/oracle/oracle.h"
#include "core/predict/predictive.h"
#include "core/train/run.h"

#include <QCoreApplication>

#include <cmath>
#include <optional>
#include <thread>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::AnswerCommand)
};

constexpr qsizetype maxPlaces = 10'000;

std::vector<Option> options()
{
    std::vector<Option> all = experimentOptionsWithout({"curves", "points"});
    all.push_back({"at", "X,X,…", Text::tr("where the answer is asked for")});
    all.push_back({"steps", "N", Text::tr("also what the network answers after so many updates")});
    all.push_back({"out", "FILE", Text::tr("the file to write; - or none for standard output")});
    return all;
}

std::vector<double> readPlaces(const Arguments &arguments)
{
    if (!arguments.has("at"))
        throw CommandError{CommandError::BadArguments, Text::tr("--at is missing; it says where, e.g. --at -1,0,1.5")};
    const QStringList texts = arguments.value("at").split(QLatin1Char(','));
    if (texts.size() > maxPlaces) {
        throw CommandError{CommandError::BadArguments,
                           Text::tr("--at: %1 places; allowed are at most %2").arg(texts.size()).arg(maxPlaces)};
    }
    std::vector<double> xs;
    for (const QString &text : texts)
        xs.push_back(readNumber(QStringLiteral("at"), text, {-maxCoordinate, maxCoordinate, false}));
    return xs;
}

// mean, sd and the 5 and 95 % quantiles, a column each.
std::vector<Eigen::ArrayXd> columnsOf(const Mixture &mixture, Of of)
{
    return {meanOf(mixture), varianceOf(mixture, of).sqrt(), quantile(mixture, 0.05, of), quantile(mixture, 0.95, of)};
}

Mixture answerOfNetwork(const Experiment &experiment, Step step, const std::vector<double> &xs)
{
    const Training &training = experiment.training;
    Run run(training, std::thread::hardware_concurrency());
    run.goTo(step);
    if (run.divergedAt()) {
        throw CommandError{
            CommandError::Failed,
            Text::tr("the run is no longer finite at step %1; nothing is written").arg(*run.divergedAt())};
    }
    Experiment asked = experiment;
    asked.question.curves = usualSamples;
    const auto predictor = makePredictor<float>(training);
    const std::vector<float> noise = training.hasLatent() ? curveNoise(asked) : std::vector<float>();
    return predictive(*predictor, training, run.theta(), experiment.context(), noise, xs);
}

QByteArray table(const Experiment &experiment, const std::vector<double> &xs, std::optional<Step> step)
{
    std::vector<Eigen::ArrayXd> columns =
        columnsOf(makeOracle(answeredTraining(experiment))->marginals(experiment.context(), xs), Of::Function);
    QByteArray csv = "x,mean,sd,q05,q95";
    if (step) {
        const Of of = experiment.training.hasLatent() ? Of::Function : Of::Observation;
        for (const Eigen::ArrayXd &column : columnsOf(answerOfNetwork(experiment, *step, xs), of))
            columns.push_back(column);
        csv += ",network_mean,network_sd,network_q05,network_q95";
    }
    for (std::size_t i = 0; i < xs.size(); ++i) {
        csv += '\n' + QByteArray::number(xs[i], 'g', 15);
        for (const Eigen::ArrayXd &column : columns)
            csv += ',' + QByteArray::number(column[Eigen::Index(i)], 'g', 9);
    }
    return csv + '\n';
}

} // namespace

Help answerHelp()
{
    return Help{
        {"npscope answer --set family=NAME … --context \"X,Y;…\" --at X,X,… [--steps N] [--out FILE]"},
        Text::tr(
            "Writes the exact posterior of the function, given the context, where it is asked for: x, mean, sd, and "
            "the 5 and 95 % quantiles, of the function itself, without the noise. With --steps the network is "
            "trained, and its mean, sd and quantiles stand beside (network_mean, …), by %1 samples of z; of a "
            "conditional model they are those of an observation, which is all that it predicts.")
            .arg(usualSamples),
        options(),
        {"npscope answer --set family=sine --context \"1,1.5;2,1.6\" --at -3,-1,0,1,3",
         "npscope answer --set family=eq --context \"0,0.5\" --at 0,0.5,1,2",
         "npscope answer --set family=sine --set functions=8 --set batch=16 --context \"1,1.5\" --at 0,1,2 --steps "
         "5000"}};
}

CommandWork answer(const QStringList &given)
{
    const Arguments arguments(given, options(), QStringLiteral("npscope answer --help"));
    if (arguments.asksForHelp())
        return [] { print(answerHelp().text()); };
    arguments.refuseFiles();
    const std::vector<double> xs = readPlaces(arguments);
    const Experiment experiment = readExperiment(arguments);
    demandFamily(experiment.training);

    std::optional<Step> step;
    if (arguments.has("steps"))
        step = Step(readNumber("steps", arguments.value("steps"), {0, double(maxSteps), true}));
    const QString path = arguments.has("out") ? arguments.value("out") : QStringLiteral("-");
    return [=] { writeOutput(path, table(experiment, xs, step)); };
}

} // namespace npscope
