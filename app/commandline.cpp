// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commandline.h"

#include "app/answercommand.h"
#include "app/arguments.h"
#include "app/completion.h"
#include "app/evaluatecommand.h"
#include "app/manpage.h"
#include "app/presetscommand.h"
#include "app/processorchoice.h"
#include "app/rendercommand.h"
#include "app/reproducecommand.h"
#include "app/settingshelp.h"
#include "app/sweepcommand.h"
#include "app/traincommand.h"
#include "app/viewscommand.h"
#include "app/weightscommand.h"
#include "app/windowarguments.h"
#include "core/processor/variant.h"
#include "ui/document/crashhandler.h"
#include "ui/document/language.h"
#include "ui/document/shown.h"

#include <QApplication>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <string_view>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::CommandLine)
};

CommandWork help(const QStringList &arguments);
Help helpHelp();
CommandWork version(const QStringList &arguments);

struct Command {
    const char *name;
    CommandWork (*read)(const QStringList &arguments); ///< what comes after the name; throws CommandError
    Help (*help)() = nullptr;
    bool paints = false;
};

constexpr std::array commands{
    Command{"render", render, renderHelp, true},
    Command{"train", train, trainHelp},
    Command{"sweep", sweep, sweepHelp},
    Command{"evaluate", evaluate, evaluateHelp},
    Command{"answer", answer, answerHelp},
    Command{"reproduce", reproduce, reproduceHelp},
    Command{"weights", writeWeights, weightsHelp},
    Command{"presets", listPresets, presetsHelp},
    Command{"views", listViews, viewsHelp},
    Command{"help", help, helpHelp},
    Command{"--help", help},
    Command{"-h", help},
    Command{"--version", version},
    Command{"-v", version},
};

const Command *findCommand(std::string_view name)
{
    const auto it = std::ranges::find(commands, name, &Command::name);
    return it == commands.end() ? nullptr : &*it;
}

QStringList namesOfCommands()
{
    QStringList names;
    for (const Command &command : commands) {
        if (command.help)
            names.append(QLatin1String(command.name));
    }
    return names;
}

std::vector<Topic> topics()
{
    std::vector<Topic> all{{{}, generalHelp()}};
    for (const Command &command : commands) {
        if (command.help)
            all.push_back({QLatin1String(command.name), command.help()});
    }
    return all;
}

// With what every command takes, and help says once.
std::vector<Topic> topicsForShells()
{
    std::vector<Topic> all = topics();
    for (auto topic = all.begin() + 1; topic != all.end(); ++topic) {
        for (Option &option : processorOptions())
            topic->help.options.push_back(std::move(option));
        topic->help.options.push_back({"help", {}, Text::tr("what the command does, and its options")});
    }
    return all;
}

// What help has beside the commands.
struct Page {
    const char *name;
    QByteArray (*text)();
};

constexpr std::array pages{
    Page{"settings", settingsHelp},
    Page{"man", [] { return manPage(topics()); }},
    Page{"bash", [] { return bashCompletion(topicsForShells()); }},
    Page{"zsh", [] { return zshCompletion(topicsForShells()); }},
    Page{"fish", [] { return fishCompletion(topicsForShells()); }},
};

QStringList helpNames()
{
    QStringList names = namesOfCommands();
    for (const Page &page : pages)
        names.append(QLatin1String(page.name));
    return names;
}

Help helpHelp()
{
    return Help{{"npscope help [COMMAND|settings|man|bash|zsh|fish]"},
                Text::tr("Explains a command, or all settings of an experiment. man prints the manual page, and bash, "
                         "zsh and fish the completion for these shells, which an installed NPScope has in their "
                         "places."),
                {},
                {"npscope help train", "npscope help man > npscope.1"},
                {},
                helpNames()};
}

CommandWork help(const QStringList &given)
{
    const Arguments arguments(given, {}, QStringLiteral("npscope help"));
    const QString name = arguments.onlyFile();
    if (name.isEmpty())
        return [] { print(generalHelp().text()); };
    const auto page = std::ranges::find(pages, name.toStdString(), &Page::name);
    if (page != pages.end())
        return [page] { print(page->text()); };
    const Command *command = findCommand(name.toStdString());
    if (!command || !command->help) {
        throw CommandError{CommandError::BadArguments, Text::tr("help: \"%1\" is not a command; allowed are %2")
                                                           .arg(shown(name), helpNames().join(QStringLiteral(", ")))};
    }
    return [command] { print(command->help().text()); };
}

CommandWork version(const QStringList &given)
{
    Arguments(given, {}, QStringLiteral("npscope help")).refuseFiles();
    return [] { print(versionText()); };
}

// Qt warns of what a program without a window need not care about: a folder for sockets that is missing,
// a locale that is not UTF-8 (and that Qt switches by itself). Standard error is for our one line.
void passOnlyErrors(QtMsgType type, const QMessageLogContext &, const QString &text)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        std::fprintf(stderr, "%s\n", shownMessage(text).toLocal8Bit().constData());
}

} // namespace

bool isCommand(int argc, char **argv)
{
    return argc > 1 && findCommand(argv[1]);
}

CommandWork readCommand(const char *name, const QStringList &given)
{
    return findCommand(name)->read(given);
}

int runCommand(int argc, char **argv)
{
    const Command &command = *findCommand(argv[1]);
    QStringList arguments;
    for (int i = 2; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));

    qInstallMessageHandler(passOnlyErrors);
    // Qt gets no argument to take for itself, and no display to look for.
    int one = 1;
    std::unique_ptr<QCoreApplication> application;
    if (command.paints) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QApplication>(one, argv);
    } else {
        application = std::make_unique<QCoreApplication>(one, argv);
    }
    applyLanguage(languages().front()); // the system's
    handleCrashes(QLatin1String(argv[1]) + QLatin1Char(' ') + arguments.join(QLatin1Char(' ')));
    try {
        command.read(arguments)();
        return 0;
    } catch (const CommandError &error) {
        return report(error);
    }
}

Help generalHelp()
{
    return Help{
        {"npscope [--theme system|light|dark] [--language NAME] [--memory MB] [FILE]",
         "npscope render|train|sweep|evaluate|answer|reproduce|weights|presets|views …", helpHelp().usage.front()},
        Text::tr("A laboratory in which a neural process trains in front of you. Without a command it opens the "
                 "window, on the article's experiment or on FILE, a session (*.npscope) or a picture that NPScope "
                 "wrote. The commands need no display: render draws figures, train writes the numbers of one run and "
                 "sweep those of many, evaluate compares a network with the exact answer and answer writes that "
                 "answer, reproduce sets published numbers beside ours, weights writes a network, presets lists "
                 "experiments to begin with and views what can be drawn. Exit code: 0, "
                 "or 1 for a file that is bad "
                 "or cannot be read or written, or 2 for arguments that are not allowed; then nothing was written."),
        windowOptions(),
        {"npscope", "npscope session.npscope", "npscope render --preset normal-9001 --out fan.png",
         "npscope train --init normal --seed 1 --steps 9001",
         "npscope sweep --inits normal,default --seeds 0:100 --steps 9001,25001 --out sweep.csv", "npscope help render",
         "npscope help settings"},
        {"npscope", "png"}};
}

QByteArray versionText()
{
    return "NPScope " NPSCOPE_VERSION "\n"
           + (Text::tr("Compiled for %1").arg(QLatin1String(processorVariant())) + QLatin1Char('\n')).toLocal8Bit();
}

} // namespace npscope
