// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The points of --context.

#include "core/experiment/settings.h"
#include "tests/fuzzing/target.h"
#include "ui/document/pointscsv.h"
#include "ui/document/problemtext.h"

#include <QStringList>

namespace npscope {

bool check(const QByteArray &bytes)
{
    const Loaded<Points> points = parsePointList(QString::fromUtf8(bytes));
    if (!points) {
        requireRefusal(points.error());
        return false;
    }
    REQUIRE(!findProblem(*points, true), QString());
    QStringList pairs;
    for (const Point &point : *points)
        pairs << numberText(point.x, QLocale::c()) + u',' + numberText(point.y, QLocale::c());
    const Loaded<Points> again = parsePointList(pairs.join(u';'));
    REQUIRE(again, again.error());
    REQUIRE(*again == *points, pairs.join(u';'));
    return true;
}

std::vector<QByteArray> seeds()
{
    return {"", "-1,0.5;2,3", " 1e-3 , -2.5E+2 ; 1000000,-1000000;0,0", "training", "0.1,0.2;0.1,0.3;-0,1", "1;2;3"};
}

} // namespace npscope
