// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/table.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace npscope {

namespace {

// Three significant digits, never as a power of ten.
QString digits(double value)
{
    const int whole = value > 0 ? int(std::floor(std::log10(value))) : 0;
    return QString::number(value, 'f', std::clamp(2 - whole, 0, 3));
}

} // namespace

QString text(double value, Unit unit)
{
    switch (unit) {
    case Unit::Ratio:
        return digits(value) + " ×";
    case Unit::Share:
        return digits(value * 100) + " %";
    case Unit::Bytes:
        return digits(value * 1e-6) + " MB";
    case Unit::Flops:
        return digits(value * 1e-9) + " GFLOP/s";
    case Unit::PerSecond:
        return digits(value * 1e-6) + " million/s";
    case Unit::Seconds:
        break;
    }
    if (value < 1e-3)
        return digits(value * 1e6) + " µs";
    return value < 1 ? digits(value * 1e3) + " ms" : digits(value) + " s";
}

namespace {

const char *name(Unit unit)
{
    switch (unit) {
    case Unit::Ratio:
        return "ratio";
    case Unit::Share:
        return "share";
    case Unit::Bytes:
        return "byte";
    case Unit::Flops:
        return "flop/s";
    case Unit::PerSecond:
        return "1/s";
    case Unit::Seconds:
        break;
    }
    return "s";
}

// How many times the reference's median this one's is; 0 where there is none.
double ratio(const Series &series, const std::vector<Series> &results)
{
    const auto reference = std::find_if(results.begin(), results.end(),
                                        [&](const Series &other) { return other.name == series.reference; });
    return reference == results.end() ? 0 : series.median() / reference->median();
}

QString line(const QStringList &cells, const QList<qsizetype> &widths)
{
    QString text;
    for (qsizetype i = 0; i < cells.size(); ++i)
        text += "| " + (i == 0 ? cells[i].leftJustified(widths[i]) : cells[i].rightJustified(widths[i])) + u' ';
    return text + "|\n";
}

} // namespace

QString markdown(QList<QStringList> rows)
{
    QList<qsizetype> widths(rows.first().size(), 3);
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], row[i].size());
    }
    QStringList rules;
    for (qsizetype i = 0; i < widths.size(); ++i)
        rules.append(i == 0 ? QString(widths[i], '-') : QString(widths[i] - 1, '-') + ':');
    QString text = line(rows.takeFirst(), widths) + line(rules, widths);
    for (const QStringList &row : rows)
        text += line(row, widths);
    return text;
}

QString table(const std::vector<Series> &results)
{
    QList<QStringList> rows{{"measured", "median", "95 %", "worst", "÷ NPScope"}};
    for (const Series &series : results) {
        const double times = ratio(series, results);
        const bool isOne = series.values.size() == 1;
        rows.append({series.label, text(series.median(), series.unit),
                     isOne ? QString() : text(series.bad(), series.unit),
                     isOne ? QString() : text(series.worst(), series.unit), times > 0 ? digits(times) : QString()});
    }
    return markdown(rows);
}

QJsonArray toJson(const std::vector<Series> &results)
{
    QJsonArray rows;
    for (const Series &series : results) {
        QJsonArray values;
        for (const double value : series.values)
            values.append(value);
        QJsonObject row{{"name", series.name},       {"label", series.label}, {"unit", name(series.unit)},
                        {"median", series.median()}, {"p95", series.bad()},   {"worst", series.worst()},
                        {"values", values}};
        if (const double times = ratio(series, results); times > 0)
            row["times_npscope"] = times;
        rows.append(row);
    }
    return rows;
}

void saveJson(const QString &path, const QJsonObject &json)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(json).toJson()) < 0 || !file.commit())
        throw std::runtime_error("cannot write " + path.toStdString() + ": " + file.errorString().toStdString());
}

} // namespace npscope
