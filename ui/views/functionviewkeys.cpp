// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What keys do to the function view.

#include "core/experiment/settings.h"
#include "ui/charts/ticks.h"
#include "ui/views/functionview.h"
#include "ui/views/viewnavigation.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QUuid>

#include <algorithm>
#include <numeric>

namespace npscope {

namespace {

constexpr double keyShare = 0.01; // of the visible range, at most: how far an arrow key moves a point
constexpr int farTimes = 10;
constexpr double panShare = 0.1;

bool isArrow(int key)
{
    return key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down;
}

Qt::KeyboardModifiers relevant(const QKeyEvent &event)
{
    return event.modifiers() & (Qt::ShiftModifier | Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
}

// By a round step, to a number that is written with as few digits as it and the step have.
double stepped(double value, double step, int times)
{
    return std::clamp(roundedTo(value + step * times, step / 1000), -maxCoordinate, maxCoordinate);
}

} // namespace

bool FunctionView::usesKey(const QKeyEvent &event) const
{
    const Qt::KeyboardModifiers modifiers = relevant(event);
    if (isArrow(event.key())) {
        return modifiers == Qt::ControlModifier
               || (selected() && (modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier));
    }
    const bool editsSelected =
        event.key() == Qt::Key_Delete || event.key() == Qt::Key_Backspace || event.key() == Qt::Key_Escape;
    return editsSelected && selected() && modifiers == Qt::NoModifier;
}

void FunctionView::keyPressEvent(QKeyEvent *event)
{
    if (!usesKey(*event))
        return event->ignore();
    event->accept();
    if (isArrow(event->key())) {
        if (relevant(*event) == Qt::ControlModifier)
            panBy(event->key());
        else
            moveSelected(event->key(), relevant(*event) == Qt::ShiftModifier);
    } else if (event->key() == Qt::Key_Escape) {
        m_tabLeaves = true;
        letGo();
        select({});
    } else {
        const PointRef removed = *selected();
        select({});
        emit pointRemoved(removed);
    }
}

void FunctionView::moveSelected(int key, bool isFar)
{
    const PointRef ref = *selected();
    Point point = pointsOf(content().experiment, ref.kind)[std::size_t(ref.index)];
    const int times = (key == Qt::Key_Left || key == Qt::Key_Down ? -1 : 1) * (isFar ? farTimes : 1);
    const Mapping mapping = m_painter.mapping();
    if (key == Qt::Key_Left || key == Qt::Key_Right)
        point.x = stepped(point.x, roundStep(mapping.x.size() * keyShare), times);
    else
        point.y = stepped(point.y, roundStep(mapping.y.size() * keyShare), times);
    if (m_keyGesture.isEmpty())
        m_keyGesture = QUuid::createUuid().toString(QUuid::WithoutBraces);
    emit pointMoved(ref, point, m_keyGesture);
}

void FunctionView::panBy(int key)
{
    const Mapping mapping = m_painter.mapping();
    if (Gesture::isHeld())
        return;
    const double sign = key == Qt::Key_Left || key == Qt::Key_Down ? -1 : 1;
    const bool isAlongX = key == Qt::Key_Left || key == Qt::Key_Right;
    adopt(panned(view(), isAlongX ? sign * panShare * mapping.x.size() : 0,
                 isAlongX ? 0 : sign * panShare * mapping.y.size()));
}

void FunctionView::setFocused(bool isShown)
{
    m_tabLeaves = false;
    m_keyGesture.clear();
    PainterView::setFocused(isShown);
}

// Tab goes through the points from left to right and, after the last one or Esc, on to the next control.
bool FunctionView::focusNextPrevChild(bool next)
{
    const Points &points = editedPoints();
    if (m_tabLeaves || !editsPoints() || points.empty())
        return PainterView::focusNextPrevChild(next);

    std::vector<int> order(points.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&points](int i) { return points[std::size_t(i)].x; });
    std::ptrdiff_t position = next ? -1 : std::ptrdiff_t(order.size());
    if (selected() && selected()->kind == m_edited)
        position = std::ranges::find(order, selected()->index) - order.begin();
    position += next ? 1 : -1;
    if (position < 0 || position >= std::ptrdiff_t(order.size())) {
        const bool hasLeft = PainterView::focusNextPrevChild(next);
        if (hasLeft)
            select({});
        return hasLeft;
    }
    select(PointRef{m_edited, order[std::size_t(position)]});
    return true;
}

} // namespace npscope
