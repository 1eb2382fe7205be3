// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A signal that ends the program leaves a report of it, and ends it all the same; nothing else leaves anything.

#include "tests/app/program.h"
#include "tests/sanitizer.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

class TestCrash : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString folder() const { return m_folder.filePath("state/NPScope/crashes"); }
    QStringList reports() const { return QDir(folder()).entryList(QDir::Files); }
    static bool catches(qint64 process, int signal)
    {
        static const QRegularExpression mask("SigCgt:\\s*([0-9a-f]+)");
        const QString status = contents(QString("/proc/%1/status").arg(process));
        return (mask.match(status).captured(1).toULongLong(nullptr, 16) >> (signal - 1) & 1) != 0;
    }
    void start(QProcess &process, const QStringList &arguments) const
    {
        QProcessEnvironment environment = plainEnvironment();
        environment.insert("QT_QPA_PLATFORM", "offscreen");
        environment.insert("XDG_STATE_HOME", m_folder.filePath("state"));
        environment.insert("ASAN_OPTIONS", "handle_segv=0:handle_abort=0"); // or it would end the program first
        process.setProcessEnvironment(environment);
        process.start(qEnvironmentVariable("NPSCOPE_PROGRAM"), arguments);
        QVERIFY(process.waitForStarted());
        QVERIFY(QTest::qWaitFor([&] { return catches(process.processId(), SIGSEGV); }, 60'000));
    }

private slots:
    void init() { QDir(m_folder.filePath("state")).removeRecursively(); }

    void aSignalLeavesAReport_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("signal");
        QTest::addColumn<QString>("name");
        const QStringList sweep{"sweep",   "--inits",  "normal",
                                "--seeds", "0:100000", "--steps",
                                "100000",  "--out",    m_folder.filePath("sweep.csv")};
        QTest::newRow("window, SIGSEGV") << QStringList() << SIGSEGV << "SIGSEGV";
        QTest::newRow("window, SIGABRT") << QStringList() << SIGABRT << "SIGABRT";
        QTest::newRow("command, SIGBUS") << sweep << SIGBUS << "SIGBUS";
    }

    void aSignalLeavesAReport()
    {
#if defined(NPSCOPE_IS_SANITIZED)
        QSKIP("a sanitizer has handlers of its own");
#endif
        QFETCH(QStringList, arguments);
        QFETCH(int, signal);
        QFETCH(QString, name);
        QProcess process;
        start(process, arguments);
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(reports(), QStringList());
        const qint64 number = process.processId();
        QCOMPARE(::kill(pid_t(number), signal), 0);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::CrashExit); // as without a report
        QCOMPARE(process.exitCode(), signal);
        QCOMPARE(reports().size(), 1);
        const QString path = folder() + '/' + reports().first();
        const QByteArray text = contents(path);
        const QByteArray sentBy = "Signal: " + name.toUtf8() + ", sent by the process "
                                  + QByteArray::number(QCoreApplication::applicationPid()) + ", in ";
        const QByteArray given = arguments.isEmpty() ? "none" : arguments.join(' ').toUtf8();
        for (const QByteArray &line :
             {QByteArray("NPScope "), QByteArray("Compiled for "), QByteArray("Qt "), QByteArray("System: "),
              "Arguments: " + given + '\n', QByteArray("Time: 2"), sentBy, QByteArray("\nBacktrace:\n")})
            QVERIFY2(text.contains(line), text);
        const QByteArray said = process.readAllStandardError();
        QVERIFY2(said.contains("npscope: crashed; a report is in " + path.toUtf8()), said);
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void nothingIsLeftWithoutACrash()
    {
        QProcess process;
        start(process, {});
        if (QTest::currentTestFailed())
            return;
        process.terminate();
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), SIGTERM);
        QVERIFY(!QFileInfo::exists(folder()));
    }
};

QTEST_GUILESS_MAIN(TestCrash)
#include "tst_crash.moc"
