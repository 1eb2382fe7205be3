// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The loss chart to look at: shows the values at the step under the pointer, and a click or a drag asks for
// that step.

#pragma once

#include "core/train/frame.h"
#include "ui/charts/plotview.h"

#include <memory>
#include <optional>

namespace npscope {

class LossChart;

class LossView : public PlotView
{
    Q_OBJECT

public:
    explicit LossView(QWidget *parent = nullptr);

    LossChart *lossChart() const { return m_chart; }

public slots:
    void setFrame(const std::shared_ptr<const npscope::Frame> &frame);

signals:
    void stepRequested(npscope::Step step);
    /// The step under the pointer.
    void hovered(std::optional<npscope::Step> step);

protected:
    void applyStyle(const ChartColours &colours, const ChartText &text) override;
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

    LossChart *m_chart;
    bool m_isDragging = false;
    std::optional<Step> m_requested; ///< last, during a drag
};

} // namespace npscope
