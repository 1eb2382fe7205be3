// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The results as a table to read or to paste (Markdown), and as JSON with every value.

#pragma once

#include "tests/benchmarks/series.h"

#include <QJsonObject>
#include <QStringList>

namespace npscope {

/// A value with its unit, in three digits.
QString text(double value, Unit unit);
/// The first row is the head; cells but the first of a row are set to the right.
QString markdown(QList<QStringList> rows);
QString table(const std::vector<Series> &results);
QJsonArray toJson(const std::vector<Series> &results);
void saveJson(const QString &path, const QJsonObject &json);

} // namespace npscope
