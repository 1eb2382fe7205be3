// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where the curves fan out and when they were collapsed, in words: the same on every chart, the timeline and in the
// verdict.

#pragma once

#include "core/analysis/collapse.h"
#include "core/analysis/fanwidth.h"

#include <QString>

namespace npscope {

/// "at the edges"
QString zoneName(Zone zone, const Training &training);
/// "first collapsed at step 14,880", or "… at about step 14,880" until every step is judged; empty where there is none.
QString firstCollapseText(const Collapse &collapse);
/// "collapsed without a break since step 16,384"; empty where it is not collapsed.
QString sinceCollapseText(const Collapse &collapse);

} // namespace npscope
