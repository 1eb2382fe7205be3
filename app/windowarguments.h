// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The arguments of the window: npscope [--theme system|light|dark] [--language NAME] [--memory MB] [FILE]. Read before
// anything needs a display, so that what is wrong with them is said without one.

#pragma once

#include "app/arguments.h"
#include "ui/document/sessionfile.h"

#include <optional>
#include <vector>

namespace npscope {

struct WindowArguments {
    QString theme;                           ///< "system", "light" or "dark"; empty for the one of last time
    QString language;                        ///< a Language's code; empty for the one of last time
    std::optional<int> memory;               ///< in MB; none for the one of last time
    QString path;                            ///< of the file to open; empty for none
    std::optional<Loaded<SessionFile>> file; ///< what it holds, or why it cannot be read
    bool asksForHelp = false;
    bool asksForVersion = false;
};

/// As help lists them.
std::vector<Option> windowOptions();

/// Passes over Qt's own options; reads the file. Throws CommandError, but not for what is wrong with the file.
WindowArguments readWindowArguments(const QStringList &given);

} // namespace npscope
