// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/datadialect.h"

#include "ui/document/datacells.h"
#include "ui/document/shown.h"
#include "ui/document/typednumber.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <limits>
#include <tuple>
#include <vector>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::DataDialect)
};

constexpr qsizetype sample = 20'000; // characters that a guess looks at: hundreds of rows, however wide a table is

using Rows = std::vector<DataRow>;

bool isNumber(const QString &cell, QChar mark)
{
    return numberWithMark(cell, mark).has_value();
}

// What stands where a number is missing.
bool isMissing(const QString &cell)
{
    static const QSet<QString> words{QString(), "-", "na", "n/a", "#n/a", "nan", "null", "none", "inf", "-inf"};
    return words.contains(cell.toLower());
}

Rows rowsToGuessBy(const QString &text, QChar separator)
{
    qsizetype end = std::min(sample, text.size());
    while (end < text.size() && text[end] != u'\n' && text[end] != u'\r')
        ++end; // the row that is begun
    Rows rows = dataRows(text.left(end), separator, std::numeric_limits<std::size_t>::max());
    std::erase_if(rows, [](const DataRow &row) { return row.cells.constFirst().startsWith(u'#'); });
    return rows;
}

int widthOf(const Rows &rows)
{
    qsizetype width = 0;
    for (const DataRow &row : rows)
        width = std::max(width, row.cells.size());
    return int(width);
}

// How well a separator fits.
struct Fit {
    bool isGood = false; // most rows have two numbers, or all but a header and as many others
    int good = 0;        // rows that have
    int balance = 0;     // numbers less other texts, over all rows
};

Fit fitOf(const QString &text, QChar separator)
{
    Fit fit;
    const Rows rows = rowsToGuessBy(text, separator);
    for (const DataRow &row : rows) {
        int numbers = 0, texts = 0;
        for (const QString &cell : row.cells) {
            const bool isOne = isNumber(cell, u'.') || isNumber(cell, u',');
            // Between commas a space rather separates: 1,5 200,5
            if (isOne && !(separator == u',' && cell.contains(u' ')))
                ++numbers;
            else if (!isMissing(cell))
                ++texts;
        }
        fit.balance += numbers - texts;
        fit.good += numbers >= 2;
    }
    fit.isGood = fit.good > 0 && 2 * fit.good >= int(rows.size()) - 1;
    return fit;
}

// Tabs and semicolons are nothing else, wherever they fit; commas and spaces may be parts of numbers.
QChar guessSeparator(const QString &text)
{
    QChar best = u',';
    Fit bestFit;
    for (const QChar separator : dataSeparators) {
        if (!text.contains(separator) && !(separator == spaceSeparator && text.contains(u'\t')))
            continue;
        const Fit fit = fitOf(text, separator);
        if (fit.isGood && (separator == u'\t' || separator == u';'))
            return separator;
        const auto rank = [](const Fit &of) { return std::tuple(of.isGood, of.isGood ? of.balance : of.good); };
        if (fit.good > 0 && (bestFit.good == 0 || rank(fit) > rank(bestFit))) {
            best = separator;
            bestFit = fit;
        }
    }
    return best;
}

struct Marks {
    int point = 0;   // numbers that only a decimal point makes one
    int comma = 0;   // and only a decimal comma
    QString doubted; // the first that has two readings, and differs in them
};

Marks marksOf(const Rows &rows)
{
    Marks marks;
    for (const DataRow &row : rows) {
        for (const QString &cell : row.cells) {
            const auto point = numberWithMark(cell, u'.'), comma = numberWithMark(cell, u',');
            if (point && comma && *point != *comma && marks.doubted.isEmpty())
                marks.doubted = cell;
            marks.point += point && !comma;
            marks.comma += comma && !point;
        }
    }
    return marks;
}

// And what is in doubt about it.
QString guessMark(const Rows &rows, const QLocale &locale, QChar &mark)
{
    const Marks marks = marksOf(rows);
    const QChar own = locale.decimalPoint() == QLatin1String(",") ? u',' : u'.';
    mark = marks.comma > marks.point ? u',' : u'.';
    if (marks.point != marks.comma || marks.doubted.isEmpty())
        return {};
    const QChar in = marks.doubted.contains(u',') ? u',' : u'.';
    if (in == own) {
        mark = own;
        return {};
    }
    mark = u'.'; // of files: 1.234 has decimals, and 1,234 has none
    const double read = *numberWithMark(marks.doubted, mark);
    const double other = *numberWithMark(marks.doubted, u',');
    QLocale ungrouped = locale;
    ungrouped.setNumberOptions(QLocale::OmitGroupSeparator);
    return Text::tr("“%1” is read as %2; it could be %3.")
        .arg(shown(marks.doubted), ungrouped.toString(read, 'g', QLocale::FloatingPointShortest),
             ungrouped.toString(other, 'g', QLocale::FloatingPointShortest));
}

// Without any number, but with something that is not just missing.
bool isHeader(const DataRow &row, QChar mark)
{
    return std::ranges::none_of(row.cells, [&](const QString &cell) { return isNumber(cell, mark); })
           && !std::ranges::all_of(row.cells, isMissing);
}

// One column of the rows below the header.
struct Column {
    int index;
    QString title = {};
    int numbers = 0;
    int texts = 0;
    QSet<QString> different = {};
    bool isNumeric() const { return numbers > 0 && numbers >= texts; }
    bool repeats() const { return texts > numbers && 2 * different.size() <= texts; }
    bool namesFunctions() const
    {
        static const QSet<QString> titles{"function", "name",  "series", "curve", "group",
                                          "subject",  "label", "id",     "task",  "key"};
        return titles.contains(title.toLower());
    }
};

std::vector<Column> columnsOf(const Rows &rows, const DataDialect &dialect)
{
    std::vector<Column> columns;
    for (int i = 0; i < widthOf(rows); ++i)
        columns.push_back({.index = i});
    for (std::size_t r = 0; r < rows.size(); ++r) {
        for (Column &column : columns) {
            const QString cell = rows[r].cells.value(column.index);
            if (r == 0 && dialect.hasHeader) {
                column.title = cell;
            } else if (isNumber(cell, dialect.decimalMark)) {
                ++column.numbers;
                column.different.insert(cell);
            } else if (!isMissing(cell)) {
                ++column.texts;
                column.different.insert(cell);
            }
        }
    }
    return columns;
}

// And what is in doubt about them.
QString guessColumns(const Rows &rows, DataDialect &dialect)
{
    const std::vector<Column> columns = columnsOf(rows, dialect);
    std::vector<int> numeric;
    int titledX = -1, titledY = -1;
    dialect.name = -1;
    for (const Column &column : columns) {
        if (column.title.compare(u'x', Qt::CaseInsensitive) == 0)
            titledX = column.index;
        else if (column.title.compare(u'y', Qt::CaseInsensitive) == 0)
            titledY = column.index;
        const bool mayName = columns.size() > 2 && (column.repeats() || column.namesFunctions());
        if (mayName && dialect.name < 0)
            dialect.name = column.index;
        else if (column.isNumeric())
            numeric.push_back(column.index);
    }
    const auto first = [&](int other) {
        const auto found = std::ranges::find_if(numeric, [&](int i) { return i != other; });
        return found != numeric.end() ? *found : other == 0 ? 1 : 0;
    };
    dialect.x = titledX >= 0 ? titledX : first(titledY);
    dialect.y = titledY >= 0 ? titledY : first(dialect.x);
    if (numeric.size() > 2 && (titledX < 0 || titledY < 0))
        return Text::tr("There are %1 columns of numbers; x and y are taken to be the first two.").arg(numeric.size());
    return {};
}

// Two whole numbers in each row may be one with a decimal comma.
bool mayBeOneColumn(const Rows &rows, const DataDialect &dialect)
{
    static const QRegularExpression whole(QStringLiteral("^[+-]?[0-9]+$")), digits(QStringLiteral("^[0-9]+$"));
    return dialect.separator == u',' && !dialect.hasHeader && std::ranges::all_of(rows, [](const DataRow &row) {
               return row.cells.size() == 2 && whole.match(row.cells[0]).hasMatch()
                      && digits.match(row.cells[1]).hasMatch();
           });
}

} // namespace

DataGuess guessDialect(const QString &text, const QLocale &locale)
{
    DataDialect dialect;
    dialect.separator = guessSeparator(text);
    const Rows rows = rowsToGuessBy(text, dialect.separator);
    if (rows.empty())
        return {};
    QStringList doubts{guessMark(rows, locale, dialect.decimalMark)};
    dialect.hasHeader = isHeader(rows.front(), dialect.decimalMark);
    doubts.append(guessColumns(rows, dialect));
    if (mayBeOneColumn(rows, dialect))
        doubts.append(Text::tr("Each row is read as two whole numbers; it could be one with a decimal comma."));
    doubts.removeAll(QString());
    return {dialect, doubts.join(u' ')};
}

DataGuess guessColumns(const QString &text, DataDialect dialect)
{
    const QString doubt = guessColumns(rowsToGuessBy(text, dialect.separator), dialect);
    return {dialect, doubt};
}

QString separatorName(QChar separator)
{
    return separator == u'\t'  ? Text::tr("tab")
           : separator == u';' ? Text::tr("semicolon")
           : separator == u',' ? Text::tr("comma")
                               : Text::tr("spaces");
}

QStringList columnNames(const QString &text, const DataDialect &dialect)
{
    const Rows rows = rowsToGuessBy(text, dialect.separator);
    QStringList names;
    for (int i = 0; i < widthOf(rows); ++i) {
        const QString title = dialect.hasHeader ? shown(rows.front().cells.value(i), 30) : QString();
        names.append(title.isEmpty() ? QLocale().toString(i + 1) : title);
    }
    return names;
}

} // namespace npscope
