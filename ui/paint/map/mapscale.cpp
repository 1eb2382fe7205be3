// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/map/mapscale.h"

#include <QCoreApplication>

#include <algorithm>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::CollapseMap)
};

constexpr double smallestSd = 1e-9;
constexpr double smallestGap = 1e-3; // below what 600 tasks tell from 0

} // namespace

Scale scaleOf(SweepQuantity quantity)
{
    return quantity == SweepQuantity::Coverage ? Scale::Linear : Scale::Log;
}

double positionOf(SweepQuantity quantity, double value)
{
    const double smallest = quantity == SweepQuantity::Gap ? smallestGap : smallestSd;
    const Scale scale = scaleOf(quantity);
    return scaled(scale, scale == Scale::Log ? std::max(smallest, value) : value);
}

QString quantityName(const SweptValue &value)
{
    switch (value.quantity) {
    case SweepQuantity::Spread:
        return Text::tr("sd at %1").arg(placeText(value));
    case SweepQuantity::Coverage:
        return Text::tr("share within the central 90 %");
    case SweepQuantity::Gap:
        return Text::tr("gap to exact, nats per target");
    }
    return {};
}

QString shareName(SweepQuantity quantity)
{
    return quantity == SweepQuantity::Spread ? Text::tr("collapsed, % of seeds") : Text::tr("honest, % of seeds");
}

std::vector<MapLevel> levelsOf(const CollapseMapContent &content, const SweepStatistics &statistics)
{
    std::vector<MapLevel> levels;
    for (std::size_t group = 0; group < statistics.size(); ++group) {
        const Training &training = content.sweep->groups[group].training;
        if (content.isSpread() && !training.learnsSigmaY())
            levels.push_back({training.sigmaY, Text::tr("σ_y"), group});
        if (const auto exact = statistics[group].back().exact)
            levels.push_back({*exact, Text::tr("exact"), group});
    }
    // What the exact answer covers waits for a run of each group; where one has no level, as a learned sigma_y, there
    // is none of all.
    const auto isSame = [&](const MapLevel &level) { return level.value == levels.front().value; };
    const bool isOfAll = levels.size() == statistics.size() || content.value.quantity == SweepQuantity::Coverage;
    if (!levels.empty() && isOfAll && std::ranges::all_of(levels, isSame)) {
        levels.resize(1);
        levels.front().group.reset();
    }
    return levels;
}

} // namespace npscope
