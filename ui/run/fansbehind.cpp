// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/fansbehind.h"

#include "ui/document/document.h"
#include "ui/run/momentframes.h"
#include "ui/run/runcontroller.h"

#include <utility>

namespace npscope {

FansBehind::FansBehind(Document &document, RunController &run, MomentFrames &moments, QObject *parent)
    : QObject(parent), m_document(document), m_run(run), m_moments(moments)
{
    connect(&document, &Document::viewChanged, this, &FansBehind::follow);
    connect(&document, &Document::momentsChanged, this, &FansBehind::follow);
    connect(&run, &RunController::frameChanged, this, &FansBehind::follow);
    connect(&moments, &MomentFrames::changed, this, &FansBehind::follow);
}

void FansBehind::follow()
{
    followStartSigmaZ();
    std::vector<FanBehind> behind;
    if (const auto ghost = m_document.view().ghost) {
        const auto index = std::size_t(*ghost);
        if (const auto frame = m_moments.frame(index); frame && frame->fan)
            behind.push_back(ghostOf(m_document.moments()[index], frame->fan));
    }
    if (m_startSigmaZ)
        behind.push_back({FanBehind::Kind::StartSigmaZ, m_startSigmaZ});
    if (behind == m_told)
        return;
    m_told = std::move(behind);
    emit changed(m_told);
}

void FansBehind::followStartSigmaZ()
{
    const auto frame = m_run.frame();
    const bool isWanted = m_document.view().showsStartSigmaZ;
    if (isWanted && frame && !frame->fan)
        return; // the step that was asked for comes
    const bool isShown =
        isWanted && frame && frame->weights && frame->reading && frame->experiment->training.hasLatent();
    const std::shared_ptr<const Fan> of = isShown ? frame->fan : nullptr;
    if (of == m_of)
        return;
    m_of = of;
    m_startSigmaZ = of ? std::make_shared<const Fan>(
                        withSigmaZ(*frame->weights, *frame->experiment, *of, frame->reading->startLatent.sigma))
                       : nullptr;
}

} // namespace npscope
