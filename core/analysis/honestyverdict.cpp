// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/honestyverdict.h"

namespace npscope {

HonestyVerdict judge(const Honesty &honesty)
{
    const double more = honesty.coverage90 - honesty.exactCoverage90;
    return {.state = more < -HonestyVerdict::tolerance  ? HonestyState::TooNarrow
                     : more > HonestyVerdict::tolerance ? HonestyState::TooWide
                                                        : HonestyState::Honest,
            .isNear = honesty.gap <= HonestyVerdict::near};
}

} // namespace npscope
