// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs a target without a fuzzer: on its seeds, on each file of its corpus, and on so many changes to each of them that
// are the same whenever it is run. With the name of a file it runs that one alone.
//   fuzz_TARGET FOLDER|FILE [CHANGES] [SEED]

#include "tests/fuzzing/mutation.h"
#include "tests/fuzzing/target.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>

#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

// Of the sanitizers, where there are any.
extern "C" [[gnu::weak]] void __sanitizer_set_death_callback(void (*callback)());

namespace {

QByteArray now; // what is being run
QByteArray finding;

// Whoever ends the process: the input stays.
void keepInput()
{
    const int file = ::open(finding.constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    [[maybe_unused]] auto written = ::write(file, now.constData(), std::size_t(now.size()));
    ::close(file);
    written = ::write(STDERR_FILENO, "the input is kept in ", 21);
    written = ::write(STDERR_FILENO, finding.constData(), std::size_t(finding.size()));
    written = ::write(STDERR_FILENO, "\n", 1);
}

void keepInputAndEnd(int signal)
{
    keepInput();
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

bool run(const QByteArray &bytes)
{
    now = bytes;
    return npscope::check(now);
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

std::vector<QByteArray> inputsIn(const QString &folder)
{
    std::vector<QByteArray> inputs = npscope::seeds();
    const QDir files(folder);
    for (const QString &name : files.entryList(QDir::Files, QDir::Name))
        inputs.push_back(contents(files.filePath(name)));
    return inputs;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {}); // as libpng's warnings
    QLocale::setDefault(QLocale::c());
    const QString name = QFileInfo(QString::fromLocal8Bit(argv[0])).fileName();
    finding = QDir::current().absoluteFilePath("finding-" + name).toLocal8Bit();
    for (const int signal : {SIGABRT, SIGSEGV, SIGFPE, SIGILL, SIGBUS})
        std::signal(signal, keepInputAndEnd);
    if (__sanitizer_set_death_callback)
        __sanitizer_set_death_callback(keepInput);

    const QString path = QString::fromLocal8Bit(argc > 1 ? argv[1] : "");
    if (QFileInfo(path).isFile()) {
        std::printf("%s: %s\n", qPrintable(name), run(contents(path)) ? "taken" : "refused");
        return 0;
    }
    const int changes = argc > 2 ? std::atoi(argv[2]) : 0;
    const std::vector<QByteArray> inputs = inputsIn(path);
    npscope::Mutator mutator(inputs, argc > 3 ? std::strtoull(argv[3], nullptr, 10) : 1);
    long runs = 0, taken = 0;
    for (const QByteArray &input : inputs) {
        taken += run(input) ? 1 : 0;
        ++runs;
        for (int i = 0; i < changes; ++i, ++runs)
            taken += run(mutator.changed(input)) ? 1 : 0;
    }
    std::printf("%s: %zu inputs, %ld runs, of which %ld were taken and the others refused\n", qPrintable(name),
                inputs.size(), runs, taken);
    return inputs.empty() ? 1 : 0;
}
