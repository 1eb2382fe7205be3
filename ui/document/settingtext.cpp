// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/settingtext.h"

#include "ui/document/choicerows.h"
#include "ui/document/problemtext.h"
#include "ui/document/settingrows.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <string_view>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::Setting)
};

QString translated(const char *text)
{
    return text && *text ? QCoreApplication::translate("npscope::Setting", text) : QString();
}

const SettingRow &rowOf(const Setting &setting)
{
    const auto row = std::ranges::find(settingRows, std::string_view(setting.name), &SettingRow::name);
    Q_ASSERT_X(row != settingRows.end(), "a setting without texts", setting.name);
    return *row;
}

const ChoiceRow &rowOf(const Setting &setting, double value)
{
    const std::string_view choice = setting.choices[std::size_t(value)];
    const auto row = std::ranges::find_if(choiceRows, [&](const ChoiceRow &row) {
        return row.setting == std::string_view(setting.name) && row.value == choice;
    });
    Q_ASSERT_X(row != choiceRows.end(), "a choice without texts", setting.name);
    return *row;
}

QString valueText(const Setting &setting, double value, const QLocale &locale)
{
    if (setting.isChoice())
        return translated(rowOf(setting, value).text);
    return setting.zero && value == 0 ? zeroText(setting.zero, locale) : numberText(value, locale);
}

QString allowedValues(const Setting &setting, const QLocale &locale)
{
    if (!setting.isChoice())
        return allowedText(limitsOf(setting), locale);
    QStringList texts;
    for (std::size_t i = 0; i < setting.choices.size(); ++i)
        texts.append(valueText(setting, double(i)));
    return texts.join(QStringLiteral(", "));
}

} // namespace

QString label(const Setting &setting)
{
    return translated(rowOf(setting).label);
}

QString unit(const Setting &setting)
{
    return translated(rowOf(setting).unit);
}

SettingGroup group(const Setting &setting)
{
    return rowOf(setting).group;
}

QString explanation(const Setting &setting)
{
    return translated(rowOf(setting).explanation);
}

QString valueText(const Setting &setting, double value)
{
    return valueText(setting, value, QLocale());
}

QString choiceExplanation(const Setting &setting, double value)
{
    return setting.isChoice() ? translated(rowOf(setting, value).explanation) : QString();
}

QString limitsText(const Setting &setting, const QLocale &locale)
{
    QString allowed = allowedValues(setting, locale);
    if (const QString in = unit(setting); !in.isEmpty())
        allowed = Text::tr("%1 (%2)", "allowed values and their unit").arg(allowed, in);
    return Text::tr("Allowed: %1. Default: %2.").arg(allowed, valueText(setting, setting.get(Experiment()), locale));
}

bool hasEffect(const Setting &setting, const Training &training, QString *reason)
{
    const EffectRule rule = rowOf(setting).effect;
    const char *otherwise = rule ? rule(training) : nullptr;
    if (reason)
        *reason = translated(otherwise);
    return !otherwise;
}

bool hasEffect(const Setting &setting, const Experiment &experiment, QString *reason)
{
    if (!hasEffect(setting, experiment.training, reason))
        return false;
    const QuestionRule rule = rowOf(setting).effectInQuestion;
    const char *otherwise = rule ? rule(experiment) : nullptr;
    if (reason)
        *reason = translated(otherwise);
    return !otherwise;
}

} // namespace npscope
