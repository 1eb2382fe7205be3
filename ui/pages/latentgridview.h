// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The latent grid to look at: tells the z under the pointer, and a click puts the probe there. With the keyboard,
// arrows go from cell to cell and Return puts the probe there. While hidden it does no work.

#pragma once

#include "core/live/frame.h"
#include "ui/document/session.h"
#include "ui/paint/latent/latentgridpainter.h"
#include "ui/run/exploration.h"
#include "ui/views/gesture.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace npscope {

class LatentGridView : public QWidget
{
    Q_OBJECT

public:
    explicit LatentGridView(QWidget *parent = nullptr);

    const LatentGridPainter &painter() const { return m_painter; }

public slots:
    void setFrame(const std::shared_ptr<const npscope::Frame> &frame);
    /// Its x-range is that of the cells, which are as many and reach as far as it says.
    void setView(const npscope::View &view);
    void setAxes(const npscope::LatentAxes &axes);
    void setProbe(const std::shared_ptr<const npscope::LatentProbe> &probe);

signals:
    /// The cell under the pointer or of the keyboard.
    void cellChanged();
    void probePlaced(const std::vector<float> &z);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void refresh();
    void updateStyle();
    void mark(const LatentGridMarks &marks);
    void setCell(std::optional<int> cell);
    bool usesKey(const QKeyEvent &event) const;

    LatentGridPainter m_painter;
    LatentGridContent m_content;
    std::optional<Gesture::Hold> m_hold; ///< while a button is down
};

} // namespace npscope
