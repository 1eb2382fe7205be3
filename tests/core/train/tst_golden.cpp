// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Replays the reference traces by the product's own update, in double, whatever sizes they declare. The folder
// is NPSCOPE_GOLDEN, or the project's own. Error = |a - b| / max(1, |b|); for the gradient, the largest
// difference in a tensor over the tensor's largest entry.

#include "core/init/initialise.h"
#include "core/model/parameters.h"
#include "core/predict/predictor.h"
#include "core/train/learner.h"
#include "tests/core/train/batches.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace npscope;

namespace {

// Between two orders of summation 4e-13 was measured; a wrong formula shows at 1e-6 and more.
constexpr double exact = 1e-9;
// What a sum of 6e-8, float's rounding, is allowed to be where PyTorch was luckier than that.
constexpr double rounding = 1.2e-7;

QJsonValue at(const QJsonValue &object, const char *key)
{
    return object.toObject()[QLatin1String(key)];
}

std::vector<double> flatten(const QJsonValue &value)
{
    if (value.isDouble())
        return {value.toDouble()};
    std::vector<double> flat;
    for (const QJsonValue &entry : value.toArray()) {
        const auto part = flatten(entry);
        flat.insert(flat.end(), part.begin(), part.end());
    }
    return flat;
}

double error(double a, double b)
{
    return std::abs(a - b) / std::max(1.0, std::abs(b));
}

QJsonObject readJson(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

struct Trace {
    QJsonObject json;
    Training training;
    Tensors tensors;

    explicit Trace(const QString &path) : json(readJson(path))
    {
        const QJsonObject model = json["model"].toObject();
        const QJsonObject settings = json["training"].toObject();
        training.sizes = {model["hidden"].toInt(), model["r_dim"].toInt(), model["z_dim"].toInt()};
        training.samples = settings["samples"].toInt();
        training.sigmaY = settings["noise_sd"].toDouble();
        training.learningRate = settings["learning_rate"].toDouble();
        const auto x = flatten(at(json["data"], "x")), y = flatten(at(json["data"], "y"));
        training.points.clear();
        for (std::size_t i = 0; i < x.size(); ++i)
            training.points.push_back({x[i], y[i]});
        tensors = tensorsOf(training.sizes);
    }

    template <class Scalar>
    Adam<Scalar> adam() const
    {
        const QJsonObject settings = json["training"].toObject();
        return {settings["learning_rate"].toDouble(), settings["beta1"].toDouble(), settings["beta2"].toDouble(),
                settings["epsilon"].toDouble()};
    }

    // The trace writes a weight row by row; the flat vector holds it column by column.
    std::vector<double> parameters(const QJsonValue &named) const
    {
        std::vector<double> theta;
        for (const Tensor &tensor : tensors) {
            const auto rows = flatten(at(named, tensor.name().c_str()));
            for (int col = 0; col < tensor.cols; ++col) {
                for (int row = 0; row < tensor.rows; ++row)
                    theta.push_back(rows.at(std::size_t(row * tensor.cols + col)));
            }
        }
        return theta;
    }

    template <class Scalar>
    std::vector<Scalar> noise(const QJsonValue &samples) const
    {
        const auto flat = flatten(samples); // samples × z_dim, sample by sample
        return {flat.begin(), flat.end()};
    }

    Split split(const QJsonValue &step) const
    {
        Split split;
        for (const double i : flatten(at(step, "context")))
            split.context.push_back(int(i));
        for (const double i : flatten(at(step, "target")))
            split.target.push_back(int(i));
        return split;
    }

    template <class Scalar>
    Batch<Scalar> batch(const QJsonValue &step) const
    {
        return batchOf(training.points, split(step), noise<Scalar>(at(step, "noise")));
    }
};

QDir goldenFolder()
{
    return qEnvironmentVariable("NPSCOPE_GOLDEN", qEnvironmentVariable("NPSCOPE_SOURCE", ".") + "/tests/golden");
}

} // namespace

class TestGolden : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(!goldenFolder().entryList({"*.json"}).isEmpty(),
                 qPrintable("no trace (*.json) in " + goldenFolder().absolutePath()));
    }

    void replays_data() { traces(); }
    void replays()
    {
        QFETCH(QString, path);
        const Trace trace(path);
        const QJsonArray steps = trace.json["steps"].toArray();
        QVERIFY(!steps.isEmpty());

        State<double> state(trace.parameters(trace.json["initial"]));
        const auto learner = makeLearner<double>(trace.training, trace.adam<double>());
        double worst = 0;
        for (const QJsonValue &step : steps) {
            const auto losses = learner->update(state, trace.batch<double>(step));
            worst = std::max({worst, error(losses.loss, at(step, "loss").toDouble()),
                              error(losses.logLikelihood, at(step, "log_likelihood").toDouble()),
                              error(losses.kl, at(step, "kl").toDouble())});
            if (state.step == 1)
                compareGradient(trace, learner->gradient(), trace.parameters(at(step, "gradient")));
        }
        QVERIFY2(worst < exact, qPrintable(QString("losses differ by %1").arg(worst)));

        const auto final = trace.parameters(trace.json["final"]);
        worst = 0;
        for (std::size_t i = 0; i < final.size(); ++i)
            worst = std::max(worst, error(state.theta[Eigen::Index(i)], final[i]));
        QVERIFY2(worst < exact, qPrintable(QString("final parameters differ by %1").arg(worst)));

        comparePrediction(trace, state.theta.data());
    }

    // The same code with sizes known at run time only.
    void pathsAgree_data() { traces(); }
    void pathsAgree()
    {
        QFETCH(QString, path);
        const Trace trace(path);
        const auto initial = trace.parameters(trace.json["initial"]);
        State<double> doubles(initial), runTime(initial);
        const auto inDouble = makeLearner<double>(trace.training, trace.adam<double>());
        const auto atRunTime = makeLearner<double>(trace.training, trace.adam<double>(), SizesFrom::RunTime);
        for (const QJsonValue &step : trace.json["steps"].toArray()) {
            const auto batch = trace.batch<double>(step);
            const auto reference = inDouble->update(doubles, batch);
            const auto other = atRunTime->update(runTime, batch);
            QVERIFY2(error(other.loss, reference.loss) < exact, qPrintable(QString("step %1").arg(doubles.step)));
        }
        QVERIFY((doubles.theta - runTime.theta).abs().maxCoeff() < exact);
    }

    // Single precision strays from the trace no more than twice as far as PyTorch's has by the same step
    // (float32/, which float32.py writes; a folder of other traces may have none).
    void singlePrecisionIsAsGoodAsPyTorchs_data() { traces(); }
    void singlePrecisionIsAsGoodAsPyTorchs()
    {
        QFETCH(QString, path);
        const Trace trace(path);
        const QFileInfo info(path);
        const QJsonObject peer = readJson(info.dir().filePath("float32/" + info.fileName()));
        if (peer.isEmpty() && qEnvironmentVariableIsSet("NPSCOPE_GOLDEN"))
            QSKIP("no errors of PyTorch beside this trace");
        const auto peerLosses = flatten(peer["loss"]);
        const QJsonArray steps = trace.json["steps"].toArray();
        QCOMPARE(peerLosses.size(), std::size_t(steps.size()));

        const auto learner = makeLearner<float>(trace.training, trace.adam<float>());
        State<float> state(trace.parameters(trace.json["initial"]));
        double ours = 0, theirs = rounding;
        for (const QJsonValue &step : steps) {
            const auto losses = learner->update(state, trace.batch<float>(step));
            ours = std::max(ours, error(losses.loss, at(step, "loss").toDouble()));
            theirs = std::max(theirs, peerLosses[std::size_t(state.step - 1)]);
            QVERIFY2(ours <= 2 * theirs,
                     qPrintable(QString("step %1: %2, PyTorch %3").arg(state.step).arg(ours).arg(theirs)));
        }
        const auto final = trace.parameters(trace.json["final"]);
        ours = 0;
        for (std::size_t i = 0; i < final.size(); ++i)
            ours = std::max(ours, std::abs(double(state.theta[Eigen::Index(i)]) - final[i]));
        theirs = peer["final"].toDouble();
        QVERIFY2(ours <= 2 * theirs, qPrintable(QString("parameters: %1, PyTorch %2").arg(ours).arg(theirs)));
    }

private:
    static void traces()
    {
        QTest::addColumn<QString>("path");
        const QDir folder = goldenFolder();
        for (const QString &name : folder.entryList({"*.json"}))
            QTest::newRow(qPrintable(name)) << folder.absoluteFilePath(name);
    }

    static void compareGradient(const Trace &trace, std::span<const double> actual, const std::vector<double> &expected)
    {
        for (const Tensor &tensor : trace.tensors) {
            double difference = 0, largest = 0;
            for (int i = tensor.offset; i < tensor.offset + tensor.size(); ++i) {
                difference = std::max(difference, std::abs(actual[std::size_t(i)] - expected.at(std::size_t(i))));
                largest = std::max(largest, std::abs(expected.at(std::size_t(i))));
            }
            QVERIFY2(difference <= exact * largest, qPrintable(QString("gradient of %1 differs by %2 of %3")
                                                                   .arg(QString::fromStdString(tensor.name()))
                                                                   .arg(difference)
                                                                   .arg(largest)));
        }
    }

    static void comparePrediction(const Trace &trace, const double *theta)
    {
        const QJsonValue prediction = trace.json["prediction"];
        const auto predictor = makePredictor<double>(trace.training);
        const auto q = predictor->posterior(theta, trace.training.points);
        const auto mean = flatten(at(prediction, "mean")), scale = flatten(at(prediction, "scale"));
        for (std::size_t j = 0; j < mean.size(); ++j) {
            QVERIFY(error(q.mu[j], mean[j]) < exact);
            QVERIFY(error(q.sigma[j], scale[j]) < exact);
        }
        const auto curves =
            predictor->sample(theta, trace.training.points, q, trace.noise<double>(at(prediction, "noise")),
                              flatten(at(prediction, "grid")));
        const auto expected = flatten(at(prediction, "curves"));
        QCOMPARE(curves.y.size(), expected.size());
        double worst = 0;
        for (std::size_t i = 0; i < expected.size(); ++i)
            worst = std::max(worst, error(curves.y[i], expected[i]));
        QVERIFY2(worst < exact, qPrintable(QString("curves differ by %1").arg(worst)));
    }
};

QTEST_APPLESS_MAIN(TestGolden)
#include "tst_golden.moc"
