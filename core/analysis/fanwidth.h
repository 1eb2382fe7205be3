// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How wide a fan is, and where: the population standard deviation over its curves at the x by which a run is judged.
//
// Judged are x = -4, -3.9 … 4, as much beyond them as the training points need, and the training points themselves; of
// a family the points are those of a held-out function, and the x at which functions are seen take the place of what
// points span.
// These x are a function of the training alone, so a verdict is one of (experiment, step) and not of what is in view.

#pragma once

#include "core/experiment/experiment.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace npscope {

/// The spread is measured at x = -4, -3.9 … 4.
inline constexpr int spreadCount = 81;
inline constexpr double spreadX(int i)
{
    return (i - spreadCount / 2) / 10.0;
}

/// Where an x lies: at or beyond the outermost trained x (or at an end of what is judged), strictly between
/// them, or it is that of a training point.
enum class Zone { Edges, Between, Data };
inline constexpr std::array allZones{Zone::Edges, Zone::Between, Zone::Data};

/// Where a zone's fan is widest.
struct Width {
    float sd = 0;
    double x = 0;
};

struct FanWidth {
    std::array<Width, allZones.size()> zones; ///< a zone without any x has a width of 0

    const Width &of(Zone zone) const { return zones[std::size_t(zone)]; }
    Zone widestZone() const;
    const Width &widest() const { return of(widestZone()); }
};

/// How the question's curves spread under the weights of one step.
struct Spread {
    float sigmaY = 0; ///< of the likelihood: the yardstick
    float left = 0;   ///< sd at spreadX(0) = -4
    float right = 0;  ///< sd at spreadX(spreadCount - 1) = 4
    FanWidth width;   ///< over all x by which a run is judged
};

class JudgedXs
{
public:
    /// Of a training with these points; of at least one, unless it is told at which x functions are seen. Of more than
    /// mostData points, so many are looked at.
    explicit JudgedXs(const Points &points, const std::optional<Interval> &trained = {});

    static constexpr std::size_t mostData = 64;

    /// The first spreadCount of them are spreadX(0) …; the last dataCount() are the training points'.
    std::span<const double> values() const { return m_xs; }
    std::size_t dataCount() const { return m_dataCount; }
    double min() const { return m_min; }
    double max() const { return m_max; }
    Zone zone(std::size_t i) const { return m_zones[i]; }

    /// `sd` over the curves at each of values().
    FanWidth width(std::span<const float> sd) const;

private:
    void add(double x, Zone zone);

    std::vector<double> m_xs;
    std::vector<Zone> m_zones;
    std::size_t m_dataCount = 0;
    double m_min = spreadX(0);
    double m_max = spreadX(spreadCount - 1);
};

} // namespace npscope
