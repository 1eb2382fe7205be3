// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// `npscope sweep`: a row for each run and step, with the numbers of `npscope train`, whatever the number of threads
// and however the seeds are split.

#include "core/experiment/settings.h"
#include "core/train/run.h"
#include "tests/app/program.h"
#include "tests/core/train/diverging.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace npscope;

namespace {

const QByteArray trainColumns =
    "step,loss,log_likelihood,kl,mu_1,mu_2,sigma_1,sigma_2,sd@-4,sd@4,sd_in,sd_max,x_max,collapsed,rmse";
const QStringList small{"sweep", "--inits", "normal,default", "--seeds", "7:10", "--steps", "0,20,300"};

QByteArrayList linesOf(const QByteArray &csv)
{
    QByteArrayList lines = csv.split('\n');
    lines.removeLast(); // behind the last line's end
    return lines;
}

} // namespace

class TestSweepCommand : public QObject
{
    Q_OBJECT

private slots:
    void rowsAreTrainsWithInitAndSeed();
    void withoutInitsItIsTheUsualOne();
    void otherSettingsApplyToAll();
    void aVariedSettingIsAColumn();
    void allFunctionsAreAValue();
    void latentDimensionsHaveColumnsForTheMost();
    void threadsDoNotMatter();
    void rangesConcatenate();
    void stepsAscendAndStandOnce();
    void aDivergedRunHasEmptyFields();
    void largestSeedIsAllowed();
    void fileIsWrittenAsAWhole();
};

void TestSweepCommand::rowsAreTrainsWithInitAndSeed()
{
    const Outcome outcome = runProgram(small);
    VERIFY_DONE(outcome);
    QByteArrayList expected{"init,seed," + trainColumns};
    for (const QString init : {"normal", "default"}) {
        for (const QString seed : {"7", "8", "9"}) {
            const Outcome train =
                runProgram({"train", "--init", init, "--seed", seed, "--steps", "300", "--record", "0,20,300"});
            VERIFY_DONE(train);
            for (const QByteArray &line : linesOf(train.out).mid(1))
                expected.append(init.toUtf8() + ',' + seed.toUtf8() + ',' + line);
        }
    }
    QCOMPARE(linesOf(outcome.out), expected);
}

void TestSweepCommand::withoutInitsItIsTheUsualOne()
{
    const Outcome outcome = runProgram({"sweep", "--seeds", "0:1", "--steps", "5"});
    VERIFY_DONE(outcome);
    QCOMPARE(linesOf(outcome.out).size(), 2);
    QVERIFY(linesOf(outcome.out)[1].startsWith("normal,0,5,"));
}

void TestSweepCommand::otherSettingsApplyToAll()
{
    const QStringList others{"--set", "sigma_y=0.05", "--set", "hidden=5", "--curves", "9", "--context", "1,2"};
    const Outcome sweep = runProgram(QStringList{"sweep", "--seeds", "4:5", "--steps", "50"} + others);
    VERIFY_DONE(sweep);
    const Outcome train = runProgram(QStringList{"train", "--seed", "4", "--steps", "50"} + others);
    VERIFY_DONE(train);
    QCOMPARE(linesOf(sweep.out)[1], "normal,4," + linesOf(train.out)[1]);
}

void TestSweepCommand::aVariedSettingIsAColumn()
{
    const Outcome sweep = runProgram(
        {"sweep", "--inits", "xavier,normal", "--vary", "sigma_y=0.1,0.005", "--seeds", "0:2", "--steps", "10,20"});
    VERIFY_DONE(sweep);
    const QByteArrayList lines = linesOf(sweep.out);
    QCOMPARE(lines[0], "init,sigma_y,seed," + trainColumns);
    QCOMPARE(lines.size(), 1 + 16);
    QVERIFY(lines[1].startsWith("xavier,0.1,0,10,"));
    QVERIFY(lines[2].startsWith("xavier,0.1,0,20,"));
    QVERIFY(lines[3].startsWith("xavier,0.1,1,10,"));
    QVERIFY(lines[5].startsWith("xavier,0.005,0,10,"));
    QVERIFY(lines[9].startsWith("normal,0.1,0,10,"));
    const Outcome train =
        runProgram({"train", "--init", "xavier", "--seed", "1", "--steps", "20", "--set", "sigma_y=0.1"});
    VERIFY_DONE(train);
    QCOMPARE(lines[4], "xavier,0.1,1," + linesOf(train.out)[1]);
}

void TestSweepCommand::allFunctionsAreAValue()
{
    const Outcome sweep =
        runProgram({"sweep", "--set", "family=sine", "--vary", "functions=1,all", "--seeds", "0:1", "--steps", "0"});
    VERIFY_DONE(sweep);
    const QByteArrayList lines = linesOf(sweep.out);
    QCOMPARE(lines[0], "init,functions,seed," + trainColumns);
    QVERIFY(lines[1].startsWith("normal,1,0,0,"));
    QVERIFY(lines[2].startsWith("normal,all,0,0,"));
}

void TestSweepCommand::latentDimensionsHaveColumnsForTheMost()
{
    const Outcome sweep = runProgram({"sweep", "--vary", "z_dim=1,3", "--seeds", "0:1", "--steps", "1"});
    VERIFY_DONE(sweep);
    const QByteArrayList lines = linesOf(sweep.out);
    QCOMPARE(lines[0], "init,z_dim,seed,step,loss,log_likelihood,kl,mu_1,mu_2,mu_3,sigma_1,sigma_2,sigma_3,"
                       "sd@-4,sd@4,sd_in,sd_max,x_max,collapsed,rmse");
    const QByteArrayList one = lines[1].split(',');
    QCOMPARE(one.size(), lines[0].split(',').size());
    for (const int column : {8, 9, 11, 12})
        QVERIFY(one[column].isEmpty());
    for (const int column : {7, 10, 13})
        QVERIFY(!one[column].isEmpty());
    QVERIFY(!lines[2].contains(",,"));
}

void TestSweepCommand::threadsDoNotMatter()
{
    const Outcome one = runProgram(small + QStringList{"--threads", "1"});
    VERIFY_DONE(one);
    QCOMPARE(runProgram(small + QStringList{"--threads", "2"}).out, one.out);
    QCOMPARE(runProgram(small + QStringList{"--threads", "16"}).out, one.out);
}

void TestSweepCommand::rangesConcatenate()
{
    const QStringList command{"sweep", "--inits", "xavier", "--steps", "10,50"};
    const Outcome all = runProgram(command + QStringList{"--seeds", "0:5"});
    VERIFY_DONE(all);
    const Outcome first = runProgram(command + QStringList{"--seeds", "0:2"});
    const Outcome second = runProgram(command + QStringList{"--seeds", "2:5", "--no-header"});
    VERIFY_DONE(second);
    QCOMPARE(first.out + second.out, all.out);
}

void TestSweepCommand::stepsAscendAndStandOnce()
{
    const Outcome outcome = runProgram({"sweep", "--seeds", "0:1", "--steps", "9,3,9"});
    VERIFY_DONE(outcome);
    const QByteArrayList lines = linesOf(outcome.out);
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[1].startsWith("normal,0,3,") && lines[2].startsWith("normal,0,9,"));
}

void TestSweepCommand::aDivergedRunHasEmptyFields()
{
    Run run(divergingTraining());
    run.goTo(maxSteps);
    QVERIFY(run.divergedAt());
    const Step end = *run.divergedAt();
    QTemporaryDir folder;
    const QString points = folder.filePath("diverging.csv");
    QVERIFY(makeFile(points, divergingPoints));
    const QString steps = QStringLiteral("0,%1,%2,%3").arg(end - 1).arg(end).arg(end + 5);
    const Outcome outcome = runProgram({"sweep", "--set", "learning_rate=10", "--set", "beta=1e6", "--points", points,
                                        "--seeds", "13:14", "--steps", steps});
    VERIFY_DONE(outcome);
    const QByteArrayList lines = linesOf(outcome.out);
    QCOMPARE(lines.size(), 5);
    QVERIFY(!lines[2].endsWith(','));
    QCOMPARE(lines[3], "normal,13," + QByteArray::number(qint64(end)) + QByteArray(14, ','));
    QCOMPARE(lines[4], "normal,13," + QByteArray::number(qint64(end + 5)) + QByteArray(14, ','));
}

void TestSweepCommand::largestSeedIsAllowed()
{
    const Outcome outcome = runProgram({"sweep", "--seeds", "4294967295:4294967296", "--steps", "1"});
    VERIFY_DONE(outcome);
    QVERIFY(linesOf(outcome.out)[1].startsWith("normal,4294967295,1,"));
}

void TestSweepCommand::fileIsWrittenAsAWhole()
{
    QTemporaryDir folder;
    const QString path = folder.filePath("sweep.csv");
    const Outcome toFile = runProgram(small + QStringList{"--out", path});
    VERIFY_DONE(toFile);
    QCOMPARE(toFile.out, QByteArray());
    QCOMPARE(contents(path), runProgram(small).out);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{"sweep.csv"});
}

QTEST_GUILESS_MAIN(TestSweepCommand)
#include "tst_sweepcommand.moc"
