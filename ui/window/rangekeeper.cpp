// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/rangekeeper.h"

#include "ui/document/document.h"
#include "ui/paint/functions/autorange.h"
#include "ui/run/runcontroller.h"
#include "ui/views/functionview.h"
#include "ui/views/gesture.h"
#include "ui/window/lessmotion.h"

#include <chrono>
#include <cmath>
#include <utility>

namespace npscope {

using namespace std::chrono_literals;

namespace {

constexpr auto patience = 1s;      // while less than half of the range is filled
constexpr int motionTime = 300;    // ms
constexpr double worthwhile = 0.9; // of the range: an axis does not twitch for less

} // namespace

RangeKeeper::RangeKeeper(Document &document, RunController &run, std::vector<FunctionView *> charts, QObject *parent)
    : QObject(parent), m_document(document), m_run(run), m_charts(std::move(charts))
{
    m_halfEmpty.setSingleShot(true);
    m_halfEmpty.setInterval(patience);
    m_motion.setStartValue(0.0);
    m_motion.setEndValue(1.0);
    m_motion.setDuration(motionTime);
    m_motion.setEasingCurve(QEasingCurve::InOutCubic);
    connect(&m_halfEmpty, &QTimer::timeout, this, &RangeKeeper::narrow);
    connect(&m_motion, &QVariantAnimation::valueChanged, this,
            [this](const QVariant &share) { move(share.toDouble()); });
    connect(&document, &Document::experimentChanged, this, &RangeKeeper::follow);
    connect(&document, &Document::viewChanged, this, &RangeKeeper::follow);
    connect(&document, &Document::comparisonChanged, this, &RangeKeeper::follow);
    connect(&run, &RunController::frameChanged, this, &RangeKeeper::followFrame);
    connect(&run, &RunController::stateChanged, this, &RangeKeeper::followState);
    connect(&Gesture::instance(), &Gesture::ended, this, &RangeKeeper::follow);
}

bool RangeKeeper::isAtRest() const
{
    return !m_halfEmpty.isActive() && m_motion.state() == QAbstractAnimation::Stopped;
}

void RangeKeeper::followState()
{
    if (std::exchange(m_wasPlaying, m_run.isPlaying()) && !m_run.isPlaying())
        m_isDue = true; // a frame of the step at which it has paused is still to come
}

void RangeKeeper::followFrame()
{
    const auto frame = m_run.frame();
    if (frame->run != m_seenRun || (frame->playing && frame->step < m_seenStep))
        m_isDue = true;
    m_seenRun = frame->run;
    m_seenStep = frame->step;
    follow();
}

bool RangeKeeper::canNarrow() const
{
    return m_document.view().yAuto && !Gesture::isHeld();
}

// Of the charts that are seen; none while any of them still shows another step's fan.
std::vector<ChartContent> RangeKeeper::contents() const
{
    std::vector<ChartContent> contents;
    for (const FunctionView *chart : m_charts) {
        if (!chart->isVisible())
            continue;
        if (!chart->content().fan || chart->content().stale)
            return {};
        contents.push_back(chart->content());
        if (const auto moved = chart->moved()) {
            contents.push_back(chart->content());
            contents.back().fan = moved;
        }
    }
    return contents;
}

std::optional<Range> RangeKeeper::fittedRange() const
{
    const std::vector<ChartContent> shown = contents();
    return shown.empty() || !canNarrow() ? std::nullopt : std::optional(yRange(fitted(m_document.view(), shown)));
}

// Where it is worth a change.
std::optional<Range> RangeKeeper::narrower() const
{
    const auto y = fittedRange();
    return y && y->size() < worthwhile * yRange(m_document.view()).size() ? y : std::nullopt;
}

void RangeKeeper::follow()
{
    const Range now = yRange(m_document.view());
    if (m_motion.state() == QAbstractAnimation::Running) {
        const bool isOwn = m_own && now.min <= m_own->min && now.max >= m_own->max; // or a chart has widened it
        if (canNarrow() && isOwn)
            return;
        m_isDue = m_isDue || Gesture::isHeld(); // goes on after it
        m_motion.stop();
    }
    const auto target = narrower();
    const auto frame = m_run.frame();
    if (!target) {
        m_halfEmpty.stop();
        if (fittedRange())
            m_isDue = false;
    } else if (m_isDue && frame && frame->playing == m_run.isPlaying()) {
        narrow();
    } else if (!isHalfEmpty(now, *target)) {
        m_halfEmpty.stop();
    } else if (!m_halfEmpty.isActive()) {
        m_halfEmpty.start();
    }
}

void RangeKeeper::narrow()
{
    m_halfEmpty.stop();
    const auto target = narrower();
    if (!target)
        return;
    m_isDue = false;
    if (asksForLessMotion())
        return show(*target);
    m_from = yRange(m_document.view());
    m_own = m_from;
    m_motion.start();
}

// Towards what is shown now: it may have changed since the motion began.
void RangeKeeper::move(double share)
{
    if (const auto to = fittedRange())
        show({std::lerp(m_from.min, to->min, share), std::lerp(m_from.max, to->max, share)});
    else
        m_isDue = true;
}

void RangeKeeper::show(const Range &y)
{
    m_own = y;
    View view = m_document.view();
    view.yMin = y.min;
    view.yMax = y.max;
    m_document.setView(view);
}

void RangeKeeper::settle()
{
    const bool isMoving = m_motion.state() == QAbstractAnimation::Running;
    m_motion.stop();
    m_halfEmpty.stop();
    if (const auto target = isMoving ? fittedRange() : narrower())
        show(*target);
}

} // namespace npscope
