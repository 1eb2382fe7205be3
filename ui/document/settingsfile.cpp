// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/settingsfile.h"

#include "ui/document/output.h"

#include <QCoreApplication>
#include <QFileDevice>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace npscope {

namespace {

// Bytes are an object, as JSON has none: {"bytes": "…"}, in base 64.
const QLatin1String bytesKey("bytes");

QJsonValue toJson(const QVariant &value)
{
    if (value.typeId() != QMetaType::QByteArray)
        return QJsonValue::fromVariant(value);
    return QJsonObject{{bytesKey, QString::fromLatin1(value.toByteArray().toBase64())}};
}

QVariant fromJson(const QJsonValue &value)
{
    if (value.isObject())
        return QByteArray::fromBase64(value[bytesKey].toString().toLatin1());
    if (value.isArray())
        return value.toVariant().toStringList();
    return value.toVariant();
}

bool read(QIODevice &device, QSettings::SettingsMap &map)
{
    const QJsonDocument document = QJsonDocument::fromJson(device.readAll());
    const QJsonObject json = document.object();
    for (auto it = json.begin(); it != json.end(); ++it)
        map.insert(it.key(), fromJson(it.value()));
    return document.isObject();
}

// All is on the disk before it takes the old one's place.
bool write(QIODevice &device, const QSettings::SettingsMap &map)
{
    QJsonObject json;
    for (auto it = map.begin(); it != map.end(); ++it)
        json.insert(it.key(), toJson(it.value()));
    const QByteArray bytes = QJsonDocument(json).toJson();
    auto *file = qobject_cast<QFileDevice *>(&device);
    return file && file->write(bytes) == bytes.size() && file->flush() && syncProblem(*file).isEmpty();
}

} // namespace

QSettings::Format settingsFormat()
{
    static const QSettings::Format format = QSettings::registerFormat(QStringLiteral("json"), read, write);
    return format;
}

void useSettingsFile()
{
    QSettings::setDefaultFormat(settingsFormat());
    QSettings settings;
    if (QFileInfo::exists(settings.fileName()))
        return;
    QSettings old(QSettings::NativeFormat, QSettings::UserScope, QCoreApplication::organizationName(),
                  QCoreApplication::applicationName());
    old.setFallbacksEnabled(false);
    for (const QString &key : old.allKeys())
        settings.setValue(key, old.value(key));
}

std::optional<QString> unkeptSettings()
{
    QSettings settings; // another one would still know of an older failure
    settings.sync();
    return settings.status() == QSettings::NoError ? std::nullopt : std::optional(settings.fileName());
}

} // namespace npscope
