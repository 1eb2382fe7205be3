// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/pictureoptions.h"

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

void readSize(const QString &text, Picture &picture)
{
    static const QRegularExpression pattern(QStringLiteral("^([0-9]{1,6})x([0-9]{1,6})\\z"));
    const Limits sides{minSide, maxSide, true};
    const auto match = pattern.match(text);
    picture.width = match.captured(1).toInt();
    picture.height = match.captured(2).toInt();
    if (!match.hasMatch() || !sides.allow(picture.width) || !sides.allow(picture.height)) {
        throw CommandError{
            CommandError::BadArguments,
            Text::tr("--size: \"%1\" is not allowed; allowed are WIDTHxHEIGHT such as 900x600, from %2 to "
                     "%3 pixels a side")
                .arg(shown(text), QString::number(minSide), QString::number(maxSide))};
    }
}

} // namespace

std::vector<Option> pictureOptions()
{
    return {
        {"size", "WxH",
         Text::tr("width and height of a chart, 900x600 unless given otherwise; a sheet is a grid of charts")},
        {"scale", "S",
         Text::tr("pixels a unit of that size, lines and text included: at 2 the same picture is twice as "
                  "sharp; the whole picture is 16 to 16384 pixels a side")},
        {"background", "NAME", Text::tr("white, theme or transparent")},
        {"y-ranges", "NAME", Text::tr("of a sheet's charts: one for all, or own: each fitted to its own curves")},
    };
}

Picture readPicture(const Arguments &arguments, Picture picture)
{
    if (arguments.has("size"))
        readSize(arguments.value("size"), picture);
    if (arguments.has("scale"))
        picture.scale = readNumber("scale", arguments.value("scale"), {minScale, maxScale, false});
    if (arguments.has("background")) {
        const QStringList names{"white", "theme", "transparent"}; // in the order of Background
        picture.background = Background(names.indexOf(arguments.choice("background", names)));
    }
    if (arguments.has("y-ranges"))
        picture.ownRanges = arguments.choice("y-ranges", {"one", "own"}) == QLatin1String("own");
    return picture;
}

} // namespace npscope
