// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// --processor: another variant of the core where the program has several, and a clear line where it has not, or where
// the machine cannot run it.

#include "core/processor/variant.h"
#include "tests/app/program.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

class TestProcessor : public QObject
{
    Q_OBJECT

private slots:
    void versionNamesTheVariant();
    void variantIsChosen_data();
    void variantIsChosen();
    void variantsAgree();
    void otherNamesAreRefused();
    void environmentIsLeftAsItWas();
};

namespace {

bool hasChoice()
{
    return runProgram({"help"}).out.contains("--processor");
}

// Where there is no choice, or not this one: one line, and nothing done.
bool isRefusal(const Outcome &outcome)
{
    return outcome.code == 2 && outcome.out.isEmpty() && outcome.error.startsWith("npscope: --processor: ")
           && outcome.error.count('\n') == 1
           && (outcome.error.contains("compiled for") || outcome.error.contains("this machine's processor has no"));
}

} // namespace

void TestProcessor::versionNamesTheVariant()
{
    QVERIFY(runProgram({"--version"}).out.contains(npscope::processorVariant()));
}

void TestProcessor::variantIsChosen_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("baseline") << QByteArray("baseline") << QByteArray("\nCompiled for x86-64\n");
    QTest::newRow("avx2") << QByteArray("avx2") << QByteArray("\nCompiled for x86-64-v3 (AVX2)\n");
    QTest::newRow("avx512") << QByteArray("avx512") << QByteArray("\nCompiled for x86-64-v4 (AVX-512)\n");
}

void TestProcessor::variantIsChosen()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, line);
    const bool mayRefuse = !hasChoice() || name != "baseline";
    for (const QStringList &arguments :
         {QStringList{"--processor", name, "--version"}, {"--version", "--processor=" + name}}) {
        const Outcome outcome = runProgram(arguments);
        QVERIFY2((mayRefuse && isRefusal(outcome)) || (outcome.code == 0 && outcome.out.contains(line)),
                 outcome.out + outcome.error);
    }
}

// The same run, but for rounding.
void TestProcessor::variantsAgree()
{
    if (!hasChoice())
        QSKIP("there is one variant");
    QList<double> losses;
    for (const QString name : {"baseline", "avx2", "avx512"}) {
        const Outcome outcome = runProgram({"train", "--steps", "20", "--processor", name});
        if (isRefusal(outcome))
            continue;
        VERIFY_DONE(outcome);
        losses.append(outcome.out.split('\n').value(1).split(',').value(1).toDouble());
    }
    const double rounding = 1e-3; // of single precision, after 20 updates of a loss in the hundreds
    for (const double loss : losses)
        QVERIFY2(std::abs(loss - losses.first()) <= rounding * std::abs(losses.first()), QByteArray::number(loss));
}

void TestProcessor::otherNamesAreRefused()
{
    for (const QStringList &arguments : {QStringList{"--processor", "sse9", "train"}, {"train", "--processor"}}) {
        const Outcome outcome = runProgram(arguments);
        QCOMPARE(outcome.code, 2);
        QVERIFY2(outcome.error.startsWith("npscope: --processor: ") && outcome.error.count('\n') == 1, outcome.error);
        if (hasChoice())
            QVERIFY2(outcome.error.contains("baseline, avx2, avx512"), outcome.error);
    }
}

// What the program starts itself, such as ffmpeg, gets the environment that it was started in.
void TestProcessor::environmentIsLeftAsItWas()
{
    if (!hasChoice())
        QSKIP("there is one variant");
    QTemporaryDir folder;
    QVERIFY(makeFile(folder.filePath("ffmpeg"),
                     "#!/bin/sh\necho \"$LD_LIBRARY_PATH\" > " + folder.path().toUtf8() + "/said\nexit 1\n"));
    QVERIFY(QFile(folder.filePath("ffmpeg")).setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    QProcessEnvironment environment = plainEnvironment();
    environment.insert("PATH", folder.path() + ':' + environment.value("PATH"));
    environment.insert("LD_LIBRARY_PATH", "/nowhere");
    runProgram({"render", "--processor", "baseline", "--animate", "1:3", "--frames", "2", "--size", "200x200", "--out",
                folder.filePath("a.gif")},
               environment);
    QCOMPARE(contents(folder.filePath("said")), QByteArray("/nowhere\n"));
}

QTEST_GUILESS_MAIN(TestProcessor)
#include "tst_processor.moc"
