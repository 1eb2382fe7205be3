// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What npscope does without a window: finds the command by the first argument, and carries it out without
// a display.

#pragma once

#include "app/arguments.h"

#include <QByteArray>

namespace npscope {

/// Whether the arguments name a command, or ask for help or the version.
bool isCommand(int argc, char **argv);
/// Reads what comes after the command's name; nothing is done yet. Throws CommandError.
CommandWork readCommand(const char *name, const QStringList &given);
/// Carries it out; returns the program's exit code.
int runCommand(int argc, char **argv);

Help generalHelp();
QByteArray versionText();

} // namespace npscope
