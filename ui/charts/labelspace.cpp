// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/labelspace.h"

#include <algorithm>

namespace npscope {

namespace {

// Whether the part of a stretch between the place's sides lies neither above nor below it.
bool meets(const QPointF &from, const QPointF &to, const QRectF &place)
{
    const auto yAt = [&](double x) {
        return to.x() == from.x() ? from.y() : from.y() + (to.y() - from.y()) * (x - from.x()) / (to.x() - from.x());
    };
    if (to.x() == from.x()) {
        const auto [top, bottom] = std::minmax({from.y(), to.y()});
        return bottom >= place.top() && top <= place.bottom();
    }
    const auto [top, bottom] =
        std::minmax({yAt(std::max(from.x(), place.left())), yAt(std::min(to.x(), place.right()))});
    return bottom >= place.top() && top <= place.bottom();
}

bool crosses(std::span<const QPointF> line, const QRectF &place)
{
    const auto x = [](const QPointF &point) { return point.x(); };
    auto next = std::ranges::lower_bound(line, place.left(), {}, x);
    if (next == line.end())
        return false;
    if (next->x() <= place.right() && next->y() >= place.top() && next->y() <= place.bottom())
        return true;
    next += next == line.begin();
    for (; next != line.end() && std::prev(next)->x() <= place.right(); ++next) {
        if (meets(*std::prev(next), *next, place))
            return true;
    }
    return false;
}

} // namespace

bool LabelSpace::hasNoLabel(const QRectF &place) const
{
    return std::ranges::none_of(m_labels, [&](const QRectF &other) { return other.intersects(place); });
}

bool LabelSpace::isFree(const QRectF &place, std::span<const QPointF> own) const
{
    return hasNoLabel(place) && std::ranges::none_of(m_lines, [&](const auto &line) {
               return line.data() != own.data() && crosses(line, place);
           });
}

} // namespace npscope
