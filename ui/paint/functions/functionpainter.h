// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The one painting of a function chart, used by the window, by exports and by the command line: all of it
// is a function of content, marks, colours, text size and size.

#pragma once

#include "ui/charts/chartlayout.h"
#include "ui/charts/chartscene.h"
#include "ui/paint/functions/chartcontent.h"
#include "ui/paint/functions/fanpainter.h"
#include "ui/paint/functions/functionlegend.h"

#include <vector>

class QPainter;

namespace npscope {

class FunctionPainter
{
public:
    const ChartContent &content() const { return m_content; }
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
    void arrange();
    void followFan();
    void followBehind();
    void paintCaption(QPainter &painter);
    void paintData(QPainter &painter);
    void paintSigmaY(QPainter &painter);
    void paintAllPoints(QPainter &painter);
    void paintHint(QPainter &painter);
    void paintProbe(QPainter &painter);

    ChartContent m_content;
    ChartMarks m_marks;
    std::shared_ptr<const Fan> m_given; ///< what is to be shown: the content's fan, or the one in motion
    std::shared_ptr<const Fan> m_shown; ///< as it is drawn: that one, or its residuals
    bool m_showsResiduals = false;
    ChartColours m_colours = ChartColours::paper();
    ChartText m_text;
    QSizeF m_size{1, 1};
    Legend m_legend;
    LegendPlaces m_legendPlaces;
    ChartLayout m_layout;
    Axes m_axes;
    ChartScene m_chart;
    FanPainter m_fan;
    std::vector<FanPainter> m_behind; ///< one each of the content's
};

} // namespace npscope
