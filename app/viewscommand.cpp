// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/viewscommand.h"

#include "app/arguments.h"
#include "ui/figures/figure.h"

#include <QCoreApplication>

#include <algorithm>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::ViewsCommand)
};

void printViews()
{
    int width = 0;
    for (const char *name : figureNames)
        width = std::max(width, int(QLatin1String(name).size()));
    QString text;
    for (std::size_t i = 0; i < figureNames.size(); ++i)
        text += QString::fromLatin1(figureNames[i]).leftJustified(width + 2) + figureText(static_cast<FigureId>(i))
                + QLatin1Char('\n');
    print(text.toLocal8Bit());
}

} // namespace

Help viewsHelp()
{
    return Help{{"npscope views"},
                Text::tr("Lists the views that npscope render --view draws, one a line, its name first, and what each "
                         "of them shows."),
                {},
                {"npscope views", "npscope render --preset normal-9001 --view sd --out sd.svg"}};
}

CommandWork listViews(const QStringList &given)
{
    const Arguments arguments(given, {}, QStringLiteral("npscope views --help"));
    if (arguments.asksForHelp())
        return [] { print(viewsHelp().text()); };
    arguments.refuseFiles();
    return printViews;
}

} // namespace npscope
