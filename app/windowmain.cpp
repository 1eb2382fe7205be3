// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windowmain.h"

#include "app/commandline.h"
#include "app/displayguard.h"
#include "app/windowarguments.h"
#include "ui/document/document.h"
#include "ui/run/runcontroller.h"
#include "ui/window/focuspolicy.h"
#include "ui/window/mainwindow.h"
#include "ui/window/memoryaction.h"
#include "ui/window/theme.h"

#include <QApplication>
#include <QIcon>
#include <QSettings>

#include <memory>

namespace npscope {

namespace {

std::unique_ptr<QApplication> makeApplication(int &argc, char **argv, const QString &problem)
{
    const DisplayGuard guard(problem);
    return std::make_unique<QApplication>(argc, argv);
}

int showWindow(const WindowArguments &arguments)
{
    qApp->installEventFilter(new FocusPolicy(qApp));
    if (arguments.memory)
        QSettings().setValue(memoryKey, *arguments.memory);
    Document document;
    RunController run(document);
    MainWindow window(document, run, findTheme(arguments.theme));
    const bool isDamaged = arguments.file && !*arguments.file;
    const auto openFile = [&] { window.open(*arguments.file, arguments.path); };
    if (arguments.file && !isDamaged)
        openFile();
    else
        window.playWhenPainted();
    window.show();
    if (isDamaged) {
        report({CommandError::Failed, arguments.file->error()});
        QMetaObject::invokeMethod(&window, openFile, Qt::QueuedConnection); // says why not, over the window
    }
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

        const auto application = makeApplication(argc, argv, arguments.file ? arguments.file->error() : QString());
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
