// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/rendercommand.h"

#include "app/arguments.h"
#include "app/comparisonsheet.h"
#include "app/experimentarguments.h"
#include "app/pictureoptions.h"
#include "core/analysis/snapshots.h"
#include "ui/document/presets.h"
#include "ui/document/sessionfile.h"
#include "ui/document/shown.h"
#include "ui/paint/autorange.h"
#include "ui/paint/picture.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::RenderCommand)
};

struct Request {
    Session session;
    bool keepsRange = false; ///< the session's y-range is the one it was seen in
    QString file = {};       ///< where it came from, if from a file
};

std::vector<Option> options()
{
    std::vector<Option> all{{"preset", "NAME", Text::tr("a figure of the article; npscope presets lists the names")}};
    for (const Option &option : experimentOptions())
        all.push_back(option);
    all.push_back({"steps", "N,N,…", Text::tr("the step to draw, from 0 to 10000000; several make a contact sheet")});
    all.push_back({"show", "NAME",
                   Text::tr("curves, or residuals: (y - mean over the curves) / sigma_y, where a collapsed fan can be "
                            "seen")});
    for (const Option &option : pictureOptions())
        all.push_back(option);
    all.push_back({"out", "FILE.png", Text::tr("the picture to write; - for standard output")});
    return all;
}

QString readOutput(const Arguments &arguments, const QString &input)
{
    const auto refuse = [](const QString &text) { throw CommandError{CommandError::BadArguments, text}; };
    const QString path = arguments.value("out");
    if (path.isEmpty())
        refuse(Text::tr("--out is missing; it names the PNG file to write"));
    const bool isSession = !input.isEmpty() && !input.endsWith(QLatin1String(".png"), Qt::CaseInsensitive);
    if (isSession && QFileInfo(input).isFile() && QFileInfo(path) == QFileInfo(input))
        refuse(Text::tr("--out: %1 is the session itself; the picture needs another name").arg(shownPath(path)));
    const QStringList others{"svg", "pdf", "eps", "jpg", "jpeg", "gif", "webp", "bmp", "tif", "tiff", "npscope"};
    if (others.contains(QFileInfo(path).suffix().toLower()))
        refuse(Text::tr("--out: %1 is no name for a PNG file; pictures are written as PNG").arg(shownPath(path)));
    return path;
}

Request readSource(const Arguments &arguments)
{
    const QString file = arguments.onlyFile();
    if (arguments.has("preset")) {
        const QString name = arguments.value("preset");
        if (!file.isEmpty()) {
            throw CommandError{
                CommandError::BadArguments,
                Text::tr("--preset %1 and %2 are two experiments; allowed is one").arg(shown(name), shownPath(file))};
        }
        if (const auto preset = findPreset(name))
            return {preset->session};
        throw CommandError{CommandError::BadArguments,
                           Text::tr("--preset: \"%1\" is not known; npscope presets lists the names").arg(shown(name))};
    }
    if (!file.isEmpty())
        return {require(loadSession(file), CommandError::Failed).session, true, shownPath(file)};
    if (!arguments.has("steps")) {
        throw CommandError{CommandError::BadArguments,
                           Text::tr("--steps is missing; expected is --preset NAME, --steps N[,N…], or a session")};
    }
    return {};
}

Request readRequest(const Arguments &arguments)
{
    Request request = readSource(arguments);
    Session &session = request.session;
    session.experiment = readExperiment(arguments, session.experiment);
    if (arguments.has("steps")) {
        session.picture.steps = readSteps(arguments, "steps");
        session.step = session.picture.steps.back();
        session.experiment.length = std::max(session.experiment.length, std::ranges::max(session.picture.steps));
        if (session.picture.steps.size() == 1)
            session.picture.steps.clear();
        else
            session.comparison.isShown = false; // a sheet of steps is of the main experiment
    }
    if (arguments.has("show")) {
        const bool shows = arguments.choice("show", {"curves", "residuals"}) == QLatin1String("residuals");
        request.keepsRange = request.keepsRange && shows == session.view.showsResiduals;
        session.view = withResiduals(session.view, shows);
    }
    if (changesExperiment(arguments) || arguments.has("steps"))
        request.keepsRange = false;
    session.picture = readPicture(arguments, session.picture);
    const auto variants = int(session.comparison.variants.size());
    const auto tooLarge = session.comparison.isShown ? comparisonProblem(session.picture, variants, QLocale::c())
                                                     : imageProblem(session.picture, QLocale::c());
    if (const auto &problem = tooLarge) {
        const bool isGiven =
            std::ranges::any_of(pictureOptions(), [&](const Option &o) { return arguments.has(o.name); });
        if (request.file.isEmpty() || isGiven || arguments.has("steps"))
            throw CommandError{CommandError::BadArguments, *problem};
        throw CommandError{CommandError::Failed, request.file + ": " + *problem};
    }
    return request;
}

/// What is to be painted, all in the view that the session then has.
std::vector<ChartContent> contentsOf(Request &request)
{
    Session &session = request.session;
    const Experiment &experiment = session.experiment;
    const auto fail = [&](const QString &text) {
        throw CommandError{CommandError::Failed, request.file.isEmpty() ? text : request.file + ": " + text};
    };
    const bool isSheet = !session.picture.steps.empty();
    const std::vector<Step> steps = isSheet ? session.picture.steps : std::vector{session.step};
    if (!experiment.training.isPossible() && std::ranges::max(steps) > 0)
        fail(Text::tr("training needs at least two points; without them there is only step 0"));

    const auto snapshots = takeSnapshots(experiment, steps, {.min = session.view.xMin, .max = session.view.xMax});
    if (snapshots->divergedAt) {
        fail(Text::tr("the run is no longer finite at step %1; allowed are steps before it, or another learning rate, "
                      "initialisation or seed")
                 .arg(*snapshots->divergedAt));
    }
    std::vector<ChartContent> contents;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        ChartContent &content = contents.emplace_back();
        content.experiment = experiment;
        content.step = steps[i];
        content.fan = snapshots->fans[i];
        content.view = session.view;
    }
    if (isSheet || !request.keepsRange)
        session.view = fitted(session.view, contents);
    else
        session.view = widened(session.view, experiment, contents.front().fan.get());
    for (ChartContent &content : contents)
        content.view = session.view;
    return contents;
}

QImage paintImage(Request &request)
{
    const ChartColours theme = ChartColours::fromPalette(QGuiApplication::palette());
    if (request.session.comparison.isShown)
        return paintComparisonSheet(request.session, theme);
    const std::vector<ChartContent> contents = contentsOf(request);
    const Session &session = request.session;
    return session.picture.steps.empty() ? paintPicture(contents.front(), session.picture, theme)
                                         : paintSheet(contents, session.picture, theme);
}

QByteArray paint(Request &request)
{
    const QImage image = paintImage(request);
    if (image.isNull())
        throw CommandError{CommandError::Failed, Text::tr("There is not enough memory for a picture of this size")};
    return require(pngBytes(image, request.session), CommandError::Failed);
}

} // namespace

QByteArray renderHelp()
{
    return Help{
        {"npscope render --preset NAME --out FILE.png",
         "npscope render --steps N[,N…] [--init NAME] [--seed N] … --out FILE.png",
         "npscope render SESSION.npscope|PICTURE.png --out FILE.png"},
        Text::tr("Trains, and draws the sampled functions as a PNG picture; no display is needed. The picture holds "
                 "its experiment, step and view: NPScope opens it as a session, and renders it again. Every "
                 "option also changes a preset or a session."),
        options(),
        {"npscope render --preset normal --out figure.png",
         "npscope render --init xavier --seed 7 --steps 1,3001,9001 --out sheet.png",
         "npscope render --steps 9001 --context \"-1,0.5;2,-1\" --size 1200x800 --scale 2 --out fan.png",
         "npscope render session.npscope --background transparent --out fan.png"}}
        .text();
}

void render(const QStringList &given)
{
    const Arguments arguments(given, options(), QStringLiteral("npscope render --help"));
    if (arguments.asksForHelp())
        return print(renderHelp());
    const QString path = readOutput(arguments, arguments.onlyFile());
    Request request = readRequest(arguments);
    writeOutput(path, paint(request));
}

} // namespace npscope
