// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/guidesettings.h"

#include "ui/document/settingtext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::GuideSettings)
};

constexpr std::array groups{SettingGroup::Functions, SettingGroup::Bars,    SettingGroup::Curves,
                            SettingGroup::Training,  SettingGroup::Network, SettingGroup::Remedies};

// Where the window has them.
QString title(SettingGroup group)
{
    switch (group) {
    case SettingGroup::Functions:
        return Text::tr("The functions");
    case SettingGroup::Curves:
        return Text::tr("The curves");
    case SettingGroup::Training:
        return Text::tr("The training");
    case SettingGroup::Network:
        return Text::tr("The network");
    case SettingGroup::Remedies:
        return Text::tr("The remedies");
    case SettingGroup::Bars:
        return Text::tr("The bars");
    }
    Q_UNREACHABLE();
}

// Nothing in it is a mark of Markdown.
QString plain(QString text)
{
    static const QRegularExpression marks(QStringLiteral("([\\\\`*_{}\\[\\]()<>#+.!|~^-])"));
    return text.replace(marks, QStringLiteral("\\\\1"));
}

// A Chinese sentence has no space behind it.
QString joined(const QString &sentence, const QString &next)
{
    return sentence + (sentence.endsWith(QChar(0x3002)) ? QString() : QStringLiteral(" ")) + next;
}

QString textOf(const Setting &setting)
{
    QString text = QStringLiteral("### %1\n\n").arg(plain(QLatin1String(setting.name)));
    const QString told = Text::tr("**%1.** %2", "Markdown: a setting's label and what it does")
                             .arg(plain(label(setting)), plain(explanation(setting)));
    if (!setting.isChoice())
        return text + joined(told, plain(limitsText(setting, QLocale::c()))) + QStringLiteral("\n\n");
    const auto usual = std::size_t(setting.get(Experiment()));
    text +=
        joined(told, Text::tr("Default: %1.").arg(QStringLiteral("`%1`").arg(QLatin1String(setting.choices[usual]))))
        + QStringLiteral("\n\n");
    for (std::size_t i = 0; i < setting.choices.size(); ++i) {
        text += QStringLiteral("- `%1`: %2\n")
                    .arg(QLatin1String(setting.choices[i]), plain(choiceExplanation(setting, double(i))));
    }
    return text + QLatin1Char('\n');
}

} // namespace

QString guideOfSettings()
{
    QString text;
    for (const SettingGroup of : groups) {
        text += QStringLiteral("## %1\n\n").arg(title(of));
        for (const Setting &setting : settings()) {
            if (group(setting) == of)
                text += textOf(setting);
        }
    }
    return text;
}

} // namespace npscope
