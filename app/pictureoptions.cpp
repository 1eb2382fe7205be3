// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pictureoptions.h"

#include "app/experimentarguments.h"
#include "ui/document/pictureformats.h"
#include "ui/document/picturesize.h"
#include "ui/document/sessionlimits.h"
#include "ui/document/shown.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::PictureOptions)
};

QStringList yRangeNames()
{
    return {"one", "own"};
}

QString sizeHelp()
{
    return Text::tr("allowed are %1, or WIDTHxHEIGHT in px, mm or in, such as 900x600, 85mmx60mm or 3.5inx2.5in, "
                    "from %2 to %3 pixels a side, 96 an inch")
        .arg(pictureFormatNames().join(QStringLiteral(", ")), QString::number(minSide), QString::number(maxSide));
}

// The name of a format or two numbers, each with its unit or the first with that of both.
void readSize(const QString &text, Session &session)
{
    Picture &picture = session.picture;
    if (const qsizetype format = pictureFormatNames().indexOf(text); format >= 0) {
        picture = inFormat(static_cast<PictureFormat>(format), session);
        return;
    }
    static const QRegularExpression pattern(
        QStringLiteral("^([0-9]{1,6}(?:\\.[0-9]{1,6})?)(px|mm|in)?x([0-9]{1,6}(?:\\.[0-9]{1,6})?)(px|mm|in)?\\z"));
    const auto match = pattern.match(text);
    const QString first = match.captured(2), second = match.captured(4);
    const bool isOneUnit = first.isEmpty() || second.isEmpty() || first == second;
    const QStringList names(unitNames.begin(), unitNames.end());
    picture.unit = static_cast<Unit>(std::max<qsizetype>(0, names.indexOf(first.isEmpty() ? second : first)));
    picture.width = match.captured(1).toDouble();
    picture.height = match.captured(3).toDouble();
    const Limits sides = sideLimits(picture.unit);
    if (!match.hasMatch() || !isOneUnit || !sides.allow(picture.width) || !sides.allow(picture.height)) {
        throw CommandError{CommandError::BadArguments,
                           Text::tr("--size: \"%1\" is not allowed; %2").arg(shown(text), sizeHelp())};
    }
}

void readResolution(const Arguments &arguments, Picture &picture)
{
    if (arguments.has("scale") && arguments.has("dpi")) {
        throw CommandError{CommandError::BadArguments,
                           Text::tr("--scale and --dpi are the same: 96 dpi is the scale 1; allowed is one of them")};
    }
    if (arguments.has("scale"))
        picture.scale = readNumber("scale", arguments.value("scale"), {minScale, maxScale, false});
    if (arguments.has("dpi")) {
        picture.scale = readNumber("dpi", arguments.value("dpi"), resolutions) / dotsAnInch;
    }
}

} // namespace

std::vector<Option> pictureOptions()
{
    const QStringList backgrounds(backgroundNames.begin(), backgroundNames.end());
    return {
        {"size", "WxH",
         Text::tr("width and height of a chart in px, mm or in: 900x600 unless given otherwise, 85mmx60mm; a sheet is "
                  "a grid of charts. Or, with the text size and the dpi that are usual there, for the whole: column "
                  "(85 mm), page (175 mm) or slide (16:9)"),
         false, pictureFormatNames()},
        {"dpi", "N",
         Text::tr("an image's pixels an inch: at 192 the same picture is twice as sharp as at 96; SVG and PDF are as "
                  "large at each. The whole image is 16 to 16384 pixels a side")},
        {"scale", "S", Text::tr("the same in units of 96 dpi, so pixels of an image a px of its size")},
        {"text-size", "PT", Text::tr("in points, 9 unless given otherwise; lines are as thick as belongs to it")},
        {"columns", "N", Text::tr("of a sheet of several steps or views; as many as make it about square if 0")},
        {"background", "NAME",
         Text::tr("%1; print is black and greys on white").arg(backgrounds.join(QStringLiteral(", "))), false,
         backgrounds},
        {"y-ranges", "NAME", Text::tr("of a sheet's charts: one for all, or own: each fitted to its own curves"), false,
         yRangeNames()},
    };
}

void readViews(const Arguments &arguments, Session &session)
{
    Picture &picture = session.picture;
    if (arguments.has("steps")) {
        picture.steps = readSteps(arguments, "steps");
        session.step = picture.steps.back();
        session.experiment.length = std::max(session.experiment.length, std::ranges::max(picture.steps));
        if (picture.steps.size() == 1) {
            picture.steps.clear();
        } else { // a sheet of steps is of the main experiment
            picture.figure = FigureId::Functions;
            picture.beside.clear();
        }
    }
    if (arguments.has("view")) {
        const QStringList names(figureNames.begin(), figureNames.end());
        picture.beside.clear();
        for (const QString &name : arguments.value("view").split(QLatin1Char(',')))
            picture.beside.push_back(static_cast<FigureId>(readChoice("view", name.trimmed(), names)));
        picture.figure = picture.beside.front();
        picture.beside.erase(picture.beside.begin());
    }
    if (!picture.beside.empty() && !picture.steps.empty() && arguments.has("steps")) {
        throw CommandError{CommandError::BadArguments,
                           Text::tr("--steps: a sheet of several views is of one step; several steps are allowed with "
                                    "the view functions alone")};
    }
    if (picture.figure != FigureId::Functions || !picture.beside.empty())
        picture.steps.clear();
}

Picture readPicture(const Arguments &arguments, Session base)
{
    Picture &picture = base.picture;
    if (arguments.has("columns"))
        picture.columns = int(readNumber("columns", arguments.value("columns"), sheetColumns));
    if (arguments.has("size"))
        readSize(arguments.value("size"), base);
    readResolution(arguments, picture);
    if (arguments.has("text-size"))
        picture.textSize = readNumber("text-size", arguments.value("text-size"), textSizes);
    if (arguments.has("background")) {
        const QStringList names(backgroundNames.begin(), backgroundNames.end());
        picture.background = Background(names.indexOf(arguments.choice("background", names)));
    }
    if (arguments.has("y-ranges"))
        picture.ownRanges = arguments.choice("y-ranges", yRangeNames()) == QLatin1String("own");
    return picture;
}

} // namespace npscope
