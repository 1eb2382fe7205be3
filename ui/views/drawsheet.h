// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/experiment/experiment.h"
#include "ui/views/gesture.h"

#include <QWidget>

#include <optional>

namespace npscope {

class FunctionView;

/// A sheet over the function chart, for one stroke: press, draw, release. What lies below keeps its scale and its
/// points until then. Esc takes the sheet away. It is clear where training points are drawn; where a function is to be
/// guessed it covers all answers, and leaves the context to be seen.
class DrawSheet : public QWidget
{
    Q_OBJECT

public:
    enum class For { TrainingPoints, Guess };
    /// The chart owns it.
    DrawSheet(FunctionView &chart, For purpose);

    For purpose() const { return m_purpose; }
    void end();

signals:
    /// In the chart's units, at least two: training points, equally far apart along the stroke, or for a guess the
    /// stroke itself.
    void drawn(npscope::Points points);
    /// Left without a stroke.
    void left();

protected:
    bool event(QEvent *event) override;
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
    void leave();
    Points points() const;
    QString prompt() const;
    QRect roomForPrompt(const QFontMetrics &metrics) const;
    void paintCover(QPainter &painter);

    FunctionView &m_chart;
    const For m_purpose;
    Points m_stroke;                     // in the sheet's pixels
    std::optional<Gesture::Hold> m_hold; // while a button is down
};

} // namespace npscope
