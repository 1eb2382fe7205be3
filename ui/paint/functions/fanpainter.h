// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Paints a fan: the band, the curves, their mean. What depends on the fan and the mapping only is worked
// out once and kept until either changes.
//
// On a screen and in a picture the curves are a density (curvedensity.h); a vector format has each as a line.

#pragma once

#include "ui/charts/colours.h"
#include "ui/charts/polylines.h"
#include "ui/paint/functions/bands.h"

#include <QImage>
#include <QLineF>
#include <QPolygonF>
#include <QTransform>

#include <memory>
#include <optional>
#include <vector>

class QPainter;

namespace npscope {

class FanPainter
{
public:
    void setFan(std::shared_ptr<const Fan> fan);
    void setMapping(const Mapping &mapping);
    void setBand(Band band);
    /// A stale fan (of a step or question that is being left) is drawn faded.
    void setStale(bool stale) { m_isStale = stale; }
    /// All curves in one colour, for a fan that is shown beside another one; none for each its own.
    void setColour(const std::optional<QColor> &colour);

    /// In this order, over each other; each within the mapping's area, to which the caller clips.
    void paintBandFilling(QPainter &painter, const ChartColours &colours);
    /// A curve that is singled out is drawn on top of the others, which are paler.
    void paintCurves(QPainter &painter, const ChartColours &colours, std::optional<int> single = {});
    void paintBandEdges(QPainter &painter, const ChartColours &colours);
    void paintMean(QPainter &painter, const ChartColours &colours);

private:
    void prepareMean();
    void prepareBand();
    void prepareDensity(const QPainter &painter, const ChartColours &colours);
    void paintDensity(QPainter &painter, const ChartColours &colours);
    void paintLines(QPainter &painter, const ChartColours &colours);
    QColor colourOf(int curve, const ChartColours &colours) const;
    QColor faded(const QColor &colour, const ChartColours &colours) const;

    std::shared_ptr<const Fan> m_fan;
    Mapping m_mapping;
    Band m_band = Band::TwoSd;
    bool m_isStale = false;
    std::optional<QColor> m_colour;
    bool m_hasMean = false; // prepared
    bool m_hasBand = false;
    bool m_hasDensity = false;
    QImage m_density;
    QPoint m_densityPlace;      // of its top left, in device pixels
    QTransform m_densityDevice; // that it was made for, and the colours
    ChartColours m_densityColours;
    Polylines m_mean;
    Polylines m_bandEdges;
    std::vector<QPolygonF> m_bandFilling;
};

void drawLines(QPainter &painter, const Polylines &lines, const QPen &pen);
/// The closed shapes between the edges, one for each stretch where both are defined.
std::vector<QPolygonF> bandShapes(const Grid &grid, const BandEdges &edges, const Mapping &mapping);

/// Glyphs, as in the legend too: from left to right through the rectangle's middle.
void paintMeanLine(QPainter &painter, const Polylines &line, const QColor &colour, const QColor &outline);
void paintBandEdge(QPainter &painter, const Polylines &line, const QColor &colour);
void paintSingleCurve(QPainter &painter, const Polylines &line, const QColor &colour, const QColor &outline);
/// Where a residual is one sigma_y.
void paintYardstick(QPainter &painter, const QLineF &line, const ChartColours &colours);
QColor bandFilling(const ChartColours &colours);

} // namespace npscope
