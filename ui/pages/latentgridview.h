// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The latent grid to look at: tells the z under the pointer, and a click puts the probe there. With the keyboard,
// arrows go from cell to cell and Return puts the probe there. While hidden it does no work.
//
// Of a model without a latent it shows instead what that makes of the context, which is only looked at.

#pragma once

#include "core/live/frame.h"
#include "ui/document/session.h"
#include "ui/paint/functions/latentprobe.h"
#include "ui/paint/latent/insidepainter.h"
#include "ui/paint/latent/latentgridpainter.h"
#include "ui/views/gesture.h"
#include "ui/views/paintedview.h"

#include <memory>
#include <optional>

namespace npscope {

class LatentGridView : public PainterView<LatentGridPainter>
{
    Q_OBJECT

public:
    explicit LatentGridView(QWidget *parent = nullptr);

    /// What is shown in place of the grid.
    const InsidePainter &inside() const { return m_inside; }
    bool showsInside() const { return m_frame && m_frame->fan->isConditional; }

public slots:
    void setFrame(const std::shared_ptr<const npscope::Frame> &frame);
    /// Its x-range is that of the cells, which are as many, over the axes, and reach as far as it says.
    void setView(const npscope::View &view);
    void setProbe(const std::shared_ptr<const npscope::LatentProbe> &probe);

signals:
    /// The cell under the pointer or of the keyboard.
    void cellChanged();
    void probePlaced(const std::vector<float> &z);

protected:
    void applyStyle(const ChartColours &colours, const ChartText &text) override;
    void applySize(const QSizeF &size) override;
    void paint(QPainter &painter) override;
    bool usesKey(const QKeyEvent &event) const override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    void setCell(std::optional<int> cell);
    std::optional<int> cellAt(const QPointF &at) const;

    InsidePainter m_inside;
    std::shared_ptr<const Frame> m_frame; ///< the last that had a fan
    View m_view;
    std::optional<Gesture::Hold> m_hold; ///< while a button is down
};

} // namespace npscope
