// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Paints a fan: the band, the curves, their mean. What depends on the fan and the mapping only is worked
// out once and kept until either changes.

#pragma once

#include "ui/paint/bands.h"
#include "ui/paint/colours.h"
#include "ui/paint/polylines.h"

#include <QPolygonF>

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

    /// In this order, over each other; each within the mapping's area, to which the caller clips.
    void paintBandFilling(QPainter &painter, const ChartColours &colours);
    /// A curve that is singled out is drawn on top of the others, which are paler.
    void paintCurves(QPainter &painter, const ChartColours &colours, std::optional<int> single = {});
    void paintBandEdges(QPainter &painter, const ChartColours &colours);
    void paintMean(QPainter &painter, const ChartColours &colours);

private:
    void prepareCurves();
    void prepareBand();
    QColor faded(const QColor &colour, const ChartColours &colours) const;

    std::shared_ptr<const Fan> m_fan;
    Mapping m_mapping;
    Band m_band = Band::TwoSd;
    bool m_isStale = false;
    bool m_hasCurves = false; // prepared
    bool m_hasBand = false;
    std::vector<Polylines> m_curves;
    Polylines m_mean;
    Polylines m_bandEdges;
    std::vector<QPolygonF> m_bandFilling;
};

/// Glyphs, as in the legend too: from left to right through the rectangle's middle.
void paintMeanLine(QPainter &painter, const Polylines &line, const QColor &colour, const QColor &outline);
void paintBandEdge(QPainter &painter, const Polylines &line, const QColor &colour);
void paintSingleCurve(QPainter &painter, const Polylines &line, const QColor &colour, const QColor &outline);
QColor bandFilling(const ChartColours &colours);

} // namespace npscope
