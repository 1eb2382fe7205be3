// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/honestyverdict.h"

namespace npscope {

namespace {

HonestyState stateOf(double more)
{
    return more < -HonestyVerdict::tolerance  ? HonestyState::TooNarrow
           : more > HonestyVerdict::tolerance ? HonestyState::TooWide
                                              : HonestyState::Honest;
}

} // namespace

HonestyVerdict judge(const Honesty &honesty)
{
    return {.state = stateOf(honesty.coverage90 - honesty.exactCoverage90),
            .isNear = honesty.gap <= HonestyVerdict::near};
}

HonestyState judge(const ZoneHonesty &zone)
{
    return stateOf(zone.coverage90 - 0.9);
}

} // namespace npscope
