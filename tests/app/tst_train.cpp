// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// `npscope train`: the numbers are core's, in the promised columns and digits, wherever they are written.

#include "core/analysis/measures.h"
#include "core/experiment/settings.h"
#include "tests/app/program.h"
#include "tests/core/train/diverging.h"
#include "ui/document/experimentjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <charconv>

using namespace npscope;

namespace {

QList<QByteArrayList> table(const QByteArray &csv)
{
    QList<QByteArrayList> rows;
    for (const QByteArray &line : csv.split('\n'))
        rows.append(line.split(','));
    rows.removeLast(); // behind the last line's end
    return rows;
}

/// What the columns are to say of a step, by core itself.
QList<double> expected(const Experiment &experiment, Step step)
{
    Run run(experiment.training);
    run.goTo(step);
    Examiner examiner(experiment);
    const Measures m = measure(run, examiner);
    QList<double> values{double(m.step)};
    if (m.losses)
        values << m.losses->loss << m.losses->logLikelihood << m.losses->kl;
    for (const float mu : m.data.mu)
        values << mu;
    for (const float sigma : m.data.sigma)
        values << sigma;
    return values << m.spread.left << m.spread.right << m.sdInside << m.spread.width.widest().sd
                  << m.spread.width.widest().x << (m.isCollapsed ? 1 : 0) << m.rmse;
}

} // namespace

class TestTrain : public QObject
{
    Q_OBJECT

private slots:
    void headerNamesTheColumns();
    void valuesAreCores_data();
    void valuesAreCores();
    void stepZeroHasNoLoss();
    void recordsAscendAndStandOnce();
    void lastStepIsRecordedByDefault();
    void numbersAreTheShortestThatGiveTheFloatBack();
    void jsonHasTheSameDigits();
    void jsonHasTheExperiment();
    void aFamilyActsBeforeWhatIsSetBesideIt();
    void functionsOfATableAreTrainedOn();
    void numbersThatAreFarAreStandardised();
    void sameCommandGivesTheSameBytes();
    void runIsTheSameHoweverItIsRecorded();
    void stepsBeforeADivergenceCanBeRecorded();

private:
    QTemporaryDir m_folder;
};

void TestTrain::headerNamesTheColumns()
{
    const Outcome two = runProgram({"train", "--steps", "1"});
    VERIFY_DONE(two);
    QCOMPARE(two.out.split('\n').first(),
             "step,loss,log_likelihood,kl,mu_1,mu_2,sigma_1,sigma_2,sd@-4,sd@4,sd_in,sd_max,x_max,collapsed,rmse");
    const Outcome three = runProgram({"train", "--steps", "1", "--set", "z_dim=3"});
    VERIFY_DONE(three);
    QCOMPARE(three.out.split('\n').first(), "step,loss,log_likelihood,kl,mu_1,mu_2,mu_3,sigma_1,sigma_2,sigma_3,sd@-4,"
                                            "sd@4,sd_in,sd_max,x_max,collapsed,rmse");
}

void TestTrain::valuesAreCores_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<Experiment>("experiment");
    const auto row = [](const char *name, const QStringList &arguments, const auto &change) {
        Experiment experiment;
        change(experiment);
        QTest::newRow(name) << arguments << experiment;
    };
    row("as it comes", {}, [](Experiment &) {});
    row("initialisation", {"--init", "he-normal"},
        [](Experiment &e) { e.training.initialisation = Initialisation::HeNormal; });
    row("seed", {"--seed", "4294967295"}, [](Experiment &e) { e.training.seed = 4294967295u; });
    row("curves", {"--curves", "7"}, [](Experiment &e) { e.question.curves = 7; });
    row("no context", {"--context", ""}, [](Experiment &e) { e.question.followsTraining = false; });
    row("context", {"--context", "-1,0.5;2,-3"}, [](Experiment &e) {
        e.question.followsTraining = false;
        e.question.context = {{-1, 0.5}, {2, -3}};
    });
    row("context = training points", {"--context", "training"}, [](Experiment &) {});
    row("settings", {"--set", "learning_rate=0.01", "--set", "hidden=5", "--set", "z_dim=3", "--set", "draw=2"},
        [](Experiment &e) {
            e.training.learningRate = 0.01;
            e.training.sizes.hidden = 5;
            e.training.sizes.zDim = 3;
            e.question.draw = 2;
        });
    const QString points = m_folder.filePath("points.csv");
    QVERIFY(makeFile(points, "x,y\n-1.5,2\n0,-1\n0,1e-3\n"));
    row("points", {"--points", points}, [](Experiment &e) { e.training.points = {{-1.5, 2}, {0, -1}, {0, 1e-3}}; });
}

void TestTrain::valuesAreCores()
{
    QFETCH(QStringList, arguments);
    QFETCH(Experiment, experiment);
    const Outcome outcome = runProgram(QStringList{"train", "--steps", "300"} + arguments);
    VERIFY_DONE(outcome);
    const auto rows = table(outcome.out);
    QCOMPARE(rows.size(), 2);
    const QList<double> values = expected(experiment, 300);
    QCOMPARE(rows[1].size(), values.size());
    for (qsizetype i = 0; i < values.size(); ++i) // to the bit: one build, one machine
        QCOMPARE(rows[1][i].toFloat(), float(values[i]));
}

void TestTrain::stepZeroHasNoLoss()
{
    const Outcome csv = runProgram({"train", "--steps", "0"});
    VERIFY_DONE(csv);
    const auto rows = table(csv.out);
    QVERIFY2(csv.out.contains("\n0,,,,"), csv.out);
    QCOMPARE(rows[1].size(), rows[0].size());

    const Outcome json = runProgram({"train", "--steps", "0", "--format", "json"});
    VERIFY_DONE(json);
    const QJsonObject record = QJsonDocument::fromJson(json.out)["records"][0].toObject();
    for (const QString name : {"loss", "log_likelihood", "kl"})
        QVERIFY2(record.contains(name) && record[name].isNull(), qPrintable(name));
    QCOMPARE(record["step"].toInt(-1), 0);
    QVERIFY(record["rmse"].isDouble());
}

void TestTrain::recordsAscendAndStandOnce()
{
    const Outcome outcome = runProgram({"train", "--steps", "40", "--record", "30,0,7,30,40"});
    VERIFY_DONE(outcome);
    QByteArrayList steps;
    for (const QByteArrayList &row : table(outcome.out))
        steps.append(row[0]);
    QCOMPARE(steps, (QByteArrayList{"step", "0", "7", "30", "40"}));
}

void TestTrain::lastStepIsRecordedByDefault()
{
    const Outcome outcome = runProgram({"train", "--steps", "17"});
    VERIFY_DONE(outcome);
    const auto rows = table(outcome.out);
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[1][0], "17");
}

void TestTrain::numbersAreTheShortestThatGiveTheFloatBack()
{
    // In a locale with another decimal point, too.
    const Outcome outcome =
        runProgram({"train", "--steps", "3001", "--record", "1,300,3001"}, plainEnvironment("de_DE.UTF-8"));
    VERIFY_DONE(outcome);
    for (const QByteArrayList &row : table(outcome.out).mid(1)) {
        for (const QByteArray &number : row.mid(1)) {
            float value = 0;
            const char *end = number.constData() + number.size();
            QVERIFY2(std::from_chars(number.constData(), end, value).ptr == end, number);
            char shortest[32];
            QCOMPARE(number, QByteArray(shortest, std::to_chars(shortest, shortest + 32, value).ptr - shortest));
        }
    }
}

void TestTrain::jsonHasTheSameDigits()
{
    const QStringList command{"train", "--steps", "20", "--record", "0,3,20"};
    const auto rows = table(runProgram(command).out);
    const Outcome json = runProgram(command + QStringList{"--format", "json"});
    VERIFY_DONE(json);
    const QJsonArray records = QJsonDocument::fromJson(json.out)["records"].toArray();
    QCOMPARE(records.size(), rows.size() - 1);
    for (qsizetype i = 0; i < records.size(); ++i) {
        const QJsonObject record = records[i].toObject();
        QCOMPARE(record.size(), rows[0].size());
        for (qsizetype j = 0; j < record.size(); ++j) {
            const QJsonValue value = record[QString::fromLatin1(rows[0][j])];
            if (rows[i + 1][j].isEmpty())
                QVERIFY(value.isNull());
            else
                QCOMPARE(value.toDouble(), rows[i + 1][j].toDouble());
        }
    }
}

void TestTrain::jsonHasTheExperiment()
{
    const Outcome json = runProgram({"train", "--steps", "30000", "--record", "1", "--init", "xavier", "--seed", "9",
                                     "--curves", "12", "--context", "1,2", "--set", "samples=3", "--format", "json"});
    VERIFY_DONE(json);
    QString error;
    const Experiment experiment = experimentFromJson(QJsonDocument::fromJson(json.out)["experiment"].toObject(), error);
    QCOMPARE(error, QString());
    Experiment expected;
    expected.training.initialisation = Initialisation::Xavier;
    expected.training.seed = 9;
    expected.training.samples = 3;
    expected.question = {.followsTraining = false, .context = {{1, 2}}, .curves = 12};
    expected.length = 30000;
    QVERIFY(experiment == expected);
}

// It brings its usual values: what is set beside it stays, whichever comes first.
void TestTrain::aFamilyActsBeforeWhatIsSetBesideIt()
{
    Experiment expected;
    setting("family").set(expected, double(Family::Eq));
    expected.training.functions.count = 8;
    expected.training.functions.x.min = -1;
    expected.training.functions.noise = 0.5;
    expected.training.noise = Noise::Predicted;
    expected.training.sigmaY = 0.25;
    expected.training.contextMax = 5;
    QStringList set{"family=eq",       "functions=8",  "x_min=-1",     "observation_noise=0.5",
                    "noise=predicted", "sigma_y=0.25", "context_max=5"};
    for (int i = 0; i < set.size(); ++i) {
        QStringList command{"train", "--steps", "0", "--format", "json"};
        for (const QString &assignment : set)
            command << "--set" << assignment;
        const Outcome outcome = runProgram(command);
        VERIFY_DONE(outcome);
        const QJsonObject json = QJsonDocument::fromJson(outcome.out)["experiment"].toObject();
        QString error;
        QCOMPARE(experimentFromJson(json, error), expected);
        QVERIFY2(error.isEmpty(), qPrintable(error));
        set.prepend(set.takeLast());
    }
}

void TestTrain::functionsOfATableAreTrainedOn()
{
    const QString path = m_folder.filePath("pool.csv");
    QVERIFY(makeFile(path, "name;x;y\na;-1,5;0,5\na;2;1\nb;-2;0\nb;1;0,75\n"));
    const Outcome outcome =
        runProgram({"train", "--steps", "2", "--format", "json", "--set", "functions=1", "--data", path});
    VERIFY_DONE(outcome);
    QString error;
    const Experiment read = experimentFromJson(QJsonDocument::fromJson(outcome.out)["experiment"].toObject(), error);
    QVERIFY2(error.isEmpty(), qPrintable(error));
    const Functions &functions = read.training.functions;
    QCOMPARE(functions.family, Family::Data);
    QCOMPARE(functions.count, 1);
    QCOMPARE(functions.x, (Interval{-1.5, 1}));
    QVERIFY(functions.given == (std::vector<GivenFunction>{{"a", {{-1.5, 0.5}, {2, 1}}}, {"b", {{-2, 0}, {1, 0.75}}}}));
}

void TestTrain::numbersThatAreFarAreStandardised()
{
    const QString path = m_folder.filePath("years.csv");
    QVERIFY(makeFile(path, "x,y\n1990,0.5\n2000,-0.5\n2020,0.75\n"));
    const Outcome outcome =
        runProgram({"train", "--steps", "2", "--format", "json", "--standardise", "--points", path});
    VERIFY_DONE(outcome);
    QString error;
    const Experiment read = experimentFromJson(QJsonDocument::fromJson(outcome.out)["experiment"].toObject(), error);
    QCOMPARE(read.training.points.front(), (Point{-2, 0.5}));
    QCOMPARE(read.training.scalings, (Scalings{{2005, 7.5}, {}}));
}

void TestTrain::sameCommandGivesTheSameBytes()
{
    const QStringList command{"train", "--steps", "500", "--record", "0,100,500", "--seed", "3"};
    const Outcome first = runProgram(command);
    VERIFY_DONE(first);
    QCOMPARE(runProgram(command).out, first.out);
    QCOMPARE(runProgram(command + QStringList{"--out", "-"}).out, first.out);
    const QString path = m_folder.filePath("train.csv");
    const Outcome toFile = runProgram(command + QStringList{"--out", path});
    VERIFY_DONE(toFile);
    QCOMPARE(toFile.out, QByteArray());
    QCOMPARE(contents(path), first.out);
}

void TestTrain::runIsTheSameHoweverItIsRecorded()
{
    const auto all = table(runProgram({"train", "--steps", "1000", "--record", "1,2,3,255,256,257,1000"}).out);
    const auto last = table(runProgram({"train", "--steps", "1000"}).out);
    QCOMPARE(all.last(), last.last());
}

void TestTrain::stepsBeforeADivergenceCanBeRecorded()
{
    Run run(divergingTraining());
    run.goTo(1000);
    QVERIFY(run.divergedAt());
    const Step end = *run.divergedAt();

    const QString path = m_folder.filePath("diverges.csv");
    const QString points = m_folder.filePath("diverging.csv");
    QVERIFY(makeFile(points, divergingPoints));
    const QStringList command{"train", "--set", "learning_rate=10", "--set", "beta=1e6", "--points", points,
                              "--out", path};
    const Outcome beyond = runProgram(command + QStringList{"--steps", "1000", "--record", QString("0,1000")});
    QCOMPARE(beyond.code, 1);
    QCOMPARE(beyond.out, QByteArray());
    QVERIFY2(beyond.error.contains("no longer finite at step " + QByteArray::number(qlonglong(end)) + ';'),
             beyond.error);
    QVERIFY(!QFile::exists(path));
    VERIFY_DONE(runProgram(command + QStringList{"--steps", QString::number(end - 1)}));
    QVERIFY(QFile::exists(path));
}

QTEST_GUILESS_MAIN(TestTrain)
#include "tst_train.moc"
