// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/completion.h"

namespace npscope {

namespace {

// Words are split here and not by bash, which also splits at "=".
constexpr const char *beginning = R"(# Completion of npscope for bash.
# Made by "npscope help bash".

# Offers those of the words $1 that go on from $2; where $3 is a comma, of a list.
_npscope_offer()
{
    local before= word
    [[ -z $3 || $2 != *,* ]] || before=${2%,*},
    COMPREPLY=()
    for word in $1; do
        [[ $before$word != "$2"* ]] || COMPREPLY+=("$before$word")
    done
    # What a shell has in front of the last "=" stays where it is.
    if [[ $2 == *=* && $COMP_WORDBREAKS == *=* ]]; then
        COMPREPLY=("${COMPREPLY[@]#"${2%=*}="}")
    fi
    [[ ${#COMPREPLY[@]} != 1 || ${COMPREPLY[0]} != *= ]] || compopt -o nospace 2>/dev/null
    return 0
}

_npscope()
{
    local line=${COMP_LINE:0:COMP_POINT} command= word
    local -a words
    read -ra words <<<"$line"
    [[ $line != *[[:space:]] ]] || words+=("")
    local cur=${words[-1]} prev=${words[-2]-}
    if [[ $cur == --*=* ]]; then
        prev=${cur%%=*} cur=${cur#*=}
    fi
    COMPREPLY=()
    for word in "${words[@]:1:${#words[@]}-2}"; do
        case $word in
            @COMMANDS@) command=$word && break ;;
        esac
    done
    case $command:$prev in
)";

constexpr const char *end = R"(    esac
}
complete -o default -F _npscope npscope
)";

QString rule(const QString &command, const Option &option)
{
    const QString pattern = QStringLiteral("        %1:--%2) ").arg(command, option.name);
    const QString words = option.choices.join(QLatin1Char(' '));
    switch (completes(option)) {
    case Completes::Nothing:
        return pattern + QLatin1String("compopt +o default 2>/dev/null ;;\n");
    case Completes::Files:
        return pattern + QLatin1String(";;\n");
    case Completes::Names:
        return pattern + QStringLiteral("_npscope_offer '%1' \"$cur\" ;;\n").arg(words);
    case Completes::List:
        return pattern + QStringLiteral("_npscope_offer '%1' \"$cur\" , ;;\n").arg(words);
    }
    return {};
}

} // namespace

QByteArray bashCompletion(const std::vector<Topic> &topics)
{
    QString text = QLatin1String(beginning);
    text.replace(QLatin1String("@COMMANDS@"), commandNames(topics).join(QLatin1String(" | ")));
    QString rest;
    for (const Topic &topic : topics) {
        QStringList options;
        for (const Option &option : topic.help.options) {
            options.append(QLatin1String("--") + option.name);
            if (!option.value.isEmpty())
                text += rule(topic.name, option);
        }
        const QStringList words = topic.name.isEmpty() ? commandNames(topics) : topic.help.names;
        rest += QStringLiteral("        %1:*) [[ $cur == -* ]] && _npscope_offer '%2' \"$cur\" || "
                               "_npscope_offer '%3' \"$cur\" ;;\n")
                    .arg(topic.name, options.join(QLatin1Char(' ')), words.join(QLatin1Char(' ')));
    }
    return (text + rest + QLatin1String(end)).toUtf8();
}

} // namespace npscope
