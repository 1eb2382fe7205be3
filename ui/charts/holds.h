// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether a point may be painted, and is to be: after a divergence points are not finite, and no painter is to be given
// such a one.

#pragma once

#include <QRectF>

namespace npscope {

/// Unlike QRectF::contains(), false where the point is not finite.
inline bool holds(const QRectF &area, const QPointF &point)
{
    return point.x() >= area.left() && point.x() <= area.right() && point.y() >= area.top()
           && point.y() <= area.bottom();
}

} // namespace npscope
