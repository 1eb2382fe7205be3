// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/variants.h"

#include "app/processorvariants.h"
#include "tests/benchmarks/machine.h"
#include "tests/benchmarks/process.h"
#include "tests/benchmarks/table.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <stdexcept>

namespace npscope {

namespace {

constexpr int rounds = 7;
constexpr double allowed = 1.05; // what is claimed of the package

/// A program that is measured: the folder of its benchmarks, and the core they are started with.
struct Build {
    QString name;
    QString folder;
    QMap<QString, QString> environment = {};
    bool isChosen = false; ///< by the dynamic loader, on this machine
};

/// A benchmark by each build.
using Row = std::vector<Series>;

// How many times as long it takes as in the first build, each at its best: on a machine that others use, too, that is
// what they disturbed least.
double ratio(const Row &row, std::size_t build)
{
    return row[build].isBetterLarge() ? row[0].best() / row[build].best() : row[build].best() / row[0].best();
}

double geometricMean(const std::vector<Row> &rows, std::size_t build)
{
    double sum = 0;
    for (const Row &row : rows)
        sum += std::log(ratio(row, build));
    return std::exp(sum / double(rows.size()));
}

std::vector<Build> buildsBeside(const QString &native)
{
    std::vector<Build> builds{{"native", native}};
    const std::vector<ProcessorVariant> variants = processorVariants();
    for (auto variant = variants.rbegin(); variant != variants.rend(); ++variant) {
        if (variant->isSupported)
            builds.push_back({variant->name,
                              QCoreApplication::applicationDirPath(),
                              {{"LD_LIBRARY_PATH", QString::fromStdString(folderOf(*variant))}},
                              isRunning(*variant)});
    }
    if (builds.size() == 1)
        throw std::runtime_error("this build has no variants: tests/bench --variants makes one that has");
    return builds;
}

/// What is measured: a benchmark of a program made with Google Benchmark, or the start.
struct Measured {
    QString program;
    QString filter;
};

// Of the programs' own parts; seeks, more threads and double are the same work again.
std::vector<Measured> measuredOf(const Build &build)
{
    std::vector<Measured> all;
    for (const auto &[program, filter] :
         {Measured{"/bench_core", "^(step/.*/float|predict|oracle|retrain|runs/threads=1)"},
          Measured{"/bench_window", "^paint/"}}) {
        const QByteArray names =
            outputOf({build.folder + program, "--benchmark_list_tests=true", "--benchmark_filter=" + filter});
        for (const QByteArray &name : names.trimmed().split('\n'))
            all.push_back({program, '^' + QString::fromUtf8(name) + '$'});
    }
    all.push_back({"/bench_start", {}});
    return all;
}

// By the name of what was measured: all its values.
QMap<QString, std::vector<double>> valuesBy(const Build &build, const Measured &what)
{
    const QString program = build.folder + what.program;
    if (what.filter.isEmpty())
        return {{"start", {secondsToFirstLine({program}, nullptr, build.environment)}}};
    return measure(program, what.filter, build.environment);
}

// Every benchmark by one build after the other, and all that again: a machine that gets busier does so for all of them.
std::vector<Row> measureInTurns(const std::vector<Build> &builds)
{
    const std::vector<Measured> measured = measuredOf(builds[0]);
    std::vector<Row> rows(measured.size(), Row(builds.size()));
    for (int round = 1; round <= rounds; ++round) {
        std::fprintf(stderr, "NPScope: native and variants in turns, round %d of %d\n", round, rounds);
        for (std::size_t i = 0; i < measured.size(); ++i) {
            for (std::size_t b = 0; b < builds.size(); ++b) {
                const auto found = valuesBy(builds[b], measured[i]);
                Series &series = rows[i][b];
                series.label = found.firstKey();
                series.name = series.label + '@' + builds[b].name;
                series.unit = series.label.startsWith("runs/") ? Unit::PerSecond : Unit::Seconds;
                series.values.insert(series.values.end(), found.first().begin(), found.first().end());
            }
        }
    }
    return rows;
}

QString tableOf(const std::vector<Build> &builds, const std::vector<Row> &rows)
{
    QList<QStringList> cells{{QStringLiteral("best of %1 rounds").arg(rounds)}};
    for (const Build &build : builds)
        cells[0].append(build.name);
    for (const Row &row : rows) {
        cells.append({row[0].label, text(row[0].best(), row[0].unit)});
        for (std::size_t b = 1; b < builds.size(); ++b)
            cells.last().append(text(ratio(row, b), Unit::Ratio));
    }
    cells.append(QStringList{"geometric mean", {}});
    for (std::size_t b = 1; b < builds.size(); ++b)
        cells.last().append(text(geometricMean(rows, b), Unit::Ratio));
    return markdown(cells);
}

// What is claimed of the package, and what was found of it.
QString verdict(const std::vector<Build> &builds, const std::vector<Row> &rows)
{
    const auto chosen = std::find_if(builds.begin(), builds.end(), [](const Build &build) { return build.isChosen; });
    const auto b = std::size_t(chosen - builds.begin());
    QStringList beyond;
    for (const Row &row : rows) {
        if (ratio(row, b) > allowed)
            beyond.append(row[0].label + ' ' + text(ratio(row, b), Unit::Ratio));
    }
    return QStringLiteral("On this machine the package takes %1. More than 5 % behind native: %2.\n")
        .arg(chosen->name, beyond.isEmpty() ? "nothing" : beyond.join(", "));
}

} // namespace

void takeVariant(const QString &name, char **argv)
{
    for (const ProcessorVariant &variant : processorVariants()) {
        if (name != variant.name)
            continue;
        if (!variant.isSupported)
            throw std::runtime_error("this machine's processor has no " + name.toStdString());
        if (!isRunning(variant)) {
            startAnewWith(variant, argv);
            throw std::runtime_error("the core for " + name.toStdString() + " is not where it was built");
        }
        return;
    }
    throw std::runtime_error("this build has no variant " + name.toStdString());
}

void compareVariants(const QString &native, const QString &jsonPath)
{
    const QJsonObject measuredOn = machine(); // its load before the work begins
    const std::vector<Build> builds = buildsBeside(native);
    const std::vector<Row> rows = measureInTurns(builds);
    std::printf("%s\n%s\n%s", qUtf8Printable(machineText(measuredOn)), qUtf8Printable(tableOf(builds, rows)),
                qUtf8Printable(verdict(builds, rows)));
    if (jsonPath.isEmpty())
        return;
    std::vector<Series> all;
    for (const Row &row : rows)
        all.insert(all.end(), row.begin(), row.end());
    saveJson(jsonPath, {{"machine", measuredOn}, {"rounds", rounds}, {"results", toJson(all)}});
}

} // namespace npscope
