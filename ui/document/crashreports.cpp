// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/crashreports.h"

#include "ui/document/shown.h"
#include "ui/document/statefolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace npscope {

namespace {

constexpr qint64 mostBytes = 64 << 10; // they have some thousand

// By name: it begins with the time at which the program was started.
QFileInfoList kept(qsizetype most)
{
    const QDir folder(stateFolder(QStringLiteral("crashes")), QStringLiteral("*.txt"), QDir::Name | QDir::Reversed,
                      QDir::Files);
    QFileInfoList files = folder.entryInfoList();
    while (files.size() > most)
        QFile::remove(files.takeLast().filePath());
    return files;
}

QString textOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList lines = QString::fromUtf8(file.read(mostBytes)).split(QLatin1Char('\n'));
    for (QString &line : lines)
        line = shownMessage(line);
    return lines.join(QLatin1Char('\n'));
}

} // namespace

QList<CrashReport> crashReports()
{
    QList<CrashReport> reports;
    for (const QFileInfo &file : kept(mostCrashReports)) {
        if (const QString text = textOf(file.filePath()); !text.isEmpty())
            reports.append({file.filePath(), file.lastModified(), text});
    }
    return reports;
}

void forget(const QList<CrashReport> &reports)
{
    for (const CrashReport &report : reports)
        QFile::remove(report.path);
}

QString nextCrashReport()
{
    kept(mostCrashReports);
    const QString time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyy-MM-dd-HHmmss"));
    return stateFolder(QStringLiteral("crashes/%1-%2.txt").arg(time).arg(QCoreApplication::applicationPid()));
}

} // namespace npscope
