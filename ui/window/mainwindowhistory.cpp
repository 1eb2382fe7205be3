// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The charts below the functions that show the run's history.

#include "ui/paint/historyseries.h"
#include "ui/panels/historypanel.h"
#include "ui/panels/klpanel.h"
#include "ui/window/mainwindow.h"

#include <QTabWidget>

namespace npscope {

void MainWindow::createHistoryCharts()
{
    const auto add = [this](StepChart chart, QWidget *page, const QString &title, const QString &tip) {
        page->setObjectName(QLatin1String(chartNames.at(std::size_t(chart)))); // added in that order
        m_charts->setTabToolTip(m_charts->addTab(page, title), tip);
    };
    add(StepChart::Loss, new HistoryPanel(m_document, m_run, {{tr("Loss chart"), lossAgainstSteps}}), tr("Loss"),
        tr("Over every pixel's steps the range, pale, and the running median; the wheel zooms into the steps"));
    add(StepChart::Anatomy,
        new HistoryPanel(m_document, m_run,
                         {{tr("Parts of the loss"), lossAnatomy}, {tr("sigma_z and sensitivity"), latentAnatomy}}),
        tr("Anatomy"),
        tr("What the loss is made of; what becomes of sigma_z, and of the decoder's sensitivity to z on the data"));
    add(StepChart::Sd, new HistoryPanel(m_document, m_run, {{tr("Largest sd of the curves"), spreadAgainstSteps}}),
        tr("Sd over steps"),
        tr("The largest standard deviation over the curves, at the edges, between the points and on the data, beside "
           "the "
           "model's own sigma_y"));
    add(StepChart::Kl, new KlPanel(m_run), tr("KL argument"), tr("Why nothing keeps sigma_z from shrinking"));
}

SeriesView &MainWindow::lossView() const
{
    return *findChild<HistoryPanel *>(QLatin1String(chartNames.front()))->views().front();
}

} // namespace npscope
