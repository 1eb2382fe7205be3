// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How a session is looked at and exported, as JSON; the format is described in sessionjson.h.

#pragma once

#include "ui/document/session.h"

#include <QJsonObject>
#include <QString>

namespace npscope {

QJsonObject toJson(const View &view);
QJsonObject toJson(const Picture &picture);
/// `error` takes the first failure, as in jsonfields.h.
View viewFromJson(const QJsonObject &json, QString &error);
Picture pictureFromJson(const QJsonObject &json, QString &error);

} // namespace npscope
