// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The window, and the next one where another language is chosen: texts are made when a window is put together, and
// what it shows is a function of document and run, which stay. So nothing has to know how to change its language.

#pragma once

#include "ui/window/theme.h"

#include <QObject>

#include <memory>
#include <optional>

namespace npscope {

class Document;
class MainWindow;
class RunController;

class WindowHolder : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it. The window is not shown yet. `theme` replaces the one kept from last time.
    WindowHolder(Document &document, RunController &run, std::optional<Theme> theme = {});
    ~WindowHolder() override;

    MainWindow &window() { return *m_window; }

private:
    std::unique_ptr<MainWindow> make(std::optional<Theme> theme);
    void speak(const QString &language);

    Document &m_document;
    RunController &m_run;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace npscope
