// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/settingshelp.h"

#include "app/arguments.h"
#include "ui/document/settingtext.h"
#include "ui/document/wrapping.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::SettingsHelp)
};

QString paragraph(const QString &text, int indent)
{
    const QString margin(indent, QLatin1Char(' '));
    return margin + wrapped(text, lineWidth - indent).join(QLatin1Char('\n') + margin) + QLatin1Char('\n');
}

} // namespace

QString limitsAsTyped(const Setting &setting)
{
    if (!setting.isChoice())
        return limitsText(setting, QLocale::c());
    return Text::tr("Default: %1.").arg(QLatin1String(setting.choices[std::size_t(setting.get(Experiment()))]));
}

QString settingsIntroduction()
{
    return Text::tr("The settings of an experiment, as --set KEY=VALUE and session files name them. The "
                    "window says the same of each field: point at it, or press Shift+F1 and click it.");
}

QByteArray settingsHelp()
{
    QString text = paragraph(settingsIntroduction(), 0);
    for (const Setting &setting : settings()) {
        text += QStringLiteral("\n%1  (%2)\n").arg(QLatin1String(setting.name), label(setting));
        text += paragraph(explanation(setting) + QLatin1Char(' ') + limitsAsTyped(setting), 4);
        for (std::size_t i = 0; i < setting.choices.size(); ++i) {
            const QString choice = QLatin1String(setting.choices[i]);
            text += paragraph(choice + QStringLiteral(": ") + choiceExplanation(setting, double(i)), 8);
        }
    }
    return text.toLocal8Bit();
}

} // namespace npscope
