// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The one painting of the latent plane: two dimensions of z with the read-out's Gaussians as ellipses at 1 and 2
// sigma, N(0, I) for scale, and the curves' z as points in their curves' colours. A latent space of one dimension is
// shown against the density (relative to its peak), where the curves' z lie on the bell of what they are drawn from.

#pragma once

#include "core/analysis/diagnosis.h"
#include "ui/charts/chartscene.h"
#include "ui/charts/legend.h"
#include "ui/paint/latent/latentrange.h"

#include <memory>
#include <optional>

class QPainter;

namespace npscope {

struct LatentContent {
    std::optional<LatentReadout> latent;
    std::shared_ptr<const Fan> fan; ///< null where there is none yet
    int xAxis = 0;                  ///< dimensions of z; equal where there is only one
    int yAxis = 1;
    LatentRange range;
    bool isLine() const { return xAxis == yAxis; }
};

/// What the user is doing with the plane.
struct LatentMarks {
    std::optional<int> curve; ///< pointed at
    std::vector<float> probe; ///< its z; empty for none
    bool hasFocus = false;    ///< of the keyboard
    bool operator==(const LatentMarks &) const = default;
};

class LatentPainter
{
public:
    const LatentContent &content() const { return m_content; }
    const LatentMarks &marks() const { return m_marks; }
    const Mapping &mapping() const { return m_mapping; }

    void setContent(const LatentContent &content);
    void setMarks(const LatentMarks &marks) { m_marks = marks; }
    void setColours(const ChartColours &colours);
    void setText(const ChartText &text);
    void setSize(const QSizeF &size);

    /// Where a z is drawn.
    QPointF placeOf(std::span<const float> z) const;
    std::span<const float> zOf(int curve) const;
    /// The Gaussian that the curves are drawn from, and q(z|D), in numbers.
    QString readout() const;

    /// The background is the caller's.
    void paint(QPainter &painter) const;

private:
    void arrange();
    void paintGaussian(QPainter &painter, const Gaussian &q, const QPen &pen) const;
    void paintGaussians(QPainter &painter) const;
    void paintPoints(QPainter &painter) const;
    void paintProbe(QPainter &painter) const;

    LatentContent m_content;
    LatentMarks m_marks;
    ChartColours m_colours = ChartColours::paper();
    ChartText m_text;
    QSizeF m_size{1, 1};
    Legend m_legend;
    LegendPlaces m_legendPlaces;
    ChartLayout m_layout;
    Axes m_axes;
    ChartScene m_chart;
    Mapping m_mapping;
};

} // namespace npscope
