// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/map/grouppen.h"

#include "ui/document/comparison.h"

#include <array>
#include <set>

namespace npscope {

namespace {

// Groups that differ by something else are numbered.
std::size_t lineOf(const Sweep &sweep, std::size_t group)
{
    std::set<Initialisation> schemes;
    for (const Experiment &each : sweep.groups)
        schemes.insert(each.training.initialisation);
    return schemes.size() == sweep.groups.size() ? colourOf(sweep.groups[group].training.initialisation) : group;
}

} // namespace

QPen groupPen(const Sweep &sweep, std::size_t group, const ChartColours &colours)
{
    const std::size_t line = lineOf(sweep, group);
    // Lengths of dashes and gaps, in widths of the line; the first is solid.
    static const std::array<QList<qreal>, 7> dashes{
        {{}, {4, 2}, {1, 2}, {4, 2, 1, 2}, {4, 2, 1, 2, 1, 2}, {9, 3}, {9, 2, 2, 2}}};
    QPen pen(colours.lines[line % colours.lines.size()], 2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (const auto &pattern = dashes[line % dashes.size()]; !pattern.isEmpty())
        pen.setDashPattern(pattern);
    return pen;
}

} // namespace npscope
