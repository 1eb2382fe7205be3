// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/startsigmaz.h"

#include "ui/run/runcontroller.h"

namespace npscope {

StartSigmaZ::StartSigmaZ(RunController &run, QObject *parent)
    : QObject(parent), action(new QAction(tr("With Step 0's &sigma_z"), this)), m_run(run)
{
    action->setCheckable(true);
    action->setShortcut(Qt::Key_Z);
    action->setToolTip(tr("Draws today's decoder with the first step's sigma_z behind the fan: where that is wide, "
                          "sigma_z took the spread away; where it is narrow, the decoder did (Z)"));
    connect(action, &QAction::toggled, this, &StartSigmaZ::follow);
    connect(&run, &RunController::frameChanged, this, &StartSigmaZ::follow);
}

void StartSigmaZ::follow()
{
    const auto frame = m_run.frame();
    if (action->isChecked() && frame && frame->isComputing())
        return; // the step that was asked for comes
    const bool isShown = action->isChecked() && frame && frame->weights && frame->reading;
    const std::shared_ptr<const Fan> of = isShown ? frame->fan : nullptr;
    if (of == m_of)
        return;
    m_of = of;
    m_fan = of ? std::make_shared<const Fan>(
                withSigmaZ(*frame->weights, *frame->experiment, *of, frame->reading->startLatent.sigma))
               : nullptr;
    emit fanChanged(m_fan);
}

} // namespace npscope
