// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/stepcharts.h"

#include "ui/document/document.h"
#include "ui/run/runcontroller.h"
#include "ui/views/seriesview.h"

namespace npscope {

void linkStepChart(SeriesView &chart, Document &document, RunController &run)
{
    QObject::connect(&chart, &SeriesView::stepRequested, &run, &RunController::seek);
    QObject::connect(&chart, &SeriesView::shownChanged, &document, [&document](const StepsShown &shown) {
        View view = document.view();
        view.steps = shown;
        document.setView(view);
    });
    const auto follow = [&chart, &document] { chart.setShown(document.view().steps); };
    QObject::connect(&document, &Document::viewChanged, &chart, follow);
    follow();
}

} // namespace npscope
