// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// When a run was collapsed (isCollapsed() in verdict.h). Its spread goes up and down from step to step, so two facts
// are told apart: the first step that is collapsed, and the first step since which all are, up to the one looked at.
// Either is a function of (experiment, step), found by judging every single step.

#pragma once

#include "core/experiment/experiment.h"

#include <optional>
#include <vector>

namespace npscope {

struct History;

/// Every step from 0 on, judged in turn.
class CollapseRecord
{
public:
    void add(bool isCollapsed);
    /// The last step judged; -1 before the first.
    Step last() const { return m_count - 1; }
    /// The first collapsed step among those judged.
    std::optional<Step> first() const;
    /// The first step from which all are collapsed up to this one, which has been judged; none where it is not.
    std::optional<Step> since(Step step) const;

private:
    Step m_count = 0;
    std::vector<Step> m_turns; // where it becomes collapsed, and where it no longer is, by turns
};

/// What is said at a step. Exact is what comes from every step; the rest, from the few that a history has, is "about".
struct Collapse {
    std::optional<Step> first; ///< collapsed for the first time; may be later than the step
    std::optional<Step> since; ///< collapsed without a break from then to the step
    bool isFirstExact = true;
    bool isSinceExact = true;
    bool operator==(const Collapse &) const = default;
};

/// From the record as far as it goes, and from the history, which may be null, where it does not reach.
Collapse collapseAt(const CollapseRecord &record, const History *history, Step step);

} // namespace npscope
