// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/processor/variant.h"
#include "ui/document/document.h"
#include "ui/document/language.h"
#include "ui/document/presets.h"
#include "ui/pages/collapsemapview.h"
#include "ui/pages/comparepage.h"
#include "ui/pages/functionspage.h"
#include "ui/pages/guessgame.h"
#include "ui/pages/latentgridview.h"
#include "ui/panels/data/editing.h"
#include "ui/panels/latent/latentplane.h"
#include "ui/run/exploration.h"
#include "ui/run/motion.h"
#include "ui/run/runcontroller.h"
#include "ui/run/transportactions.h"
#include "ui/views/functionview.h"
#include "ui/views/seriesview.h"
#include "ui/window/dataactions.h"
#include "ui/window/datataking.h"
#include "ui/window/editactions.h"
#include "ui/window/figureactions.h"
#include "ui/window/fileactions.h"
#include "ui/window/functionactions.h"
#include "ui/window/guidewindow.h"
#include "ui/window/helpdialog.h"
#include "ui/window/mainwindow.h"
#include "ui/window/momentactions.h"
#include "ui/window/panelactions.h"
#include "ui/window/preferences.h"
#include "ui/window/shortcuts.h"
#include "ui/window/tourguide.h"
#include "ui/window/trainingactions.h"
#include "ui/window/viewactions.h"

#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QMenuBar>
#include <QMessageBox>
#include <QTabWidget>
#include <QWhatsThis>

namespace npscope {

void MainWindow::createActions()
{
    m_taking = new DataTaking(m_document, *m_editing, *this);
    m_file = new FileActions(m_document, m_run, *m_taking, m_settings, *this);
    connect(m_file, &FileActions::remembered, this, [this] {
        if (!m_hasToldOfUnkept) // of files once is enough: "Not Now" is an answer
            tellOfUnkeptSettings();
    });
    m_edit = new EditActions(m_document, *m_editing, this);
    connect(m_edit, &EditActions::tablePasted, m_taking, &DataTaking::paste);
    m_view = new ViewActions(m_document, this);
    m_training = new TrainingActions(m_document, this);
    m_transport = new TransportActions(m_run, this);
    m_figures = new FigureActions(m_document, m_run, m_settings, *this);
    m_removeProbe = new QAction(tr("Remo&ve the Probe"), this);
    m_removeProbe->setIconText(QStringLiteral("×"));
    m_removeProbe->setToolTip(tr("Removes the probe and its curve (Esc)"));
    m_removeProbe->setEnabled(false);
    connect(m_removeProbe, &QAction::triggered, m_exploration, &Exploration::removeProbe);
    m_data = new DataActions(m_document, this);
    m_questions = new FunctionActions(m_document, *m_nextLook, this);
    createTour();
    createPreferences();
}

void MainWindow::createMenus()
{
    createFileMenu();
    createEditMenu();
    createViewMenu();
    createTrainingMenu();
    createPresetsMenu();
    createHelpMenu();
    giveFigureMenus();
    m_shortcuts = new Shortcuts(*menuBar(), m_settings, this);
}

// The function charts have a menu of their own, with those of the page in front.
void MainWindow::giveFigureMenus()
{
    const QTabWidget &below = m_functions->charts();
    for (int i = 0; i < below.count(); ++i) {
        const FigureId figure = figureOf(static_cast<StepChart>(i));
        const auto charts = below.widget(i)->findChildren<SeriesView *>();
        for (SeriesView *chart : charts)
            m_figures->giveMenu(*chart, figure);
        if (charts.isEmpty())
            m_figures->giveMenu(*below.widget(i), figure);
    }
    m_figures->giveMenu(m_compare->chartBelow(), FigureId::Race);
    m_figures->giveMenu(*findChild<LatentPlane *>(), FigureId::LatentPlane);
    m_figures->giveMenu(*findChild<LatentGridView *>(), FigureId::LatentGrid);
    m_figures->giveMenu(*findChild<CollapseMapView *>(), FigureId::CollapseMap);
}

void MainWindow::createFileMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&File"));
    menu->addActions({m_file->newSession, m_file->open});
    QMenu *recent = menu->addMenu(tr("Open &Recent"));
    connect(recent, &QMenu::aboutToShow, m_file, [this, recent] { m_file->fillRecent(*recent); });
    menu->addActions({m_file->save, m_file->saveAs, m_file->reload});
    menu->addSeparator();
    menu->addActions(
        {m_file->importPoints, m_figures->exportFigure, m_figures->exportAnimation, m_file->exportWeights});
    menu->addSeparator();
    menu->addAction(m_figures->printFigure);
    menu->addSeparator();
    menu->addAction(tr("&Quit"), Qt::CTRL | Qt::Key_Q, this, &QWidget::close);
}

void MainWindow::createEditMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Edit"));
    menu->addActions({m_edit->undo, m_edit->redo});
    menu->addSeparator();
    menu->addActions({m_edit->cut, m_edit->copy, m_edit->paste, m_edit->remove, m_edit->selectAll, m_edit->clear});
    menu->addSeparator();
    menu->addActions({m_edit->editContext, m_edit->editTraining, m_edit->followTraining});
    menu->addSeparator();
    menu->addActions({m_questions->next, m_questions->previous, m_questions->nextOfPool, m_questions->otherValues,
                      m_questions->moveAll, m_questions->look});
    menu->addActions({m_functions->guess().draw, m_functions->guess().putAway});
    menu->addSeparator();
    menu->addActions({m_figures->copyPicture, m_figures->copySvg, m_figures->copyData, m_figures->asTable});
    menu->addSeparator();
    menu->addAction(m_preferences);
}

void MainWindow::createViewMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&View"));
    addViewsTo(*menu);
    menu->addSeparator();
    m_view->addLayersTo(*menu);
    menu->addActions({m_view->residuals, m_view->exactResiduals});
    menu->addSeparator();
    menu->addActions({m_view->fit, m_view->zoomIn, m_view->zoomOut, m_view->reset});
    menu->addSeparator();
    menu->addActions({m_view->logSteps, m_view->wholeRun});
    for (SeriesView *chart : findChildren<SeriesView *>())
        chart->addActions({m_view->logSteps, m_view->wholeRun});
    menu->addSeparator();
    menu->addActions({m_motion->action, m_removeProbe});
    menu->addSeparator();
    QMenu *panels = menu->addMenu(tr("&Panels"));
    for (QDockWidget *dock : m_docks)
        panels->addAction(dock->toggleViewAction());
    menu->addActions({m_panels->hideAll, m_panels->resetLayout});
    m_view->addThemesTo(*menu->addMenu(tr("T&heme")));
    addLanguagesTo(*menu->addMenu(tr("Lan&guage")));
    QAction *fullScreen = menu->addAction(tr("F&ull Screen"), QKeySequence(Qt::Key_F11), this, [this](bool full) {
        setWindowState(full ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
    });
    fullScreen->setCheckable(true);
    connect(menu, &QMenu::aboutToShow, fullScreen, [this, fullScreen] { fullScreen->setChecked(isFullScreen()); });
}

// Each in itself. Not during the tour, which holds what it will give back in the end.
void MainWindow::addLanguagesTo(QMenu &menu)
{
    auto *group = new QActionGroup(&menu);
    const QString kept = Preferences::kept(m_settings).language;
    for (const Language &language : languages()) {
        QAction *action = menu.addAction(language.name.isEmpty() ? tr("&System") : language.name);
        action->setCheckable(true);
        action->setActionGroup(group);
        action->setChecked(language.code == kept);
        connect(action, &QAction::triggered, this, [this, code = language.code] {
            prefer([&code](Preferences &preferences) { preferences.language = code; });
        });
    }
    connect(m_tour, &TourGuide::started, group, [group] { group->setEnabled(false); });
    connect(m_tour, &TourGuide::ended, group, [group] { group->setEnabled(true); });
}

// One of the views of the centre each, in their order: Ctrl+1, Ctrl+2 …
void MainWindow::addViewsTo(QMenu &menu)
{
    auto *group = new QActionGroup(this);
    for (int i = 0; i < m_views->count(); ++i) {
        QAction *action = group->addAction(m_views->tabText(i));
        action->setCheckable(true);
        action->setShortcut(Qt::CTRL | Qt::Key(Qt::Key_1 + i));
        connect(action, &QAction::triggered, this, [this, i] { m_document.showPage(static_cast<Page>(i)); });
        m_views->setTabToolTip(i, tr("%1 (%2)", "a view and its key")
                                      .arg(m_views->tabText(i), action->shortcut().toString(QKeySequence::NativeText)));
    }
    menu.addActions(group->actions());
    const auto follow = [this, group] { group->actions().at(m_views->currentIndex())->setChecked(true); };
    connect(m_views, &QTabWidget::currentChanged, group, follow);
    follow();
}

void MainWindow::createTrainingMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Training"));
    menu->addActions({m_transport->playPause, m_transport->restart});
    menu->addSeparator();
    menu->addActions({m_transport->stepForward, m_transport->stepBack, m_transport->leapForward, m_transport->leapBack,
                      m_transport->toStart, m_transport->toEnd});
    menu->addSeparator();
    menu->addActions({m_transport->faster, m_transport->slower});
    menu->addSeparator();
    menu->addMenu(tr("&Initialisation"))->addActions(m_training->initialisations());
    menu->addActions({m_training->reroll, m_training->resample});
    menu->addSeparator();
    m_moments->addTo(*menu);
}

// Data to train on, experiments of papers, and the article's figures, run by run. Sheets are pictures, not states: they
// are exported, not opened.
void MainWindow::createPresetsMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Presets"));
    m_data->addTo(*menu->addMenu(tr("Training &Data")));
    QMenu *papers = menu->addMenu(tr("Experiments of &Papers"));
    QMenu *of = menu;
    QString group;
    for (const Preset &preset : presets()) {
        if (preset.isSheet)
            continue;
        if (preset.group != group)
            of = preset.published ? papers->addMenu(preset.published->paper()) : menu;
        if (preset.group != group && !preset.published)
            menu->addSeparator();
        group = preset.group;
        QAction *action =
            of->addAction(preset.title, this, [this, preset] { m_document.openPreset(preset, m_run.step()); });
        if (preset.published) {
            of->setToolTipsVisible(true);
            action->setToolTip(preset.published->text());
        }
    }
}

void MainWindow::createHelpMenu()
{
    QMenu *menu = menuBar()->addMenu(tr("&Help"));
    menu->addActions({m_tour->start, m_tour->back, m_tour->next, m_tour->leave});
    menu->addSeparator();
    menu->addAction(tr("&Guide"), QKeySequence(Qt::Key_F1), this, [this] { GuideWindow::open(*this); });
    menu->addAction(tr("&Keyboard Shortcuts"), QKeySequence(Qt::CTRL | Qt::Key_F1), this,
                    [this] { (new HelpDialog(tr("Keyboard Shortcuts"), shortcutsText(*menuBar()), this))->show(); });
    QAction *whatsThis = QWhatsThis::createAction(this); // Shift+F1
    whatsThis->setText(tr("&What's This?"));
    menu->addAction(whatsThis);
    menu->addSeparator();
    menu->addAction(tr("&About NPScope"), this, [this] {
        QMessageBox::about(this, tr("About NPScope"),
                           tr("<h3>NPScope %1</h3><p>A laboratory in which a neural process trains in front of you.</p>"
                              "<p>Compiled for %2.</p>"
                              "<p>Free software under the GNU General Public License, version 3 or later.</p>")
                               .arg(QApplication::applicationVersion(), QLatin1String(processorVariant())));
    });
    menu->addAction(tr("About &Qt"), qApp, &QApplication::aboutQt);
}

void MainWindow::showChartMenu(const QPoint &at)
{
    QMenu menu;
    menu.addActions({m_edit->paste, m_edit->selectAll, m_edit->clear});
    menu.addSeparator();
    menu.addActions({m_edit->editContext, m_edit->editTraining, m_edit->followTraining});
    menu.addSeparator();
    menu.addActions({m_questions->next, m_questions->previous, m_questions->nextOfPool, m_questions->otherValues,
                     m_questions->moveAll, m_questions->look, m_functions->guess().draw});
    menu.addSeparator();
    menu.addActions({m_view->fit, m_view->reset, m_training->resample});
    menu.addSeparator();
    menu.addActions(
        {m_figures->copyPicture, m_figures->copySvg, m_figures->copyData, m_figures->asTable, m_figures->exportFigure});
    menu.exec(at);
}

} // namespace npscope
