// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/picturesize.h"

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

constexpr double pointsAnInch = 72;
constexpr double screenText = 12; // logical pixels

} // namespace

double pixelsA(Unit unit)
{
    switch (unit) {
    case Unit::Pixel:
        return 1;
    case Unit::Millimetre:
        return dotsAnInch / 25.4;
    case Unit::Inch:
        return dotsAnInch;
    }
    return 1;
}

double textZoom(const Picture &picture)
{
    return picture.textSize / pointsAnInch * dotsAnInch / screenText;
}

QSizeF chartSize(const Picture &picture)
{
    return QSizeF(picture.width, picture.height) * pixelsA(picture.unit) / textZoom(picture);
}

std::vector<FigureId> viewsOf(const Picture &picture)
{
    std::vector<FigureId> views{picture.figure};
    views.insert(views.end(), picture.beside.begin(), picture.beside.end());
    return views;
}

QSize sheetGrid(int charts, int columns)
{
    charts = std::max(1, charts);
    const int roundly = charts <= 3 ? charts : int(std::ceil(std::sqrt(charts)));
    const int used = columns > 0 ? std::min(columns, charts) : roundly;
    return {used, (charts + used - 1) / used};
}

QSize gridOf(const Session &session)
{
    const Picture &picture = session.picture;
    std::size_t charts = 1;
    if (!picture.beside.empty())
        charts += picture.beside.size();
    else if (picture.figure == FigureId::Functions)
        charts = picture.steps.size();
    else if (picture.figure == FigureId::Compare)
        charts = session.comparison.variants.size();
    else if (picture.figure == FigureId::Moments)
        charts = session.moments.size();
    return sheetGrid(int(charts), picture.columns);
}

} // namespace npscope
