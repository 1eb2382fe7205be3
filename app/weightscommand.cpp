// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/weightscommand.h"

#include "app/arguments.h"
#include "app/experimentarguments.h"
#include "core/live/settled.h"
#include "ui/document/sessionfile.h"
#include "ui/document/shown.h"
#include "ui/document/weightsfile.h"

#include <QCoreApplication>

#include <algorithm>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::WeightsCommand)
};

std::vector<Option> options()
{
    std::vector<Option> all = experimentOptions();
    all.push_back(
        {"steps", "N", Text::tr("after how many updates, from 0 to 10000000; the session's step if there is one")});
    all.push_back({"out", "FILE", Text::tr("the *.safetensors file to write; - for standard output")});
    return all;
}

Session readSession(const Arguments &arguments)
{
    Session session;
    const QString file = arguments.onlyFile();
    if (!file.isEmpty())
        session = require(loadSession(file), CommandError::Failed).session;
    else if (!arguments.has("steps"))
        throw CommandError{CommandError::BadArguments,
                           Text::tr("--steps is missing; expected is --steps N, or a session")};
    session.experiment = readExperiment(arguments, session.experiment);
    if (arguments.has("steps")) {
        const std::vector<Step> steps = readSteps(arguments, "steps");
        if (steps.size() > 1) {
            throw CommandError{
                CommandError::BadArguments,
                Text::tr("--steps: \"%1\" is not one number of updates").arg(shown(arguments.value("steps")))};
        }
        session.step = steps.front();
    }
    session.experiment.length = std::max(session.experiment.length, session.step);
    return session;
}

void trainAndWrite(const Session &session, const QString &path)
{
    const auto frame = settledFrames(session.experiment, {session.step}, {}, Depth::Curves).front();
    if (frame->divergedAt && *frame->divergedAt <= session.step) {
        throw CommandError{
            CommandError::Failed,
            Text::tr("the run is no longer finite at step %1; nothing is written").arg(*frame->divergedAt)};
    }
    writeOutput(path, safetensors(*frame->weights, session));
}

} // namespace

Help weightsHelp()
{
    return Help{
        {"npscope weights --steps N [--init NAME] [--seed N] … --out FILE.safetensors",
         "npscope weights SESSION.npscope|PICTURE.png --out FILE.safetensors"},
        Text::tr(
            "Trains, and writes the network's weights of that step, named as in the article's PyTorch modules; the "
            "metadata hold the session. tests/weights/npscope_weights.py loads them into those modules."),
        options(),
        {"npscope weights --steps 9001 --out normal.safetensors", "npscope weights fan.png --out fan.safetensors"},
        {"npscope", "png"}};
}

CommandWork writeWeights(const QStringList &given)
{
    const Arguments arguments(given, options(), QStringLiteral("npscope weights --help"));
    if (arguments.asksForHelp())
        return [] { print(weightsHelp().text()); };
    if (arguments.value("out").isEmpty())
        throw CommandError{CommandError::BadArguments, Text::tr("--out is missing; it names the file to write")};
    const Session session = readSession(arguments);
    if (!session.experiment.training.isPossible() && session.step > 0) {
        throw CommandError{CommandError::Failed,
                           Text::tr("training needs at least two points; without them there is only step 0")};
    }
    return [session, path = arguments.value("out")] { trainAndWrite(session, path); };
}

} // namespace npscope
