// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The one painting over the steps of a run: lines on a linear, logarithmic or symlog scale, or the range over every
// pixel column with a running median over it; named levels and marks, and a legend that reads the values at a step.
// What lies beyond the present step (known from before, or trained again) is paler.
//
// Over seconds each line has its own present step, marked on it, and the pointer reads all lines at one time.

#pragma once

#include "ui/charts/chartscene.h"
#include "ui/charts/legend.h"
#include "ui/charts/stepaxis.h"
#include "ui/paint/steps/series.h"

#include <optional>

class QPainter;

namespace npscope {

class SeriesPainter
{
public:
    const SeriesContent &content() const { return m_content; }
    const ChartColours &colours() const { return m_colours; }
    const ChartLayout &layout() const { return m_layout; }
    const StepAxis &axis() const { return m_axis; }
    const Axes &ticks() const { return m_ticks; }
    const std::vector<std::optional<MarkPlace>> &markPlaces() const { return m_markPlaces; }
    /// x in positions on the axis, y on the content's scale.
    const Mapping &mapping() const { return m_mapping; }
    std::optional<Step> pointed() const { return m_pointed; }
    double xOf(Step step) const { return xAt(double(step)); }
    /// Of the present step, where all lines have the same.
    std::optional<double> presentX() const;
    /// The step of the axis there, or of a line of another pace.
    Step stepAt(double pixel, double pace = 1) const;
    /// Of the line that is nearest above or below; 1 where there is none.
    double paceAt(const QPointF &pixel) const;
    /// The legend as text: "step 128:  x = −4 0.0123 …", of the step under the pointer, else of the present one.
    QString readout() const;

    void setContent(const SeriesContent &content);
    /// The step of the axis under the pointer: nothing else is worked out again.
    void setPointed(std::optional<Step> step);
    void setShown(const StepsShown &shown);
    void setColours(const ChartColours &colours);
    void setText(const ChartText &text);
    void setSize(const QSizeF &size);

    void paint(QPainter &painter);

private:
    using Runs = std::vector<std::vector<QPointF>>; // pixels of a line, cut at its gaps
    // seriespainter.cpp
    void arrange();
    void arrangeLayout();
    void arrangeAxes();
    Range valueRange() const;
    double xAt(double axisStep) const { return m_mapping.toPixelX(m_axis.position(axisStep)); }
    void paintData(QPainter &painter);
    // serieslines.cpp
    Runs runsOf(const Series &line) const;
    QRectF sideOf(const Series &line, bool isKnown) const;
    void paintLines(QPainter &painter, bool isKnown) const;
    void paintPresentPoints(QPainter &painter) const;
    void paintLine(QPainter &painter, std::size_t index, double share) const;
    void paintRange(QPainter &painter, const Series &line, double share) const;
    double columnX(std::size_t column) const;
    // serieslegend.cpp
    void arrangeLegend();
    LegendEntry entryOf(std::size_t line) const;
    QString valueText(const Series &line, Step step) const;
    Step readStep(const Series &line) const;
    QString stepsText(Step step) const;
    // serieslabels.cpp
    double levelY(const SeriesLevel &level) const;
    double levelNamesWidth() const;
    void placeNumbers();
    void paintLevels(QPainter &painter) const;
    void paintLevelNames(QPainter &painter) const;
    void paintNumbers(QPainter &painter) const;
    bool saysWhyEmpty() const;

    SeriesContent m_content;
    std::optional<Step> m_pointed;
    ChartColours m_colours = ChartColours::paper();
    ChartText m_text;
    QSizeF m_size{1, 1};
    Legend m_legend;
    LegendPlaces m_legendPlaces;
    ChartLayout m_layout;
    StepAxis m_axis;
    Mapping m_mapping;
    Axes m_ticks;
    ChartScene m_chart;
    LossDecimation m_loss;
    std::vector<Runs> m_runs;                    // of each line
    std::vector<std::optional<QRectF>> m_plates; // of each line's number
    std::vector<std::optional<MarkPlace>> m_markPlaces;
};

} // namespace npscope
