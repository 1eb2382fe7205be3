// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Leaves a report where the program crashes: what it was, what was done last, and where it happened. It lies in the
// user's state folder (crashreports.h) and is sent nowhere. The crash goes on as it would without.

#pragma once

#include <QString>

namespace npscope {

/// From now on; of the first call. `arguments` are what the program was started with.
void handleCrashes(const QString &arguments);
/// A line for a report, if there is to be one: what holds from now on.
void addToCrashReport(const QString &line);
/// What the user has just done. The latest of these are in a report; to be called by the main thread.
void noteCommand(const QString &text);

} // namespace npscope
