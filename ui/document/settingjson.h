// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The value of a setting as JSON: a number, what its 0 is called, or the name of a choice.

#pragma once

#include "core/experiment/settings.h"

#include <QJsonValue>

#include <optional>

namespace npscope {

class JsonFields;

QJsonValue toJson(const Setting &setting, double value);
/// The field of the setting's name; none where it is left out or not allowed, as in jsonfields.h.
std::optional<double> readSetting(JsonFields &fields, const Setting &setting);

} // namespace npscope
