// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/pictureformats.h"

#include "ui/document/picturesize.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::PictureFormats)
};

// Journals print text of 7 to 8 points and lines of 0.5 to 1 in columns of 80 to 90 mm and on pages of 170 to 180;
// with text of 7.5 points a curve is 0.6 points wide.
struct Form {
    const char *name;
    Unit unit;
    double width;  // of the whole
    double height; // of the whole; 0: of each chart by its width
    double textSize;
    double resolution; // dots an inch, of an image
};
constexpr std::array forms{Form{"column", Unit::Millimetre, 85, 0, 7.5, 300},
                           Form{"page", Unit::Millimetre, 175, 0, 7.5, 300},
                           Form{"slide", Unit::Pixel, 1280, 720, 18, 144}};
constexpr double highest = 105; // mm, of a chart that goes by its width

} // namespace

QStringList pictureFormatNames()
{
    QStringList names;
    for (const Form &form : forms)
        names << QLatin1String(form.name);
    return names;
}

QStringList pictureFormatTitles()
{
    return {Text::tr("A column (85 mm)"), Text::tr("A page's width (175 mm)"), Text::tr("A slide (16:9)")};
}

Picture inFormat(PictureFormat format, const Session &session)
{
    const Form &form = forms[std::size_t(format)];
    Picture picture = session.picture;
    const QSize grid = gridOf(session);
    // A comparison has a chart of two thirds of a row below its panes.
    const bool isComparison = picture.figure == FigureId::Compare && picture.beside.empty();
    const double rows = grid.height() + (isComparison ? 2 / 3.0 : 0);
    picture.unit = form.unit;
    picture.textSize = form.textSize;
    picture.scale = form.resolution / dotsAnInch;
    if (form.height > 0) { // whole pixels
        picture.width = std::floor(form.width / grid.width());
        picture.height = std::floor(form.height / rows);
    } else {
        picture.width = std::round(form.width / grid.width() * 100) / 100;
        picture.height = std::round(std::min(0.8 * picture.width, highest));
    }
    return picture;
}

std::optional<PictureFormat> formatOf(const Session &session)
{
    for (std::size_t i = 0; i < forms.size(); ++i) {
        if (inFormat(static_cast<PictureFormat>(i), session) == session.picture)
            return static_cast<PictureFormat>(i);
    }
    return {};
}

} // namespace npscope
