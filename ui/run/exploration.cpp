// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/exploration.h"

#include "core/predict/weights.h"
#include "ui/document/document.h"
#include "ui/run/runcontroller.h"

#include <utility>

namespace npscope {

Exploration::Exploration(Document &document, RunController &run, QObject *parent)
    : QObject(parent), m_document(document), m_run(run)
{
    connect(&document, &Document::viewChanged, this, &Exploration::follow);
    connect(&run, &RunController::frameChanged, this, &Exploration::followFrame);
}

void Exploration::pointAt(std::optional<int> curve)
{
    if (curve == m_curve)
        return;
    m_curve = curve;
    emit curveChanged(curve);
}

void Exploration::placeProbe(const std::vector<float> &z)
{
    View view = m_document.view();
    view.latent.probe = z;
    m_document.setView(view);
}

LatentAxes Exploration::axes() const
{
    return axesIn(m_zDim, m_document.view().latent.axes);
}

void Exploration::setAxes(const LatentAxes &axes)
{
    View view = m_document.view();
    view.latent.axes = axes;
    m_document.setView(view);
}

void Exploration::setXAxis(int dimension)
{
    const LatentAxes now = axes();
    setAxes({dimension, dimension == now.y ? now.x : now.y});
}

void Exploration::setYAxis(int dimension)
{
    const LatentAxes now = axes();
    setAxes({dimension == now.x ? now.y : now.x, dimension});
}

// The probe stays where it is; its curve is that of the present weights, or of the last while others are computed.
void Exploration::follow()
{
    if (const LatentAxes now = axes(); now != m_axes) {
        m_axes = now;
        emit axesChanged();
    }
    const std::vector<float> &z = m_document.view().latent.probe;
    const auto frame = m_run.frame();
    std::shared_ptr<const LatentProbe> probe;
    if (frame && frame->weights && !z.empty() && int(z.size()) == m_zDim)
        probe = std::make_shared<const LatentProbe>(
            LatentProbe{z, frame->fan->grid, decode(*frame->weights, z, frame->fan->grid)});
    else if (m_probe && !z.empty() && int(z.size()) == m_zDim)
        probe = std::make_shared<const LatentProbe>(LatentProbe{z, m_probe->grid, m_probe->y});
    if (probe == m_probe || (probe && m_probe && *probe == *m_probe))
        return;
    m_probe = std::move(probe);
    emit probeChanged(m_probe);
}

void Exploration::followFrame()
{
    const auto frame = m_run.frame();
    if (!frame->weights)
        return;
    const Training &training = frame->weights->training;
    if (const int zDim = training.hasLatent() ? training.sizes.zDim : 0; zDim != m_zDim) {
        m_zDim = zDim;
        m_axes = axes();
        emit axesChanged();
    }
    if (m_curve && *m_curve >= frame->fan->curves)
        pointAt({});
    follow();
}

} // namespace npscope
