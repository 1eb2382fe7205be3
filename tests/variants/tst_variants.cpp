// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The core's variants compute the same numbers but for rounding: the same updates by each of them, from the same start.
// Which one a process has is settled when it starts, so this program starts itself with each, to be told the numbers.
// Difference = |a - b| / max(1, |b|), the largest of all updates' losses, of all weights, of a prediction by those.
//
// Fused multiplications and other orders of summation, that is all there is between them. It grows with the updates: a
// unit that is switched off by one and not by the other, or a loss that leaps, parts two trainings for good. So the
// bounds are for the first updates; those of the article's 25 001 end with predictions that differ by 1e-3.

#include "app/processorvariants.h"
#include "core/init/initialise.h"
#include "core/predict/predictor.h"
#include "core/processor/variant.h"
#include "core/train/learner.h"
#include "tests/benchmarks/workloads.h"
#include "tests/core/train/batches.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <cstdio>

using namespace npscope;

namespace {

constexpr Step updates = 30;
// Measured: 2.4e-7 for losses, 3.3e-7 for predictions, which is float's rounding of 6e-8 some times over.
constexpr double same = 1e-6;
// Adam divides a gradient by its own size: measured 1.6e-5, of those whose gradient is small.
constexpr double sameWeights = 1e-4;

std::vector<Workload> trainings()
{
    std::vector<Workload> all;
    for (const Workload &workload : workloads::all())
        all.push_back(workload);
    for (const Workload &workload : workloads::networks())
        all.push_back(workload);
    return all;
}

template <class Values>
QJsonArray array(const Values &values)
{
    QJsonArray array;
    for (const auto value : values)
        array.append(double(value)); // written with as many digits as it takes to read the same again
    return array;
}

QJsonObject numbers(const Training &training)
{
    State<float> state{initialParameters(training)};
    const auto learner = makeLearner<float>(training);
    TaskDraw draw(training);
    std::vector<float> losses;
    while (state.step < updates)
        losses.push_back(learner->update(state, draw.batch(state.step + 1)).loss);
    const Curves curves = makePredictor<float>(training)->predict(state.theta.data(), workloads::sine(10),
                                                                  curveNoise({.training = training}), Grid().values());
    return {{"variant", processorVariant()},
            {"losses", array(losses)},
            {"weights", array(state.theta)},
            {"mean", array(curves.mean)},
            {"sd", array(curves.sd)}};
}

// What this program is started for by itself: tells those of the training of that name.
int tellNumbers(const QByteArray &name)
{
    for (const Workload &workload : trainings()) {
        if (workload.name == name)
            return std::puts(QJsonDocument(numbers(workload.training)).toJson().constData()) < 0 ? 1 : 0;
    }
    return 2;
}

QJsonObject numbersBy(const ProcessorVariant &variant, const QStringList &what)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("LD_LIBRARY_PATH", QString::fromStdString(folderOf(variant)));
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), what);
    process.waitForFinished(-1);
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

// NaN where they are not as many, or not finite.
double difference(const QJsonValue &a, const QJsonValue &b)
{
    const QJsonArray as = a.toArray(), bs = b.toArray();
    if (as.size() != bs.size() || as.empty())
        return std::nan("");
    double largest = 0;
    for (qsizetype i = 0; i < as.size(); ++i) {
        const double one = as[i].toDouble(std::nan("")), other = bs[i].toDouble(std::nan(""));
        const double found = std::abs(one - other) / std::max(1.0, std::abs(other));
        if (std::isnan(found))
            return found;
        largest = std::max(largest, found);
    }
    return largest;
}

} // namespace

class TestVariants : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCOMPARE(processorVariants().size(), std::size_t(3));
        if (!processorVariants()[1].isSupported)
            QSKIP("this machine can run the baseline alone");
    }

    void computeTheSame_data()
    {
        QTest::addColumn<QString>("training");
        QTest::addColumn<double>("weights");
        for (const Workload &workload : trainings()) {
            // A bias of the keys changes no attention: its gradient is rounding and nothing else, and Adam moves it by
            // the learning rate whatever that is. Measured: 8.7e-3.
            const bool hasKeys = workload.training.hasAttention();
            QTest::newRow(workload.name) << QString(workload.name)
                                         << (hasKeys ? double(updates) * workload.training.learningRate : sameWeights);
        }
    }
    void computeTheSame()
    {
        QFETCH(QString, training);
        QFETCH(double, weights);
        QJsonObject baseline;
        for (const ProcessorVariant &variant : processorVariants()) {
            if (!variant.isSupported)
                continue;
            const QJsonObject found = numbersBy(variant, {"--numbers", training});
            QCOMPARE(found["variant"].toString().section(' ', 0, 0), QString(variant.title));
            if (baseline.isEmpty()) {
                baseline = found;
                continue;
            }
            for (const auto &[what, bound] :
                 {std::pair{"losses", same}, {"weights", weights}, {"mean", same}, {"sd", same}}) {
                const double apart = difference(found[what], baseline[what]);
                qInfo("%s, %s: %.1e", variant.name, what, apart);
                QVERIFY2(apart <= bound, qPrintable(QString("%1, %2: %3").arg(variant.name, what).arg(apart)));
            }
        }
    }
};

int main(int argc, char **argv)
{
    if (argc == 3 && QByteArray(argv[1]) == "--numbers")
        return tellNumbers(argv[2]);
    const QCoreApplication application(argc, argv);
    TestVariants test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}
#include "tst_variants.moc"
