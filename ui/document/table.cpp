// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/table.h"

#include <QLocale>

#include <cmath>

namespace npscope {

namespace {

QString quoted(QString field)
{
    const bool isPlain = !field.contains(QLatin1Char(',')) && !field.contains(QLatin1Char('"'))
                         && !field.contains(QLatin1Char('\n')) && !field.contains(QLatin1Char('\r'));
    if (isPlain)
        return field;
    return QLatin1Char('"') + field.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
}

} // namespace

QString tableNumber(double value)
{
    return std::isfinite(value) ? QString::number(value, 'g', QLocale::FloatingPointShortest) : QString();
}

QString tableNumber(float value)
{
    return std::isfinite(value) ? QString::number(double(value), 'g', 9) : QString();
}

QByteArray toCsv(const Table &table)
{
    QByteArray csv;
    const auto add = [&csv, columns = table.columns.size()](const QStringList &row) {
        for (qsizetype i = 0; i < columns; ++i) {
            if (i > 0)
                csv += ',';
            csv += quoted(row.value(i)).toUtf8();
        }
        csv += '\n';
    };
    add(table.columns);
    for (const TableRow &row : table.rows)
        add(row);
    return csv;
}

} // namespace npscope
