// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The function chart to look at and to edit points on. It changes no experiment: it tells what the user
// did, and shows what it is given.
//
// Pointer: a click on an empty place adds a point of the edited kind; dragging an empty place pans (an
// axis strip: that axis only); the wheel zooms both axes at the pointer (Ctrl: x only, Shift: y only, on an
// axis strip: that axis). A press within 8 pixels of a point selects and drags it; a right-click removes it
// and elsewhere asks for the menu. Keys: Tab and Shift+Tab select one point after the other, from left to
// right; arrows move the selected one (Shift: ten times as far), Del removes it, Esc deselects and lets the
// next Tab leave the chart. Ctrl+arrows pan. All other keys are left to the window.
//
// Where residuals are shown, points are not edited: a point's residual depends on the mean, which answers to the
// point, so that nothing would stay under the pointer.

#pragma once

#include "core/live/frame.h"
#include "ui/document/pointref.h"
#include "ui/document/session.h"
#include "ui/paint/functions/functionpainter.h"
#include "ui/views/gesture.h"
#include "ui/views/paintedview.h"

#include <memory>
#include <optional>
#include <vector>

namespace npscope {

class FunctionView : public PainterView<FunctionPainter>
{
    Q_OBJECT

public:
    explicit FunctionView(QWidget *parent = nullptr);

    const View &view() const;
    PointKind edited() const { return m_edited; }
    std::optional<PointRef> selected() const;
    /// What is shown, e.g. to paint it as a picture.
    const ChartContent &content() const { return m_painter.content(); }
    /// The fan that is drawn instead of the content's; null where it is the content's.
    std::shared_ptr<const Fan> moved() const;

public slots:
    void setExperiment(const npscope::Experiment &experiment);
    /// A title stands in place of the caption that names initialisation, seed and step.
    void setFrame(const std::shared_ptr<const npscope::Frame> &frame, const QString &title = {});
    void setView(const npscope::View &view);
    /// Which kind of points pointer and keys edit.
    void setEdited(npscope::PointKind kind);
    void setHintVisible(bool visible);
    void setLegendVisible(bool visible);
    void select(const std::optional<npscope::PointRef> &point);
    /// Forgets what is pressed: the release that follows does nothing.
    void letGo();
    /// Draws this curve on top of the others.
    void pointOut(std::optional<int> curve);
    void setProbe(const std::shared_ptr<const npscope::LatentProbe> &probe);
    /// A curve drawn by hand; null for none.
    void setGuess(const std::shared_ptr<const npscope::Guess> &guess);
    /// The x that is offered for one more context point.
    void setLeastSure(const std::optional<double> &x);
    /// A fan to be drawn instead of the frame's; null for that again.
    void setMoved(const std::shared_ptr<const npscope::Fan> &fan);
    /// Other fans behind the own one.
    void setBehind(const std::vector<npscope::FanBehind> &behind);

    /// The y-range automatic again, and fitted to what is shown now.
    void fit();
    /// x from -4 to 4, and fit().
    void resetView();
    void zoomIn();
    void zoomOut();

signals:
    void pointAdded(npscope::PointKind kind, npscope::Point point);
    /// `gestureKey` is the same during one drag, or one run of arrow keys on a point, and never again.
    void pointMoved(npscope::PointRef ref, npscope::Point point, QString gestureKey);
    void pointRemoved(npscope::PointRef ref);
    void viewChanged(npscope::View view);
    void hovered(std::optional<npscope::Point> value);
    /// The curve of the fan under the pointer, where no point is.
    void curveHovered(std::optional<int> curve);
    void menuRequested(QPoint globalPos);
    void selectionChanged(std::optional<npscope::PointRef> selected);

protected:
    bool usesKey(const QKeyEvent &event) const override;
    void setFocused(bool isShown) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    enum class Zone { Plot, XAxis, YAxis, Outside };
    struct Press {
        QPointF at;
        Zone zone = Zone::Outside;
        std::optional<PointRef> point; ///< grabbed
        Point offset;                  ///< of the point from the pointer
        View view;                     ///< before
        QString gestureKey;
        bool adds = true; ///< if it is released here
        bool isDragging = false;
        bool pansY = false; ///< rather than to follow the hand for a pixel or two
        Gesture::Hold hold;
    };

    // functionview.cpp
    void present(const ChartContent &content);
    void adopt(const View &view);
    View followed(const ChartContent &content) const;
    void refit();
    void zoomBy(double factor);
    QString caption(const Frame &frame) const;
    // functionviewpoints.cpp
    const Points &editedPoints() const;
    bool editsPoints() const;
    void updateHint();
    void keepSelection(const Experiment &before);
    // functionviewcurves.cpp
    void updateHover(const QPointF &at);
    void clearHover();
    void lookFrom(std::optional<double> x);
    std::optional<int> curveAt(const QPointF &at) const;
    void hoverCurve(const std::optional<int> &curve);
    // functionviewpointer.cpp
    Zone zoneAt(const QPointF &at) const;
    std::optional<PointRef> pointAt(const QPointF &at) const;
    Point valueAt(const QPointF &at) const;
    Point rounded(const Point &value) const;
    void beginPress(const QPointF &at, bool adds);
    void dragTo(const QPointF &at);
    void panTo(const QPointF &at);
    void endPan(const Press &press);
    // functionviewkeys.cpp
    void moveSelected(int key, bool isFar);
    void panBy(int key);

    std::shared_ptr<const Frame> m_frame;
    PointKind m_edited = PointKind::Context;
    std::optional<Press> m_press;
    QString m_title;
    QString m_keyGesture; ///< of the present run of arrow keys
    bool m_tabLeaves = false;
    bool m_hasHint = false;
    bool m_hasRefused = false; ///< to edit points, since residuals are shown
    std::optional<int> m_hoveredCurve;
};

} // namespace npscope
