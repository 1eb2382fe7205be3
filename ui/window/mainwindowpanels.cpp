// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands around the pages: the bars above and below, and the docks at the right.

#include "ui/panels/data/editing.h"
#include "ui/panels/data/pointspanel.h"
#include "ui/panels/latent/latentpanel.h"
#include "ui/panels/latent/latentplanepanel.h"
#include "ui/panels/training/initialisationbar.h"
#include "ui/panels/training/remediespanel.h"
#include "ui/panels/training/settingspanel.h"
#include "ui/panels/training/transportbar.h"
#include "ui/panels/verdict/honestypanel.h"
#include "ui/panels/verdict/spreadpanel.h"
#include "ui/run/exploration.h"
#include "ui/run/motion.h"
#include "ui/window/functionactions.h"
#include "ui/window/mainwindow.h"
#include "ui/window/trainingactions.h"
#include "ui/window/viewactions.h"

#include <QDockWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolBar>

#include <algorithm>

namespace npscope {

namespace {

QToolBar *fixedBar(const QString &title, const QString &name, QWidget *content)
{
    auto *bar = new QToolBar(title);
    bar->setObjectName(name);
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    content->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(content);
    return bar;
}

} // namespace

void MainWindow::createBars()
{
    addToolBar(Qt::TopToolBarArea,
               fixedBar(tr("Initialisation"), QStringLiteral("initialisation"),
                        new InitialisationBar(m_document, m_training->initialisations(), m_training->reroll)));
    addToolBar(Qt::BottomToolBarArea, fixedBar(tr("Transport"), QStringLiteral("transport"),
                                               new TransportBar(m_document, m_run, *m_transport)));
}

void MainWindow::createDocks()
{
    const auto add = [this](const QString &title, Panel panel, QWidget *content) {
        auto *dock = new QDockWidget(title);
        dock->setObjectName(QLatin1String(panelNames.at(std::size_t(panel))));
        dock->setWidget(content);
        addDockWidget(Qt::RightDockWidgetArea, dock);
        m_docks.append(dock);
        return dock;
    };
    const auto scrolled = [](QWidget *panel) {
        auto *scroll = new QScrollArea;
        scroll->setWidget(panel);
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        const int needed = panel->minimumSizeHint().width() + scroll->verticalScrollBar()->sizeHint().width();
        scroll->setMinimumWidth(std::max(250, needed)); // nothing is cut at the right
        return scroll;
    };
    // In the order of Panel.
    QDockWidget *settings = add(tr("Settings"), Panel::Settings, scrolled(new SettingsPanel(m_document)));
    QDockWidget *remedies = add(tr("Remedies"), Panel::Remedies, scrolled(new RemediesPanel(m_document)));
    QDockWidget *points = add(tr("Points"), Panel::Points, new PointsPanel(m_document, *m_editing));
    QDockWidget *plane = add(tr("Latent plane"), Panel::LatentPlane,
                             new LatentPlanePanel(m_document, m_run, *m_exploration, *m_motion, m_removeProbe));
    QDockWidget *readOut = add(tr("Read-out"), Panel::ReadOut, new LatentPanel(m_run));
    QDockWidget *verdict = add(tr("Verdict"), Panel::Verdict, new SpreadPanel(m_run, m_view->startSigmaZ));
    QDockWidget *honesty =
        add(tr("Honesty"), Panel::Honesty, new HonestyPanel(m_run, {m_questions->otherValues, m_questions->moveAll}));
    tabifyDockWidget(settings, remedies);
    tabifyDockWidget(remedies, points);
    tabifyDockWidget(plane, readOut);
    tabifyDockWidget(readOut, verdict);
    tabifyDockWidget(verdict, honesty);
    setTabPosition(Qt::RightDockWidgetArea, QTabWidget::North);
}

} // namespace npscope
