// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/calibrationpanel.h"

#include "ui/run/runcontroller.h"

#include <QCoreApplication>

namespace npscope {

CalibrationPanel::CalibrationPanel(RunController &run, QWidget *parent)
    : PlainView(QCoreApplication::translate("npscope::Calibration", "Calibration"), parent), m_run(run)
{
    connect(&run, &RunController::frameChanged, this, &CalibrationPanel::follow);
}

void CalibrationPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    follow();
}

// While the present step is examined the charts of the last one of the same run stay, so that nothing jumps.
void CalibrationPanel::follow()
{
    const auto frame = m_run.frame();
    if (!frame || !isVisible() || frame->isComputing())
        return;
    const auto here = frame->honesty ? frame->honesty->here : nullptr;
    const bool isSameRun = m_runShown == frame->run && !painter().content().panes.empty();
    if (isSameRun && (!here || here == m_shown))
        return;
    m_shown = here;
    m_runShown = frame->run;
    setContent(calibrationOf(*frame));
    setAccessibleDescription(painter().caption());
}

} // namespace npscope
