// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What Qt Charts carries of every chart, in the window, in pictures and on the command line alike: plot area, grid, the
// two axes with their ticks, labels and titles. The chart stands in a scene of its own, without a view, and is painted
// wherever a painter is: a widget, an image, SVG, PDF.
//
// What it cannot carry, measured with Qt 6.4 at 900 x 600:
// - a symmetric logarithm, and labels that are not powers of one base: every scale is a QCategoryAxis, with our ticks
// at
//   their places on the scale;
// - the fan: 100 QLineSeries take 20 to 25 ms a frame, ours 3.6 ms;
// - mean and band: as fast as ours, but a QLineSeries draws its line segment by segment, so that an SVG has 160 pieces
//   instead of one line;
// - points: 10 000 in a QScatterSeries take 120 ms, ours 5 ms;
// - a heat map: there is no such series;
// - the legend: a QLegend makes an entry of a series, and gives it room by its text; ours also reads out the values
// under
//   the pointer, at places that stay;
// - the caption: its title is centred and cut at the end; ours keeps the numbers and gives up the name.

#pragma once

#include "ui/charts/axes.h"
#include "ui/charts/chartlayout.h"
#include "ui/charts/colours.h"

#include <memory>

class QPainter;

namespace npscope {

class ChartScene
{
public:
    ChartScene();
    ~ChartScene();
    ChartScene(ChartScene &&) noexcept;
    ChartScene &operator=(ChartScene &&) noexcept;

    /// What is as before is not laid out again.
    void setAxes(const Axes &axes, const Mapping &mapping, const ChartLayout &layout, const ChartColours &colours,
                 const ChartText &text);
    void paint(QPainter &painter) const;

private:
    class Chart;
    std::unique_ptr<Chart> m_chart;
};

} // namespace npscope
