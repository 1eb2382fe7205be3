// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/presetscommand.h"

#include "app/arguments.h"
#include "ui/document/presets.h"

#include <QCoreApplication>

#include <algorithm>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::PresetsCommand)
};

std::vector<Option> options()
{
    return {{"names", {}, Text::tr("only the names, one a line")}};
}

void printPresets(bool onlyNames)
{
    const std::vector<Preset> all = presets();
    qsizetype width = 0;
    for (const Preset &preset : all)
        width = std::max(width, preset.name.size());
    QString text;
    for (const Preset &preset : all) {
        text += onlyNames ? preset.name : preset.name.leftJustified(width + 2) + preset.title;
        text += QLatin1Char('\n');
    }
    print(text.toLocal8Bit());
}

} // namespace

QStringList presetNames()
{
    QStringList names;
    for (const Preset &preset : presets())
        names.append(preset.name);
    return names;
}

Help presetsHelp()
{
    return Help{
        {"npscope presets [--names]"},
        Text::tr(
            "Lists the figures of the article, runs on families of functions, and experiments of papers, by the names "
            "that npscope render --preset takes, and what each of them is."),
        options(),
        {"npscope presets", "for p in $(npscope presets --names); do npscope render --preset $p --out $p.png; done"}};
}

CommandWork listPresets(const QStringList &given)
{
    const Arguments arguments(given, options(), QStringLiteral("npscope presets --help"));
    if (arguments.asksForHelp())
        return [] { print(presetsHelp().text()); };
    arguments.refuseFiles();
    return [onlyNames = arguments.has("names")] { printPresets(onlyNames); };
}

} // namespace npscope
