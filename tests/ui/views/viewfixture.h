// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A function view with an owner that does what it is told, as the window's document does.

#pragma once

#include "tests/ui/paint/samplefans.h"
#include "ui/views/functionview.h"

#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

namespace npscope {

struct ViewFixture {
    FunctionView view;
    Experiment experiment;
    QSignalSpy added{&view, &FunctionView::pointAdded};
    QSignalSpy moved{&view, &FunctionView::pointMoved};
    QSignalSpy removed{&view, &FunctionView::pointRemoved};
    QSignalSpy menus{&view, &FunctionView::menuRequested};
    QSignalSpy views{&view, &FunctionView::viewChanged};

    ViewFixture()
    {
        experiment.question.followsTraining = false;
        experiment.question.context = {{-2, -0.9}, {0, 0}, {1, 0.8}};
        QObject::connect(&view, &FunctionView::pointAdded, [this](PointKind kind, const Point &p) {
            points(kind).push_back(p);
            view.setExperiment(experiment);
        });
        QObject::connect(&view, &FunctionView::pointMoved, [this](const PointRef &ref, const Point &p) {
            points(ref.kind)[std::size_t(ref.index)] = p;
            view.setExperiment(experiment);
        });
        QObject::connect(&view, &FunctionView::pointRemoved, [this](const PointRef &ref) {
            points(ref.kind).erase(points(ref.kind).begin() + ref.index);
            view.setExperiment(experiment);
        });
        view.resize(900, 600);
        view.setExperiment(experiment);
        view.show();
        view.activateWindow();
        view.setFocus();
        if (!QTest::qWaitForWindowActive(&view))
            qFatal("the view's window does not become active");
    }

    Points &points(PointKind kind)
    {
        return kind == PointKind::Training ? experiment.training.points : experiment.question.context;
    }
    const Points &context() const { return experiment.question.context; }

    std::shared_ptr<Frame> frame(std::shared_ptr<const Fan> fan, Step step = 100) const
    {
        auto frame = std::make_shared<Frame>();
        frame->experiment = std::make_shared<const Experiment>(experiment);
        frame->step = frame->goal = step;
        frame->fan = std::move(fan);
        return frame;
    }

    QWidget *surface() { return &view; }
    Mapping mapping() const { return view.painter().mapping(); }
    QPoint pixelOf(const Point &p) const { return mapping().toPixel(p).toPoint(); }
    /// Half a pixel, in data units, that a whole pixel is away from where a value lies at most; and the tenth
    /// of one that values under the pointer are rounded to.
    Point tolerance() const
    {
        const Mapping map = mapping();
        return {0.6 * map.x.size() / map.area.width(), 0.6 * map.y.size() / map.area.height()};
    }

    void click(const QPoint &at, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mouseClick(surface(), button, {}, at);
    }
    void drag(const QPoint &from, const QPoint &to, int moves = 5)
    {
        QTest::mousePress(surface(), Qt::LeftButton, {}, from);
        for (int i = 1; i <= moves; ++i)
            moveTo(from + (to - from) * i / moves, Qt::LeftButton);
        QTest::mouseRelease(surface(), Qt::LeftButton, {}, to);
    }
    /// QTest::mouseMove tells of no buttons.
    void moveTo(const QPoint &at, Qt::MouseButtons buttons = Qt::NoButton)
    {
        QMouseEvent event(QEvent::MouseMove, at, surface()->mapToGlobal(at), Qt::NoButton, buttons, Qt::NoModifier);
        QCoreApplication::sendEvent(surface(), &event);
    }
    void wheel(const QPoint &at, int notches, Qt::KeyboardModifiers modifiers = {})
    {
        QWheelEvent event(at, surface()->mapToGlobal(at), {}, QPoint(0, 120 * notches), Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(surface(), &event);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&view, key, modifiers); }
};

/// Whether b is a within a tolerance for each coordinate.
inline bool isNear(const Point &a, const Point &b, const Point &tolerance)
{
    return std::abs(a.x - b.x) <= tolerance.x && std::abs(a.y - b.y) <= tolerance.y;
}

} // namespace npscope
