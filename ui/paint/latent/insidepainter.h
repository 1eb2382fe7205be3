// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a conditional model makes of the context, where one with a latent has its latent grid: of a ConvCNP the channels
// along x, a small chart a layer; of a CNP what each point contributes to r, and r; of an ACNP how much each x looks at
// each point, a panel a head.

#pragma once

#include "core/predict/inside.h"
#include "ui/charts/charttext.h"
#include "ui/charts/colours.h"
#include "ui/charts/polylines.h"

#include <QImage>
#include <QString>

#include <memory>

class QPainter;

namespace npscope {

struct InsideContent {
    std::shared_ptr<const Weights> weights; ///< of a model without a latent; null where there are none yet
    Points context;
    Range x{-4, 4};
    QString caption;
    bool operator==(const InsideContent &) const = default;
};

/// What the picture of such a model shows; empty of one with a latent.
QString insideSentence(Model model);

class InsidePainter
{
public:
    /// Of a layer so many channels are drawn.
    static constexpr int mostChannels = 16;

    const InsideContent &content() const { return m_content; }
    const Inside &inside() const { return m_inside; }

    void setContent(const InsideContent &content);
    void setColours(const ChartColours &colours);
    void setText(const ChartText &text);
    void setSize(const QSizeF &size);

    /// Of a ConvCNP a layer each, density and data apart; of a CNP the points and r; of an ACNP a head each. None where
    /// a sentence says why there is nothing.
    const std::vector<QRectF> &areas() const { return m_areas; }
    /// What the heights of the lines mean; of r its bars'.
    const std::vector<Range> &yRanges() const { return m_ranges; }
    /// The ends of the colours.
    const Range &levels() const { return m_levels; }

    /// The background is the caller's.
    void paint(QPainter &painter) const;

private:
    Model model() const;
    QRectF room() const;
    QString emptyText() const;
    void arrange();
    void arrangeLayers();
    void arrangeRepresentation();
    void arrangeHeads();
    QString nameOf(std::size_t layer) const;

    // insidepainting.cpp
    void paintLayers(QPainter &painter) const;
    void paintRepresentation(QPainter &painter) const;
    void paintHeads(QPainter &painter) const;
    void paintImage(QPainter &painter, const QRectF &area, const QImage &image) const;
    void paintPointNames(QPainter &painter, const QRectF &area) const;
    void paintXTicks(QPainter &painter, const QRectF &area) const;
    void paintYTicks(QPainter &painter, const QRectF &area, const Range &range) const;
    void paintLevels(QPainter &painter) const;

    InsideContent m_content;
    Inside m_inside;
    ChartColours m_colours = ChartColours::paper();
    ChartText m_text;
    QSizeF m_size{1, 1};
    double m_top = 0; // below caption and sentence
    std::vector<QRectF> m_areas;
    std::vector<Range> m_ranges;
    std::vector<std::vector<Polylines>> m_lines; // of each layer its channels
    Range m_levels{0, 1};
    std::vector<QImage> m_images; // a pixel a value
};

} // namespace npscope
