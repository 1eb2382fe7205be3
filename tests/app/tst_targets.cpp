// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Where `npscope train`, `sweep` and `render` write: files as a whole, anything else that exists directly.

#include "tests/app/program.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <fcntl.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

class TestTargets : public QObject
{
    Q_OBJECT

private slots:
    void init() { QVERIFY(m_folder.isValid()); }
    void standardOutputIsWritten_data() { commands(); }
    void standardOutputIsWritten();
    void pipeIsWrittenAndStays_data() { commands(); }
    void pipeIsWrittenAndStays();
    void deviceStaysADevice_data() { commands(); }
    void deviceStaysADevice();
    void oldFileIsReplacedAsAWhole_data() { commands(); }
    void oldFileIsReplacedAsAWhole();
    void fullStandardOutputIsAFailure();
    void readOnlyFolderIsAFailure_data() { commands(); }
    void readOnlyFolderIsAFailure();

private:
    static void commands()
    {
        QTest::addColumn<QStringList>("command");
        QTest::newRow("train") << QStringList{"train", "--steps", "5"};
        QTest::newRow("sweep") << QStringList{"sweep", "--seeds", "0:2", "--steps", "5"};
        QTest::newRow("render") << QStringList{"render", "--steps", "5", "--size", "100x80"};
    }
    QString path(const QString &name) const
    {
        return m_folder.filePath(QString(QTest::currentTestFunction()) + '-' + QTest::currentDataTag() + '-' + name);
    }

    QTemporaryDir m_folder;
};

void TestTargets::standardOutputIsWritten()
{
    QFETCH(QStringList, command);
    VERIFY_DONE(runProgram(command + QStringList{"--out", path("file")}));
    const QByteArray expected = contents(path("file"));
    QVERIFY(!expected.isEmpty());
    for (const QString target : {"-", "/dev/stdout"}) {
        const Outcome outcome = runProgram(command + QStringList{"--out", target});
        VERIFY_DONE(outcome);
        QVERIFY2(outcome.out == expected, qPrintable(target));
    }
}

void TestTargets::pipeIsWrittenAndStays()
{
    QFETCH(QStringList, command);
    VERIFY_DONE(runProgram(command + QStringList{"--out", path("file")}));
    QCOMPARE(mkfifo(QFile::encodeName(path("pipe")).constData(), 0600), 0);
    QByteArray received;
    std::thread reader([&received, pipe = path("pipe")] { received = contents(pipe); });
    const Outcome outcome = runProgram(command + QStringList{"--out", path("pipe")});
    // Should the program not have opened the pipe, the reader must not wait for ever.
    close(open(QFile::encodeName(path("pipe")).constData(), O_RDWR | O_NONBLOCK));
    reader.join();
    VERIFY_DONE(outcome);
    QCOMPARE(received, contents(path("file")));
    struct stat status = {};
    QCOMPARE(stat(QFile::encodeName(path("pipe")).constData(), &status), 0);
    QVERIFY(S_ISFIFO(status.st_mode));
}

void TestTargets::deviceStaysADevice()
{
    QFETCH(QStringList, command);
    const QString link = path("link"); // so that a mistake would not cost the machine its /dev/null
    QVERIFY(QFile::link("/dev/null", link));
    VERIFY_DONE(runProgram(command + QStringList{"--out", link}));
    QCOMPARE(QFileInfo(link).symLinkTarget(), "/dev/null");
    struct stat status = {};
    QCOMPARE(stat("/dev/null", &status), 0);
    QVERIFY(S_ISCHR(status.st_mode));
}

void TestTargets::oldFileIsReplacedAsAWhole()
{
    QFETCH(QStringList, command);
    QVERIFY(makeFile(path("file"), QByteArray(1 << 20, 'x'))); // longer than what comes
    QFile reader(path("file"));
    QVERIFY(reader.open(QIODevice::ReadOnly));
    VERIFY_DONE(runProgram(command + QStringList{"--out", path("file")}));
    VERIFY_DONE(runProgram(command + QStringList{"--out", path("new")}));
    QCOMPARE(contents(path("file")), contents(path("new")));
    QCOMPARE(reader.readAll().size(), 1 << 20); // who has the old one open keeps it, whole
}

void TestTargets::fullStandardOutputIsAFailure()
{
    QProcess process;
    process.setProcessEnvironment(plainEnvironment());
    process.setStandardOutputFile("/dev/full");
    process.start(qEnvironmentVariable("NPSCOPE_PROGRAM"), {"train", "--steps", "1"});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 1);
    const QByteArray error = process.readAllStandardError();
    QVERIFY2(error.startsWith("npscope: Standard output cannot be written: ") && error.count('\n') == 1, error);
}

void TestTargets::readOnlyFolderIsAFailure()
{
    QFETCH(QStringList, command);
    const QString folder = path("folder");
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(makeFile(folder + "/old", "what was there"));
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
    if (access(QFile::encodeName(folder).constData(), W_OK) == 0)
        QSKIP("this user may write everywhere");
    const Outcome outcome = runProgram(command + QStringList{"--out", folder + "/new"});
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.error.contains("folder/new cannot be written"), outcome.error);
    QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList{"old"});
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

QTEST_GUILESS_MAIN(TestTargets)
#include "tst_targets.moc"
