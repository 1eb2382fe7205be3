// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The scrubber: a slider over all steps of the run, which shows what is computed already and where the run
// diverged. A click or a drag goes to the step under the mouse.

#pragma once

#include "core/analysis/collapse.h"
#include "core/experiment/experiment.h"

#include <QAbstractSlider>

#include <optional>

namespace npscope {

class Timeline : public QAbstractSlider
{
    Q_OBJECT

public:
    explicit Timeline(QWidget *parent = nullptr);

    /// Shows a state of the run; what the user holds is not taken from under the mouse.
    void show(Step step, Step length, Step known, std::optional<Step> divergedAt);
    /// Marks when the curves were collapsed: for the first time, and without a break until the present step.
    void setCollapse(const Collapse &collapse);
    using QAbstractSlider::show;

    Step stepAt(int x) const;
    int xOf(Step step) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// By the user.
    void stepRequested(npscope::Step step);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QRectF groove() const;
    void paintGroove(QPainter &painter) const;
    void paintDivergence(QPainter &painter) const;
    void paintCollapse(QPainter &painter, std::optional<Step> step, bool isFull) const;
    QString collapseText() const;
    void paintHandle(QPainter &painter) const;

    Step m_known = 0;
    std::optional<Step> m_divergedAt;
    Collapse m_collapse;
    bool m_isHovered = false;
};

} // namespace npscope
