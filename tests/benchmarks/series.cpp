// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/series.h"

#include "tests/benchmarks/process.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace npscope {

namespace {

// Without what Google Benchmark appends on how it was measured.
QString plainName(const QString &name)
{
    static const QRegularExpression settings(QStringLiteral("/(min_time:|iterations:|repeats:|real_time).*"));
    return QString(name).remove(settings);
}

double seconds(const QString &unit)
{
    static const QMap<QString, double> units{{"ns", 1e-9}, {"us", 1e-6}, {"ms", 1e-3}, {"s", 1}};
    return units.value(unit, std::nan(""));
}

} // namespace

double Series::quantile(double share) const
{
    if (values.empty())
        throw std::runtime_error(name.toStdString() + " was not measured");
    std::vector<double> sorted = values;
    std::sort(sorted.begin(), sorted.end());
    const double place = share * double(sorted.size() - 1);
    const auto below = std::size_t(place);
    const auto above = std::min(below + 1, sorted.size() - 1);
    return std::lerp(sorted[below], sorted[above], place - double(below));
}

QMap<QString, std::vector<double>> measure(const QString &program, const QString &filter,
                                           const QMap<QString, QString> &environment)
{
    const QByteArray output =
        outputOf({program, "--benchmark_filter=" + filter, "--benchmark_format=json"}, environment);
    QMap<QString, std::vector<double>> found;
    for (const QJsonValue &entry : QJsonDocument::fromJson(output).object()["benchmarks"].toArray()) {
        const QJsonObject benchmark = entry.toObject();
        if (benchmark["run_type"] == QJsonValue("aggregate"))
            continue;
        // The first is what version 1.7 writes, the others what follows it does.
        if (benchmark["error_occurred"].toBool() || benchmark.contains("error_message")
            || benchmark.contains("skipped"))
            throw std::runtime_error(benchmark["name"].toString().toStdString() + ": "
                                     + benchmark["error_message"].toString().toStdString());
        const QString name = plainName(benchmark["name"].toString());
        if (benchmark.contains("resident"))
            found[name + "/resident"].push_back(benchmark["resident"].toDouble());
        found[name].push_back(benchmark.contains("items_per_second")
                                  ? benchmark["items_per_second"].toDouble()
                                  : benchmark["real_time"].toDouble() * seconds(benchmark["time_unit"].toString()));
    }
    if (found.isEmpty())
        throw std::runtime_error("nothing was measured for " + filter.toStdString());
    return found;
}

} // namespace npscope
