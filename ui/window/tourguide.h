// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Leads through the tour: sets each scene's state in the window, lets the user do anything with it, and gives back
// in the end what was there before: document and history, step, playing and speed, what is in front.

#pragma once

#include "ui/document/tour.h"
#include "ui/window/windowlayout.h"

#include <QAction>
#include <QObject>

#include <optional>
#include <vector>

class QToolBar;

namespace npscope {

class Document;
class Editing;
class Outline;
class RunController;
class TourBar;

class TourGuide : public QObject
{
    Q_OBJECT

public:
    /// All of them must outlive it. Pages, docks and bars of the window are found by their object names.
    TourGuide(Document &document, RunController &run, Editing &editing, QMainWindow &window);

    QAction *const start;
    QAction *const back;
    QAction *const next;
    QAction *const leave;

    bool isOn() const { return m_kept.has_value(); }
    const std::vector<Scene> &scenes() const { return m_scenes; }
    /// The scene's index; of no meaning while the tour is not on.
    int scene() const { return m_scene; }

signals:
    /// What was there is kept; the first scene comes.
    void started();
    /// What was there is back.
    void ended();

private:
    struct Kept {
        Step step;
        bool isPlaying;
        double speed;
        std::vector<int> selected;
        WindowLayout layout;
    };

    QAction *add(const QString &text, const QKeySequence &key);
    void begin();
    void end();
    void createBar();
    void show(int scene);
    void update();

    Document &m_document;
    RunController &m_run;
    Editing &m_editing;
    QMainWindow &m_window;
    std::vector<Scene> m_scenes = tour();
    int m_scene = 0;
    std::optional<Kept> m_kept;
    QToolBar *m_bar = nullptr; // as long as the tour is on
    TourBar *m_text = nullptr;
    Outline *m_outline = nullptr;
};

} // namespace npscope
