// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the window keeps from one start to the next: its layout, the layers of the chart; and what the user prefers.

#include "ui/document/document.h"
#include "ui/document/settingsfile.h"
#include "ui/document/shown.h"
#include "ui/pages/windowpage.h"
#include "ui/panels/data/editing.h"
#include "ui/run/exploration.h"
#include "ui/run/motion.h"
#include "ui/run/runcontroller.h"
#include "ui/window/guidewindow.h"
#include "ui/window/mainwindow.h"
#include "ui/window/messagebar.h"
#include "ui/window/preferencesdialog.h"
#include "ui/window/tourguide.h"
#include "ui/window/viewactions.h"

#include <QDockWidget>
#include <QLayout>
#include <QMenuBar>
#include <QScreen>
#include <QSplitter>

#include <algorithm>

namespace npscope {

namespace {

// Raised when docks or bars change so that an old layout no longer fits.
constexpr int stateVersion = 3;

QString divisionKey(const WindowPage &page)
{
    return QStringLiteral("division/") + page.objectName();
}

} // namespace

void MainWindow::restoreState()
{
    // What the window has asked for while it was put together no longer counts: on a small screen it would be too high.
    layout()->invalidate();
    layout()->activate();
    const QSize available = screen()->availableSize();
    resize(std::min(1440, available.width() - 20), std::min(900, available.height() - 50)); // with room for the frame
    restoreGeometry(m_settings.value("window/geometry").toByteArray());
    divideRoom();
    QMainWindow::restoreState(m_settings.value("window/state").toByteArray(), stateVersion);
    for (const WindowPage *page : m_pages) {
        if (QSplitter *splitter = page->splitter())
            splitter->restoreState(m_settings.value(divisionKey(*page)).toByteArray());
    }

    View view = m_document.view();
    view.hasCharts = m_settings.value("view/charts", view.hasCharts).toBool();
    if (m_settings.contains("view/panels")) {
        const QStringList names = m_settings.value("view/panels").toStringList();
        view.panels.clear();
        for (std::size_t i = 0; i < panelNames.size(); ++i) {
            if (names.contains(QLatin1String(panelNames[i])))
                view.panels.push_back(static_cast<Panel>(i));
        }
    }
    view.showsCurves = m_settings.value("view/curves", view.showsCurves).toBool();
    view.showsMean = m_settings.value("view/mean", view.showsMean).toBool();
    view.showsBand = m_settings.value("view/band", view.showsBand).toBool();
    view.band = Band(std::clamp(m_settings.value("view/bandKind", int(view.band)).toInt(), 0, int(Band::Central90)));
    view.showsTrainingPoints = m_settings.value("view/trainingPoints", view.showsTrainingPoints).toBool();
    view.showsContextPoints = m_settings.value("view/contextPoints", view.showsContextPoints).toBool();
    view.showsExact = m_settings.value("view/exact", view.showsExact).toBool();
    view.showsExactCurves = m_settings.value("view/exactCurves", view.showsExactCurves).toBool();
    view.showsTruth = m_settings.value("view/truth", view.showsTruth).toBool();
    view.showsExtrapolation = m_settings.value("view/extrapolation", view.showsExtrapolation).toBool();
    m_document.setView(view);
    followPreferences();
}

void MainWindow::followPreferences()
{
    const Preferences kept = Preferences::kept(m_settings);
    m_view->setTheme(kept.theme);
    m_run.setMemory(std::size_t(kept.memory) * 1'000'000);
}

void MainWindow::tellOfUnkeptSettings()
{
    const std::optional<QString> file = unkeptSettings();
    if (m_unkept)
        m_unkept->putAway();
    m_unkept = nullptr;
    if (!file)
        return;
    m_hasToldOfUnkept = true;
    auto *again = new QAction(tr("Try Again"), this);
    auto *close = new QAction(tr("Not Now"), this);
    m_unkept = new MessageBar(tr("What you prefer, and the recent files, are so until NPScope is closed, but cannot be "
                                 "kept: %1 cannot be written. Is the disk full, or the folder read-only?")
                                  .arg(shownPath(*file)),
                              {again, close}, *this);
    again->setParent(m_unkept);
    close->setParent(m_unkept);
    connect(again, &QAction::triggered, this, &MainWindow::tellOfUnkeptSettings);
    connect(close, &QAction::triggered, m_unkept, &MessageBar::putAway);
}

void MainWindow::createPreferences()
{
    m_preferences = new QAction(tr("Pre&ferences…"), this);
    m_preferences->setShortcut(Qt::CTRL | Qt::Key_Comma); // which not every platform has as the standard key
    m_preferences->setMenuRole(QAction::PreferencesRole);
    connect(m_preferences, &QAction::triggered, this, &MainWindow::openPreferences);
    // It holds what it will give back in the end.
    connect(m_tour, &TourGuide::started, this, [this] {
        m_preferences->setEnabled(false);
        if (m_preferencesDialog)
            m_preferencesDialog->close();
    });
    connect(m_tour, &TourGuide::ended, this, [this] { m_preferences->setEnabled(true); });
}

void MainWindow::makePreferences()
{
    m_preferencesDialog = new PreferencesDialog(m_document, m_settings, *m_shortcuts, *menuBar(), this);
    connect(m_preferencesDialog, &PreferencesDialog::chosen, this, &MainWindow::preferencesChosen);
    connect(m_view, &ViewActions::themeChosen, m_preferencesDialog, &PreferencesDialog::follow);
}

void MainWindow::prefer(const std::function<void(Preferences &)> &change)
{
    Preferences preferences = Preferences::kept(m_settings);
    change(preferences);
    preferences.keep(m_settings);
    emit preferencesChosen();
}

void MainWindow::openPreferences()
{
    if (!m_preferencesDialog)
        makePreferences();
    m_preferencesDialog->show();
    m_preferencesDialog->activateWindow();
}

// As at the first start.
void MainWindow::divideRoom()
{
    resizeDocks({m_docks.first(), m_docks.last()}, {300, 300}, Qt::Horizontal);
    for (const WindowPage *page : m_pages) {
        if (QSplitter *splitter = page->splitter())
            splitter->setSizes(page->firstDivision());
    }
}

void MainWindow::goOnFrom(const MainWindow &before)
{
    m_editing->select(before.m_editing->selected());
    if (const auto &probe = before.m_exploration->probe())
        m_exploration->placeProbe(probe->z);
    m_motion->action->setChecked(before.m_motion->action->isChecked());
    if (before.m_preferencesDialog && before.m_preferencesDialog->isVisible()) {
        makePreferences();
        m_preferencesDialog->goOnFrom(*before.m_preferencesDialog);
        openPreferences();
    }
    GuideWindow::goOnFrom(before, *this);
}

void MainWindow::saveState()
{
    m_settings.setValue("window/geometry", saveGeometry());
    m_settings.setValue("window/state", QMainWindow::saveState(stateVersion));
    for (const WindowPage *page : m_pages) {
        if (const QSplitter *splitter = page->splitter())
            m_settings.setValue(divisionKey(*page), splitter->saveState());
    }
    const View &view = m_document.view();
    QStringList panels;
    for (const Panel panel : view.panels)
        panels.append(QLatin1String(panelNames.at(std::size_t(panel))));
    m_settings.setValue("view/panels", panels);
    m_settings.setValue("view/charts", view.hasCharts);
    m_settings.setValue("view/curves", view.showsCurves);
    m_settings.setValue("view/mean", view.showsMean);
    m_settings.setValue("view/band", view.showsBand);
    m_settings.setValue("view/bandKind", int(view.band));
    m_settings.setValue("view/trainingPoints", view.showsTrainingPoints);
    m_settings.setValue("view/contextPoints", view.showsContextPoints);
    m_settings.setValue("view/exact", view.showsExact);
    m_settings.setValue("view/exactCurves", view.showsExactCurves);
    m_settings.setValue("view/truth", view.showsTruth);
    m_settings.setValue("view/extrapolation", view.showsExtrapolation);
}

} // namespace npscope
