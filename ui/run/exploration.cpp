// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/exploration.h"

#include "ui/run/runcontroller.h"

#include <utility>

namespace npscope {

Exploration::Exploration(RunController &run, QObject *parent) : QObject(parent), m_run(run)
{
    connect(&run, &RunController::frameChanged, this, &Exploration::follow);
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
    const auto frame = m_run.frame();
    if (frame && frame->weights && int(z.size()) == m_zDim)
        show(std::make_shared<const LatentProbe>(
            LatentProbe{z, frame->fan->grid, decode(*frame->weights, z, frame->fan->grid)}));
    else if (m_probe && z.size() == m_probe->z.size()) // its curve comes with the step that is being computed
        show(std::make_shared<const LatentProbe>(LatentProbe{z, m_probe->grid, m_probe->y}));
}

void Exploration::removeProbe()
{
    show(nullptr);
}

void Exploration::show(std::shared_ptr<const LatentProbe> probe)
{
    if (probe == m_probe || (probe && m_probe && *probe == *m_probe))
        return;
    m_probe = std::move(probe);
    emit probeChanged(m_probe);
}

void Exploration::setXAxis(int dimension)
{
    if (dimension == m_axes.x)
        return;
    if (dimension == m_axes.y)
        m_axes.y = m_axes.x;
    m_axes.x = dimension;
    emit axesChanged();
}

void Exploration::setYAxis(int dimension)
{
    if (dimension == m_axes.y)
        return;
    if (dimension == m_axes.x)
        m_axes.x = m_axes.y;
    m_axes.y = dimension;
    emit axesChanged();
}

// The probe stays where it is; its curve is that of the new weights.
void Exploration::follow()
{
    const auto frame = m_run.frame();
    if (!frame->weights)
        return;
    if (frame->weights->training.sizes.zDim != m_zDim) {
        m_zDim = frame->weights->training.sizes.zDim;
        m_axes = m_zDim == 1 ? LatentAxes{0, 0} : LatentAxes{0, 1};
        removeProbe();
        emit axesChanged();
    }
    if (m_curve && *m_curve >= frame->fan->curves)
        pointAt({});
    if (m_probe)
        placeProbe(m_probe->z);
}

} // namespace npscope
