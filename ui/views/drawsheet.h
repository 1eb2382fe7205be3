// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/experiment/experiment.h"
#include "ui/views/gesture.h"

#include <QWidget>

#include <optional>

namespace npscope {

class FunctionView;

/// A clear sheet over the function chart, for one stroke: press, draw, release. What lies below keeps its scale and its
/// points until then. Esc takes the sheet away.
class DrawSheet : public QWidget
{
    Q_OBJECT

public:
    /// The chart owns it.
    explicit DrawSheet(FunctionView &chart);

signals:
    /// Points along the stroke, in the chart's units; at least two.
    void drawn(npscope::Points points);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void add(const QPointF &at);
    void end();

    FunctionView &m_chart;
    Points m_stroke;                     // in the sheet's pixels
    std::optional<Gesture::Hold> m_hold; // while a button is down
};

} // namespace npscope
