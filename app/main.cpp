// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The entry: a command that needs no display, or the window.

#include "app/commandline.h"
#include "app/processorchoice.h"
#include "app/windowmain.h"

#include <csignal>

int main(int argc, char **argv)
{
#ifdef SIGXFSZ
    std::signal(SIGXFSZ, SIG_IGN); // a limit to the size of files is an error like others, not the end of unsaved work
#endif
    try {
        npscope::chooseProcessor(argc, argv);
    } catch (const npscope::CommandError &error) {
        return npscope::report(error);
    }
    return npscope::isCommand(argc, argv) ? npscope::runCommand(argc, argv) : npscope::runWindow(argc, argv);
}
