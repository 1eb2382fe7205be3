// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/windowholder.h"

#include "ui/document/language.h"
#include "ui/window/mainwindow.h"

#include <QSettings>

#include <utility>

namespace npscope {

WindowHolder::WindowHolder(Document &document, RunController &run, std::optional<Theme> theme)
    : m_document(document), m_run(run), m_window(make(theme))
{
}

WindowHolder::~WindowHolder() = default;

std::unique_ptr<MainWindow> WindowHolder::make(std::optional<Theme> theme)
{
    auto window = std::make_unique<MainWindow>(m_document, m_run, theme);
    // Once the menu that it was chosen in is closed.
    connect(window.get(), &MainWindow::languageChosen, this, &WindowHolder::speak, Qt::QueuedConnection);
    return window;
}

void WindowHolder::speak(const QString &language)
{
    const auto found = findLanguage(language);
    if (!found)
        return;
    QSettings().setValue(languageKey, language);
    m_window->saveState(); // its layout, which the next one restores
    applyLanguage(*found);
    auto next = make({});
    next->goOnFrom(*m_window);
    next->show();
    std::swap(m_window, next); // the one before goes when the next is on the screen
}

} // namespace npscope
