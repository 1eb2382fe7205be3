// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Qt ends a program whose display cannot be opened with five lines and a core dump. While this lives, the program ends
// with one sentence and exit code 1 instead: whichever display it is, and whyever it cannot be opened.

#pragma once

#include "app/arguments.h"

#include <QString>

namespace npscope {

class DisplayGuard
{
public:
    /// To live while the application is made. `sooner` is said instead, where it is not empty.
    explicit DisplayGuard(const QString &sooner);
    /// Passes on what else Qt had to say.
    ~DisplayGuard();
    DisplayGuard(const DisplayGuard &) = delete;
    DisplayGuard &operator=(const DisplayGuard &) = delete;

private:
    QtMessageHandler m_previous;
};

} // namespace npscope
