// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/windowarguments.h"

#include "app/processorchoice.h"
#include "ui/document/language.h"
#include "ui/window/preferences.h"

#include <QCoreApplication>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::WindowArguments)
};

// What QApplication takes for itself, as its documentation lists it; our help does not.
std::vector<Option> qtOptions()
{
    std::vector<Option> options;
    for (const QString name : {"platform", "platformpluginpath", "platformtheme", "plugin", "qwindowgeometry",
                               "qwindowicon", "qwindowtitle", "display", "geometry", "session", "style", "stylesheet"})
        options.push_back({.name = name, .value = "VALUE"});
    for (const QString name : {"reverse", "widgetcount"})
        options.push_back({.name = name});
    return options;
}

QStringList themeNames()
{
    return {"system", "light", "dark"};
}

QStringList languageCodes()
{
    QStringList codes;
    for (const Language &language : languages())
        codes.append(language.code);
    return codes;
}

} // namespace

std::vector<Option> windowOptions()
{
    std::vector<Option> options{
        {"theme", "NAME", Text::tr("system, light or dark, from now on"), false, themeNames()},
        {"language", "NAME", Text::tr("of all texts, from now on: %1").arg(languageCodes().join(QStringLiteral(", "))),
         false, languageCodes()},
        {"memory", "MB",
         Text::tr("for the steps that are kept of a run, from now on (256): the more, the sooner a large "
                  "network is back at an earlier step")},
    };
    for (Option &option : processorOptions())
        options.push_back(std::move(option));
    options.push_back({"help", {}, Text::tr("this text")});
    options.push_back({"version", {}, Text::tr("the version, and the processors that it was compiled for")});
    return options;
}

WindowArguments readWindowArguments(const QStringList &given)
{
    std::vector<Option> options = qtOptions();
    options.push_back({.name = "theme", .value = "NAME"});
    options.push_back({.name = "language", .value = "NAME"});
    options.push_back({.name = "memory", .value = "MB"});
    options.push_back({.name = "version"});
    options.push_back({.name = "v"});
    const Arguments arguments(given, options, QStringLiteral("npscope --help"));

    WindowArguments result;
    result.asksForHelp = arguments.asksForHelp();
    result.asksForVersion = arguments.has("version") || arguments.has("v");
    if (result.asksForHelp || result.asksForVersion)
        return result;
    if (arguments.has("theme"))
        result.theme = arguments.choice("theme", themeNames());
    if (arguments.has("language"))
        result.language = arguments.choice("language", languageCodes());
    if (arguments.has("memory"))
        result.memory = int(readNumber("memory", arguments.value("memory"), memoryLimits));
    result.path = arguments.onlyFile();
    if (!result.path.isEmpty())
        result.file = loadSession(result.path);
    return result;
}

} // namespace npscope
