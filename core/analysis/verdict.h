// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether a run's curves still fan out, where, and what took their spread away.
//
// Judged is the largest sd s over the curves at the x of fanwidth.h, which span what the chart shows at first, and the
// training points. The yardstick is the model's own sigma_y:
//
//   fanned out   s ≥ 4 sigma_y
//   collapsing   sigma_y ≤ s < 4 sigma_y
//   collapsed    s < sigma_y: everywhere, the data included, the model itself cannot tell the curves apart
//
// The same rule gives each zone (edges, between the points, on the data) a state of its own.
//
// The route is a counterfactual: s(a, b) is the largest sd with sigma_z of step a and the decoder of step b (its
// weights and the mean of q(z)), so that s(t, t) is today's and s(0, 0) the first step's. What ln s has lost since step
// 0 is divided between the two parts by Shapley's rule, the mean of the two orders in which they can be put back:
//
//   A = ½ [ln s(0, t) − ln s(t, t) + ln s(0, 0) − ln s(t, 0)],   share_A = A / ln (s(0, 0) / s(t, t))
//
//   route A, sigma_z → 0                               share_A ≥ 0.6
//   route B, the decoder no longer listens to z        share_A ≤ 0.4
//   both                                               between

#pragma once

#include "core/analysis/history.h"

#include <optional>

namespace npscope {

enum class FanState { Open, Collapsing, Collapsed };
enum class Route { SigmaZ, Decoder, Both };

struct Verdict {
    FanState state = FanState::Open; ///< of the zone that is the widest
    std::array<FanState, allZones.size()> zones{};
    FanWidth width;
    double sigmaY = 0; ///< the yardstick

    double start = 0;              ///< the largest sd at step 0
    Counterfactual counterfactual; ///< and with either part of step 0 put back
    std::optional<Route> route;    ///< none where no spread was lost
    double shareOfSigmaZ = 0;      ///< share_A, where there is a route

    FanState of(Zone zone) const { return zones[std::size_t(zone)]; }
    double sd() const { return double(width.widest().sd); }
    /// How many times smaller than at step 0; below 1 where it grew.
    double fall() const;

    static constexpr double openFrom = 4;       ///< times sigma_y
    static constexpr double collapsedBelow = 1; ///< times sigma_y
    static constexpr double lost = 2;           ///< a fall by less than this is no loss, and has no route
    static constexpr double mostlyA = 0.6;
    static constexpr double mostlyB = 0.4;
};

Verdict judge(const Reading &reading);

FanState stateOf(double sd, double sigmaY);
bool isCollapsed(const Spread &spread);

} // namespace npscope
