// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What holds of every exact answer, whatever the family.

#include "core/oracle/oracle.h"
#include "tests/core/oracle/tasks.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace npscope;

class TestOracle : public QObject
{
    Q_OBJECT

    // Of a sum of six logarithms of densities, or of as many components' weights.
    static double toleranceOf(const Functions &functions)
    {
        if (functions.isPool() || isGaussianProcess(functions.family))
            return 1e-8; // components that weigh less than 1e-10 are left out
        if (functions.family == Family::Sine || functions.family == Family::SineShift)
            return 1e-3; // components are Gaussians in the place of pieces of one
        return 0.05;     // components of sawteeth lie on one side of a jump or the other
    }

    static double logDensityOf(const Oracle &oracle, const Points &context, const Point &target)
    {
        return logDensity(oracle.marginals(context, {&target.x, 1}), {&target.y, 1})[0];
    }

    // Every place's column of `values` has the mixture's mean and variance of f, within four standard errors as the
    // mixture says they are.
    static void verifyMoments(const Mixture &mixture, const std::vector<float> &values)
    {
        const Eigen::ArrayXd mean = meanOf(mixture), variance = varianceOf(mixture, Of::Function);
        const Eigen::Map<const Eigen::ArrayXXf> table(values.data(), mixture.places(),
                                                      Eigen::Index(values.size()) / mixture.places());
        for (Eigen::Index t = 0; t < mixture.places(); ++t) {
            const Eigen::ArrayXd squares = (mixture.mean.col(t) - mean[t]).square();
            const auto v = mixture.variance.col(t);
            const double fourth = (mixture.weights * (3 * v.square() + 6 * v * squares + squares.square())).sum();
            const Eigen::ArrayXd drawn = table.row(t).cast<double>() - mean[t];
            const double four = 4 / std::sqrt(double(drawn.size())), rounding = 1e-6; // of floats
            QVERIFY(std::abs(drawn.mean()) < four * std::sqrt(variance[t]) + rounding);
            QVERIFY(std::abs(drawn.square().mean() - variance[t])
                    < four * std::sqrt(std::max(fourth - variance[t] * variance[t], 0.0)) + rounding);
        }
    }

private slots:
    void pointsOfNoFamilyHaveNone() { QVERIFY(!makeOracle(Training())); }

    // ln p(y1 … yn | C) is the sum of ln p(yi | C, y1 … yi-1): the evidence by one way, the marginals by another.
    void theJointIsTheProductOfItsPredictions_data() { addTrainings(); }
    void theJointIsTheProductOfItsPredictions()
    {
        QFETCH(Training, training);
        const auto oracle = makeOracle(training);
        Tasks tasks(training);
        for (const std::size_t count : {0, 1, 2, 5, 10, 94}) {
            Task task = tasks.task(100 + count, count, 5);
            task.targets.push_back({task.targets[0].x, task.targets[0].y + 0.1}); // another y at an x
            double sum = 0;
            Points known = task.context;
            for (const Point &target : task.targets) {
                sum += logDensityOf(*oracle, known, target);
                known.push_back(target);
            }
            const double error = std::abs(sum - oracle->logJoint(task.context, task.targets));
            QVERIFY2(error < toleranceOf(training.functions), qPrintable(QString::number(error)));
        }
    }

    void nothingIsCertain_data() { addTrainings(); }
    void nothingIsCertain()
    {
        QFETCH(Training, training);
        const auto oracle = makeOracle(training);
        const Points context = Tasks(training).points(1, 0, 3);
        QCOMPARE(oracle->logEvidence({}), 0.0);
        QCOMPARE(oracle->logJoint(context, {}), 0.0);
        QCOMPARE(oracle->logJoint({}, context), oracle->logEvidence(context));
    }

    void itsShapeIsThatOfAMixture_data() { addTrainings(); }
    void itsShapeIsThatOfAMixture()
    {
        QFETCH(Training, training);
        const auto oracle = makeOracle(training);
        const std::vector<double> xs{-1, 0, 5};
        for (const std::size_t count : {0, 1, 7}) {
            const Mixture mixture = oracle->marginals(Tasks(training).points(2, 0, count), xs);
            QVERIFY(std::abs(mixture.weights.sum() - 1) < 1e-12 && (mixture.weights > 0).all());
            QCOMPARE(mixture.places(), Eigen::Index(3));
            for (const Eigen::ArrayXXd *values : {&mixture.mean, &mixture.variance, &mixture.noise}) {
                QCOMPARE(values->rows(), mixture.components());
                QCOMPARE(values->cols(), mixture.places());
            }
            QVERIFY((mixture.variance >= 0).all());
            QVERIFY((mixture.noise == std::pow(training.functions.noise, 2)).all());
        }
    }

    void withoutAContextItIsWhatIsDrawn_data() { addTrainings(); }
    void withoutAContextItIsWhatIsDrawn()
    {
        QFETCH(Training, training);
        const std::vector<double> xs{-1.7, 0.4, 1.1};
        const Mixture mixture = makeOracle(training)->marginals({}, xs);
        Tasks tasks(training);
        constexpr int count = 3000;
        std::vector<float> values;
        for (int i = 0; i < count; ++i) {
            tasks.points(std::uint64_t(i), 0, 1);
            for (const double x : xs)
                values.push_back(float(tasks.function().at(x)));
        }
        verifyMoments(mixture, values);
    }

    void samplesAreOfTheMarginals_data() { addTrainings(); }
    void samplesAreOfTheMarginals()
    {
        QFETCH(Training, training);
        const auto oracle = makeOracle(training);
        const std::vector<double> xs{-4, -1.1, 0.3, 2.2};
        for (const std::size_t known : {0, 1, 4}) {
            const Points context = Tasks(training).points(30 + known, 0, known);
            const Mixture mixture = oracle->marginals(context, xs);
            constexpr int count = 3000;
            const std::vector<float> curves = oracle->sample(context, xs, count, 7);
            QCOMPARE(curves.size(), xs.size() * std::size_t(count));
            verifyMoments(mixture, curves);
        }
    }

    void aCurveIsItselfHoweverManyThereAre_data() { addTrainings(); }
    void aCurveIsItselfHoweverManyThereAre()
    {
        QFETCH(Training, training);
        const auto oracle = makeOracle(training);
        const std::vector<double> xs{-1, 0, 1};
        const Points context = Tasks(training).points(4, 0, 1);
        const std::vector<float> few = oracle->sample(context, xs, 4, 1), more = oracle->sample(context, xs, 9, 1);
        QVERIFY(std::ranges::equal(few, std::vector(more.begin(), more.begin() + 12)));
        if (training.functions.count != 1)
            QVERIFY(oracle->sample({}, xs, 20, 1) != oracle->sample({}, xs, 20, 2));
    }

    void aPoolOfOneLeavesNoDoubt_data() { addRows(usualFamilies()); }
    void aPoolOfOneLeavesNoDoubt()
    {
        QFETCH(Functions, functions);
        functions.count = 1;
        const Training training = trainingOn(functions);
        const double x = 0.4;
        const Mixture mixture = makeOracle(training)->marginals({{-1, 5}}, {&x, 1}); // whatever was seen
        QCOMPARE(mixture.components(), Eigen::Index(1));
        QCOMPARE(mixture.mean(0, 0), pool(functions, training.seed)[0].at(x));
        QCOMPARE(mixture.variance(0, 0), 0.0);
    }

    // A user may click anywhere, and moves on from there.
    void whatNoFunctionExplainsHasAnAnswer_data() { addTrainings(); }
    void whatNoFunctionExplainsHasAnAnswer()
    {
        QFETCH(Training, training);
        const auto oracle = makeOracle(training);
        const std::vector<double> xs{-3, 0, 1e6};
        const std::vector<Points> contexts{{{0, 1e6}},
                                           {{0, 1e6}, {0, -1e6}},
                                           {{1e6, 0.3}},
                                           {{1e6, 1e6}, {-1e6, 1e6}},
                                           {{-1e6, 0}, {1e6, 1}},
                                           {{0, 30}, {1, -30}, {2, 30}}};
        for (const Points &context : contexts) {
            const Mixture mixture = oracle->marginals(context, xs);
            QVERIFY(std::isfinite(oracle->logEvidence(context)));
            QVERIFY(mixture.mean.isFinite().all() && mixture.variance.isFinite().all());
            QVERIFY(std::abs(mixture.weights.sum() - 1) < 1e-12);
            QVERIFY(quantile(mixture, 0.05, Of::Function).isFinite().all());
            QVERIFY(logDensity(mixture, std::vector{0.0, 1e3, -1e6}).isFinite().all());
            QVERIFY(std::ranges::all_of(oracle->sample(context, xs, 3, 1), [](float y) { return std::isfinite(y); }));
        }
    }
};

QTEST_APPLESS_MAIN(TestOracle)
#include "tst_oracle.moc"
