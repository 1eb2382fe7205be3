// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The file that the window opens is known to be open, until the program ends, however that happens.

#include "tests/app/program.h"
#include "ui/document/fileclaim.h"
#include "ui/document/sessionfile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace npscope;

class TestOpenFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString mine() const { return m_folder.filePath("mine.npscope"); }
    void start(QProcess &process) const
    {
        QProcessEnvironment environment = plainEnvironment();
        environment.insert("QT_QPA_PLATFORM", "offscreen");
        process.setProcessEnvironment(environment);
        process.start(qEnvironmentVariable("NPSCOPE_PROGRAM"), {mine()});
        QVERIFY(process.waitForStarted());
    }
    bool awaitClaim() const
    {
        return QTest::qWaitFor([this] { return FileClaim::isThere(mine()); }, 60'000);
    }

private slots:
    void initTestCase()
    {
        qputenv("XDG_STATE_HOME", m_folder.filePath("state").toLocal8Bit());
        QVERIFY(saveSession(mine(), Session()));
    }

    void itIsClaimedUntilTheEnd_data()
    {
        QTest::addColumn<bool>("isKilled");
        QTest::newRow("terminated") << false;
        QTest::newRow("killed") << true;
    }

    void itIsClaimedUntilTheEnd()
    {
        QFETCH(bool, isKilled);
        QVERIFY(!FileClaim::isThere(mine()));
        QProcess process;
        start(process);
        QVERIFY(awaitClaim());
        isKilled ? process.kill() : process.terminate();
        QVERIFY(process.waitForFinished(60'000));
        QVERIFY(!FileClaim::isThere(mine()));
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files), QStringList{"mine.npscope"}); // nothing beside it
    }
};

QTEST_GUILESS_MAIN(TestOpenFile)
#include "tst_openfile.moc"
