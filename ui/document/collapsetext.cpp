// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/collapsetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::CollapseText)
};

} // namespace

static QString zoneNameOnFamily(Zone zone)
{
    switch (zone) {
    case Zone::Edges:
        return Text::tr("beyond the trained x");
    case Zone::Between:
        return Text::tr("within the trained x");
    case Zone::Data:
        break;
    }
    return Text::tr("on function 1's points");
}

QString zoneName(Zone zone, const Training &training)
{
    if (training.isOfFamily())
        return zoneNameOnFamily(zone);
    switch (zone) {
    case Zone::Edges:
        return Text::tr("at the edges");
    case Zone::Between:
        return Text::tr("between the points");
    case Zone::Data:
        break;
    }
    return Text::tr("on the data");
}

QString firstCollapseText(const Collapse &collapse)
{
    if (!collapse.first)
        return {};
    const QString text =
        collapse.isFirstExact ? Text::tr("first collapsed at step %1") : Text::tr("first collapsed at about step %1");
    return text.arg(QLocale().toString(qlonglong(*collapse.first)));
}

QString sinceCollapseText(const Collapse &collapse)
{
    if (!collapse.since)
        return {};
    const QString text = collapse.isSinceExact ? Text::tr("collapsed without a break since step %1")
                                               : Text::tr("collapsed without a break since about step %1");
    return text.arg(QLocale().toString(qlonglong(*collapse.since)));
}

} // namespace npscope
