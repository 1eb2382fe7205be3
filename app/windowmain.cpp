// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windowmain.h"

#include "app/commandline.h"
#include "app/windowarguments.h"
#include "ui/document/document.h"
#include "ui/run/runcontroller.h"
#include "ui/window/focuspolicy.h"
#include "ui/window/mainwindow.h"
#include "ui/window/theme.h"

#include <QApplication>
#include <QIcon>

namespace npscope {

namespace {

// Qt itself would abort with a core dump.
void requireDisplay()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    for (const char *variable : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) {
        if (!qEnvironmentVariableIsEmpty(variable))
            return;
    }
    throw CommandError{
        CommandError::Failed,
        QStringLiteral("there is no display for the window; without one there are \"npscope render\" and "
                       "\"npscope train\", e.g. npscope render --preset normal-9001 --out fan.png")};
#endif
}

int showWindow(const WindowArguments &arguments)
{
    qApp->installEventFilter(new FocusPolicy(qApp));
    Document document;
    RunController run(document);
    MainWindow window(document, run, findTheme(arguments.theme));
    if (arguments.file)
        document.load(arguments.file->session, arguments.file->isPicture ? QString() : arguments.path);
    else
        window.playWhenPainted();
    window.show();
    return QApplication::exec();
}

} // namespace

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

        requireDisplay();
        const QApplication application(argc, argv);
        QApplication::setOrganizationName(QStringLiteral("NPScope"));
        QApplication::setApplicationName(QStringLiteral("NPScope"));
        QApplication::setApplicationVersion(QStringLiteral(NPSCOPE_VERSION));
        QApplication::setDesktopFileName(QStringLiteral("org.npscope.NPScope"));
        QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/npscope.svg")));
        return showWindow(arguments);
    } catch (const CommandError &error) {
        return report(error);
    }
}

} // namespace npscope
