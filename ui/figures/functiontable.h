// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/document/table.h"
#include "ui/paint/functions/chartcontent.h"

#include <QStringList>

#include <vector>

namespace npscope {

/// What function charts show, one row an x of a chart: (pane,) step, x, mean, sd (of a conditional model that of an
/// observation), and y of each curve; of a family also the exact answer, and the function itself where the context is
/// of one. `names` of the charts; empty where there is no such column.
Table functionTable(const std::vector<ChartContent> &contents, const QStringList &names);

} // namespace npscope
