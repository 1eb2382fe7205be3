// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/history.h"

#include "core/analysis/verdict.h"

#include <algorithm>

namespace npscope {

std::optional<Step> findCollapse(const std::vector<std::shared_ptr<const Probe>> &probes)
{
    const auto spread = std::find_if(probes.rbegin(), probes.rend(), [](const auto &p) { return !isCollapsed(*p); });
    if (spread == probes.rbegin())
        return {};
    return spread == probes.rend() ? probes.front()->step : (*(spread.base()))->step;
}

} // namespace npscope
