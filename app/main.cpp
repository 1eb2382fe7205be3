// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The entry: a command that needs no display, or the window.

#include "app/commandline.h"
#include "app/windowmain.h"

int main(int argc, char **argv)
{
    return npscope::isCommand(argc, argv) ? npscope::runCommand(argc, argv) : npscope::runWindow(argc, argv);
}
