// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windowmain.h"

#include "app/commandline.h"
#include "app/windowarguments.h"

#include <QApplication>

namespace npscope {

int runWindow(int &argc, char **argv)
{
    try {
        QStringList given;
        for (int i = 1; i < argc; ++i)
            given.append(QString::fromLocal8Bit(argv[i]));
        const WindowArguments arguments = readWindowArguments(given);
        if (arguments.asksForHelp || arguments.asksForVersion) {
            print(arguments.asksForHelp ? generalHelp() : versionText());
            return 0;
        }

        const QApplication application(argc, argv);
        // The main window opens here: on arguments.file, if there is one, in arguments.theme.
        return 0;
    } catch (const CommandError &error) {
        return report(error);
    }
}

} // namespace npscope
