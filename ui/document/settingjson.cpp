// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/settingjson.h"

#include "ui/document/jsonfields.h"

#include <QLatin1String>

namespace npscope {

// An integer stays one in the file, so that no locale or printer makes 1e+06 of it.
QJsonValue toJson(const Setting &setting, double value)
{
    if (setting.isChoice())
        return QLatin1String(setting.choices[std::size_t(value)]);
    if (setting.zero && value == 0)
        return QLatin1String(setting.zero);
    return setting.integer ? QJsonValue(qint64(value)) : QJsonValue(value);
}

std::optional<double> readSetting(JsonFields &fields, const Setting &setting)
{
    const QLatin1String name(setting.name);
    if (!setting.isChoice())
        return fields.number(name, limitsOf(setting));
    if (const auto index = fields.choice(name, setting.choices))
        return double(*index);
    return {};
}

} // namespace npscope
