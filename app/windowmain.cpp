// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windowmain.h"

#include "app/commandline.h"
#include "app/displayguard.h"
#include "app/windowarguments.h"
#include "ui/document/crashhandler.h"
#include "ui/document/document.h"
#include "ui/document/settingsfile.h"
#include "ui/run/runcontroller.h"
#include "ui/window/commandnotes.h"
#include "ui/window/firstsession.h"
#include "ui/window/focuspolicy.h"
#include "ui/window/mainwindow.h"
#include "ui/window/preferences.h"
#include "ui/window/recovery.h"
#include "ui/window/windowholder.h"

#include <QApplication>
#include <QIcon>
#include <QRegularExpression>
#include <QSettings>

#include <memory>

namespace npscope {

namespace {

std::unique_ptr<QApplication> makeApplication(int &argc, char **argv, const QString &problem)
{
    const DisplayGuard guard(problem);
    return std::make_unique<QApplication>(argc, argv);
}

Preferences kept()
{
    return Preferences::kept(QSettings());
}

// What is given to --language, found before anything is said of it or of other options.
Language givenLanguage(const QStringList &given)
{
    const QRegularExpression option(QStringLiteral("--?language(=.*)?"));
    const qsizetype place = given.indexOf(option);
    if (place < 0)
        return *findLanguage(kept().language);
    const QString inside = given[place].section(QLatin1Char('='), 1);
    const auto found = findLanguage(inside.isEmpty() ? given.value(place + 1) : inside);
    return found ? *found : *findLanguage(kept().language);
}

// What is given counts from now on.
void keep(const WindowArguments &arguments)
{
    const Preferences before = kept();
    Preferences after = before;
    if (!arguments.language.isEmpty())
        after.language = arguments.language;
    after.theme = findTheme(arguments.theme).value_or(after.theme);
    after.memory = arguments.memory.value_or(after.memory);
    QSettings settings;
    if (after != before)
        after.keep(settings);
}

// What is said before there is a display, in the language that is given or kept.
WindowArguments readArguments(int argc, char **argv)
{
    int one = 1;
    const QCoreApplication texts(one, argv); // Qt's, which has none without
    QStringList given;
    for (int i = 1; i < argc; ++i)
        given.append(QString::fromLocal8Bit(argv[i]));
    applyLanguage(givenLanguage(given));
    handleCrashes(given.join(QLatin1Char(' ')));
    const WindowArguments arguments = readWindowArguments(given);
    if (arguments.asksForHelp || arguments.asksForVersion)
        print(arguments.asksForHelp ? generalHelp().text() : versionText());
    else
        keep(arguments);
    return arguments;
}

int showWindow(const WindowArguments &arguments)
{
    qApp->installEventFilter(new FocusPolicy(qApp));
    qApp->installEventFilter(new CommandNotes(qApp));
    addToCrashReport(QStringLiteral("Window system: %1").arg(QGuiApplication::platformName()));
    apply(kept());
    Document document;
    document.newSession(firstSession(kept().beginsWith));
    RunController run(document);
    WindowHolder holder(document, run);
    MainWindow &window = holder.window();
    const bool isDamaged = arguments.file && !*arguments.file;
    // What is to be said of it is said over the window.
    const bool isToldOf = isDamaged || (arguments.file && document.isOpenElsewhere(arguments.path));
    const auto openFile = [&] { window.open(*arguments.file, arguments.path); };
    if (arguments.file && !isToldOf)
        openFile();
    else
        window.playWhenPainted();
    window.show();
    window.tellOfUnkeptSettings();
    if (isDamaged)
        report({CommandError::Failed, arguments.file->error()});
    const auto ask = [&] { // one after the other
        if (isToldOf)
            openFile();
        offerLost(document, holder.autosave(), window);
    };
    QMetaObject::invokeMethod(&holder, ask, Qt::QueuedConnection);
    return QApplication::exec();
}

} // namespace

int runWindow(int &argc, char **argv)
{
    try {
        QCoreApplication::setOrganizationName(QStringLiteral("NPScope"));
        QCoreApplication::setApplicationName(QStringLiteral("NPScope"));
        QCoreApplication::setApplicationVersion(QStringLiteral(NPSCOPE_VERSION));
        useSettingsFile();
        const QSettings settings; // what cannot be written is so for as long as there are any
        const WindowArguments arguments = readArguments(argc, argv);
        if (arguments.asksForHelp || arguments.asksForVersion)
            return 0;
        const auto application = makeApplication(argc, argv, arguments.file ? arguments.file->error() : QString());
        QApplication::setDesktopFileName(QStringLiteral("org.npscope.NPScope"));
        QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/npscope.svg")));
        return showWindow(arguments);
    } catch (const CommandError &error) {
        return report(error);
    }
}

} // namespace npscope
