// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/table.h"
#include "ui/figures/figureparts.h"
#include "ui/paint/honesty/calibration.h"

namespace npscope {

namespace {

// A row for each place of each chart's lines; an exact level is what the lines are measured by, and needs none.
Table calibrationTable(const CalibrationContent &content)
{
    Table table;
    table.columns = QStringLiteral("chart,place,line,value,error").split(QLatin1Char(','));
    for (const HonestyPane &pane : content.panes) {
        for (const HonestyLine &line : pane.lines) {
            for (std::size_t i = 0; i < line.values.size(); ++i) {
                TableRow row{pane.name, pane.places[i].label, line.name, tableNumber(line.values[i])};
                if (!line.errors.empty())
                    row << tableNumber(line.errors[i]);
                table.rows.push_back(row);
            }
        }
    }
    return table;
}

} // namespace

Figure calibrationFigure(const Session &session, const Results &results)
{
    const CalibrationContent content = calibrationOf(*results.frames.front());
    return {paintingOf<CalibrationPainter>(content), chartSize(session.picture),
            [content] { return calibrationTable(content); }};
}

} // namespace npscope
