// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/honestytext.h"

#include <array>
#include <cmath>
#include <optional>

namespace npscope {

namespace {

struct Column {
    const char *name;
    std::optional<double> (*value)(const Honesty &);
};

constexpr std::array columns{
    Column{"tasks", [](const Honesty &h) { return std::optional(double(h.tasks)); }},
    Column{"gap", [](const Honesty &h) { return std::optional(h.gap); }},
    Column{"gap_se", [](const Honesty &h) { return std::optional(h.gapError); }},
    Column{"coverage50", [](const Honesty &h) { return std::optional(h.coverage50); }},
    Column{"coverage90", [](const Honesty &h) { return std::optional(h.coverage90); }},
    Column{"coverage50_exact", [](const Honesty &h) { return std::optional(h.exactCoverage50); }},
    Column{"coverage90_exact", [](const Honesty &h) { return std::optional(h.exactCoverage90); }},
    Column{"crps", [](const Honesty &h) { return std::optional(h.crps); }},
    Column{"crps_exact", [](const Honesty &h) { return std::optional(h.exactCrps); }},
    Column{"joint_kl", [](const Honesty &h) { return std::optional(h.jointKl); }},
    Column{"sd_ratio", [](const Honesty &h) { return std::optional(h.sdRatio); }},
    Column{"spread_ratio_geometric", [](const Honesty &h) { return h.spreadGeometric; }},
    Column{"spread_ratio_rms", [](const Honesty &h) { return h.spreadRms; }},
};

QByteArray field(double value)
{
    return std::isfinite(value) ? QByteArray::number(value, 'g', 6) : QByteArray();
}

} // namespace

QByteArrayList honestyColumns()
{
    QByteArrayList names;
    for (const Column &column : columns)
        names.append(column.name);
    return names;
}

QByteArrayList honestyFields(const Honesty *honesty)
{
    QByteArrayList fields;
    for (const Column &column : columns) {
        const std::optional<double> value = honesty ? column.value(*honesty) : std::nullopt;
        fields.append(value ? field(*value) : QByteArray());
    }
    return fields;
}

QByteArrayList sdChangeColumns()
{
    return {"sd_change", "exact_sd_change"};
}

QByteArrayList sdChangeFields(const Character &character)
{
    return {field(character.sdChange), field(character.exactSdChange)};
}

QString contextSizes(const HonestyByContext &part)
{
    return part.min == part.max ? QString::number(part.min) : QStringLiteral("%1–%2").arg(part.min).arg(part.max);
}

} // namespace npscope
