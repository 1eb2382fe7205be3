// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/run/nextlook.h"

#include "core/data/questiontask.h"
#include "ui/charts/ticks.h"
#include "ui/document/document.h"
#include "ui/run/runcontroller.h"

#include <algorithm>

namespace npscope {

namespace {

// As fine as a pointer's on a chart some thousand pixels wide.
constexpr double share = 1e-4;

} // namespace

NextLook::NextLook(Document &document, RunController &run, QObject *parent)
    : QObject(parent), m_document(document), m_run(run)
{
    connect(&document, &Document::experimentChanged, this, &NextLook::follow);
    connect(&document, &Document::viewChanged, this, &NextLook::follow);
    connect(&run, &RunController::frameChanged, this, &NextLook::follow);
}

bool NextLook::hasFunction() const
{
    const Experiment &experiment = m_document.experiment();
    return experiment.training.isOfFamily() && experiment.question.function > 0;
}

// While another step is computed nobody knows; while another question is, which takes a moment, what the last answer
// said of the places that are still free.
void NextLook::follow()
{
    const auto frame = m_run.frame();
    const Experiment &experiment = m_document.experiment();
    std::optional<LeastSure> place;
    if (frame && frame->fan && frame->experiment->training == experiment.training) {
        const View &view = m_document.view();
        place = leastSure(*frame->fan, experiment.context(), {view.xMin, view.xMax}, experiment.training.trainedX());
        if (place)
            place->x = roundedTo(place->x, (view.xMax - view.xMin) * share);
    }
    if (place == m_place)
        return;
    m_place = place;
    emit changed();
}

std::optional<Point> NextLook::point() const
{
    if (!m_place)
        return {};
    const Experiment &experiment = m_document.experiment();
    const double y = observed(experiment.training, experiment.question, m_place->x).value_or(m_place->mean);
    return Point{m_place->x, std::clamp(y, -maxCoordinate, maxCoordinate)};
}

void NextLook::look()
{
    if (const auto seen = point())
        m_document.addPoint(PointKind::Context, *seen);
}

} // namespace npscope
