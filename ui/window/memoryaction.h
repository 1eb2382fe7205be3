// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How much memory the runs in the window may take for what they keep of their ways. It is the user's, not the
// experiment's: kept from one start to the next, and in no session.

#pragma once

#include "ui/document/problemtext.h"

#include <QAction>

class QSettings;

namespace npscope {

class RunController;

/// In MB, which are a million bytes.
inline constexpr Limits memoryLimits{.min = 64, .max = 65'536, .integer = true};
inline constexpr auto memoryKey = "run/memory";

class MemoryAction : public QAction
{
    Q_OBJECT

public:
    /// Gives the run what was kept from last time.
    MemoryAction(RunController &run, QSettings &settings, QWidget &window);

private:
    int megabytes() const;
    void ask();
    void apply();

    RunController &m_run;
    QSettings &m_settings;
    QWidget &m_window;
};

} // namespace npscope
