// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/panels/historypanel.h"

#include "ui/charts/seriesview.h"
#include "ui/run/runcontroller.h"

#include <QHBoxLayout>

namespace npscope {

HistoryPanel::HistoryPanel(RunController &run, const std::vector<Chart> &charts, QWidget *parent)
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
    for (SeriesView *view : m_views)
        link(view);
    connect(&run, &RunController::frameChanged, this, &HistoryPanel::follow);
}

void HistoryPanel::link(SeriesView *view)
{
    for (SeriesView *other : m_views) {
        if (other == view)
            continue;
        connect(view, &SeriesView::pointed, other, &SeriesView::setPointed);
        connect(view, &SeriesView::zoomed, other, &SeriesView::setZoom);
    }
    connect(view, &SeriesView::stepRequested, &m_run, &RunController::seek);
}

void HistoryPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    follow();
}

// The first frames of a new run know no history yet: what was there stays for that moment.
void HistoryPanel::follow()
{
    const auto frame = m_run.frame();
    if (!frame || !isVisible() || (!frame->history && frame->experiment->training.isPossible()))
        return;
    for (std::size_t i = 0; i < m_views.size(); ++i)
        m_views[i]->setContent(m_contents[i](*frame));
}

} // namespace npscope
