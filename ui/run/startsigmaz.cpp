// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/startsigmaz.h"

#include "ui/document/document.h"
#include "ui/run/runcontroller.h"

namespace npscope {

StartSigmaZ::StartSigmaZ(Document &document, RunController &run, QObject *parent)
    : QObject(parent), m_document(document), m_run(run)
{
    connect(&document, &Document::viewChanged, this, &StartSigmaZ::follow);
    connect(&run, &RunController::frameChanged, this, &StartSigmaZ::follow);
}

void StartSigmaZ::follow()
{
    const auto frame = m_run.frame();
    const bool isWanted = m_document.view().showsStartSigmaZ;
    if (isWanted && frame && frame->isComputing())
        return; // the step that was asked for comes
    const bool isShown = isWanted && frame && frame->weights && frame->reading;
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
