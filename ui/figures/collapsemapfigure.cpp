// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/recordtext.h"
#include "ui/document/settingtext.h"
#include "ui/document/sweeprequest.h"
#include "ui/document/table.h"
#include "ui/figures/figureparts.h"
#include "ui/paint/map/collapsemappainter.h"

namespace npscope {

bool offers(const Sweep &sweep, MapColour colour)
{
    switch (colour) {
    case MapColour::Usual:
    case MapColour::Sd:
        return true;
    case MapColour::SdOverSigmaY:
        return commonSigmaY(sweep).has_value();
    case MapColour::Coverage:
    case MapColour::Gap:
        return sweep.isExamined();
    }
    return false;
}

MapColour mapColour(const Sweep &sweep, MapColour wanted)
{
    if (wanted != MapColour::Usual && offers(sweep, wanted))
        return wanted;
    return sweep.isExamined() ? MapColour::Coverage : MapColour::Sd;
}

CollapseMapContent collapseMapContent(const Results &results, const MapView &map)
{
    CollapseMapContent content;
    content.sweep = results.sweep;
    content.runs = results.runs;
    content.groups = results.groups;
    content.varied = label(setting(map.request.varied.toStdString()));
    content.isSorted = map.isSorted;
    if (!results.sweep)
        return content;
    const MapColour colour = mapColour(*results.sweep, map.colour);
    content.value.place = map.place;
    content.value.quantity = colour == MapColour::Coverage ? SweepQuantity::Coverage
                             : colour == MapColour::Gap    ? SweepQuantity::Gap
                                                           : SweepQuantity::Spread;
    content.overSigmaY = colour == MapColour::SdOverSigmaY;
    return content;
}

namespace {

// The rows are those of runs and their steps; the sd that is drawn is the last column. What is measured on held-out
// tasks has a column already.
Table tableOf(const QByteArray &records, const CollapseMapContent &content)
{
    Table table;
    for (const QByteArray &line : records.trimmed().split('\n'))
        table.rows.push_back(QString::fromUtf8(line).split(QLatin1Char(',')));
    table.columns = table.rows.front();
    table.rows.erase(table.rows.begin());
    if (!content.isSpread())
        return table;
    table.columns.append(QStringLiteral("sd_shown"));
    const std::size_t steps = content.sweep->steps.size();
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        const auto sd = valueOf(content, {i / steps, i % steps});
        table.rows[i].append(sd ? tableNumber(*sd) : QString());
    }
    return table;
}

} // namespace

Figure collapseMapFigure(const Session &session, const Results &results)
{
    MapView map = session.view.map;
    map.request = askedRequest(map.request, session.experiment);
    const CollapseMapContent content = collapseMapContent(results, map);
    return {paintingOf<CollapseMapPainter>(content), chartSize(session.picture),
            [content, request = map.request, base = session.experiment] {
                if (!content.sweep)
                    return Table();
                const auto requested = makeSweep(request, base);
                const auto varied = requested ? variedColumn(request, *requested) : std::nullopt;
                return tableOf(sweepToCsv(*content.sweep, content.runs, varied), content);
            }};
}

} // namespace npscope
