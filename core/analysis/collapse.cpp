// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/collapse.h"

#include "core/analysis/history.h"
#include "core/analysis/verdict.h"

#include <algorithm>

namespace npscope {

void CollapseRecord::add(bool isCollapsed)
{
    const bool wasCollapsed = m_turns.size() % 2 == 1;
    if (isCollapsed != wasCollapsed)
        m_turns.push_back(m_count);
    ++m_count;
}

std::optional<Step> CollapseRecord::first() const
{
    if (m_turns.empty())
        return {};
    return m_turns.front();
}

std::optional<Step> CollapseRecord::since(Step step) const
{
    const auto turns = std::ranges::upper_bound(m_turns, step) - m_turns.begin(); // up to this step
    if (turns % 2 == 0)
        return {};
    return m_turns[std::size_t(turns - 1)];
}

Collapse collapseAt(const CollapseRecord &record, const History *history, Step step)
{
    Collapse collapse{.first = record.first(), .since = {}};
    collapse.isSinceExact = record.last() >= step;
    collapse.isFirstExact = collapse.first || collapse.isSinceExact;
    if (collapse.isSinceExact)
        collapse.since = record.since(step);
    if (!history)
        return collapse;
    for (const auto &diagnosis : history->diagnoses) {
        if (diagnosis->step > step)
            break;
        const bool isNow = isCollapsed(diagnosis->spread);
        if (!collapse.isFirstExact && !collapse.first && isNow)
            collapse.first = diagnosis->step;
        if (collapse.isSinceExact)
            continue;
        if (!isNow)
            collapse.since.reset();
        else if (!collapse.since)
            collapse.since = diagnosis->step;
    }
    return collapse;
}

} // namespace npscope
