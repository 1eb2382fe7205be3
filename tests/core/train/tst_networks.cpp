// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Deep networks, with a latent and without, against PyTorch's traces (tests/golden/networks.py): losses, gradient, 50
// updates and a prediction, by the product's own step in double.

#include "core/experiment/settings.h"
#include "core/model/parameters.h"
#include "core/predict/predictor.h"
#include "core/train/learner.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace npscope;

namespace {

// Between orders of summation 4e-13 was measured; Adam's division by a root of v may lift that by some orders.
constexpr double tolerance = 1e-9;

double error(double a, double b)
{
    return std::abs(a - b) / std::max(1.0, std::abs(b));
}

std::vector<double> flat(const QJsonValue &value)
{
    if (!value.isArray())
        return {value.toDouble(NAN)};
    std::vector<double> numbers;
    for (const QJsonValue &part : value.toArray()) {
        const auto more = flat(part);
        numbers.insert(numbers.end(), more.begin(), more.end());
    }
    return numbers;
}

QDir folder()
{
    return qEnvironmentVariable("NPSCOPE_SOURCE", ".") + "/tests/golden/networks";
}

struct Trace {
    QJsonObject json;
    Training training;

    explicit Trace(const QString &name)
    {
        QFile file(folder().filePath(name));
        if (file.open(QIODevice::ReadOnly))
            json = QJsonDocument::fromJson(file.readAll()).object();
        const QJsonObject given = json["settings"].toObject();
        Experiment experiment;
        for (const Setting &setting : settings()) { // in the registry's order: the family first
            const QJsonValue value = given[QLatin1String(setting.name)];
            if (value.isString())
                setting.set(experiment, setting.findChoice(value.toString().toStdString()).value());
            else if (value.isDouble())
                setting.set(experiment, value.toDouble());
        }
        training = experiment.training;
    }

    // Rows of out × in there, columns here.
    std::vector<double> parameters(const char *key) const
    {
        std::vector<double> theta;
        for (const Tensor &tensor : tensorsOf(training)) {
            const auto rows = flat(json[QLatin1String(key)].toObject()[QString::fromStdString(tensor.name())]);
            for (int col = 0; col < tensor.cols; ++col) {
                for (int row = 0; row < tensor.rows; ++row)
                    theta.push_back(rows.at(std::size_t(row * tensor.cols + col)));
            }
        }
        return theta;
    }

    template <class Scalar>
    Batch<Scalar> batch(Step t) const
    {
        const QJsonArray batches = json["batches"].toArray();
        Batch<Scalar> batch;
        std::vector<double> x, y;
        for (const QJsonValue &value : batches[int(t - 1) % batches.size()].toArray()) {
            const QJsonObject given = value.toObject();
            Task task;
            task.first = int(x.size());
            for (const double value : flat(given["x"]))
                x.push_back(value);
            for (const double value : flat(given["y"]))
                y.push_back(value);
            task.count = int(x.size()) - task.first;
            for (const double i : flat(given["context"]))
                task.split.context.push_back(task.first + int(i));
            for (const double i : flat(given["target"]))
                task.split.target.push_back(task.first + int(i));
            for (const double normal : flat(given["noise"]))
                batch.noise.push_back(Scalar(normal));
            batch.tasks.push_back(task);
        }
        batch.data.x = Eigen::Map<const Eigen::ArrayXd>(x.data(), Eigen::Index(x.size())).cast<Scalar>();
        batch.data.y = Eigen::Map<const Eigen::ArrayXd>(y.data(), Eigen::Index(y.size())).cast<Scalar>();
        return batch;
    }
};

// The largest difference in any tensor, over its largest entry; some are 0 but for rounding, as that of what is added
// to all keys, and are measured by a thousandth of the largest of all.
template <class Gradient>
double discrepancy(const Trace &trace, const Gradient &gradient)
{
    const auto expected = trace.parameters("gradient");
    double worst = 0, least = 0;
    for (const double derivative : expected)
        least = std::max(least, 1e-3 * std::abs(derivative));
    for (const Tensor &tensor : tensorsOf(trace.training)) {
        double difference = 0, largest = 0;
        for (auto i = std::size_t(tensor.offset); i < std::size_t(tensor.offset + tensor.size()); ++i) {
            difference = std::max(difference, std::abs(double(gradient[i]) - expected[i]));
            largest = std::max(largest, std::abs(expected[i]));
        }
        worst = std::max(worst, difference / std::max(largest, least));
    }
    return worst;
}

} // namespace

class TestNetworks : public QObject
{
    Q_OBJECT

    static void addTraces()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : folder().entryList({"*.json"}))
            QTest::newRow(qPrintable(name)) << name;
    }

private slots:
    void thereAreTraces() { QVERIFY(folder().entryList({"*.json"}).size() >= 3); }

    void updatesAreThoseOfPyTorch_data() { addTraces(); }
    void updatesAreThoseOfPyTorch()
    {
        QFETCH(QString, name);
        const Trace trace(name);
        State<double> state(trace.parameters("initial"));
        const auto learner = makeLearner<double>(trace.training);
        const QJsonArray losses = trace.json["losses"].toArray();
        QCOMPARE(losses.size(), 50);
        for (const QJsonValue &expected : losses) {
            const auto found = learner->update(state, trace.batch<double>(state.step + 1));
            const auto numbers = flat(expected);
            QVERIFY(error(found.loss, numbers[0]) < tolerance);
            QVERIFY(error(found.logLikelihood, numbers[1]) < tolerance);
            QVERIFY(error(found.kl, numbers[2]) < tolerance);
            if (state.step == 1)
                QVERIFY(discrepancy(trace, learner->gradient()) < tolerance);
        }
        const auto final = trace.parameters("final");
        for (std::size_t i = 0; i < final.size(); ++i)
            QVERIFY(error(state.theta[Eigen::Index(i)], final[i]) < tolerance);
    }

    void predictionIsThatOfPyTorch_data() { addTraces(); }
    void predictionIsThatOfPyTorch()
    {
        QFETCH(QString, name);
        const Trace trace(name);
        const auto theta = trace.parameters("final");
        const QJsonObject prediction = trace.json["prediction"].toObject();
        Points context;
        const auto numbers = flat(prediction["context"]);
        for (std::size_t i = 0; i < numbers.size(); i += 2)
            context.push_back({numbers[i], numbers[i + 1]});
        const auto predictor = makePredictor<double>(trace.training);
        const auto found = predictor->predict(theta.data(), context, flat(prediction["noise"]), flat(prediction["x"]));
        const auto mean = flat(prediction["mean"]), sigma = flat(prediction["sigma_y"]);
        const auto &y = trace.training.hasLatent() ? found.y : found.mean;
        QCOMPARE(y.size(), mean.size());
        for (std::size_t i = 0; i < mean.size(); ++i)
            QVERIFY(error(y[i], mean[i]) < tolerance);
        if (trace.training.predictsSigmaY()) {
            QCOMPARE(found.sigmaY.size(), sigma.size());
            for (std::size_t i = 0; i < sigma.size(); ++i)
                QVERIFY(error(found.sigmaY[i], sigma[i]) < tolerance);
        }
    }

    // In float it is the same computation, as far as float goes: the first losses, before differences grow.
    void floatAgrees_data() { addTraces(); }
    void floatAgrees()
    {
        QFETCH(QString, name);
        const Trace trace(name);
        State<float> state(trace.parameters("initial"));
        const auto learner = makeLearner<float>(trace.training);
        for (int t = 0; t < 5; ++t) {
            const auto found = learner->update(state, trace.batch<float>(state.step + 1));
            // Some 1e-7 a sum of a hundred terms of either sign, in a loss of at least 1.
            QVERIFY(error(double(found.loss), flat(trace.json["losses"].toArray()[t])[0]) < 1e-5);
        }
    }
};

QTEST_APPLESS_MAIN(TestNetworks)
#include "tst_networks.moc"
