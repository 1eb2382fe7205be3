// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/functionview.h"

#include "ui/paint/functions/autorange.h"
#include "ui/views/viewnavigation.h"

#include <QLocale>

namespace npscope {

namespace {

constexpr double zoomStep = 1.25;

} // namespace

FunctionView::FunctionView(QWidget *parent) : PainterView(tr("Function chart"), parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(240, 160);
    connect(&Gesture::instance(), &Gesture::ended, this, &FunctionView::refit);
}

const View &FunctionView::view() const
{
    return m_painter.content().view;
}

void FunctionView::setExperiment(const Experiment &experiment)
{
    const Experiment before = content().experiment;
    ChartContent next = content();
    next.experiment = experiment;
    if (!experiment.training.isOfFamily())
        next.exact.reset(); // a frame without it comes
    if (m_frame)
        next.caption = caption(*m_frame);
    present(next);
    keepSelection(before);
}

void FunctionView::setFrame(const std::shared_ptr<const Frame> &frame, const QString &title)
{
    // Only history or pointer may have moved on.
    const bool isShown = m_frame && frame && frame->fan && frame->fan == m_frame->fan && frame->exact == m_frame->exact
                         && frame->step == m_frame->step && frame->goal == m_frame->goal && title == m_title;
    m_frame = frame;
    if (isShown)
        return;
    m_title = title;
    ChartContent next = content();
    if (!frame) {
        next.fan.reset();
        next.exact.reset();
        next.caption = title;
        next.stale = false;
    } else {
        next.step = frame->step;
        next.stale = !frame->fan; // the last one stays until the step that is asked for is reached
        if (frame->fan)
            next.fan = frame->fan;
        next.exact = frame->exact;
        next.caption = caption(*frame);
    }
    present(next);
    // While a step is being computed, the last one's stays, as its curves do.
    const auto looking = m_painter.marks().attention;
    if (looking && (!frame || frame->weights))
        lookFrom(looking->x);
}

void FunctionView::setView(const View &view)
{
    if (view == this->view())
        return;
    if (xRange(view) != xRange(this->view()) || yRange(view) != yRange(this->view()))
        m_press.reset(); // what is pressed is no longer where it was
    ChartContent next = content();
    next.view = view;
    present(next);
    m_hasRefused = m_hasRefused && view.showsResiduals;
    updateHint();
    if (selected() && (!shows(view, content().experiment, selected()->kind) || view.showsResiduals))
        select({});
}

// Every change passes here: the automatic y-range follows what is shown.
void FunctionView::present(const ChartContent &content)
{
    ChartContent next = content;
    next.view = followed(content);
    showContent(next);
    if (next.view != content.view)
        emit viewChanged(next.view);
}

// A chart that nobody sees has no say in a range that others share, and a gesture keeps it as it is.
View FunctionView::followed(const ChartContent &content) const
{
    if (!isVisible() || Gesture::isHeld())
        return content.view;
    const View view = widened(content.view, content.experiment, content.fan.get(), content.exact.get());
    return moved() ? widened(view, content.experiment, moved().get(), content.exact.get()) : view;
}

void FunctionView::refit()
{
    if (followed(content()) != view())
        present(content());
}

void FunctionView::adopt(const View &view)
{
    if (view == this->view())
        return;
    ChartContent next = content();
    next.view = view;
    next.view = followed(next);
    showContent(next);
    emit viewChanged(next.view);
}

QString FunctionView::caption(const Frame &frame) const
{
    const QString shown = m_title.isEmpty() ? chartCaption(content().experiment, frame.step) : m_title;
    if (!frame.isComputing())
        return shown;
    return tr("%1 · computing step %2 …").arg(shown, locale().toString(qlonglong(frame.goal)));
}

void FunctionView::setLegendVisible(bool visible)
{
    ChartContent next = content();
    next.hasLegend = visible;
    showContent(next);
}

void FunctionView::fit()
{
    if (Gesture::isHeld())
        return; // what is pressed stays where it is
    adopt(fitted(view(), content().experiment, content().fan.get(), content().exact.get()));
}

void FunctionView::resetView()
{
    if (Gesture::isHeld())
        return;
    const View defaults;
    View next = view();
    next.xMin = defaults.xMin;
    next.xMax = defaults.xMax;
    adopt(fitted(next, content().experiment, content().fan.get(), content().exact.get()));
}

void FunctionView::zoomIn()
{
    zoomBy(zoomStep);
}

void FunctionView::zoomOut()
{
    zoomBy(1 / zoomStep);
}

void FunctionView::zoomBy(double factor)
{
    const Mapping mapping = m_painter.mapping();
    if (!Gesture::isHeld())
        adopt(zoomed(view(), mapping.toValue(mapping.area.center()), factor, factor));
}

void FunctionView::showEvent(QShowEvent *event)
{
    PainterView::showEvent(event);
    refit();
}

void FunctionView::hideEvent(QHideEvent *event)
{
    letGo(); // its release may never come
    PainterView::hideEvent(event);
}

} // namespace npscope
