// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A collapse map to look at: shows the numbers of the cell under the pointer or chosen by keys, and a click or Return
// asks for that run at that step.

#pragma once

#include "ui/paint/map/collapsemappainter.h"
#include "ui/views/gesture.h"
#include "ui/views/paintedview.h"

#include <QPixmap>

namespace npscope {

class CollapseMapView : public PainterView<CollapseMapPainter>
{
    Q_OBJECT

public:
    explicit CollapseMapView(QWidget *parent = nullptr);

    void setContent(const CollapseMapContent &content);
    /// What stands there while there is no sweep.
    void setExplanation(const QString &text);
    const CollapseMapContent &content() const { return m_painter.content(); }
    std::optional<MapCell> pointed() const { return m_pointed; }
    ChartColours colours() const;
    QSize minimumSizeHint() const override { return {260, 200}; }

signals:
    void cellChosen(const npscope::MapCell &cell);

protected:
    void applyStyle(const ChartColours &colours, const ChartText &text) override;
    void applySize(const QSizeF &size) override;
    void paint(QPainter &painter) override;
    bool usesKey(const QKeyEvent &event) const override;
    void setFocused(bool isShown) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void present(const CollapseMapContent &content);
    void point(std::optional<MapCell> cell);
    void paintAnew();
    void paintExplanation(QPainter &painter);

    QString m_explanation;
    std::optional<MapCell> m_pointed;
    bool m_showsFocus = false;
    struct Press {
        MapCell cell;
        Gesture::Hold hold = {};
    };
    std::optional<Press> m_press;
    std::optional<CollapseMapContent> m_awaited; ///< what came of the same sweep during a press
    QPixmap m_picture;                           ///< without what is pointed at; null where it is to be painted anew
};

} // namespace npscope
