// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/completion.h"

namespace npscope {

namespace {

QString quoted(QString text)
{
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    return QLatin1Char('\'') + text.replace(QLatin1Char('\''), QLatin1String("\\'")) + QLatin1Char('\'');
}

QString value(const Option &option)
{
    const QString words = option.choices.join(QLatin1Char(' '));
    switch (completes(option)) {
    case Completes::Nothing:
        return QStringLiteral(" -x");
    case Completes::Files:
        return QStringLiteral(" -r -F");
    case Completes::Names:
        return QStringLiteral(" -x -a '%1'").arg(words);
    case Completes::List:
        return QStringLiteral(" -x -a '(__fish_complete_list , \"printf %s\\\\n %1\")'").arg(words);
    }
    return {};
}

} // namespace

QByteArray fishCompletion(const std::vector<Topic> &topics)
{
    const QString names = commandNames(topics).join(QLatin1Char(' '));
    QString text = QStringLiteral("# Completion of npscope for fish.\n# Made by \"npscope help fish\".\n\n"
                                  "complete -c npscope -f\n");
    for (const Topic &topic : topics) {
        const QString where = topic.name.isEmpty() ? QStringLiteral("'not __fish_seen_subcommand_from %1'").arg(names)
                                                   : QStringLiteral("'__fish_seen_subcommand_from %1'").arg(topic.name);
        const QString begin = QStringLiteral("complete -c npscope -n ") + where;
        if (!topic.name.isEmpty())
            text += QStringLiteral("complete -c npscope -n '__fish_use_subcommand' -a %1 -d %2\n")
                        .arg(topic.name, quoted(brief(topic.help.summary)));
        for (const Option &option : topic.help.options) {
            text += begin + QLatin1String(" -l ") + option.name + (option.value.isEmpty() ? QString() : value(option))
                    + QLatin1String(" -d ") + quoted(brief(option.description)) + QLatin1Char('\n');
        }
        for (const QString &ending : topic.help.endings)
            text += begin + QStringLiteral(" -k -a '(__fish_complete_suffix .%1)'\n").arg(ending);
        if (!topic.help.names.isEmpty())
            text += begin + QStringLiteral(" -a %1\n").arg(quoted(topic.help.names.join(QLatin1Char(' '))));
    }
    return text.toUtf8();
}

} // namespace npscope
