// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The one painting of a function chart, used by the window, by exports and by the command line: all of it
// is a function of content, marks, colours, text size and size.

#pragma once

#include "ui/charts/chartlayout.h"
#include "ui/charts/chartscene.h"
#include "ui/paint/functions/chartcontent.h"
#include "ui/paint/functions/exactpainter.h"
#include "ui/paint/functions/fanpainter.h"
#include "ui/paint/functions/functionlegend.h"
#include "ui/paint/functions/residuals.h"

#include <vector>

class QPainter;

namespace npscope {

class FunctionPainter
{
public:
    const ChartContent &content() const { return m_content; }
    /// In words: functionSentence().
    QString readout() const;
    const ChartMarks &marks() const { return m_marks; }
    const ChartColours &colours() const { return m_colours; }
    const ChartLayout &layout() const { return m_layout; }
    Mapping mapping() const;
    /// As it is drawn, with the mapping's y: null where there is none.
    const std::shared_ptr<const Fan> &shownFan() const { return m_shown; }

    void setContent(const ChartContent &content);
    void setMarks(const ChartMarks &marks);
    void setColours(const ChartColours &colours);
    void setText(const ChartText &text);
    void setSize(const QSizeF &size);

    /// The background is the caller's.
    void paint(QPainter &painter);

private:
    // functionpainter.cpp
    void arrange();
    void followFan();
    void followBehind();
    QString residualTitle() const;
    // functionpainting.cpp
    void paintCaption(QPainter &painter);
    void paintData(QPainter &painter);
    void paintFans(QPainter &painter);
    void paintUnit(QPainter &painter);
    void paintAllPoints(QPainter &painter);
    void paintHint(QPainter &painter);
    void paintWithoutUnit(QPainter &painter);
    void paintSingle(QPainter &painter, const Grid &grid, std::vector<float> y, const QColor &colour,
                     const QString &name);
    void paintName(QPainter &painter, const QRectF &place, const QString &name, const QColor &colour);
    void paintLeastSure(QPainter &painter);
    void paintAttention(QPainter &painter);

    ChartContent m_content;
    ChartMarks m_marks;
    /// What is to be shown, and how.
    struct Given {
        std::shared_ptr<const Fan> fan; ///< the content's, or the one in motion
        std::shared_ptr<const ExactFan> exact;
        bool isResidual = false;
        bool isInExactSd = false;
        double noise = 0; ///< of an observation
        bool operator==(const Given &) const = default;
    };
    Given m_given;
    std::optional<ResidualScale> m_scale; ///< of residuals, where there is one
    std::shared_ptr<const Fan> m_shown;   ///< as it is drawn: the one given, or its residuals
    ChartColours m_colours = ChartColours::paper();
    ChartText m_text;
    QSizeF m_size{1, 1};
    Legend m_legend;
    LegendPlaces m_legendPlaces;
    ChartLayout m_layout;
    Axes m_axes;
    ChartScene m_chart;
    FanPainter m_fan;
    ExactPainter m_exact;
    std::vector<FanPainter> m_behind; ///< one each of the content's
};

} // namespace npscope
