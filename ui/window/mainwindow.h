// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The window: puts document, run, charts and panels together. What a part does is in the part.

#pragma once

#include "ui/document/loaded.h"

#include <QMainWindow>
#include <QPointer>
#include <QSettings>

#include <functional>

class QLabel;
class QMenu;
class QTabWidget;

namespace npscope {

class ComparePage;
class DataActions;
class DataTaking;
class Document;
class EditActions;
class Editing;
class Exploration;
class FansBehind;
class FileActions;
class FunctionView;
class FunctionActions;
class FunctionsPage;
class MessageBar;
class MomentActions;
class MomentFrames;
class Motion;
class NextLook;
class PreferencesDialog;
class PanelActions;
class FigureActions;
class RunController;
class SeriesView;
class Shortcuts;
class SweepController;
class TourGuide;
class TrainingActions;
class TransportActions;
class ViewActions;
class WindowPage;
struct Preferences;
struct SessionFile;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// Both must outlive it.
    MainWindow(Document &document, RunController &run);
    ~MainWindow() override;

    FunctionView &functionView() const;
    SeriesView &lossView() const;
    ComparePage &comparePage() { return *m_compare; }

    /// Shows what was read from there, or says why it could not be.
    void open(const Loaded<SessionFile> &file, const QString &path);
    /// Begins to play once the window has painted.
    void playWhenPainted();
    /// For the next start, or the next window: layout, layers, theme.
    void saveState();
    /// Takes up what neither document nor run knows: what is selected, the probe, whether curves move.
    void goOnFrom(const MainWindow &before);

    /// Of what is kept of them, all that a window can change without being made anew.
    void followPreferences();
    /// Says where the file of the settings cannot be written, until it can be.
    void tellOfUnkeptSettings();

signals:
    /// By the user: they are kept, and are to be applied.
    void preferencesChosen();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    // mainwindow.cpp
    void createPages();
    void createStatusBar();
    void connectDocument();
    void updateTitle();
    void updateIcons();
    // mainwindowpanels.cpp
    void createBars();
    void createDocks();
    // mainwindowpages.cpp
    void connectEdits(FunctionView &chart);
    void connectPages();
    WindowPage &frontPage() const;
    // mainwindowstate.cpp
    void restoreState();
    void divideRoom();
    // mainwindowsweep.cpp
    WindowPage *createCollapseMap();
    // mainwindowtour.cpp
    void createTour();
    void shareEscape();
    void keepMotion();
    void addTourHint();
    // mainwindowmenus.cpp
    void createActions();
    void createMenus();
    void createFileMenu();
    void createEditMenu();
    void createViewMenu();
    void addViewsTo(QMenu &menu);
    void createTrainingMenu();
    void createPresetsMenu();
    void createHelpMenu();
    void addLanguagesTo(QMenu &menu);
    void createPreferences();
    void prefer(const std::function<void(Preferences &)> &change);
    void makePreferences();
    void openPreferences();
    void giveFigureMenus();
    void showChartMenu(const QPoint &at);

    QSettings m_settings;
    Document &m_document;
    RunController &m_run;
    Editing *m_editing = nullptr;
    Exploration *m_exploration = nullptr;
    Motion *m_motion = nullptr;
    NextLook *m_nextLook = nullptr;
    MomentFrames *m_momentFrames = nullptr;
    FansBehind *m_behind = nullptr;
    FunctionsPage *m_functions = nullptr;
    ComparePage *m_compare = nullptr;
    QList<WindowPage *> m_pages;   // in the order of Page
    QTabWidget *m_views = nullptr; // the centre: the pages
    QLabel *m_pointer = nullptr;
    QList<class QDockWidget *> m_docks;
    FileActions *m_file = nullptr;
    EditActions *m_edit = nullptr;
    ViewActions *m_view = nullptr;
    TrainingActions *m_training = nullptr;
    FunctionActions *m_questions = nullptr;
    DataActions *m_data = nullptr;
    DataTaking *m_taking = nullptr;
    MomentActions *m_moments = nullptr;
    TransportActions *m_transport = nullptr;
    FigureActions *m_figures = nullptr;
    PanelActions *m_panels = nullptr;
    QAction *m_removeProbe = nullptr;
    QAction *m_preferences = nullptr;
    QPointer<PreferencesDialog> m_preferencesDialog;
    QPointer<MessageBar> m_unkept;
    bool m_hasToldOfUnkept = false;
    Shortcuts *m_shortcuts = nullptr;
    SweepController *m_sweep = nullptr;
    TourGuide *m_tour = nullptr;
    bool m_playsWhenPainted = false;
};

} // namespace npscope
