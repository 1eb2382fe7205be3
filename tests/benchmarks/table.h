// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The results as a table to read or to paste (Markdown), and as JSON with every value.

#pragma once

#include "tests/benchmarks/series.h"

#include <QJsonObject>

namespace npscope {

QString table(const std::vector<Series> &results);
QJsonArray toJson(const std::vector<Series> &results);

} // namespace npscope
