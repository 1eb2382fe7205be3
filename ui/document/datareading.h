// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A table's text, read: its points, its functions, and the rows that are left out, each with the reason.
//
// Coordinates are as the text has them: whether they are allowed, or are to be standardised, is asked afterwards.

#pragma once

#include "core/experiment/functions.h"
#include "ui/document/datadialect.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace npscope {

struct LeftOutRow {
    int line = 0;
    QString why; ///< a part of a sentence, without an end
};

struct DataReading {
    Points points;                        ///< of all functions
    std::vector<int> lines;               ///< of the points
    std::vector<GivenFunction> functions; ///< where a column names them: in the order of the rows, their x ascending
    std::vector<LeftOutRow> leftOut;      ///< ascending, of the points
    std::vector<LeftOutRow> leftOutOfFunctions; ///< of these beside the former
};

DataReading readData(const QString &text, const DataDialect &dialect);

/// What is left out of the functions: of the points and, beside them, of these.
std::vector<LeftOutRow> leftOutOfAll(const DataReading &reading);
/// "Separator: tab; decimal sign: “.”; with a header. x is column “time”, y is “value”."
QString dialectSentence(const QString &text, const DataDialect &dialect);
/// "Points: 120; x from 0 to 7, y from -1 to 1."
QString pointsSentence(const Points &points);
/// "Functions: 5, with 120 points in all; x from 0 to 7, y from -1 to 1."
QString functionsSentence(const std::vector<GivenFunction> &functions);
Points pointsOf(const std::vector<GivenFunction> &functions);
/// "line 3: y is empty"
QString rowText(const LeftOutRow &row);
/// "Rows left out: 2; line 3: y is empty; line 9: …"; nothing for none.
QString leftOutSentence(const std::vector<LeftOutRow> &rows);

} // namespace npscope
