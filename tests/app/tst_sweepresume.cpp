// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// `npscope sweep --resume`: a sweep that is ended at any moment goes on, trains nothing twice, and ends with the bytes
// of one that was never ended.

#include "core/experiment/settings.h"
#include "core/train/run.h"
#include "tests/app/program.h"
#include "tests/core/train/diverging.h"
#include "tests/ui/document/fulldisk.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <memory>
#include <sys/file.h>

using namespace npscope;

namespace {

QStringList sweepOf(const QString &seeds)
{
    return {"sweep", "--inits", "normal,default", "--vary", "samples=5,10", "--seeds", seeds, "--steps", "0,20,300"};
}

QByteArrayList linesOf(const QByteArray &text)
{
    return text.split('\n');
}

} // namespace

class TestSweepResume : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_out;
    QString m_journal;

    Outcome resume(const QStringList &sweep) const
    {
        return runProgram(sweep + QStringList{"--out", m_out, "--resume"});
    }
    void verifyRefusal(const Outcome &outcome, const QByteArray &text, int code = 1) const;
    void makeKilled(const QStringList &sweep, qsizetype lines) const;

private slots:
    void init();
    void withoutAnEndItIsTheSame();
    void killedItGoesOn();
    void whatIsThereIsNotTrainedAgain();
    void aLineThatEndsInItsMiddleIsTrainedAgain();
    void aRunWithoutAllItsStepsIsTrainedAgain();
    void moreSeedsGoOn();
    void whatIsCompleteIsLeftAlone();
    void rangesMerge();
    void aDivergedRunIsThere();
    void anotherSweepIsRefused_data();
    void anotherSweepIsRefused();
    void foreignFilesAreRefused();
    void whatWasNotAskedForIsKept();
    void withNothingToLoseItBeginsAnew();
    void aSecondOneIsRefused();
    void itMustBeAFile();
    void aFullDiskIsSaid();
};

void TestSweepResume::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_out = m_folder->filePath("sweep.csv");
    m_journal = m_out + ".resume";
}

void TestSweepResume::verifyRefusal(const Outcome &outcome, const QByteArray &text, int code) const
{
    QCOMPARE(QString(outcome.error), "npscope: " + text + '\n');
    QCOMPARE(outcome.code, code);
}

// Ends it as a machine that takes back its processor does, once so many lines are there.
void TestSweepResume::makeKilled(const QStringList &sweep, qsizetype lines) const
{
    QProcess process;
    process.setProcessEnvironment(plainEnvironment());
    process.start(qEnvironmentVariable("NPSCOPE_PROGRAM"),
                  sweep + QStringList{"--threads", "1", "--out", m_out, "--resume"});
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_journal) && contents(m_journal).count('\n') >= lines, 60'000);
    ::kill(pid_t(process.processId()), SIGKILL);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);
}

void TestSweepResume::withoutAnEndItIsTheSame()
{
    const Outcome plain = runProgram(sweepOf("3:6"));
    VERIFY_DONE(plain);
    const Outcome outcome = resume(sweepOf("3:6"));
    VERIFY_DONE(outcome);
    QCOMPARE(outcome.out, QByteArray());
    QCOMPARE(contents(m_out), plain.out);
    QCOMPARE(contents(m_journal).count('\n'), 1); // what sweep it is of, and no rows any more
}

void TestSweepResume::killedItGoesOn()
{
    // Some ten milliseconds a run on any machine: it is not at its end after three.
    const QStringList sweep{"sweep", "--inits", "normal,xavier", "--seeds", "0:40", "--steps", "10,25001"};
    makeKilled(sweep, 1 + 3 * 2);
    QVERIFY(!QFile::exists(m_out));
    QVERIFY(contents(m_journal).count('\n') < 1 + 80 * 2);
    QVERIFY(makeFile(m_journal, contents(m_journal).chopped(7))); // in the middle of a write
    makeKilled(sweep, 1 + 9 * 2);
    VERIFY_DONE(resume(sweep));
    QCOMPARE(contents(m_out), runProgram(sweep).out);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden),
             (QStringList{"sweep.csv", "sweep.csv.resume"}));
}

void TestSweepResume::whatIsThereIsNotTrainedAgain()
{
    VERIFY_DONE(resume(sweepOf("0:2")));
    QByteArrayList lines = linesOf(contents(m_out));
    const QByteArray mark = lines[4].left(lines[4].lastIndexOf(',')) + ",777"; // no run has such a number
    lines[4] = mark;
    QVERIFY(makeFile(m_out, lines.join('\n')));
    VERIFY_DONE(resume(sweepOf("0:3")));
    QCOMPARE(linesOf(contents(m_out))[4], mark);

    // And of rows that are not in the file yet, as after a kill.
    QVERIFY(makeFile(m_journal, contents(m_journal) + lines.mid(1).join('\n')));
    QVERIFY(QFile::remove(m_out));
    VERIFY_DONE(resume(sweepOf("0:3")));
    QCOMPARE(linesOf(contents(m_out))[4], mark);
}

void TestSweepResume::aLineThatEndsInItsMiddleIsTrainedAgain()
{
    const QByteArray all = runProgram(sweepOf("0:2")).out;
    VERIFY_DONE(resume(sweepOf("0:2")));
    const QByteArray settings = contents(m_journal);
    const QByteArray rows = all.mid(all.indexOf('\n') + 1);
    for (const qsizetype missing : {1, 7, 200}) {
        QVERIFY(QFile::remove(m_out));
        QVERIFY(makeFile(m_journal, settings + rows.chopped(missing)));
        VERIFY_DONE(resume(sweepOf("0:2")));
        QCOMPARE(contents(m_out), all);
        QVERIFY(makeFile(m_out, all.chopped(missing)));
        VERIFY_DONE(resume(sweepOf("0:2")));
        QCOMPARE(contents(m_out), all);
    }
    QVERIFY(QFile::remove(m_out));
    QVERIFY(makeFile(m_journal, settings.chopped(9))); // its very first line
    VERIFY_DONE(resume(sweepOf("0:2")));
    QCOMPARE(contents(m_out), all);
}

void TestSweepResume::aRunWithoutAllItsStepsIsTrainedAgain()
{
    VERIFY_DONE(resume(sweepOf("0:2")));
    const QByteArray all = contents(m_out);
    QByteArrayList lines = linesOf(all);
    lines.removeAt(5);
    QVERIFY(makeFile(m_out, lines.join('\n')));
    VERIFY_DONE(resume(sweepOf("0:2")));
    QCOMPARE(contents(m_out), all);
}

void TestSweepResume::moreSeedsGoOn()
{
    VERIFY_DONE(resume(sweepOf("1:3")));
    VERIFY_DONE(resume(sweepOf("0:5")));
    QCOMPARE(contents(m_out), runProgram(sweepOf("0:5")).out);
}

void TestSweepResume::whatIsCompleteIsLeftAlone()
{
    VERIFY_DONE(resume(sweepOf("0:2")));
    const QDateTime before = QFileInfo(m_out).lastModified();
    QTest::qSleep(20); // so that a file that is written now has another time
    VERIFY_DONE(resume(sweepOf("0:2")));
    QCOMPARE(QFileInfo(m_out).lastModified(), before);
}

void TestSweepResume::rangesMerge()
{
    const QStringList sweep{"sweep", "--inits", "xavier", "--steps", "10,50"};
    VERIFY_DONE(resume(sweep + QStringList{"--seeds", "0:3"}));
    const QByteArray first = contents(m_out);
    init();
    VERIFY_DONE(resume(sweep + QStringList{"--seeds", "3:7", "--no-header"}));
    QCOMPARE(first + contents(m_out), runProgram(sweep + QStringList{"--seeds", "0:7"}).out);
}

void TestSweepResume::aDivergedRunIsThere()
{
    Run run(divergingTraining());
    run.goTo(maxSteps);
    QVERIFY(run.divergedAt());
    const QString points = m_folder->filePath("diverging.csv");
    QVERIFY(makeFile(points, divergingPoints));
    const QStringList sweep{"sweep",
                            "--set",
                            "learning_rate=10",
                            "--set",
                            "beta=1e6",
                            "--points",
                            points,
                            "--seeds",
                            "13:14",
                            "--steps",
                            QStringLiteral("0,%1").arg(*run.divergedAt())};
    VERIFY_DONE(resume(sweep));
    const QByteArray all = contents(m_out);
    QVERIFY2(linesOf(all)[2].endsWith(",,,"), all);
    const QDateTime before = QFileInfo(m_out).lastModified();
    VERIFY_DONE(resume(sweep));
    QCOMPARE(contents(m_out), all);
    QCOMPARE(QFileInfo(m_out).lastModified(), before);
}

void TestSweepResume::anotherSweepIsRefused_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("difference");
    QTest::newRow("a setting") << QStringList{"--set", "sigma_y=0.01"}
                               << QByteArray("sigma_y is 0.005 there and 0.01 here");
    QTest::newRow("a choice") << QStringList{"--set", "prior=standard-normal"}
                              << QByteArray("prior is \"context\" there and \"standard-normal\" here");
    QTest::newRow("the points") << QStringList{"--points", "%1"} << QByteArray("points is another there");
    QTest::newRow("the question") << QStringList{"--context", "1,2"} << QByteArray("context is another there");
    QTest::newRow("the curves") << QStringList{"--curves", "7"} << QByteArray("curves is 100 there and 7 here");
}

void TestSweepResume::anotherSweepIsRefused()
{
    QFETCH(QStringList, options);
    QFETCH(QByteArray, difference);
    VERIFY_DONE(resume(sweepOf("0:1")));
    const QByteArray before = contents(m_out), journal = contents(m_journal);
    const QString points = m_folder->filePath("points.csv");
    QVERIFY(makeFile(points, "x,y\n0,1\n1,2\n"));
    options.replaceInStrings("%1", points);
    verifyRefusal(resume(sweepOf("0:1") + options), m_out.toUtf8() + " is of another sweep: " + difference
                                                        + "; write another file, or remove it and "
                                                        + m_journal.toUtf8());
    QCOMPARE(contents(m_out), before);
    QCOMPARE(contents(m_journal), journal);
}

void TestSweepResume::foreignFilesAreRefused()
{
    QVERIFY(makeFile(m_out, "what was there\n"));
    verifyRefusal(resume(sweepOf("0:1")),
                  m_out.toUtf8() + " is there, but nothing says what sweep its rows are of: that is in "
                      + m_journal.toUtf8()
                      + ", which --resume writes from the beginning; write another file, or this "
                        "one anew without --resume");
    QCOMPARE(contents(m_out), "what was there\n");
    QVERIFY(!QFile::exists(m_journal));

    QVERIFY(QFile::remove(m_out));
    QVERIFY(makeFile(m_journal, "what was there\n"));
    verifyRefusal(resume(sweepOf("0:1")),
                  m_journal.toUtf8() + " is not what npscope sweep --resume writes; remove it, or write another file");
    QCOMPARE(contents(m_journal), "what was there\n");

    QVERIFY(QFile::remove(m_journal));
    VERIFY_DONE(resume(sweepOf("0:1")));
    const QByteArray all = contents(m_out);
    QVERIFY(makeFile(m_out, all + "normal,5,0,0\n"));
    verifyRefusal(
        resume(sweepOf("0:1")),
        m_out.toUtf8()
            + ", line 14: no row of this sweep; what is there must be asked for as well, or the file be another");
    QVERIFY(makeFile(m_out, all + all.mid(all.indexOf('\n') + 1).replace("normal,5,0,0,", "normal,5,0,0,1")));
    verifyRefusal(resume(sweepOf("0:1")),
                  m_out.toUtf8()
                      + ", line 14: another row of the same run and step is there already; one of them is wrong");
}

void TestSweepResume::whatWasNotAskedForIsKept()
{
    VERIFY_DONE(resume(sweepOf("0:2")));
    const QByteArray before = contents(m_out);
    verifyRefusal(
        resume(sweepOf("0:1")),
        m_out.toUtf8()
            + ", line 5: no row of this sweep; what is there must be asked for as well, or the file be another");
    QCOMPARE(contents(m_out), before);
    verifyRefusal(runProgram(sweepOf("0:2") + QStringList{"--out", m_out}),
                  "--out: " + m_out.toUtf8()
                      + " is of a sweep that was begun with --resume: add --resume to go on, or remove "
                      + m_journal.toUtf8() + " to begin anew",
                  2);
    QCOMPARE(contents(m_out), before);
}

void TestSweepResume::withNothingToLoseItBeginsAnew()
{
    VERIFY_DONE(resume(sweepOf("0:1")));
    QVERIFY(QFile::remove(m_out));
    const QStringList other = sweepOf("0:1") + QStringList{"--set", "sigma_y=0.01"};
    VERIFY_DONE(resume(other));
    QCOMPARE(contents(m_out), runProgram(other).out);
}

void TestSweepResume::aSecondOneIsRefused()
{
    const int file = ::open(QFile::encodeName(m_journal), O_RDWR | O_CREAT, 0600);
    QCOMPARE(flock(file, LOCK_EX), 0);
    verifyRefusal(resume(sweepOf("0:1")),
                  m_journal.toUtf8()
                      + " is being written by another npscope sweep; wait for it, or write another file");
    ::close(file);
    VERIFY_DONE(resume(sweepOf("0:1")));
}

void TestSweepResume::itMustBeAFile()
{
    verifyRefusal(runProgram(sweepOf("0:1") + QStringList{"--resume"}), "--resume needs a file; --out names it", 2);
    verifyRefusal(runProgram(sweepOf("0:1") + QStringList{"--resume", "--out", "/dev/null"}),
                  "/dev/null is no file that rows could be in; --resume needs one");
}

void TestSweepResume::aFullDiskIsSaid()
{
    const auto limit = [] {
        limitFileSize(3000); // the first line and some rows
        std::signal(SIGXFSZ, SIG_DFL);
    };
    const QStringList sweep{"sweep", "--seeds", "0:40", "--steps", "10"};
    const Outcome outcome =
        runProgram(sweep + QStringList{"--out", m_out, "--resume", "--threads", "1"}, plainEnvironment(), limit);
    verifyRefusal(outcome, m_journal.toUtf8() + " cannot be written: File too large");
    QVERIFY(!QFile::exists(m_out));
    QVERIFY(contents(m_journal).count('\n') > 3);
    VERIFY_DONE(resume(sweep));
    QCOMPARE(contents(m_out), runProgram(sweep).out);
}

QTEST_GUILESS_MAIN(TestSweepResume)
#include "tst_sweepresume.moc"
