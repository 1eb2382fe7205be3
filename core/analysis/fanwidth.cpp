// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/fanwidth.h"

#include <algorithm>

namespace npscope {

static Interval extentOf(const Points &points)
{
    const auto [first, last] = std::ranges::minmax_element(points, {}, &Point::x);
    return {first->x, last->x};
}

Zone FanWidth::widestZone() const
{
    const auto widest = std::ranges::max_element(zones, {}, &Width::sd);
    return allZones[std::size_t(widest - zones.begin())];
}

JudgedXs::JudgedXs(const Points &points, const std::optional<Interval> &trained)
{
    const Interval seen = trained ? *trained : extentOf(points);
    const double left = seen.min, right = seen.max;
    m_min = std::min(m_min, left);
    m_max = std::max(m_max, right);
    const auto zoneOf = [&](double x) {
        return x <= left || x >= right || x == m_min || x == m_max ? Zone::Edges : Zone::Between;
    };
    for (int i = 0; i < spreadCount; ++i)
        add(spreadX(i), zoneOf(spreadX(i)));
    constexpr int beyond = 40; // to each side, where the points lie beyond
    for (int i = 1; i <= beyond && left < spreadX(0); ++i) {
        const double x = spreadX(0) + (left - spreadX(0)) * i / beyond;
        add(x, zoneOf(x));
    }
    for (int i = 1; i <= beyond && right > spreadX(spreadCount - 1); ++i) {
        const double end = spreadX(spreadCount - 1), x = end + (right - end) * i / beyond;
        add(x, zoneOf(x));
    }
    m_dataCount = std::min(points.size(), mostData);
    for (std::size_t i = 0; i < m_dataCount; ++i)
        add(points[i * points.size() / m_dataCount].x, Zone::Data);
}

void JudgedXs::add(double x, Zone zone)
{
    m_xs.push_back(x);
    m_zones.push_back(zone);
}

FanWidth JudgedXs::width(std::span<const float> sd) const
{
    FanWidth width;
    for (std::size_t i = 0; i < m_xs.size(); ++i) {
        Width &zone = width.zones[std::size_t(m_zones[i])];
        if (sd[i] > zone.sd)
            zone = {sd[i], m_xs[i]};
    }
    return width;
}

} // namespace npscope
