// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What memory is said to be needed before work begins is needed at most: the program does the largest that is accepted
// of each kind, and the system says what was resident. What would need more than is allowed is refused at once, with
// how much it is, how much is allowed and what to make smaller.

#include "core/experiment/memory.h"
#include "core/sweep/sweep.h"
#include "tests/app/program.h"
#include "tests/sanitizer.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace npscope;

namespace {

/// Bytes that were resident at most, or none where the program failed; what it writes is thrown away.
double peakOf(const QStringList &arguments)
{
    const QByteArray program = qgetenv("NPSCOPE_PROGRAM");
    QList<QByteArray> words{program};
    for (const QString &argument : arguments)
        words << argument.toLocal8Bit();
    std::vector<char *> given;
    for (QByteArray &word : words)
        given.push_back(word.data());
    given.push_back(nullptr);
    const pid_t child = fork();
    if (child == 0) {
        if (!std::freopen("/dev/null", "w", stdout))
            _exit(126);
        execv(given.front(), given.data());
        _exit(127);
    }
    int status = 0;
    rusage use{};
    if (child < 0 || wait4(child, &status, 0, &use) != child || !WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return 0;
    return double(use.ru_maxrss) * 1024;
}

Experiment experimentOf(const QStringList &assignments)
{
    Experiment experiment;
    for (const QString &assignment : assignments) {
        const QStringList sides = assignment.split('=');
        const Setting &changed = setting(sides[0].toStdString());
        changed.set(experiment, changed.findChoice(sides[1].toStdString()).value_or(sides[1].toDouble()));
    }
    return experiment;
}

QStringList asOptions(const QStringList &assignments)
{
    QStringList options;
    for (const QString &assignment : assignments)
        options << "--set" << assignment;
    return options;
}

} // namespace

class TestMemory : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    // Of what is stated half may be for what this run does not do; and the program itself takes a quarter of what is
    // set aside for it.
    static void compare(double peak, double stated)
    {
        const QString figures = QStringLiteral("resident %1 MB, stated %2 MB").arg(peak / 1e6).arg(stated / 1e6);
        QVERIFY2(peak > 0, "the program failed");
        qInfo("%s", qPrintable(figures));
        QVERIFY2(peak <= stated, qPrintable(figures));
        QVERIFY2(stated <= 3 * peak + 150e6, qPrintable(figures));
    }

private slots:
    void initTestCase()
    {
#ifdef NPSCOPE_IS_SANITIZED
        QSKIP("a sanitizer's own memory is not stated");
#endif
    }
    void aRunStaysBelowWhatIsStated_data()
    {
        QTest::addColumn<QStringList>("assignments");
        const QStringList large{"family=sine", "batch=256", "hidden=1"};
        QTest::addRow("pairs of samples and targets")
            << large + QStringList{"z_dim=1", "samples=1000", "target_points=70"};
        QTest::addRow("samples of z, and a path") << large
                                                         + QStringList{"z_dim=128", "samples=1000", "target_points=1",
                                                                       "deterministic_path=mean", "r_dim=256"};
        QTest::addRow("points") << QStringList{"family=sine",       "batch=256",         "hidden=7",
                                               "context_max=10000", "context_min=10000", "target_points=1000",
                                               "samples=1"};
        QTest::addRow("parameters") << QStringList{"family=sine",      "hidden=512",       "r_dim=256", "z_dim=128",
                                                   "encoder_layers=4", "decoder_layers=6", "samples=5"};
        QTest::addRow("attention") << QStringList{
            "family=sine", "model=acnp",         "hidden=64",       "r_dim=256",       "heads=16",
            "batch=1",     "target_points=1000", "context_max=300", "context_min=300", "self_attention=2"};
        QTest::addRow("convolutions") << QStringList{"family=sine",     "model=convcnp",      "hidden=4",
                                                     "conv_layers=16",  "points_per_unit=64", "batch=256",
                                                     "context_max=100", "target_points=1000"};
    }
    void aRunStaysBelowWhatIsStated()
    {
        QFETCH(QStringList, assignments);
        const Experiment experiment = experimentOf(assignments);
        QVERIFY(!findProblem(experiment));
        compare(peakOf(QStringList{"train", "--steps", "1"} + asOptions(assignments)), memoryOf(experiment));
    }

    void anExamStaysBelowWhatIsStated_data()
    {
        QTest::addColumn<QStringList>("assignments");
        QTest::addColumn<int>("tasks");
        QTest::addRow("many tasks") << QStringList{"family=sine", "context_max=2000", "context_min=2000",
                                                   "target_points=1"}
                                    << 2000;
        QTest::addRow("a Gaussian process")
            << QStringList{"family=eq", "context_max=2000", "context_min=2000", "target_points=1"} << 2;
        QTest::addRow("a large pool") << QStringList{"family=eq", "functions=4096", "context_max=1000",
                                                     "context_min=1000", "target_points=500"}
                                      << 2;
        QTest::addRow("sawteeth") << QStringList{"family=sawtooth", "context_max=2000", "context_min=2000",
                                                 "target_points=1000"}
                                  << 2;
    }
    void anExamStaysBelowWhatIsStated()
    {
        QFETCH(QStringList, assignments);
        QFETCH(int, tasks);
        const Experiment experiment = experimentOf(assignments);
        QVERIFY(!findExamProblem(experiment.training, tasks));
        const QStringList command{"evaluate", "--steps", "0", "--tasks", QString::number(tasks)};
        compare(peakOf(command + asOptions(assignments)),
                memoryOf(experiment) + examMemory(experiment.training, tasks));
    }

    void aSweepStaysBelowWhatIsStated()
    {
        Sweep sweep{.groups = {Experiment()}, .seeds = {0, 2000}, .steps = {}};
        QStringList steps;
        for (Step step = 0; step < 50; ++step) {
            sweep.steps.push_back(step);
            steps << QString::number(step);
        }
        const double stated = memoryOf(Experiment()) + double(sweep.rowCount() * sweep.rowBytes());
        compare(peakOf({"sweep", "--seeds", "0:2000", "--steps", steps.join(',')}), stated);
    }

    // The pixels, the same as they are compressed, what comes of it, and the file.
    void theLargestPictureStaysBelowWhatIsStated()
    {
        const double image = 5790.0 * 5790 * 4;
        compare(peakOf({"render", "--steps", "1", "--size", "5790x5790", "--out", m_folder.filePath("large.png")}),
                memoryOf(Experiment()) + 4 * image);
    }

    void whatWouldNeedMoreIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("smaller");
        const QStringList large{"family=sine",
                                "batch=256",
                                "hidden=1",
                                "z_dim=128",
                                "samples=1000",
                                "target_points=70",
                                "deterministic_path=mean",
                                "r_dim=256"};
        QTest::addRow("a run") << QStringList{"train", "--steps", "1"} + asOptions(large) << "samples";
        QTest::addRow("an exam") << QStringList{"evaluate", "--steps",     "0",     "--tasks",          "100000",
                                                "--set",    "family=sine", "--set", "context_max=10000"}
                                 << "100000 held-out tasks";
        QTest::addRow("a sweep's exams")
            << QStringList{"sweep", "--seeds",     "0:2",   "--steps",           "1",         "--tasks", "100000",
                           "--set", "family=sine", "--set", "context_max=10000", "--evaluate"}
            << "100000 held-out tasks";
        QStringList points;
        for (int i = 0; i < 9500; ++i)
            points << QStringLiteral("%1,0").arg(i);
        QTest::addRow("an exact answer") << QStringList{"render",    "--steps",        "0",     "--set", "family=eq",
                                                        "--context", points.join(';'), "--out", "a.png"}
                                         << "experiment.question.context has too many points";
    }
    void whatWouldNeedMoreIsRefused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, smaller);
        const Outcome outcome = runProgram(arguments);
        QCOMPARE(outcome.code, 2);
        const QString error = QString::fromUtf8(outcome.error);
        QVERIFY2(error.contains(smaller), qPrintable(error));
        QVERIFY2(error.contains("allowed are 2000 MB"), qPrintable(error));
        const auto needed = QRegularExpression("take (\\d+) MB").match(error);
        QVERIFY2(needed.captured(1).toDouble() > 2000, qPrintable(error));
    }

    // The largest that is accepted is just below, and the same with one more is not.
    void theLimitIsWhereItIsSaidToBe()
    {
        Experiment experiment = experimentOf({"family=eq"});
        experiment.question.followsTraining = false;
        const auto problemOf = [&](int points) {
            experiment.question.context.clear();
            for (int i = 0; i < points; ++i)
                experiment.question.context.push_back({double(i), 0});
            return findProblem(experiment);
        };
        int fits = 1, isTooMuch = int(maxPoints);
        while (isTooMuch - fits > 1) {
            const int between = (fits + isTooMuch) / 2;
            (problemOf(between) ? isTooMuch : fits) = between;
        }
        problemOf(fits);
        QVERIFY(memoryOf(experiment) <= maxMemory && memoryOf(experiment) > 0.99 * maxMemory);
        QCOMPARE(problemOf(isTooMuch)->kind, Problem::Kind::TooMuchMemory);
        QVERIFY(memoryOf(experiment) > maxMemory);
    }

    // A machine with many cores trains fewer runs at once rather than needing more.
    void largeRunsOfASweepTakeTurns()
    {
        const Experiment small,
            large =
                experimentOf({"family=sine", "batch=256", "hidden=1", "z_dim=128", "samples=1000", "target_points=1"});
        QCOMPARE(runsAtOnce(small.training, 0, 8), 8U);
        const unsigned runs = runsAtOnce(large.training, 0, 8);
        QVERIFY(runs >= 1 && runs < 8);
        QVERIFY(runs * trainingMemory(large.training) <= maxMemory);
        const double exam = examMemory(large.training, 100'000);
        const unsigned examined = runsAtOnce(large.training, 100'000, 8);
        QVERIFY(examined >= 1 && examined * (trainingMemory(large.training) + exam) <= maxMemory);
    }
};

QTEST_GUILESS_MAIN(TestMemory)
#include "tst_memory.moc"
