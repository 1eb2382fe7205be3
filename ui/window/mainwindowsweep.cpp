// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/document.h"
#include "ui/pages/collapsemappage.h"
#include "ui/pages/functionspage.h"
#include "ui/run/runcontroller.h"
#include "ui/run/sweepcontroller.h"
#include "ui/window/figureactions.h"
#include "ui/window/mainwindow.h"

#include <QTabWidget>

namespace npscope {

WindowPage *MainWindow::createCollapseMap()
{
    m_sweep = new SweepController(this);
    auto *page = new CollapseMapPage(m_document, *m_sweep);
    connect(page->exportPicture, &QAction::triggered, m_figures,
            [this] { m_figures->exportByDialog(FigureId::CollapseMap); });
    connect(page->exportCsv, &QAction::triggered, m_figures, [this] { m_figures->exportData(FigureId::CollapseMap); });
    m_figures->setKnown(FigureId::CollapseMap, [this, page]() -> std::optional<std::pair<Results, Session>> {
        if (!m_sweep->sweep())
            return {};
        Session session = m_document.session(m_run.step());
        session.view.map.request = page->shownRequest(); // the controls may ask for another one by now
        return std::pair{page->results(), session};
    });
    connect(page, &CollapseMapPage::runChosen, this,
            [this](const Experiment &experiment, Step step, const QString &group) {
                const QString text = tr("Open %1, seed %2", "a run of the collapse map");
                if (!m_document.openAt(text.arg(group).arg(experiment.training.seed), experiment, step, m_run.step()))
                    return;
                m_document.showPage(Page::Functions);
                m_functions->setFocus();
            });
    return page;
}

} // namespace npscope
