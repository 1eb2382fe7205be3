// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A comparison as JSON; the format is described in sessionjson.h.

#pragma once

#include "ui/document/comparison.h"

#include <QJsonObject>

namespace npscope {

QJsonObject toJson(const Comparison &comparison);
/// `error` takes the first failure, as in jsonfields.h. `isShown`: where there is one, an old session may say whether
/// the comparison is in front.
Comparison comparisonFromJson(const QJsonObject &json, QString &error, bool *isShown = nullptr);

} // namespace npscope
