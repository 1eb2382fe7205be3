// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A disk that takes no more: every command says so, and leaves what was there.

#include "tests/app/program.h"
#include "tests/ui/document/fulldisk.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

class TestFullDisk : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    void addCommands()
    {
        QTest::addColumn<QStringList>("command");
        QTest::newRow("render") << QStringList{"render", "--steps", "1", "--size", "60x40"};
        QTest::newRow("render, large") << QStringList{"render", "--steps", "100", "--scale", "2"};
        QTest::newRow("train") << QStringList{"train", "--steps", "3"};
        QTest::newRow("train, json") << QStringList{"train", "--steps", "3", "--format", "json"};
        QTest::newRow("sweep") << QStringList{"sweep", "--seeds", "0:2", "--steps", "1"};
    }

    static void verifyRefusal(const Outcome &outcome, const QString &path, const QByteArray &cause)
    {
        QCOMPARE(outcome.error, "npscope: " + path.toUtf8() + " cannot be written: " + cause + '\n');
        QCOMPARE(outcome.code, 1);
        QCOMPARE(contents(path), "what was there");
    }

private slots:
    void aFullFileSystemIsSaid_data() { addCommands(); }
    void aFullFileSystemIsSaid()
    {
        QFETCH(QStringList, command);
        SmallDisk disk;
        SKIP_UNLESS_MOUNTED(disk);
        const QString path = disk.path("out.png");
        QVERIFY(makeFile(path, "what was there"));
        disk.fill();
        verifyRefusal(runProgram(command + QStringList{"--out", path}), path, "No space left on device");
        QCOMPARE(QDir(disk.path(".")).entryList(QDir::Files | QDir::Hidden), (QStringList{"filler", "out.png"}));
    }

    void aLimitIsSaid_data() { addCommands(); }
    void aLimitIsSaid()
    {
        QFETCH(QStringList, command);
        const QString path = m_folder.filePath("out.png");
        QVERIFY(makeFile(path, "what was there"));
        // The signal is left as it is: the program itself is to survive it.
        const auto limit = [] {
            limitFileSize(0);
            std::signal(SIGXFSZ, SIG_DFL);
        };
        verifyRefusal(runProgram(command + QStringList{"--out", path}, plainEnvironment(), limit), path,
                      "File too large");
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{"out.png"});
    }

    void standardOutputIsChecked()
    {
        const QByteArray path = QFile::encodeName(m_folder.filePath("printed"));
        const Outcome outcome = runProgram({"train", "--steps", "3"}, plainEnvironment(), [path] {
            limitFileSize(0);
            dup2(::open(path, O_WRONLY | O_CREAT, 0600), STDOUT_FILENO);
        });
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.error, "npscope: Standard output cannot be written: File too large\n");
    }
};

QTEST_GUILESS_MAIN(TestFullDisk)
#include "tst_fulldisk.moc"
