// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/completion.h"

#include <QRegularExpression>

namespace npscope {

Completes completes(const Option &option)
{
    if (option.value.startsWith(QLatin1String("FILE")))
        return Completes::Files;
    if (option.choices.isEmpty())
        return Completes::Nothing;
    return option.value.endsWith(QStringLiteral(",…")) ? Completes::List : Completes::Names;
}

QString brief(const QString &text)
{
    static const QRegularExpression end(QStringLiteral("[.:;(](\\s|\\z)|\\s\\(|[。:;(]"));
    return text.left(text.indexOf(end)).trimmed();
}

QStringList commandNames(const std::vector<Topic> &topics)
{
    QStringList names;
    for (std::size_t i = 1; i < topics.size(); ++i)
        names.append(topics[i].name);
    return names;
}

} // namespace npscope
