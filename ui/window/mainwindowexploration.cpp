// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/functionview.h"
#include "ui/document/document.h"
#include "ui/run/exploration.h"
#include "ui/run/motion.h"
#include "ui/run/startsigmaz.h"
#include "ui/window/mainwindow.h"

#include <QAction>

namespace npscope {

// What is explored of the latent space is one state, which the chart shows and changes as the plane does.
void MainWindow::connectExploration()
{
    connect(m_exploration, &Exploration::curveChanged, m_function, &FunctionView::pointOut);
    connect(m_exploration, &Exploration::probeChanged, m_function, &FunctionView::setProbe);
    connect(m_function, &FunctionView::curveHovered, m_exploration, &Exploration::pointAt);
    connect(m_motion, &Motion::fanChanged, m_function, &FunctionView::setMoved);
    connect(m_startSigmaZ, &StartSigmaZ::fanChanged, m_function, &FunctionView::setStartSigmaZ);
    connect(m_exploration, &Exploration::probeChanged, m_removeProbe,
            [this] { m_removeProbe->setEnabled(m_exploration->probe() != nullptr); });
    connect(&m_document, &Document::replaced, m_motion, [this] { m_motion->action->setChecked(false); });
}

} // namespace npscope
