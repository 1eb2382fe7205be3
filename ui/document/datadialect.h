// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How a table's text is to be read, and the best guess at it.
//
// - The separator is a tab or a semicolon, where by these most rows have two numbers; else a comma or spaces, whichever
//   leaves more numbers and less else.
// - The decimal mark is a point, unless there is a number that can only have a comma: 0,5 or 1,25 or 1.234,5.
// - A first row without any number is a header.
// - x and y are the columns of these names, or else the first two that have numbers.
// - A column of texts, each of which stands in two rows or more on the average, or a third one that is called
//   "function", "name", "series" or the like, names the function of each row.
//
// Where a table has another reading that is as good, the guess says so: it is in doubt.

#pragma once

#include <QChar>
#include <QLocale>
#include <QString>
#include <QStringList>

namespace npscope {

struct DataDialect {
    QChar separator = u',';
    QChar decimalMark = u'.';
    bool hasHeader = false;
    int x = 0; ///< columns, counted from 0
    int y = 1;
    int name = -1; ///< of the row's function; -1: there is none
    bool operator==(const DataDialect &) const = default;
};

struct DataGuess {
    DataDialect dialect;
    QString doubt; ///< a sentence, or nothing
};

/// The locale's own decimal mark decides where nothing else does.
DataGuess guessDialect(const QString &text, const QLocale &locale = QLocale());
/// x, y and names anew, where the rest is as given.
DataGuess guessColumns(const QString &text, DataDialect dialect);

/// What may separate, in the order of trying.
inline constexpr QChar dataSeparators[]{u'\t', u';', u',', u' '};
/// In words, for messages and choices: "a tab", "tab".
QString separatorName(QChar separator);

/// The columns' names, as the header has them or, without one, their numbers; as many as the widest row has.
QStringList columnNames(const QString &text, const DataDialect &dialect);

} // namespace npscope
