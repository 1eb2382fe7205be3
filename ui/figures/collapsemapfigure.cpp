// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/recordtext.h"
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

Figure collapseMapFigure(const Session &session, const Results &results)
{
    const CollapseMapContent content = collapseMapContent(results, session.view.map);
    return {paintingOf<CollapseMapPainter>(content), chartSize(session.picture),
            [content, request = session.view.map.request, base = session.experiment] {
                if (!content.sweep)
                    return QByteArray();
                const auto requested = makeSweep(request, base);
                return sweepToCsv(*content.sweep, content.runs,
                                  requested ? variedColumn(request, *requested) : std::nullopt);
            }};
}

} // namespace npscope
