// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Paints an exact answer: its band, its curves, its mean, and the function that the context was drawn of. All in one
// colour but the last, and each in dashes of its own, so that it is not taken for the network's.

#pragma once

#include "core/oracle/exactfan.h"
#include "ui/paint/functions/fanpainter.h"

#include <memory>
#include <optional>

namespace npscope {

class ExactPainter
{
public:
    void setExact(std::shared_ptr<const ExactFan> exact);
    void setMapping(const Mapping &mapping);
    void setBand(Band band);

    /// In this order, over each other; each within the mapping's area, to which the caller clips.
    void paintBandFilling(QPainter &painter, const ChartColours &colours);
    void paintCurves(QPainter &painter, const ChartColours &colours);
    void paintBandEdges(QPainter &painter, const ChartColours &colours);
    void paintMean(QPainter &painter, const ChartColours &colours);
    void paintTruth(QPainter &painter, const ChartColours &colours);

private:
    struct Lines {
        Polylines mean;
        Polylines edges;
        Polylines truth;
        std::vector<QPolygonF> filling;
    };
    const Lines &lines();

    std::shared_ptr<const ExactFan> m_exact;
    Mapping m_mapping;
    Band m_band = Band::Central90;
    std::optional<Lines> m_lines; ///< of them
    FanPainter m_curves;
};

/// Glyphs, as in the legend too: from left to right through the rectangle's middle.
void paintExactMean(QPainter &painter, const Polylines &line, const ChartColours &colours);
void paintExactEdge(QPainter &painter, const Polylines &line, const ChartColours &colours);
void paintTruthLine(QPainter &painter, const Polylines &line, const ChartColours &colours);
QColor exactCurve(const ChartColours &colours);
QColor exactFilling(const ChartColours &colours);

} // namespace npscope
