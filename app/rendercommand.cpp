// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/rendercommand.h"

#include "app/arguments.h"
#include "app/experimentarguments.h"
#include "app/pictureoptions.h"
#include "app/presetscommand.h"
#include "ui/document/picturesize.h"
#include "ui/document/presets.h"
#include "ui/document/sessionfile.h"
#include "ui/document/shown.h"
#include "ui/figures/animation.h"
#include "ui/figures/drawing.h"
#include "ui/figures/paper.h"

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

QStringList showNames()
{
    return {"curves", "residuals", "exact-residuals"};
}

struct Request {
    Session session;         ///< its picture says what is drawn
    bool keepsRange = false; ///< the session's y-range is the one it was seen in
    QString file = {};       ///< where it came from, if from a file
};

std::vector<Option> options()
{
    std::vector<Option> all{{"preset", "NAME",
                             Text::tr("a figure of the article, or a run on a family; npscope presets lists the names"),
                             false, presetNames()}};
    for (const Option &option : experimentOptions())
        all.push_back(option);
    all.push_back({"steps", "N,N,…", Text::tr("the step to draw, from 0 to 10000000; several make a contact sheet")});
    all.push_back({"view", "NAME,…",
                   Text::tr("what to draw: functions unless the session says otherwise; several views make a sheet; "
                            "npscope views lists the names"),
                   false, QStringList(figureNames.begin(), figureNames.end())});
    all.push_back(
        {"show", "NAME",
         Text::tr("curves, residuals: (y - mean over the curves) / sigma_y, where a collapsed fan can be seen, or "
                  "exact-residuals: (y - exact mean) / exact sd, of a family"),
         false, showNames()});
    for (const Option &option : pictureOptions())
        all.push_back(option);
    all.push_back(
        {"animate", "A:B", Text::tr("the training from step A to step B as an animation: *.gif, *.mp4 or *.webp")});
    all.push_back({"frames", "N", Text::tr("its frames, 100 unless given otherwise, evenly over the steps")});
    all.push_back({"fps", "N", Text::tr("frames a second, 25 unless given otherwise")});
    all.push_back({"out", "FILE",
                   Text::tr("the file to write: *.png, *.svg, *.pdf or, with the numbers, *.csv; - for a "
                            "PNG on standard output")});
    return all;
}

QString readOutput(const Arguments &arguments, const QString &input)
{
    const auto refuse = [](const QString &text) { throw CommandError{CommandError::BadArguments, text}; };
    const QString path = arguments.value("out");
    if (path.isEmpty())
        refuse(Text::tr("--out is missing; it names the file to write"));
    const bool isSession = !input.isEmpty() && !paperOf(input);
    if (isSession && QFileInfo(input).isFile() && QFileInfo(path) == QFileInfo(input))
        refuse(Text::tr("--out: %1 is the session itself; the picture needs another name").arg(shownPath(path)));
    const QString ending = QFileInfo(path).suffix().toLower();
    const bool moves = arguments.has("animate");
    const QStringList endings = moves ? animationEndings() : paperEndings();
    const bool isOpen = path == QLatin1String("-") || ending.isEmpty() || path.startsWith(QLatin1String("/dev/"));
    if (!endings.contains(ending) && (moves || !isOpen)) {
        refuse(Text::tr("--out: %1 has an ending that is not known; allowed are %2")
                   .arg(shownPath(path), endings.join(QStringLiteral(", "))));
    }
    for (const QString &name : {QStringLiteral("frames"), QStringLiteral("fps")}) {
        if (arguments.has(name) && !moves)
            refuse(Text::tr("--%1 is of an animation; --animate A:B is missing").arg(name));
    }
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
    if (!file.isEmpty()) {
        const SessionFile read = require(loadSession(file), CommandError::Failed);
        Request request{read.session, true, shownPath(file)};
        if (!read.isPicture) { // whose picture is the one that was exported last
            request.session.picture.figure = figureOf(read.session.view.page);
            request.session.picture.beside.clear();
        }
        return request;
    }
    if (!arguments.has("steps") && !arguments.has("animate")) {
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
    readViews(arguments, session);
    if (!session.moments.empty() && std::ranges::count(viewsOf(session.picture), FigureId::Moments) > 0
        && (changesExperiment(arguments) || arguments.has("steps"))) {
        throw CommandError{
            CommandError::BadArguments,
            Text::tr("--view moments: each moment has its own experiment and step; no option changes them")};
    }
    if (arguments.has("show")) {
        const QString shown = arguments.choice("show", showNames());
        const ResidualUnit unit =
            shown == QLatin1String("exact-residuals") ? ResidualUnit::ExactSd : ResidualUnit::SigmaY;
        const View before = session.view;
        session.view = withResiduals(session.view, shown != QLatin1String("curves"), unit);
        request.keepsRange = request.keepsRange && before == session.view;
    }
    if (changesExperiment(arguments) || arguments.has("steps"))
        request.keepsRange = false;
    session.picture = readPicture(arguments, session);
    session = withInFront(session, session.picture.figure);
    if (const auto problem = sizeProblem(drawnSize(session), session.picture, QLocale::c())) {
        const bool isGiven =
            std::ranges::any_of(pictureOptions(), [&](const Option &o) { return arguments.has(o.name); });
        if (request.file.isEmpty() || isGiven || arguments.has("steps") || arguments.has("view"))
            throw CommandError{CommandError::BadArguments, *problem};
        throw CommandError{CommandError::Failed, request.file + ": " + *problem};
    }
    return request;
}

// The frames' steps of --animate; the run is as long as the last.
std::vector<Step> readAnimation(const Arguments &arguments, Session &session)
{
    const QStringList ends = arguments.value("animate").split(QLatin1Char(':'));
    const Limits steps{0, double(maxSteps), true};
    const auto first = Step(readNumber("animate", ends.value(0), steps));
    const auto last = Step(readNumber("animate", ends.value(1), steps));
    if (ends.size() != 2 || last <= first) {
        throw CommandError{CommandError::BadArguments,
                           Text::tr("--animate: allowed are two steps such as 1:9001, the first before the second")};
    }
    const double frames = arguments.has("frames")
                              ? readNumber("frames", arguments.value("frames"), {fewestFrames, mostFrames, true})
                              : 100;
    session.experiment.length = std::max(session.experiment.length, last);
    return animationSteps(first, last, int(frames));
}

// Of what is drawn, how it is to move.
struct Motion {
    std::vector<Step> steps;
    int fps = 25;
};

Motion readMotion(const Arguments &arguments, Session &session)
{
    if (!session.picture.beside.empty())
        throw CommandError{CommandError::BadArguments, Text::tr("--animate: an animation is of one view")};
    if (!isOfStep(session.picture.figure)) {
        throw CommandError{CommandError::BadArguments, Text::tr("--animate: a collapse map, or moments, are of no "
                                                                "single step")};
    }
    Motion motion{readAnimation(arguments, session)};
    if (arguments.has("fps"))
        motion.fps = int(readNumber("fps", arguments.value("fps"), {1, 100, true}));
    return motion;
}

QByteArray animate(const Session &session, const Motion &motion, const QString &path)
{
    return require(animation(session.picture.figure, session, motion.steps, QFileInfo(path).suffix(), motion.fps,
                             ChartColours::fromPalette(QGuiApplication::palette())),
                   CommandError::Failed);
}

QByteArray paint(const Request &request, Paper paper)
{
    const Loaded<Drawn> drawn = draw(request.session, request.keepsRange);
    if (!drawn) {
        const QString text = drawn.error();
        throw CommandError{CommandError::Failed, request.file.isEmpty() ? text : request.file + ": " + text};
    }
    const ChartColours theme = ChartColours::fromPalette(QGuiApplication::palette());
    return require(bytesOf(drawn->figure, drawn->session, paper, theme), CommandError::Failed);
}

} // namespace

Help renderHelp()
{
    return Help{
        {"npscope render --preset NAME --out FILE.png",
         "npscope render --steps N[,N…] [--init NAME] [--seed N] … --out FILE.png",
         "npscope render SESSION.npscope|PICTURE.png --out FILE.png"},
        Text::tr("Trains, and draws the sampled functions, or other views of the run, as PNG, SVG or PDF; no display "
                 "is needed. The picture holds its experiment, step and view: NPScope opens it as a session, and "
                 "renders it again. As CSV it writes the numbers that are drawn, of one view. Every option also "
                 "changes a preset or "
                 "a session."),
        options(),
        {"npscope render --preset normal --out figure.png",
         "npscope render --init xavier --seed 7 --steps 1,3001,9001 --out sheet.png",
         "npscope render --steps 9001 --context \"-1,0.5;2,-1\" --size 1200x800 --scale 2 --out fan.png",
         "npscope render --animate 1:9001 --frames 120 --out training.gif",
         "npscope render --view anatomy --steps 9001 --out anatomy.pdf",
         "npscope render --preset normal-9001 --size column --background print --out fan.pdf",
         "npscope render --steps 9001 --view functions,loss,sd --columns 2 --size page --out sheet.pdf",
         "npscope render session.npscope --background transparent --out fan.png"},
        {"npscope", "png"}};
}

CommandWork render(const QStringList &given)
{
    const Arguments arguments(given, options(), QStringLiteral("npscope render --help"));
    if (arguments.asksForHelp())
        return [] { print(renderHelp().text()); };
    const QString path = readOutput(arguments, arguments.onlyFile());
    Request request = readRequest(arguments);
    if (arguments.has("animate")) {
        const Motion motion = readMotion(arguments, request.session);
        return [=] { writeOutput(path, animate(request.session, motion, path)); };
    }
    const Paper paper = paperOf(path).value_or(Paper::Png);
    if (const auto problem = paperProblem(paper, request.session.picture))
        throw CommandError{CommandError::BadArguments, QStringLiteral("--out: ") + *problem};
    return [=] { writeOutput(path, paint(request, paper)); };
}

} // namespace npscope
