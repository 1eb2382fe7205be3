// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/grouppen.h"

#include <array>

namespace npscope {

QPen groupPen(std::size_t group, const ChartColours &colours)
{
    // Lengths of dashes and gaps, in widths of the line; the first is solid.
    static const std::array<QList<qreal>, 7> dashes{
        {{}, {4, 2}, {1, 2}, {4, 2, 1, 2}, {4, 2, 1, 2, 1, 2}, {9, 3}, {9, 2, 2, 2}}};
    QPen pen(colours.curves[group % colours.curves.size()], 2, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (const auto &pattern = dashes[group % dashes.size()]; !pattern.isEmpty())
        pen.setDashPattern(pattern);
    return pen;
}

} // namespace npscope
