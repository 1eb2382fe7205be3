// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/views/functionview.h"

#include "ui/paint/functions/autorange.h"
#include "ui/views/functionchart.h"
#include "ui/views/viewnavigation.h"

#include <QLocale>

namespace npscope {

namespace {

constexpr double zoomStep = 1.25;

} // namespace

FunctionView::FunctionView(QWidget *parent)
    : PlotView(new FunctionChart, parent), m_chart(static_cast<FunctionChart *>(chart()))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Function chart"));
    setMinimumSize(240, 160);
    updateStyle();
    connect(&Gesture::instance(), &Gesture::ended, this, &FunctionView::refit);
}

const View &FunctionView::view() const
{
    return m_chart->content().view;
}

const ChartContent &FunctionView::content() const
{
    return m_chart->content();
}

std::optional<PointRef> FunctionView::selected() const
{
    return m_chart->marks().selected;
}

void FunctionView::setExperiment(const Experiment &experiment)
{
    const Experiment before = content().experiment;
    ChartContent next = content();
    next.experiment = experiment;
    if (m_frame)
        next.caption = caption(*m_frame);
    present(next);
    keepSelection(before);
}

void FunctionView::setFrame(const std::shared_ptr<const Frame> &frame, const QString &title)
{
    // Only history or pointer may have moved on.
    const bool isShown = m_frame && frame && frame->fan && frame->fan == m_frame->fan && frame->step == m_frame->step
                         && frame->goal == m_frame->goal && title == m_title;
    m_frame = frame;
    if (isShown)
        return;
    m_title = title;
    ChartContent next = content();
    if (!frame) {
        next.fan.reset();
        next.caption = title;
        next.stale = false;
    } else {
        next.step = frame->step;
        next.stale = !frame->fan; // the last one stays until the step that is asked for is reached
        if (frame->fan)
            next.fan = frame->fan;
        next.caption = caption(*frame);
    }
    present(next);
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
    if (selected() && (!shows(view, selected()->kind) || view.showsResiduals))
        select({});
}

// Every change passes here: the automatic y-range follows what is shown.
void FunctionView::present(const ChartContent &content)
{
    ChartContent next = content;
    next.view = followed(content);
    m_chart->setContent(next);
    if (next.view != content.view)
        emit viewChanged(next.view);
}

// A chart that nobody sees has no say in a range that others share, and a gesture keeps it as it is.
View FunctionView::followed(const ChartContent &content) const
{
    if (!isVisible() || Gesture::isHeld())
        return content.view;
    const View view = widened(content.view, content.experiment, content.fan.get());
    return moved() ? widened(view, content.experiment, moved().get()) : view;
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
    m_chart->setContent(next);
    emit viewChanged(next.view);
}

QString FunctionView::caption(const Frame &frame) const
{
    const QString shown = m_title.isEmpty() ? chartCaption(content().experiment, frame.step) : m_title;
    if (!frame.isComputing())
        return shown;
    return tr("%1 · computing step %2 …").arg(shown, locale().toString(qlonglong(frame.goal)));
}

const Points &FunctionView::editedPoints() const
{
    return pointsOf(content().experiment, m_edited);
}

bool FunctionView::editsPoints() const
{
    return shows(view(), m_edited) && !view().showsResiduals;
}

void FunctionView::setEdited(PointKind kind)
{
    if (kind == m_edited)
        return;
    m_edited = kind;
    letGo();
    clearHover();
    select({});
    updateHint();
}

void FunctionView::setHintVisible(bool visible)
{
    m_hasHint = visible;
    updateHint();
}

void FunctionView::updateHint()
{
    ChartMarks marks = m_chart->marks();
    if (view().showsResiduals)
        marks.hint = m_hasRefused ? tr("Points are edited where the curves are shown: press D") : QString();
    else
        marks.hint = !m_hasHint                       ? QString()
                     : m_edited == PointKind::Context ? tr("Click to add a context point")
                                                      : tr("Click to add a training point");
    m_chart->setMarks(marks);
}

void FunctionView::setLegendVisible(bool visible)
{
    ChartContent next = content();
    next.hasLegend = visible;
    m_chart->setContent(next);
}

void FunctionView::select(const std::optional<PointRef> &point)
{
    const auto exists = [this](const PointRef &ref) {
        return ref.index >= 0 && std::size_t(ref.index) < pointsOf(content().experiment, ref.kind).size();
    };
    if (point == selected() || (point && (!exists(*point) || view().showsResiduals)))
        return;
    ChartMarks marks = m_chart->marks();
    marks.selected = point;
    m_chart->setMarks(marks);
    m_keyGesture.clear();
    emit selectionChanged(point);
}

// Points were added, removed or replaced, here or elsewhere: a selection or a drag goes on only where its
// index still means the same point.
void FunctionView::keepSelection(const Experiment &before)
{
    const auto isSame = [&](const PointRef &ref) {
        const Points &now = pointsOf(content().experiment, ref.kind);
        const Points &then = pointsOf(before, ref.kind);
        const auto index = std::size_t(ref.index);
        return index < now.size() && (now.size() == then.size() || (index < then.size() && now[index] == then[index]));
    };
    if (m_press && m_press->point && !isSame(*m_press->point))
        m_press.reset();
    if (selected() && !isSame(*selected()))
        select({});
    ChartMarks marks = m_chart->marks();
    if (marks.hovered && !isSame(*marks.hovered)) {
        marks.hovered.reset();
        m_chart->setMarks(marks);
    }
}

void FunctionView::letGo()
{
    m_press.reset();
    m_keyGesture.clear();
}

void FunctionView::fit()
{
    if (Gesture::isHeld())
        return; // what is pressed stays where it is
    adopt(fitted(view(), content().experiment, content().fan.get()));
}

void FunctionView::resetView()
{
    if (Gesture::isHeld())
        return;
    const View defaults;
    View next = view();
    next.xMin = defaults.xMin;
    next.xMax = defaults.xMax;
    adopt(fitted(next, content().experiment, content().fan.get()));
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
    const Mapping mapping = m_chart->mapping();
    if (!Gesture::isHeld())
        adopt(zoomed(view(), mapping.toValue(mapping.area.center()), factor, factor));
}

void FunctionView::showEvent(QShowEvent *event)
{
    PlotView::showEvent(event);
    refit();
}

void FunctionView::hideEvent(QHideEvent *event)
{
    letGo(); // its release may never come
    PlotView::hideEvent(event);
}

void FunctionView::applyStyle(const ChartColours &colours, const ChartText &text)
{
    m_chart->setColours(colours);
    m_chart->setText(text);
}

} // namespace npscope
