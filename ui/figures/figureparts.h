// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How each figure is made. One function a figure, in the file of its kind; figure.cpp has the list.

#pragma once

#include "ui/document/picturesize.h"
#include "ui/figures/figure.h"
#include "ui/paint/functions/chartcontent.h"
#include "ui/paint/map/collapsemapcontent.h"
#include "ui/paint/steps/series.h"

namespace npscope {

// functionfigures.cpp
Figure functionFigure(const Session &session, const Results &results);
Figure comparisonFigure(const Session &session, const Results &results);
// momentsfigure.cpp
Figure momentsFigure(const Session &session, const Results &results);
// latentfigures.cpp
Figure latentGridFigure(const Session &session, const Results &results);
Figure latentPlaneFigure(const Session &session, const Results &results);
// stepfigures.cpp
Figure lossFigure(const Session &session, const Results &results);
Figure anatomyFigure(const Session &session, const Results &results);
Figure honestyFigure(const Session &session, const Results &results);
Figure sdFigure(const Session &session, const Results &results);
Figure klFigure(const Session &session, const Results &results);
Figure raceFigure(const Session &session, const Results &results);
// calibrationfigure.cpp
Figure calibrationFigure(const Session &session, const Results &results);
// collapsemapfigure.cpp
Figure collapseMapFigure(const Session &session, const Results &results);

/// What a painter of the window shows, at any size.
template <class Painter, class Content>
Painting paintingOf(Content content)
{
    return [content = std::move(content)](QPainter &painter, const ChartColours &colours, const QSizeF &size) {
        Painter chart;
        chart.setColours(colours);
        chart.setSize(size);
        chart.setContent(content);
        chart.paint(painter);
    };
}

/// Whether the sweep has what such colours show.
bool offers(const Sweep &sweep, MapColour colour);
/// What the colours of its map show; never MapColour::Usual.
MapColour mapColour(const Sweep &sweep, MapColour wanted);
/// What the collapse map shows of a sweep, as far as it is done; the request is the one that it came of.
CollapseMapContent collapseMapContent(const Results &results, const MapView &map);

/// "note · normal · seed 13 · step 9,001"
QString momentCaption(const Moment &moment);

/// Function charts as a figure: one alone, or in a grid with one legend above all of them where they share it. Each in
/// its own view.
/// `names` of the charts in the numbers; empty where they have none.
Figure sheetFigure(std::vector<ChartContent> contents, const Picture &picture, const QStringList &names = {});
/// The charts of a comparison as such a sheet, and below them a chart over the steps.
Figure panesFigure(std::vector<ChartContent> contents, const QStringList &names, const SeriesContent &series,
                   const Picture &picture);

/// Paintings in rows of so many, each of the same share of the size.
Painting inGrid(std::vector<Painting> paintings, int columns);

/// The curve of the view's probe; null where it has none for these weights.
std::shared_ptr<const LatentProbe> probeOf(const ChartContent &content);
/// A chart of the session's view, of each frame, with the ghost where there is one.
std::vector<ChartContent> chartContents(const Session &session, const Results &results);

} // namespace npscope
