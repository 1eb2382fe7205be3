// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A series chart to look at: shows the values at the step under the pointer; a click asks for that step, the wheel
// zooms into the steps, a drag moves along them, a double click shows the whole run again.

#pragma once

#include "ui/charts/plotview.h"
#include "ui/paint/mapping.h"

#include <optional>

namespace npscope {

class SeriesChart;
struct SeriesContent;

class SeriesView : public PlotView
{
    Q_OBJECT

public:
    explicit SeriesView(const QString &name, QWidget *parent = nullptr);

    SeriesChart *seriesChart() const { return m_chart; }
    void setContent(const SeriesContent &content);

public slots:
    /// As if the pointer were there; views of the same steps follow one another.
    void setPointed(std::optional<npscope::Step> step);
    void setZoom(std::optional<npscope::Range> steps);

signals:
    void stepRequested(npscope::Step step);
    /// By the user.
    void pointed(std::optional<npscope::Step> step);
    void zoomed(std::optional<npscope::Range> steps);

protected:
    void applyStyle(const ChartColours &colours, const ChartText &text) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct Press {
        QPointF at;
        Range steps;
        bool isDragging = false;
    };
    void point(std::optional<Step> step);
    void showSteps(Range steps);

    SeriesChart *m_chart;
    std::optional<Press> m_press;
};

} // namespace npscope
