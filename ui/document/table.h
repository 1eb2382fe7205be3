// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Numbers in rows and columns, as they are copied and written: CSV, with full precision and points for decimals.

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace npscope {

using TableRow = QStringList;

struct Table {
    QStringList columns;
    std::vector<TableRow> rows; ///< at most as long as the columns; what is missing is empty
};

/// With as many digits as give the same double back, or float where the value is one; empty where it is not finite.
QString tableNumber(double value);
QString tableNumber(float value);

/// RFC 4180, in UTF-8.
QByteArray toCsv(const Table &table);

} // namespace npscope
