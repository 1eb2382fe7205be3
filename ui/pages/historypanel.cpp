// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/historypanel.h"

#include "ui/pages/stepcharts.h"
#include "ui/run/runcontroller.h"
#include "ui/views/seriesview.h"

#include <QHBoxLayout>

#include <algorithm>

namespace npscope {

namespace {

// The first frames of a new run know no history yet: what was there stays for that moment, but for the steps.
bool isFirst(const Frame &frame)
{
    return !frame.history && !frame.isComputing() && !frame.divergedAt && frame.experiment->training.isPossible();
}

void keepHistory(SeriesContent &content, const SeriesContent &before)
{
    content.marks = before.marks;
    content.levels = before.levels;
    const auto isHistory = [](const Series &line) { return !line.part; };
    if (std::ranges::all_of(content.lines, isHistory))
        content.lines = before.lines;
}

} // namespace

HistoryPanel::HistoryPanel(Document &document, RunController &run, const std::vector<Chart> &charts, QWidget *parent)
    : QWidget(parent), m_run(run)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    for (const Chart &chart : charts) {
        m_contents.push_back(chart.content);
        m_views.push_back(new SeriesView(chart.name));
        layout->addWidget(m_views.back());
    }
    for (SeriesView *view : m_views) {
        linkStepChart(*view, document, run);
        link(view);
    }
    connect(&run, &RunController::frameChanged, this, &HistoryPanel::follow);
}

void HistoryPanel::link(SeriesView *view)
{
    for (SeriesView *other : m_views) {
        if (other != view)
            connect(view, &SeriesView::pointed, other, &SeriesView::setPointed);
    }
}

void HistoryPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    follow();
}

void HistoryPanel::follow()
{
    const auto frame = m_run.frame();
    if (!frame || !isVisible())
        return;
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        SeriesContent content = m_contents[i](*frame);
        if (isFirst(*frame))
            keepHistory(content, m_views[i]->painter().content());
        m_views[i]->setContent(std::move(content));
    }
}

} // namespace npscope
