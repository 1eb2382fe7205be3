// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Kept moments as JSON; the format is described in sessionjson.h.

#pragma once

#include "ui/document/moment.h"

#include <QJsonArray>
#include <QJsonValue>

namespace npscope {

class JsonFields;

QJsonArray toJson(const std::vector<Moment> &moments);
/// `fields` are those that the value is one of, called "moments"; `error` takes the first failure, as in jsonfields.h.
std::vector<Moment> momentsFromJson(JsonFields &fields, const QJsonValue &value, QString &error);

} // namespace npscope
