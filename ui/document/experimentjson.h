// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// An experiment as JSON; the format is described in sessionjson.h.

#pragma once

#include "core/experiment/experiment.h"

#include <QJsonObject>
#include <QString>

namespace npscope {

QJsonObject toJson(const Experiment &experiment);
/// `error` takes the first failure, as in jsonfields.h.
Experiment experimentFromJson(const QJsonObject &json, QString &error);

} // namespace npscope
