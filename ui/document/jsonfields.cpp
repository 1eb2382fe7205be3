// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/jsonfields.h"

#include "ui/document/shown.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::JsonFields)
};

} // namespace

JsonFields::JsonFields(const QJsonObject &object, const QString &path, QString &error)
    : m_object(object), m_path(path), m_error(error)
{
}

std::optional<double> JsonFields::number(const QString &name, const Limits &limits)
{
    const QJsonValue found = value(name);
    if (found.isUndefined())
        return {};
    if (limits.zero && found.toString() == QLatin1String(limits.zero))
        return 0;
    if (!found.isDouble()) {
        const QString numbers =
            Text::tr("%1 must be a number from %2 to %3")
                .arg(pathOf(name), numberText(limits.min, QLocale::c()), numberText(limits.max, QLocale::c()));
        fail(limits.zero ? Text::tr("%1, or \"%2\"", "a number, or a word").arg(numbers, QLatin1String(limits.zero))
                         : numbers);
        return {};
    }
    if (!limits.allow(found.toDouble())) {
        fail(notAllowedText(pathOf(name), found.toDouble(), limits, QLocale::c()));
        return {};
    }
    return found.toDouble();
}

std::optional<bool> JsonFields::flag(const QString &name)
{
    const QJsonValue found = value(name);
    if (found.isUndefined())
        return {};
    if (!found.isBool()) {
        fail(Text::tr("%1 must be true or false").arg(pathOf(name)));
        return {};
    }
    return found.toBool();
}

std::optional<std::size_t> JsonFields::choice(const QString &name, std::span<const char *const> allowed)
{
    const QJsonValue found = value(name);
    if (found.isUndefined())
        return {};
    const auto matches = [&](const char *text) { return found.isString() && found.toString() == QLatin1String(text); };
    const auto it = std::ranges::find_if(allowed, matches);
    if (it != allowed.end())
        return std::size_t(it - allowed.begin());

    QStringList names;
    for (const char *text : allowed)
        names.append(QLatin1String(text));
    fail(Text::tr("%1 must be one of: %2").arg(pathOf(name), names.join(QStringLiteral(", "))));
    return {};
}

std::optional<QJsonObject> JsonFields::object(const QString &name)
{
    const QJsonValue found = value(name);
    if (found.isUndefined())
        return {};
    if (!found.isObject()) {
        fail(Text::tr("%1 must be an object in braces").arg(pathOf(name)));
        return {};
    }
    return found.toObject();
}

QJsonValue JsonFields::value(const QString &name)
{
    m_known.insert(name);
    if (!m_error.isEmpty())
        return QJsonValue(QJsonValue::Undefined);
    return m_object.value(name);
}

void JsonFields::finish()
{
    for (const QString &name : m_object.keys()) {
        if (m_known.contains(name))
            continue;
        QStringList allowed(m_known.begin(), m_known.end());
        allowed.sort();
        fail(Text::tr("%1 is not a field of a session; allowed are: %2")
                 .arg(pathOf(shown(name)), allowed.join(QStringLiteral(", "))));
    }
}

QString JsonFields::pathOf(const QString &name) const
{
    return m_path.isEmpty() ? name : m_path + QLatin1Char('.') + name;
}

void JsonFields::fail(const QString &text)
{
    if (m_error.isEmpty())
        m_error = text;
}

} // namespace npscope
