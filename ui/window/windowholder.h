// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The window, and the next one where another language is chosen, or other numbers or fonts: texts are made when a
// window is put together, and what it shows is a function of document and run, which stay. So nothing has to know how
// to change its language. What else the user prefers acts on the window there is.

#pragma once

#include "ui/window/preferences.h"

#include <QObject>

#include <memory>

namespace npscope {

class Autosave;
class Document;
class MainWindow;
class RunController;

class WindowHolder : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it. What is kept is to be applied by then. The window is not shown yet.
    WindowHolder(Document &document, RunController &run);
    ~WindowHolder() override;

    MainWindow &window() { return *m_window; }
    Autosave &autosave() { return *m_autosave; }

private:
    std::unique_ptr<MainWindow> make();
    void follow();

    Document &m_document;
    RunController &m_run;
    Preferences m_applied;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Autosave> m_autosave;
};

} // namespace npscope
