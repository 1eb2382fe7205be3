// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// npscope with its window.

#pragma once

namespace npscope {

/// Runs until the window is closed; returns the program's exit code.
int runWindow(int &argc, char **argv);

} // namespace npscope
