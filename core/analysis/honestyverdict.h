// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether a network's uncertainty is honest, by what its central 90 % cover of the held-out targets beside what those
// of the exact answer cover of the same ones: the exact answer itself misses .9 by chance.
//
//   too narrow   less by more than 0.05
//   too wide     more by more than 0.05
//   honest       between
//
// An honest network need not know much: what it misses by is the gap, and near is at most 0.1 nats per target.

#pragma once

#include "core/analysis/honesty.h"
#include "core/analysis/questionexam.h"

namespace npscope {

enum class HonestyState { TooNarrow, Honest, TooWide };

struct HonestyVerdict {
    HonestyState state = HonestyState::Honest;
    bool isNear = false; ///< to the exact answer

    static constexpr double tolerance = 0.05;
    static constexpr double near = 0.1;
};

HonestyVerdict judge(const Honesty &honesty);
/// The same rule, beside the 90 % that the exact answer's own are expected to cover.
HonestyState judge(const ZoneHonesty &zone);

} // namespace npscope
