// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The kept moments as a sheet of function charts.

#include "ui/figures/figureparts.h"

namespace npscope {

namespace {

const QString dot = QStringLiteral(" · ");

} // namespace

QString momentCaption(const Moment &moment)
{
    const QString chart = chartCaption(moment.experiment, moment.step);
    return moment.note.isEmpty() ? chart : momentName(moment) + dot + chart;
}

Figure momentsFigure(const Session &session, const Results &results)
{
    std::vector<ChartContent> contents = chartContents(session, results);
    QStringList names;
    for (std::size_t i = 0; i < contents.size(); ++i) {
        const Moment &moment = session.moments[i];
        contents[i].caption = momentCaption(moment);
        names << QString::number(i + 1) + dot + momentName(moment); // numbered: two may have the same note
    }
    return sheetFigure(std::move(contents), session.picture, names);
}

} // namespace npscope
