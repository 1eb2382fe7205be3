// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/recordtext.h"
#include "ui/document/table.h"
#include "ui/figures/figureparts.h"
#include "ui/paint/map/collapsemappainter.h"

namespace npscope {

CollapseMapContent collapseMapContent(const Results &results, const MapView &map)
{
    CollapseMapContent content;
    content.sweep = results.sweep;
    content.runs = results.runs;
    content.groups = results.groups;
    content.place.index = map.place;
    content.overSigmaY = map.overSigmaY && results.sweep && commonSigmaY(*results.sweep);
    content.isSorted = map.isSorted;
    return content;
}

namespace {

// The sd that is drawn as the last column; the rows are those of runs and their steps.
QByteArray withShown(const QByteArray &csv, const CollapseMapContent &content)
{
    QByteArrayList lines = csv.trimmed().split('\n');
    lines.front() += ",sd_shown";
    const std::size_t steps = content.sweep->steps.size();
    for (std::size_t i = 0; i + 1 < std::size_t(lines.size()); ++i) {
        const auto spread = spreadOf(content, {i / steps, i % steps});
        lines[qsizetype(i) + 1] += ',' + (spread ? tableNumber(*spread).toLatin1() : QByteArray());
    }
    return lines.join('\n') + '\n';
}

} // namespace

Figure collapseMapFigure(const Session &session, const Results &results)
{
    const CollapseMapContent content = collapseMapContent(results, session.view.map);
    return {paintingOf<CollapseMapPainter>(content), chartSize(session.picture),
            [content, request = session.view.map.request, base = session.experiment] {
                if (!content.sweep)
                    return QByteArray();
                const auto requested = makeSweep(request, base);
                const auto varied = requested ? variedColumn(request, *requested) : std::nullopt;
                return withShown(sweepToCsv(*content.sweep, content.runs, varied), content);
            }};
}

} // namespace npscope
