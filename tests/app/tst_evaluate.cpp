// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// `npscope evaluate`, `npscope sweep --evaluate` and `npscope answer`: the numbers are core's, and the exact answer is
// that of a plain computation.

#include "core/analysis/characterexam.h"
#include "core/analysis/honestyexam.h"
#include "core/experiment/settings.h"
#include "core/train/run.h"
#include "tests/app/program.h"
#include "ui/document/presets.h"

#include <QTest>

#include <cmath>

using namespace npscope;

namespace {

QList<QByteArrayList> table(const QByteArray &csv)
{
    QList<QByteArrayList> rows;
    for (const QByteArray &line : csv.trimmed().split('\n'))
        rows.append(line.split(','));
    return rows;
}

const QByteArray columns =
    "step,tasks,gap,gap_se,coverage50,coverage90,coverage50_exact,coverage90_exact,crps,crps_exact,"
    "joint_kl,sd_ratio,spread_ratio_geometric,spread_ratio_rms";

const QByteArray changes = ",sd_change,exact_sd_change";

const QStringList small{"--set", "family=sine", "--set", "batch=4", "--init", "default"};

Training smallTraining()
{
    Experiment experiment;
    setting("family").set(experiment, 1);
    setting("batch").set(experiment, 4);
    experiment.training.initialisation = Initialisation::Default;
    return experiment.training;
}

} // namespace

class TestEvaluate : public QObject
{
    Q_OBJECT

private slots:
    void numbersAreThoseOfTheCore()
    {
        const Outcome outcome = runProgram(QStringList{"evaluate", "--steps", "200,0", "--tasks", "20"} + small);
        VERIFY_DONE(outcome);
        const auto rows = table(outcome.out);
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[0].join(','), columns + changes);
        QCOMPARE(rows[1][0], QByteArray("0"));
        QCOMPARE(rows[2][0], QByteArray("200"));

        Run run(smallTraining());
        run.goTo(200);
        HeldOutTasks tasks(smallTraining());
        tasks.extendTo(20);
        const Honesty h = HonestyExam(smallTraining()).examineAll(run.theta(), tasks);
        const QList<double> expected{
            h.gap,  h.gapError,  h.coverage50, h.coverage90, h.exactCoverage50,  h.exactCoverage90,
            h.crps, h.exactCrps, h.jointKl,    h.sdRatio,    *h.spreadGeometric, *h.spreadRms};
        QCOMPARE(rows[2][1], QByteArray("20"));
        for (qsizetype i = 0; i < expected.size(); ++i)
            QVERIFY(std::abs(rows[2][i + 2].toDouble() - expected[i]) <= 1e-5 * std::abs(expected[i])); // six digits
        CharacterExam exam(smallTraining());
        std::vector<TaskCharacter> all;
        for (std::size_t i = 0; i < tasks.count(); ++i)
            all.push_back(exam.sdChange(run.theta(), tasks, i));
        const Character character = exam.summarise(all);
        QVERIFY(character.sdChange > 0 && character.exactSdChange > 0);
        QVERIFY(std::abs(rows[2][14].toDouble() - character.sdChange) <= 1e-5 * character.sdChange);
        QVERIFY(std::abs(rows[2][15].toDouble() - character.exactSdChange) <= 1e-5 * character.exactSdChange);
    }

    void aConditionalModelHasNoSpread()
    {
        const Outcome outcome =
            runProgram(QStringList{"evaluate", "--steps", "5", "--tasks", "5", "--set", "model=cnp"} + small);
        VERIFY_DONE(outcome);
        const auto rows = table(outcome.out);
        QVERIFY(rows[1][12].isEmpty() && rows[1][13].isEmpty() && !rows[1][11].isEmpty());
    }

    // The answer of a ConvCNP moves by whole cells with its data, but for the rounding of x in float; a CNP's does not.
    void movedDataAreAskedAbout()
    {
        const auto rowsOf = [](const QString &model, const QStringList &moved) {
            const Outcome outcome =
                runProgram(QStringList{"evaluate", "--steps", "100", "--tasks", "20", "--set", "family=eq", "--set",
                                       "model=" + model, "--set", "batch=4", "--init", "default"}
                           + moved);
            return outcome.code == 0 ? table(outcome.out).value(1) : QByteArrayList();
        };
        for (const QString model : {"convcnp", "cnp"}) {
            const auto still = rowsOf(model, {}), moved = rowsOf(model, {"--moved", "4"});
            QVERIFY(still.size() == 16 && moved.size() == 16);
            QCOMPARE(moved[14], still[14]); // these are not moved
            QVERIFY(still[14].toDouble() > 0 && still[15].toDouble() < 1e-9);
            QCOMPARE(moved[7], still[7]); // the exact answer's coverage
            const double change = std::abs(moved[2].toDouble() - still[2].toDouble());
            QVERIFY2(model == "convcnp" ? change < 1e-4 : change > 1e-3, qPrintable(QString::number(change)));
        }
    }

    void aSweepHasTheSameColumns()
    {
        const Outcome swept =
            runProgram(QStringList{"sweep", "--seeds", "13:14", "--steps", "200", "--evaluate", "--tasks", "20",
                                   "--set", "family=sine", "--set", "batch=4", "--inits", "default"});
        const Outcome single = runProgram(QStringList{"evaluate", "--steps", "200", "--tasks", "20"} + small);
        VERIFY_DONE(swept);
        VERIFY_DONE(single);
        QVERIFY(table(swept.out)[0].join(',').endsWith(columns.mid(columns.indexOf(',') + 1)));
        const QByteArray fields = table(single.out)[1].mid(0, 14).join(',');    // of the others a sweep has none
        QVERIFY(swept.out.trimmed().endsWith(fields.mid(fields.indexOf(',')))); // but for the step
    }

    // a sin x, a ~ U(-2, 2), given (1, 1.2): Bayes' rule on a fine grid of a.
    void aPaperIsReproduced()
    {
        const Outcome list = runProgram({"reproduce"});
        VERIFY_DONE(list);
        QVERIFY(list.out.contains("huang-eq-convcnp") && list.out.contains("(after Huang et al. 2023, table S3)"));
        const Outcome outcome =
            runProgram({"reproduce", "huang-eq-convcnp", "--updates", "20", "--seeds", "3:5", "--tasks", "10"});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.error.count('\n'), 21); // what it shows, and every tenth of two runs
        QVERIFY(outcome.error.startsWith("Huang et al. 2023, table S3: A ConvCNP is 0.21 nats"));
        const auto rows = table(outcome.out);
        QCOMPARE(rows.size(), 3);
        QCOMPARE(rows[1].mid(0, 3), (QByteArrayList{"huang-eq-convcnp", "3", "20"}));
        QCOMPARE(rows[2].mid(4, 2), (QByteArrayList{"0.2100", "102400"}));

        Experiment experiment;
        setting("family").set(experiment, double(Family::Eq));
        Training &training = experiment.training;
        training.model = Model::ConvCnp;
        training.sizes.hidden = 32;
        training.initialisation = Initialisation::Default;
        training.batch = 16;
        training.learningRate = 0.003;
        training.learningRateDecay = 20;
        training.seed = 4;
        Run run(training);
        run.goTo(20);
        HeldOutTasks tasks(training);
        tasks.extendTo(10);
        const Honesty expected = HonestyExam(training).examineAll(run.theta(), tasks);
        QCOMPARE(rows[2][3], QByteArray::number(expected.jointKl, 'f', 4));
        QCOMPARE(rows[2][7], QByteArray::number(expected.gap, 'f', 4));
        QCOMPARE(
            rows[2][6],
            QByteArray::number(HonestyExam(training, usualSamples, 4).examineAll(run.theta(), tasks).jointKl, 'f', 4));
    }

    void aPaperWithoutANumberIsMeasured()
    {
        const Outcome outcome = runProgram({"reproduce", "martens-2", "--updates", "20", "--tasks", "10"});
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.error.startsWith("Martens 2018, experiment 2: Given (0, 0) the curves fan out"));
        const auto rows = table(outcome.out);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0].mid(7), (QByteArrayList{"gap", "coverage90", "coverage90_exact"}));
        QVERIFY(rows[1][4].isEmpty()); // joint_kl_published
        QCOMPARE(rows[1][5], QByteArray("50000"));

        Training training = findPreset("martens-2")->session.experiment.training; // whose learning rate does not fall
        training.seed = 0;
        Run run(training);
        run.goTo(20);
        HeldOutTasks tasks(training);
        tasks.extendTo(10);
        const Honesty expected = HonestyExam(training).examineAll(run.theta(), tasks);
        QCOMPARE(rows[1][3], QByteArray::number(expected.jointKl, 'f', 4));
        QCOMPARE(rows[1][7], QByteArray::number(expected.gap, 'f', 4));
        QCOMPARE(rows[1][8], QByteArray::number(expected.coverage90, 'f', 4));
        QCOMPARE(rows[1][9], QByteArray::number(expected.exactCoverage90, 'f', 4));
    }

    void pointsOfOneFunctionAreNotMeasured()
    {
        const Outcome outcome = runProgram({"reproduce", "martens-1", "--updates", "20"});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(table(outcome.out)[1].join(','), QByteArray("martens-1,0,20,,,5000,,,,"));
    }

    // As if the asked family were trained on, at the same x and with the same noise.
    void answerIsUnderTheAskedFamilyWhereThatIsWanted()
    {
        const QStringList where{"--context", "1,1.2", "--at", "-2,0.5,3"};
        const QStringList asked{"answer", "--set", "family=sine", "--set", "asked_family=eq"};
        const auto under = [&](const QString &which) {
            return runProgram(asked + QStringList{"--set", "exact_under=" + which} + where).out;
        };
        const Outcome sine = runProgram(QStringList{"answer", "--set", "family=sine"} + where);
        const Outcome eq = runProgram(QStringList{"answer", "--set", "family=eq", "--set", "observation_noise=0.1",
                                                  "--set", "x_min=-3", "--set", "x_max=3"}
                                      + where);
        VERIFY_DONE(sine);
        VERIFY_DONE(eq);
        QVERIFY(sine.out != eq.out);
        QCOMPARE(under("trained"), sine.out);
        QCOMPARE(under("asked"), eq.out);
    }

    void answerIsThatOfBayesRule()
    {
        const Outcome outcome =
            runProgram({"answer", "--set", "family=sine", "--context", "1,1.2", "--at", "-2,0.5,3"});
        VERIFY_DONE(outcome);
        const auto rows = table(outcome.out);
        QCOMPARE(rows[0].join(','), QByteArray("x,mean,sd,q05,q95"));
        double sum = 0, mean = 0, squares = 0;
        const int nodes = 400'000;
        for (int i = 0; i < nodes; ++i) {
            const double a = -2 + 4 * (i + 0.5) / nodes;
            const double weight = std::exp(-std::pow((1.2 - a * std::sin(1.0)) / 0.1, 2) / 2);
            sum += weight;
            mean += weight * a;
            squares += weight * a * a;
        }
        mean /= sum;
        const double sd = std::sqrt(squares / sum - mean * mean);
        for (qsizetype i = 1; i < rows.size(); ++i) {
            const double s = std::sin(rows[i][0].toDouble());
            // The oracle's 48 nodes of Gauss and Legendre are exact to far more than this.
            QVERIFY(std::abs(rows[i][1].toDouble() - mean * s) < 1e-6);
            QVERIFY(std::abs(rows[i][2].toDouble() - sd * std::abs(s)) < 1e-6);
            QVERIFY(rows[i][3].toDouble() < rows[i][1].toDouble() && rows[i][1].toDouble() < rows[i][4].toDouble());
        }
    }

    void theNetworkStandsBeside()
    {
        const Outcome outcome =
            runProgram(QStringList{"answer", "--context", "1,1.2", "--at", "0,1", "--steps", "50"} + small);
        VERIFY_DONE(outcome);
        const auto rows = table(outcome.out);
        QCOMPARE(rows[0].size(), 9);
        QVERIFY(rows[1][6].toDouble() > 0);
    }

    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("no family") << QStringList{"evaluate", "--steps", "5"} << QByteArray("of no family");
        QTest::newRow("no steps") << QStringList{"evaluate", "--set", "family=eq"} << QByteArray("--steps is missing");
        QTest::newRow("tasks") << QStringList{"evaluate", "--set", "family=eq", "--steps", "5", "--tasks", "1"}
                               << QByteArray("from 2 to 100000");
        QTest::newRow("on") << QStringList{"evaluate", "--set", "family=eq", "--steps", "5", "--on", "old"}
                            << QByteArray("allowed are new, pool");
        QTest::newRow("at") << QStringList{"answer", "--set", "family=eq", "--at", "0,x"} << QByteArray("--at: \"x\"");
        QTest::newRow("no paper") << QStringList{"reproduce", "nobody"} << QByteArray("npscope reproduce lists");
        QTest::newRow("updates") << QStringList{"reproduce", "huang-eq-cnp", "--updates", "none"}
                                 << QByteArray("--updates: \"none\"");
        QTest::newRow("no place") << QStringList{"answer", "--set", "family=eq"} << QByteArray("--at is missing");
        QTest::newRow("tasks of a plain sweep")
            << QStringList{"sweep", "--seeds", "0:1", "--steps", "1", "--tasks", "5"} << QByteArray("--evaluate");
    }
    void whatIsWrongIsSaid()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, part);
        const Outcome outcome = runProgram(arguments);
        QCOMPARE(outcome.code, 2);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY2(outcome.error.contains(part), outcome.error.constData());
    }
};

QTEST_GUILESS_MAIN(TestEvaluate)
#include "tst_evaluate.moc"
