// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs a target by libFuzzer. Where NPSCOPE_SEEDS names a folder, the target's seeds are written there and nothing is
// run, and to the file beside it, which is called like it and ends with .dict, the words in them.

#include "tests/fuzzing/mutation.h"
#include "tests/fuzzing/target.h"

#include <QDir>
#include <QFile>
#include <QGuiApplication>

#include <cstdlib>

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        npscope::broken("a seed can be written", path);
}

void writeSeeds(const QString &folder)
{
    QDir().mkpath(folder);
    const std::vector<QByteArray> inputs = npscope::seeds();
    for (std::size_t i = 0; i < inputs.size(); ++i)
        put(folder + QStringLiteral("/seed-%1").arg(i), inputs[i]);
    QByteArray words;
    for (const QByteArray &word : npscope::wordsIn(inputs))
        words += '"' + word + "\"\n";
    put(folder + ".dict", words);
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static int one = 1;
    static_cast<void>(argc);
    static const QGuiApplication application(one, *argv);
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {}); // as libpng's warnings
    QLocale::setDefault(QLocale::c());
    if (const QString folder = qEnvironmentVariable("NPSCOPE_SEEDS"); !folder.isEmpty()) {
        writeSeeds(folder);
        std::_Exit(0);
    }
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    npscope::check(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}
