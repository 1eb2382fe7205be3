// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/completion.h"

#include <QRegularExpression>

#include <algorithm>

namespace npscope {

namespace {

constexpr const char *beginning = R"(#compdef npscope
# Completion of npscope for zsh.
# Made by "npscope help zsh".

# Its first word is completed as a command, or as a file.
_npscope_first()
{
    local -a commands
    commands=(
@DESCRIBED@    )
    _describe -t commands command commands
    _files -g '*.(npscope|png)'
}

# Names of settings, each with what may follow its "=".
_npscope_settings()
{
    local -a open whole
    open=(${(M)@:#*=}) whole=(${@:#*=})
    compadd -S '' -a open
    compadd -a whole
}

_npscope()
{
    case ${words[(r)(@COMMANDS@)]} in
)";

constexpr const char *end = R"(    esac
}

_npscope "$@"
)";

// Within '…', as _arguments and _describe read it.
QString quoted(QString text)
{
    static const QRegularExpression special(QStringLiteral("([\\\\:\\[\\]])"));
    text.replace(special, QStringLiteral("\\\\1"));
    return text.replace(QLatin1Char('\''), QLatin1String("'\\''"));
}

QString action(const Option &option)
{
    const QString words = option.choices.join(QLatin1Char(' '));
    const bool areSettings =
        std::ranges::any_of(option.choices, [](const QString &choice) { return choice.contains(QLatin1Char('=')); });
    switch (completes(option)) {
    case Completes::Nothing:
        return QStringLiteral(" ");
    case Completes::Files:
        return QStringLiteral("_files");
    case Completes::Names:
    case Completes::List:
        break;
    }
    if (areSettings)
        return QStringLiteral("{_npscope_settings %1}").arg(words);
    return (completes(option) == Completes::List ? QStringLiteral("{_sequence compadd - %1}") : QStringLiteral("(%1)"))
        .arg(words);
}

QString specification(const Option &option)
{
    QString text = option.mayRepeat ? QStringLiteral("'*--") : QStringLiteral("'--");
    text += option.name + (option.value.isEmpty() ? QString() : QStringLiteral("=")) + QLatin1Char('[')
            + quoted(brief(option.description)) + QLatin1Char(']');
    if (!option.value.isEmpty())
        text += QLatin1Char(':') + quoted(option.value) + QLatin1Char(':') + action(option);
    return text + QLatin1Char('\'');
}

QString filesOf(const Help &help)
{
    if (!help.endings.isEmpty())
        return QStringLiteral(" '*:file:_files -g \"*.(%1)\"'").arg(help.endings.join(QLatin1Char('|')));
    if (!help.names.isEmpty())
        return QStringLiteral(" ':name:(%1)'").arg(help.names.join(QLatin1Char(' ')));
    return {};
}

} // namespace

QByteArray zshCompletion(const std::vector<Topic> &topics)
{
    QString described, cases;
    for (const Topic &topic : topics) {
        QString line = QStringLiteral("            _arguments");
        for (const Option &option : topic.help.options)
            line += QStringLiteral(" \\\n                ") + specification(option);
        if (topic.name.isEmpty()) {
            cases += QLatin1String("        '')\n") + line + QLatin1String(" ':command or file:_npscope_first' ;;\n");
            continue;
        }
        described += QStringLiteral("        '%1:%2'\n").arg(topic.name, quoted(brief(topic.help.summary)));
        cases += QStringLiteral("        %1)\n%2 ':command: '%3 ;;\n").arg(topic.name, line, filesOf(topic.help));
    }
    QString text = QLatin1String(beginning);
    text.replace(QLatin1String("@COMMANDS@"), commandNames(topics).join(QLatin1Char('|')));
    text.replace(QLatin1String("@DESCRIBED@"), described);
    return (text + cases + QLatin1String(end)).toUtf8();
}

} // namespace npscope
