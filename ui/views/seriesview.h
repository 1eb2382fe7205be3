// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A chart over the steps of a run to look at: it reads out the step under the pointer, and a click asks for that step.
// The wheel zooms into the steps about the pointer, a double click shows the whole run again. A drag moves along the
// steps; where the whole run is shown, or where it begins at the present step's line, it asks for every step that it
// passes. Over seconds, the step is that of the line that is nearest to where the button went down.

#pragma once

#include "ui/paint/steps/seriespainter.h"
#include "ui/views/paintedview.h"

#include <optional>

namespace npscope {

class SeriesView : public PainterView<SeriesPainter>
{
    Q_OBJECT

public:
    explicit SeriesView(const QString &name = {}, QWidget *parent = nullptr);

    /// Which steps are shown stays.
    void setContent(SeriesContent content);

public slots:
    /// As if the pointer were there; views of the same steps follow one another.
    void setPointed(std::optional<npscope::Step> step);
    void setShown(const npscope::StepsShown &shown);

signals:
    void stepRequested(npscope::Step step);
    /// By the user.
    void pointed(std::optional<npscope::Step> step);
    void shownChanged(const npscope::StepsShown &shown);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    enum class Drag { None, Pan, Scrub };
    struct Press {
        QPointF at;
        StepsShown shown;
        Drag drag = Drag::None;
        double pace = 1; // of the line that was pressed
        std::optional<Step> requested;
    };
    bool isAtPresentStep(const QPointF &at) const;
    void drag(const QPointF &to);
    void point(const QPointF &at);
    void setPointedByUser(std::optional<Step> step);
    void request(double pixel);
    void choose(const StepsShown &shown);

    std::optional<Press> m_press;
};

} // namespace npscope
