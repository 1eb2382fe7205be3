// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A chart over the steps of a run to look at: reads out the step under the pointer, and a click or a drag asks for
// that step.

#pragma once

#include "core/experiment/experiment.h"
#include "ui/charts/plotview.h"

#include <optional>

namespace npscope {

class StepView : public PlotView
{
    Q_OBJECT

signals:
    void stepRequested(npscope::Step step);
    /// The step under the pointer.
    void hovered(std::optional<npscope::Step> step);

protected:
    /// Owns the chart.
    StepView(PlotChart *chart, QWidget *parent);

    /// What the chart knows of its steps, in its own coordinates.
    virtual QRectF plotArea() const = 0;
    virtual Step stepAt(double pixel) const = 0;
    /// Where the chart marks and reads out a step.
    virtual std::optional<Step> pointed() const = 0;
    virtual void setPointed(std::optional<Step> step) = 0;

    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void point(const QPointF &at);
    void unpoint();
    void request(const QPointF &at);

    bool m_isDragging = false;
    std::optional<Step> m_requested; ///< last, during a drag
};

} // namespace npscope
