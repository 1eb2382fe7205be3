// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads the fields of one JSON object strictly: a field left out is nothing, one of a wrong type or value,
// or one that nobody asked for, is a failure that names it by its path. The first failure of a whole
// document wins, and nothing is read after it, so that readers need no checks of their own in between.

#pragma once

#include "ui/document/problemtext.h"

#include <QJsonObject>
#include <QSet>
#include <QString>

#include <optional>
#include <span>

namespace npscope {

class JsonFields
{
public:
    /// `path` is "" for the document itself; `error` is empty as long as nothing has failed.
    JsonFields(const QJsonObject &object, const QString &path, QString &error);

    /// Or what 0 is called, where the limits say so.
    std::optional<double> number(const QString &name, const Limits &limits);
    std::optional<bool> flag(const QString &name);
    /// The index of the name that stands there.
    std::optional<std::size_t> choice(const QString &name, std::span<const char *const> allowed);
    std::optional<QJsonObject> object(const QString &name);
    /// Whatever stands there: undefined where nothing does, or after a failure.
    QJsonValue value(const QString &name);
    /// To be called last: fails where a field has not been asked for.
    void finish();

    QString pathOf(const QString &name) const;
    void fail(const QString &text);

private:
    QJsonObject m_object;
    QString m_path;
    QString &m_error;
    QSet<QString> m_known;
};

} // namespace npscope
