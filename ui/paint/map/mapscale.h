// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How what a collapse map shows is drawn: on which scale, what it is called, and which levels stand out.

#pragma once

#include "ui/charts/scale.h"
#include "ui/paint/map/collapsemapcontent.h"

namespace npscope {

Scale scaleOf(SweepQuantity quantity);
/// Where a value lies on that scale; what has no place on it, as an sd of 0 or a gap of less than 0.001 nats, lies at
/// its low end.
double positionOf(SweepQuantity quantity, double value);

/// The title of an axis: "sd at x = -4", "90 % covers".
QString quantityName(const SweptValue &value);
/// That of the shares: "collapsed, % of seeds".
QString shareName(SweepQuantity quantity);

/// A level that what is measured is compared with: sigma_y, or what the exact answer covers.
struct MapLevel {
    double value = 0;
    QString name;
    std::optional<std::size_t> group = {}; ///< none: of all
};

/// One of all groups where they share it, else one of each that has it.
std::vector<MapLevel> levelsOf(const CollapseMapContent &content, const SweepStatistics &statistics);

} // namespace npscope
