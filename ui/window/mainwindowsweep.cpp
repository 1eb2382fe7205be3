// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/functionview.h"
#include "ui/document/document.h"
#include "ui/panels/collapsemappage.h"
#include "ui/run/runcontroller.h"
#include "ui/run/sweepcontroller.h"
#include "ui/window/mainwindow.h"
#include "ui/window/sweepexport.h"

#include <QTabWidget>

namespace npscope {

QWidget *MainWindow::createCollapseMap()
{
    m_sweep = new SweepController(this);
    auto *page = new CollapseMapPage(m_document, *m_sweep);
    new SweepExport(*page, *m_sweep, m_document, m_run, m_settings, *this);
    connect(page, &CollapseMapPage::runChosen, this,
            [this](const Experiment &experiment, Step step, const QString &group) {
                const QString text = tr("Open %1, seed %2", "a run of the collapse map");
                if (!m_document.openAt(text.arg(group).arg(experiment.training.seed), experiment, step, m_run.step()))
                    return;
                m_views->setCurrentIndex(0);
                m_function->setFocus();
            });
    return page;
}

} // namespace npscope
