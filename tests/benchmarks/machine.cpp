// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/machine.h"

#include "core/processor/variant.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QSysInfo>
#include <QThread>

namespace npscope {

namespace {

QString contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// The first "key : value" of /proc/cpuinfo; empty where there is none (other systems, other processors).
QString cpuInfo(const QString &key)
{
    static const QStringList lines = contents(QStringLiteral("/proc/cpuinfo")).split('\n');
    for (const QString &line : lines) {
        if (line.section(':', 0, 0).trimmed() == key)
            return line.section(':', 1).trimmed();
    }
    return {};
}

QJsonArray vectorInstructions()
{
    const QStringList flags = cpuInfo(QStringLiteral("flags")).split(' ');
    QJsonArray found;
    for (const char *name : {"avx2", "fma", "avx512f", "avx512dq", "avx512vl", "avx512bw"}) {
        if (flags.contains(QLatin1String(name)))
            found.append(name);
    }
    return found;
}

QString revision()
{
    QProcess git;
    git.start("git", {"-C", NPSCOPE_BENCHMARK_SOURCES, "describe", "--always", "--dirty"});
    return git.waitForFinished() && git.exitCode() == 0 ? QString::fromUtf8(git.readAllStandardOutput()).trimmed()
                                                        : QString();
}

} // namespace

QJsonObject machine()
{
    const QString model = cpuInfo(QStringLiteral("model name"));
    return {
        {"date", QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
        {"cpu", model.isEmpty() ? QSysInfo::currentCpuArchitecture() : model},
        {"vector_instructions", vectorInstructions()},
        {"cores", QThread::idealThreadCount()},
        {"load", contents(QStringLiteral("/proc/loadavg")).section(' ', 0, 0).toDouble()},
        {"system", QSysInfo::prettyProductName() + ", " + QSysInfo::kernelType() + ' ' + QSysInfo::kernelVersion()},
        {"compiler", NPSCOPE_COMPILER},
        {"flags", NPSCOPE_COMPILER_FLAGS},
        {"core", processorVariant()},
        {"qt", qVersion()},
        {"npscope", NPSCOPE_VERSION},
        {"revision", revision()},
    };
}

QString machineText(const QJsonObject &machine)
{
    QStringList instructions;
    for (const QJsonValue &name : machine["vector_instructions"].toArray())
        instructions.append(name.toString());
    return QStringLiteral("NPScope %1 (%2), %3, load %4\n%5, %6 cores, %7; %8; %9 %10, core for %11; Qt %12\n")
        .arg(machine["npscope"].toString(), machine["revision"].toString(), machine["date"].toString())
        .arg(machine["load"].toDouble())
        .arg(machine["cpu"].toString())
        .arg(machine["cores"].toInt())
        .arg(instructions.join(' '), machine["system"].toString(), machine["compiler"].toString(),
             machine["flags"].toString(), machine["core"].toString(), machine["qt"].toString());
}

} // namespace npscope
