// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/datareading.h"

#include "core/experiment/settings.h"
#include "ui/document/datacells.h"
#include "ui/document/shown.h"
#include "ui/document/typednumber.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::DataReading)
};

constexpr double largest = 1e100; // and a scaling can still be computed

// Row by row; a row is a point, or is left out.
class DataReader
{
public:
    explicit DataReader(const DataDialect &dialect) : m_dialect(dialect) {}

    /// Whether there is room for more.
    bool read(const DataRow &row)
    {
        if (row.cells.constFirst().startsWith(u'#')) {
            leaveOut(row, Text::tr("a comment"));
            return true;
        }
        if (m_dialect.hasHeader && !std::exchange(m_isAfterHeader, true))
            return true;
        Point point;
        if (!readNumber(row, m_dialect.x, QStringLiteral("x"), point.x)
            || !readNumber(row, m_dialect.y, QStringLiteral("y"), point.y))
            return true;
        if (m_reading.points.size() == maxPoints) {
            leaveOut(row, Text::tr("this and all after it, as there may be %1 points").arg(maxPoints));
            return false;
        }
        if (m_dialect.name >= 0)
            addToFunction(row, point);
        addPoint(row, point);
        return true;
    }

    DataReading finish()
    {
        for (std::size_t i = 0; i < m_functions.size(); ++i) {
            Function &function = m_functions[i];
            if (function.points.size() < 2) {
                m_reading.leftOutOfFunctions.push_back(
                    {function.line, Text::tr("the only point of “%1”").arg(shown(function.name))});
                continue;
            }
            std::ranges::sort(function.points, {}, &Point::x);
            m_reading.functions.push_back({function.name.toStdString(), std::move(function.points)});
        }
        std::ranges::stable_sort(m_reading.leftOutOfFunctions, {}, &LeftOutRow::line);
        return std::move(m_reading);
    }

private:
    struct Function {
        QString name;
        int line; // of its first point
        Points points;
        QHash<double, int> lines; // by x
    };

    void leaveOut(const DataRow &row, const QString &why) { m_reading.leftOut.push_back({row.line, why}); }

    bool readNumber(const DataRow &row, int column, const QString &name, double &value)
    {
        const QString cell = row.cells.value(column);
        if (cell.isEmpty()) {
            leaveOut(row, Text::tr("%1 is empty").arg(name));
            return false;
        }
        const auto number = numberWithMark(cell, m_dialect.decimalMark);
        if (!number) {
            leaveOut(row, Text::tr("%1 is “%2”, no number").arg(name, shown(cell, 30)));
            return false;
        }
        if (std::abs(*number) > largest) {
            leaveOut(row, Text::tr("%1 is too large").arg(name));
            return false;
        }
        value = *number + 0.0; // a zero without a sign, as equal numbers are one
        return true;
    }

    void addPoint(const DataRow &row, const Point &point)
    {
        const auto key = std::pair(point.x, point.y);
        if (const auto known = m_lines.constFind(key); known != m_lines.constEnd()) {
            leaveOut(row, Text::tr("the same point as line %1").arg(known.value()));
            return;
        }
        m_lines.insert(key, row.line);
        m_reading.points.push_back(point);
        m_reading.lines.push_back(row.line);
    }

    void addToFunction(const DataRow &row, const Point &point)
    {
        const QString name = row.cells.value(m_dialect.name);
        if (name.isEmpty()) {
            m_reading.leftOutOfFunctions.push_back({row.line, Text::tr("its function has no name")});
            return;
        }
        auto index = m_indices.constFind(name);
        if (index == m_indices.constEnd()) {
            if (m_functions.size() == maxFunctions) {
                m_reading.leftOutOfFunctions.push_back(
                    {row.line, Text::tr("there may be %1 functions").arg(maxFunctions)});
                return;
            }
            index = m_indices.insert(name, m_functions.size());
            m_functions.push_back({name, row.line, {}, {}});
        }
        Function &function = m_functions[index.value()];
        if (const auto known = function.lines.constFind(point.x); known != function.lines.constEnd()) {
            m_reading.leftOutOfFunctions.push_back(
                {row.line,
                 Text::tr("“%1” has line %2 at the same x").arg(shown(name, 30), QString::number(known.value()))});
            return;
        }
        function.lines.insert(point.x, row.line);
        function.points.push_back(point);
    }

    DataDialect m_dialect;
    bool m_isAfterHeader = false;
    DataReading m_reading;
    QHash<std::pair<double, double>, int> m_lines;
    QHash<QString, std::size_t> m_indices;
    std::vector<Function> m_functions;
};

QString rangeText(const Points &points, double Point::*coordinate)
{
    const auto [least, greatest] = std::ranges::minmax(points, {}, coordinate);
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator); // of years
    return Text::tr("%1 to %2")
        .arg(locale.toString(least.*coordinate, 'g', 6), locale.toString(greatest.*coordinate, 'g', 6));
}

} // namespace

DataReading readData(const QString &text, const DataDialect &dialect)
{
    DataReader reader(dialect);
    for (const DataRow &row : dataRows(text, dialect.separator, std::numeric_limits<std::size_t>::max())) {
        if (!reader.read(row))
            break;
    }
    return reader.finish();
}

std::vector<LeftOutRow> leftOutOfAll(const DataReading &reading)
{
    std::vector<LeftOutRow> all = reading.leftOut;
    all.insert(all.end(), reading.leftOutOfFunctions.begin(), reading.leftOutOfFunctions.end());
    std::ranges::stable_sort(all, {}, &LeftOutRow::line);
    return all;
}

QString dialectSentence(const QString &text, const DataDialect &dialect)
{
    const QStringList names = columnNames(text, dialect);
    const auto column = [&](int i) { return names.value(i, QLocale().toString(i + 1)); };
    QString sentence = dialect.hasHeader ? Text::tr("Separator: %1; decimal sign: “%2”; with a header.")
                                         : Text::tr("Separator: %1; decimal sign: “%2”; without a header.");
    sentence = sentence.arg(separatorName(dialect.separator), dialect.decimalMark) + u' ';
    if (dialect.name < 0)
        return sentence + Text::tr("x is column “%1”, y is “%2”.").arg(column(dialect.x), column(dialect.y));
    return sentence
           + Text::tr("x is column “%1”, y is “%2”, and “%3” names the function.")
                 .arg(column(dialect.x), column(dialect.y), column(dialect.name));
}

QString pointsSentence(const Points &points)
{
    if (points.empty())
        return Text::tr("There are no points: no row has a number for x and one for y.");
    return Text::tr("Points: %1; x from %2, y from %3.")
        .arg(QLocale().toString(int(points.size())), rangeText(points, &Point::x), rangeText(points, &Point::y));
}

QString functionsSentence(const std::vector<GivenFunction> &functions)
{
    if (functions.empty())
        return Text::tr("There are no functions: none has two points.");
    const Points all = pointsOf(functions);
    const QLocale locale;
    return Text::tr("Functions: %1, with %2 points in all; x from %3, y from %4.")
        .arg(locale.toString(int(functions.size())), locale.toString(int(all.size())), rangeText(all, &Point::x),
             rangeText(all, &Point::y));
}

Points pointsOf(const std::vector<GivenFunction> &functions)
{
    Points all;
    for (const GivenFunction &function : functions)
        all.insert(all.end(), function.points.begin(), function.points.end());
    return all;
}

QString rowText(const LeftOutRow &row)
{
    return Text::tr("line %1: %2").arg(QString::number(row.line), row.why);
}

QString leftOutSentence(const std::vector<LeftOutRow> &rows)
{
    constexpr std::size_t most = 5;
    QStringList list;
    for (const LeftOutRow &row : rows) {
        if (std::size_t(list.size()) == most)
            break;
        list.append(rowText(row));
    }
    if (rows.empty())
        return {};
    const QString text =
        Text::tr("Rows left out: %1; %2").arg(QLocale().toString(int(rows.size())), list.join(QStringLiteral("; ")));
    return rows.size() > most ? text + QStringLiteral("; …") : text + u'.';
}

} // namespace npscope
