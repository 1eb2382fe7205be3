// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A table's text as rows of cells, whatever is in them.
//
// A cell that begins with a double quote ends with the next one that stands before a separator or a line end, and has
// what is between them, line ends and separators, too; two quotes in it are one. A quote that no other one closes is a
// character like any other. Rows without any text are passed over. Line ends are those of Unix, DOS or old Macs.

#pragma once

#include <QChar>
#include <QString>
#include <QStringList>

#include <vector>

namespace npscope {

/// One that is none: a run of spaces separates.
inline constexpr QChar spaceSeparator = u' ';

struct DataRow {
    int line = 0;      ///< on which it begins, counted from 1
    QStringList cells; ///< without white space around them
};

/// At most so many rows.
std::vector<DataRow> dataRows(const QString &text, QChar separator, std::size_t most);

} // namespace npscope
