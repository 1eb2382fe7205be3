// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs the program under test, as a user without a display would.

#pragma once

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>

#include <functional>

struct Outcome {
    int code = -1; ///< of the exit; -1 where there was none
    QByteArray out;
    QByteArray error;
};

/// The environment of a machine with nothing but a terminal, in this locale.
inline QProcessEnvironment plainEnvironment(const QString &locale = "C.UTF-8")
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR", "LANG"})
        environment.remove(name);
    environment.insert("LC_ALL", locale);
    return environment;
}

/// `beforeStart` is called in the new process, before it becomes the program; one that takes longer than `patience`, in
/// ms, hangs.
inline Outcome runProgram(const QStringList &arguments, const QProcessEnvironment &environment = plainEnvironment(),
                          const std::function<void()> &beforeStart = {}, int patience = 120'000)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setChildProcessModifier(beforeStart);
    process.start(qEnvironmentVariable("NPSCOPE_PROGRAM"), arguments);
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

inline QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(cannot be read)");
}

inline bool makeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// The outcome succeeded; with what went wrong, for a failure message.
#define VERIFY_DONE(outcome)                                                                                           \
    QVERIFY2((outcome).code == 0 && (outcome).error.isEmpty(),                                                         \
             QByteArray::number((outcome).code) + ": " + (outcome).error)
