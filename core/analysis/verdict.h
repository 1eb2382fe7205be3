// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether a run's curves still spread, and by which route their spread was lost.
//
// The yardstick is the model's own sigma_y. With s the larger of the sd at x = -4 and at x = +4:
//
//   spread       s ≥ 4 sigma_y
//   collapsing   sigma_y ≤ s < 4 sigma_y
//   collapsed    s < sigma_y: curves that the model itself cannot tell from one another
//
// A curve is moved by z: s = sigma_z · R, where sigma_z is that of z as it acts at this x (Probe::sigmaZLeft) and the
// response R = s / sigma_z is how far the decoder moves the curve per unit of z. While sigma_z is small R = ‖∂y/∂z‖;
// while it is large, and the hidden units saturate, the derivative at one z would say little. ln s falls by what
// ln sigma_z and ln R fall by together. Compared with step 0 of the same run and question:
//
//   share_A = ln(sigma_z0 / sigma_z) / ln(s0 / s)
//   route A, sigma_z → 0                               share_A ≥ 0.6
//   route B, the decoder no longer listens to z        share_A ≤ 0.4
//   both                                               between
//
// Runs that are known: of 30 seeds of the article's default initialisation all have collapsed at step 25 001, 20 and
// more by route A and none by route B. With the prior N(0, I) and sigma_y = 0.05, which hold sigma_z near 1, 15 of 15
// have collapsed by route B.

#pragma once

#include "core/analysis/probe.h"

#include <optional>
#include <span>

namespace npscope {

enum class Spread { Spread, Collapsing, Collapsed };
enum class Route { SigmaZ, Decoder, Both };

struct Verdict {
    Spread spread = Spread::Spread;
    std::optional<Route> route; ///< none where no spread was lost
    double x = 0;               ///< where the curves spread more, of -4 and +4
    double sd = 0;              ///< there
    double sigmaY = 0;          ///< the yardstick
    // How many times smaller than at step 0; below 1 where they grew.
    double sdFall = 1;
    double sigmaZFall = 1;
    double responseFall = 1;

    static constexpr double spreadFrom = 4;     ///< times sigma_y
    static constexpr double collapsedBelow = 1; ///< times sigma_y
    static constexpr double lost = 2;           ///< a fall of sd by less than this is no loss, and has no route
    static constexpr double mostlyA = 0.6;
    static constexpr double mostlyB = 0.4;
};

/// `start` is the probe of step 0 of the same run, for the same question.
Verdict judge(const Probe &now, const Probe &start);

bool isCollapsed(const Probe &probe);

} // namespace npscope
