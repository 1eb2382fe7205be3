// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the two pictures of the KL argument have in common: sigma on a logarithmic axis, a dot for each latent
// dimension.

#pragma once

#include "ui/charts/chartscene.h"
#include "ui/charts/legend.h"
#include "ui/paint/kl/klcontent.h"
#include "ui/paint/steps/series.h"

class QPainter;

namespace npscope {

class KlPainter
{
public:
    virtual ~KlPainter() = default;

    const KlContent &content() const { return m_content; }
    Mapping mapping() const { return m_mapping; }
    /// Where the dot of a dimension is, cut to the plot area.
    QPointF dotOf(const KlDimension &dimension) const;
    /// The legend as text.
    QString readout() const;

    void setContent(const KlContent &content);
    void setColours(const ChartColours &colours);
    void setText(const ChartText &text);
    void setSize(const QSizeF &size);
    void paint(QPainter &painter);

    /// The sigmas shown, as powers of ten.
    static constexpr Range sigmaRange{-3, 1};

protected:
    virtual Range yRange() const = 0;
    virtual std::vector<Tick> yTicks(double gap) const = 0;
    virtual QString xTitle() const = 0;
    virtual QString yTitle() const = 0;
    /// The entries before those of the dimensions.
    virtual Legend legend() const = 0;
    /// What a dimension reads in the legend.
    virtual QString valueOf(const KlDimension &dimension) const = 0;
    /// The longest that such a value gets.
    virtual QString longestValue() const = 0;
    virtual Point placeOf(const KlDimension &dimension) const = 0;
    /// Under the dots.
    virtual void paintScene(QPainter &painter) = 0;

    QColor colourOf(const KlDimension &dimension) const;
    const ChartColours &colours() const { return m_colours; }
    const ChartText &text() const { return m_text; }

private:
    void arrange();

    KlContent m_content;
    ChartColours m_colours = ChartColours::paper();
    ChartText m_text;
    QSizeF m_size{1, 1};
    Legend m_legend;
    LegendPlaces m_legendPlaces;
    ChartLayout m_layout;
    Mapping m_mapping;
    Axes m_axes;
    ChartScene m_chart;
};

} // namespace npscope
