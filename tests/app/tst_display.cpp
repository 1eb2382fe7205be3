// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Starting the window: where no display can be opened, in one sentence instead of a core dump; where there is one, with
// a window whatever is wrong with the file.

#include "tests/app/program.h"

#include <QTemporaryDir>
#include <QTest>

class TestDisplay : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString damaged() const { return m_folder.filePath("damaged.npscope"); }

private slots:
    void initTestCase() { QVERIFY(makeFile(damaged(), "nothing")); }

    void noDisplayIsOneSentence_data()
    {
        QTest::addColumn<QStringList>("variables");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("cause");
        const QStringList none;
        QTest::newRow("none named") << none << none << "for the window; ";
        QTest::newRow("no such X server") << QStringList{"DISPLAY=:4242"} << none << ":4242";
        QTest::newRow("no such X server, xcb")
            << QStringList{"DISPLAY=:4242", "QT_QPA_PLATFORM=xcb"} << none << ":4242";
        QTest::newRow("no such Wayland server")
            << QStringList{"WAYLAND_DISPLAY=none-1", "QT_QPA_PLATFORM=wayland"} << none << "ayland";
        QTest::newRow("neither") << QStringList{"DISPLAY=:4242", "WAYLAND_DISPLAY=none-1"} << none << "(";
        QTest::newRow("no such platform") << QStringList{"QT_QPA_PLATFORM=nothing"} << none << "\"nothing\"";
        QTest::newRow("no such platform, argument") << none << QStringList{"-platform", "nothing"} << "";
    }

    void noDisplayIsOneSentence()
    {
        QFETCH(QStringList, variables);
        QFETCH(QStringList, arguments);
        QFETCH(QString, cause);
        QProcessEnvironment environment = plainEnvironment();
        for (const QString &variable : variables)
            environment.insert(variable.section('=', 0, 0), variable.section('=', 1));
        const Outcome outcome = runProgram(arguments, environment);
        QCOMPARE(outcome.code, 1); // and no crash
        QVERIFY2(outcome.error.startsWith("npscope: there is no display for the window"), outcome.error);
        QVERIFY2(outcome.error.contains(cause.toUtf8()), outcome.error);
        QVERIFY2(outcome.error.count('\n') == 1 && outcome.error.endsWith('\n'), outcome.error);
        QCOMPARE(outcome.out, QByteArray());
        // What is wrong with a file is said all the same.
        const Outcome file = runProgram(arguments + QStringList{damaged()}, environment);
        QCOMPARE(file.code, 1);
        QVERIFY2(file.error.contains("damaged.npscope: not an NPScope session"), file.error);
        QVERIFY2(file.error.count('\n') == 1, file.error);
    }

    void aDamagedFileOpensTheWindow()
    {
        QProcessEnvironment environment = plainEnvironment();
        environment.insert("QT_QPA_PLATFORM", "offscreen");
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setReadChannel(QProcess::StandardError);
        process.start(qEnvironmentVariable("NPSCOPE_PROGRAM"), {damaged()});
        QByteArray error;
        while (!error.contains("not an NPScope session") && process.waitForReadyRead(60'000))
            error += process.readAllStandardError();
        QVERIFY2(error.contains("damaged.npscope: not an NPScope session"), error);
        process.terminate(); // it would have ended by itself, with an exit code
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
    }
};

QTEST_GUILESS_MAIN(TestDisplay)
#include "tst_display.moc"
