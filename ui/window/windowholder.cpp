// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/windowholder.h"

#include "ui/views/functionview.h"
#include "ui/window/autosave.h"
#include "ui/window/mainwindow.h"

#include <QSettings>

#include <utility>

namespace npscope {

WindowHolder::WindowHolder(Document &document, RunController &run)
    : m_document(document), m_run(run), m_applied(Preferences::kept(QSettings())), m_window(make()),
      m_autosave(
          std::make_unique<Autosave>(document, run, [this] { return m_window->functionView().grab().toImage(); }))
{
    m_autosave->setOn(m_applied.keepsUnsaved);
}

WindowHolder::~WindowHolder() = default;

std::unique_ptr<MainWindow> WindowHolder::make()
{
    auto window = std::make_unique<MainWindow>(m_document, m_run);
    // Once the menu that it was chosen in is closed.
    connect(window.get(), &MainWindow::preferencesChosen, this, &WindowHolder::follow, Qt::QueuedConnection);
    return window;
}

void WindowHolder::follow()
{
    const Preferences kept = Preferences::kept(QSettings());
    const bool fits = kept.fitsWindowOf(m_applied);
    m_applied = kept;
    if (!fits)
        m_window->saveState(); // its layout, which the next one restores
    apply(kept);
    m_autosave->setOn(kept.keepsUnsaved);
    if (fits) {
        m_window->followPreferences();
    } else {
        auto next = make();
        next->show();
        next->goOnFrom(*m_window);
        std::swap(m_window, next); // the one before goes when the next is on the screen
    }
    m_window->tellOfUnkeptSettings();
}

} // namespace npscope
