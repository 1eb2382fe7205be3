// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The latent plane to look at and to put a probe into. It changes nothing but the part that it shows: it tells what
// the user did, and shows what it is given. While hidden it does no work.
//
// Pointer: a press puts the probe there and a drag moves it; a press on a curve's z begins at that z (all its
// coordinates), one on the probe goes on with it, one elsewhere at the mean of what the curves are drawn from. The
// wheel zooms at the pointer; Ctrl or the middle button pans. Keys: Return puts the probe at the mean, arrows move it
// (Shift: ten times as far). All other keys are left to the window.

#pragma once

#include "core/live/frame.h"
#include "ui/paint/functions/latentprobe.h"
#include "ui/paint/latent/latentpainter.h"
#include "ui/views/gesture.h"
#include "ui/views/paintedview.h"

#include <memory>
#include <optional>

namespace npscope {

class LatentPlane : public PainterView<LatentPainter>
{
    Q_OBJECT

public:
    explicit LatentPlane(QWidget *parent = nullptr);

    QSize sizeHint() const override { return {300, 300}; }

public slots:
    void setFrame(const std::shared_ptr<const npscope::Frame> &frame);
    /// A fan whose z are shown instead of the frame's; null for those again.
    void setMoved(const std::shared_ptr<const npscope::Fan> &fan);
    void pointOut(std::optional<int> curve);
    void setProbe(const std::shared_ptr<const npscope::LatentProbe> &probe);
    void setView(const npscope::LatentView &view);

signals:
    void curveHovered(std::optional<int> curve);
    void probePlaced(const std::vector<float> &z);
    /// By the user, or because the run has left it.
    void rangeChanged(const npscope::LatentRange &range, npscope::LatentFit fit);

protected:
    bool usesKey(const QKeyEvent &event) const override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Press {
        QPointF at;
        std::vector<float> z; ///< where the probe was; empty while panning
        LatentRange range;    ///< before
        Gesture::Hold hold = {};
    };

    void refresh();
    void setRange(const LatentRange &range);
    bool hasLatent() const;
    std::optional<int> curveAt(const QPointF &at) const;
    std::vector<float> moved(std::vector<float> z, const QPointF &by) const;
    void hover(const QPointF &at);

    std::shared_ptr<const Frame> m_frame; ///< the last that had a fan
    std::shared_ptr<const Fan> m_moved;
    LatentView m_view;
    std::optional<Press> m_press;
};

} // namespace npscope
