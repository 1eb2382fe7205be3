// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A view of one plot chart: takes its colours from the palette and its text size from the font.

#pragma once

#include "ui/charts/charttext.h"
#include "ui/charts/colours.h"

#include <QChartView>

namespace npscope {

class PlotChart;

class PlotView : public QChartView
{
    Q_OBJECT

protected:
    /// Owns the chart.
    PlotView(PlotChart *chart, QWidget *parent);

    /// Called at the end of a subclass's constructor, and whenever palette or font changes.
    virtual void applyStyle(const ChartColours &colours, const ChartText &text) = 0;
    void updateStyle();

    void changeEvent(QEvent *event) override;
};

} // namespace npscope
