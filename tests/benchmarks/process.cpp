// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/benchmarks/process.h"

#include <QElapsedTimer>
#include <QProcess>

#include <stdexcept>

namespace npscope {

namespace {

// In ms; 20 000 steps of a large network take minutes when compiled for every x86-64, and more on a busy machine.
constexpr int patience = 3'600'000;

void setEnvironment(QProcess &process, const QMap<QString, QString> &environment)
{
    QProcessEnvironment all = QProcessEnvironment::systemEnvironment();
    for (auto it = environment.begin(); it != environment.end(); ++it)
        all.insert(it.key(), it.value());
    process.setProcessEnvironment(all);
}

void finish(QProcess &process, const QStringList &command)
{
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        throw std::runtime_error(command.join(' ').toStdString() + " failed: " + process.errorString().toStdString()
                                 + "\n" + process.readAllStandardError().toStdString());
}

} // namespace

QByteArray outputOf(const QStringList &command, const QMap<QString, QString> &environment)
{
    QProcess process;
    setEnvironment(process, environment);
    process.start(command.first(), command.mid(1));
    finish(process, command);
    return process.readAllStandardOutput();
}

double secondsToFirstLine(const QStringList &command, QByteArray *rest, const QMap<QString, QString> &environment)
{
    QProcess process;
    setEnvironment(process, environment);
    QElapsedTimer timer;
    timer.start();
    process.start(command.first(), command.mid(1));
    while (!process.canReadLine() && process.waitForReadyRead(patience)) {
    }
    const double seconds = double(timer.nsecsElapsed()) * 1e-9;
    const bool hasLine = process.canReadLine();
    process.readLine();
    finish(process, command);
    if (!hasLine)
        throw std::runtime_error(command.join(' ').toStdString() + " said nothing");
    if (rest)
        *rest = process.readAllStandardOutput();
    return seconds;
}

} // namespace npscope
