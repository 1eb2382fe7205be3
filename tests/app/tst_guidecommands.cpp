// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the guide tells to type, typed: every command of its pages runs, and the ways to run a sweep on many machines
// give the bytes of one that runs on one.

#include "tests/app/program.h"
#include "ui/document/guide.h"
#include "ui/document/sessionjson.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <utility>

using namespace npscope;

namespace {

// The programs of a page in this language ("sh"), one after the other.
QStringList programsOf(const QString &page, const QString &language)
{
    const QRegularExpression program("```" + language + "\n(.*?)```", QRegularExpression::DotMatchesEverythingOption);
    const QString text = guideFile(page, "en");
    QStringList programs;
    for (auto it = program.globalMatch(text); it.hasNext();)
        programs << it.next().captured(1);
    return programs;
}

// Those commands that take long are given less to do. What they are asked is as it stands in the guide.
QString withLessToDo(QString command)
{
    const std::pair<const char *, const char *> less[]{
        {"huang-eq-convcnp --seeds 0:5", "huang-eq-convcnp --seeds 0:1 --updates 5 --tasks 5"},
        {"--preset race-eq", "--preset race-eq --steps 20"},
        {"--preset functions-convcnp", "--preset functions-convcnp --steps 20"},
        {"--inits normal,default,xavier --seeds 0:100", "--inits normal,default,xavier --seeds 0:5"},
        {"--seeds 0:1000", "--seeds 0:5"},
    };
    for (const auto &[what, instead] : less)
        command.replace(what, QLatin1String(instead));
    return command;
}

const QStringList wholeSweep{"sweep", "--inits", "normal", "--seeds", "0:100", "--steps", "3001,9001"};

} // namespace

class TestGuideCommands : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    Outcome runShell(const QString &script, const QString &shell = "sh", const QStringList &variables = {}) const;
    QByteArray file(const QString &name) const { return contents(m_folder->filePath(name)); }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void everyCommandRuns_data();
    void everyCommandRuns();
    void columnsOfViewsAreTold_data();
    void columnsOfViewsAreTold();
    void gnuParallel();
    void slurm();
    void make();
};

// As typed into a terminal, with npscope on the path.
Outcome TestGuideCommands::runShell(const QString &script, const QString &shell, const QStringList &variables) const
{
    QProcess process;
    QProcessEnvironment environment = plainEnvironment();
    const QString program = QFileInfo(qEnvironmentVariable("NPSCOPE_PROGRAM")).absolutePath();
    environment.insert("PATH", program + ':' + environment.value("PATH"));
    environment.insert("HOME", m_folder->path());
    for (const QString &variable : variables)
        environment.insert(variable.section('=', 0, 0), variable.section('=', 1));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder->path());
    process.start(shell, {"-e", "-c", script});
    const int patience = 500'000; // ms; a run that hangs is to fail by itself
    if (!process.waitForFinished(patience) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void TestGuideCommands::everyCommandRuns_data()
{
    QTest::addColumn<QString>("command");
    static const QRegularExpression continued("\\\\\n\\s*");
    for (const QString &page : guidePages()) {
        for (const QString &program : programsOf(page, "sh")) {
            for (const QString &line : QString(program).replace(continued, " ").split('\n')) {
                if (line.startsWith("npscope"))
                    QTest::addRow("%s: %s", qPrintable(page), qPrintable(line)) << line;
            }
        }
    }
}

void TestGuideCommands::everyCommandRuns()
{
    QFETCH(QString, command);
    if (command.contains("--animate") && QStandardPaths::findExecutable("ffmpeg").isEmpty())
        QSKIP("ffmpeg is not installed");
    QVERIFY(makeFile(m_folder->filePath("session.npscope"), toBytes(*guideFigure("moments"))));
    const Outcome outcome = runShell(withLessToDo(command));
    QVERIFY2(outcome.code == 0, outcome.error);
    static const QRegularExpression target("(?:--out|>>) (\\S+)");
    const QString written = target.match(command).captured(1);
    if (written.isEmpty())
        QVERIFY(!outcome.out.isEmpty());
    else
        QVERIFY(QFileInfo(m_folder->filePath(written)).size() > 0);
}

// But for the views whose columns are named as their lines are.
void TestGuideCommands::columnsOfViewsAreTold_data()
{
    QTest::addColumn<QString>("view");
    for (const QString view : {"functions", "compare", "latent-plane", "latent-grid", "moments", "kl", "calibration"})
        QTest::newRow(qPrintable(view)) << view;
}

void TestGuideCommands::columnsOfViewsAreTold()
{
    QFETCH(QString, view);
    const QString path = m_folder->filePath("session.npscope");
    QVERIFY(makeFile(path, toBytes(*guideFigure(view == "functions" ? "exact" : view))));
    const Outcome outcome =
        runProgram({"render", path, "--view", view, "--curves", "1", "--out", m_folder->filePath("view.csv")});
    if (view == "moments") { // which no option changes
        QCOMPARE(outcome.code, 2);
        VERIFY_DONE(runProgram({"render", path, "--view", view, "--out", m_folder->filePath("view.csv")}));
    } else {
        VERIFY_DONE(outcome);
    }
    const QString page = guideFile("files", "en");
    for (const QByteArray &column : file("view.csv").split('\n').first().trimmed().split(',')) {
        if (!column.startsWith("curve_")) // of which the first stands for all
            QVERIFY2(page.contains('`' + column + '`'), column);
    }
}

void TestGuideCommands::gnuParallel()
{
    if (QStandardPaths::findExecutable("parallel").isEmpty())
        QSKIP("GNU parallel is not installed");
    const QStringList programs = programsOf("sweeps", "sh").filter("parallel");
    QCOMPARE(programs.size(), 1);
    const Outcome outcome = runShell(programs.first());
    QVERIFY2(outcome.code == 0, outcome.error);
    QStringList whole = wholeSweep;
    whole[2] = "normal,xavier,default";
    const QByteArray expected = runProgram(whole).out;
    QCOMPARE(expected.count('\n'), 1 + 3 * 100 * 2);
    QCOMPARE(file("sweep.csv"), expected);

    // Ended, one part lost, and once more.
    QVERIFY(QFile::remove(m_folder->filePath("part-xavier-25:50.csv")));
    QVERIFY(QFile::remove(m_folder->filePath("sweep.csv")));
    const QDateTime before = QFileInfo(m_folder->filePath("part-normal-0:25.csv")).lastModified();
    QVERIFY(runShell(programs.first()).code == 0);
    QCOMPARE(file("sweep.csv"), expected);
    QCOMPARE(QFileInfo(m_folder->filePath("part-normal-0:25.csv")).lastModified(), before);
}

void TestGuideCommands::slurm()
{
    const QStringList programs = programsOf("sweeps", "sh").filter("#SBATCH");
    QCOMPARE(programs.size(), 1);
    static const QRegularExpression array("--array=0-(\\d+)");
    const int last = array.match(programs.first()).captured(1).toInt();
    QCOMPARE(last, 9);
    for (int task = last; task >= 0; --task) { // they come in no order
        const Outcome outcome = runShell(programs.first(), "sh",
                                         {"SLURM_CPUS_PER_TASK=1", QStringLiteral("SLURM_ARRAY_TASK_ID=%1").arg(task)});
        VERIFY_DONE(outcome);
    }
    const QStringList merging = programsOf("sweeps", "sh").filter("sort");
    QCOMPARE(merging.size(), 1);
    QVERIFY(runShell(merging.first()).code == 0);
    QCOMPARE(file("sweep.csv"), runProgram(wholeSweep).out);
}

void TestGuideCommands::make()
{
    if (QStandardPaths::findExecutable("make").isEmpty())
        QSKIP("make is not installed");
    const QStringList programs = programsOf("sweeps", "make");
    QCOMPARE(programs.size(), 1);
    QVERIFY(makeFile(m_folder->filePath("Makefile"), programs.first().toUtf8()));
    Outcome outcome = runShell("make -j 2");
    QVERIFY2(outcome.code == 0, outcome.error);
    QCOMPARE(file("sweep.csv"), runProgram(wholeSweep).out);
    outcome = runShell("make");
    QVERIFY2(outcome.out.contains("up to date"), outcome.out);
}

QTEST_GUILESS_MAIN(TestGuideCommands)
#include "tst_guidecommands.moc"
