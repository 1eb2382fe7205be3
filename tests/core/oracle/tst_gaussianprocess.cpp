// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/family/kernel.h"
#include "core/oracle/families.h"
#include "tests/core/oracle/tasks.h"

#include <Eigen/LU>
#include <QTest>

#include <cmath>
#include <numbers>

using namespace npscope;

class TestGaussianProcess : public QObject
{
    Q_OBJECT

    // Rounding, of covariances whose least eigenvalue is the noise's 0.05.
    static constexpr double rounding = 1e-10;

    static Eigen::MatrixXd covariance(const Functions &functions, const std::vector<double> &xs,
                                      const std::vector<double> &others)
    {
        Eigen::MatrixXd matrix(Eigen::Index(xs.size()), Eigen::Index(others.size()));
        for (Eigen::Index i = 0; i < matrix.rows(); ++i) {
            for (Eigen::Index j = 0; j < matrix.cols(); ++j)
                matrix(i, j) = kernel(functions, xs[std::size_t(i)] - others[std::size_t(j)]);
        }
        return matrix;
    }

    // The textbook's formulas (Rasmussen and Williams 2006, equations 2.22 to 2.24), inverses and all.
    struct Textbook {
        Eigen::VectorXd mean;
        Eigen::MatrixXd covariance;
        double logEvidence;

        Textbook(const Functions &functions, const Points &context, const std::vector<double> &xs)
        {
            const std::vector<double> known = xsOf(context), values = ysOf(context);
            const Eigen::Map<const Eigen::VectorXd> y(values.data(), Eigen::Index(values.size()));
            Eigen::MatrixXd observed = TestGaussianProcess::covariance(functions, known, known);
            observed += functions.noise * functions.noise * Eigen::MatrixXd::Identity(y.size(), y.size());
            const Eigen::MatrixXd inverse = observed.inverse();
            const Eigen::MatrixXd cross = TestGaussianProcess::covariance(functions, xs, known);
            mean = cross * inverse * y;
            covariance = TestGaussianProcess::covariance(functions, xs, xs) - cross * inverse * cross.transpose();
            logEvidence = -0.5 * y.dot(inverse * y) - 0.5 * std::log(observed.determinant())
                          - 0.5 * double(y.size()) * std::log(2 * std::numbers::pi);
        }
    };

    static Points contextOf(const Functions &functions)
    {
        Points context = Tasks(trainingOn(functions)).points(5, 0, 9);
        context.push_back(context.front()); // the same again, and another y at an x
        context.push_back({context.front().x, context.front().y + 0.5});
        return context;
    }

private slots:
    void isTheTextbooks_data() { addRows(gaussianProcesses()); }
    void isTheTextbooks()
    {
        QFETCH(Functions, functions);
        functions.scale = 1.3;
        const auto oracle = makeGaussianProcessOracle(functions);
        const Points context = contextOf(functions);
        const std::vector<double> xs{-5, -1, 0.2, 0.21, 1.9, 60};
        const Textbook expected(functions, context, xs);
        const Mixture mixture = oracle->marginals(context, xs);
        QCOMPARE(mixture.components(), Eigen::Index(1));
        QVERIFY((mixture.mean.row(0) - expected.mean.transpose().array()).abs().maxCoeff() < rounding);
        QVERIFY((mixture.variance.row(0) - expected.covariance.diagonal().transpose().array()).abs().maxCoeff()
                < rounding);
        QVERIFY((mixture.noise == functions.noise * functions.noise).all());
        QVERIFY(std::abs(oracle->logEvidence(context) - expected.logEvidence) < rounding);
    }

    void samplesHaveTheJointCovariance_data() { addRows(gaussianProcesses()); }
    void samplesHaveTheJointCovariance()
    {
        QFETCH(Functions, functions);
        const auto oracle = makeGaussianProcessOracle(functions);
        const Points context = contextOf(functions);
        const std::vector<double> xs{-2.5, -1, 0.2, 0.3, 2.4};
        const Textbook expected(functions, context, xs);
        constexpr int count = 20'000;
        const std::vector<float> curves = oracle->sample(context, xs, count, 3);
        QCOMPARE(curves.size(), xs.size() * std::size_t(count));
        Eigen::MatrixXd values = Eigen::Map<const Eigen::MatrixXf>(curves.data(), 5, count).cast<double>();
        values.colwise() -= expected.mean;
        const Eigen::MatrixXd products = values * values.transpose() / count;
        const auto variance = expected.covariance.diagonal().array();
        for (Eigen::Index i = 0; i < 5; ++i) {
            // Four standard errors, and the float's rounding.
            QVERIFY(std::abs(values.row(i).mean()) < 4 * std::sqrt(variance[i] / count) + 1e-6);
            for (Eigen::Index j = 0; j < 5; ++j) {
                const double c = expected.covariance(i, j);
                const double error = std::sqrt((variance[i] * variance[j] + c * c) / count);
                QVERIFY(std::abs(products(i, j) - c) < 4 * error + 1e-6);
            }
        }
    }

    void samplesAtCloseXAreSmooth()
    {
        // Their covariance is singular to rounding. A smooth f's step is 2/500 of the kernel's length; a jitter would
        // show as steps of its own size.
        const Functions functions = usualFunctions(Family::Eq);
        std::vector<double> xs;
        for (int i = 0; i <= 500; ++i)
            xs.push_back(-1 + i * 0.004);
        const std::vector<float> curve = makeGaussianProcessOracle(functions)->sample({{0.5, 1}, {-0.3, 2}}, xs, 1, 1);
        for (std::size_t i = 2; i < curve.size(); ++i) {
            const double bend = double(curve[i]) - 2 * double(curve[i - 1]) + double(curve[i - 2]);
            // 0.004² times a second derivative of some units is 1e-4; the jitter's sd is 1e-5.
            QVERIFY(std::abs(bend) < 3e-4);
        }
    }

    void varianceIsPositiveWhereItIsNearlyNothing()
    {
        // As little noise for as great a scale as the settings allow, and more and more points at one place.
        Functions functions = usualFunctions(Family::Eq);
        functions.noise = 1e-3;
        functions.scale = 100;
        const auto oracle = makeGaussianProcessOracle(functions);
        for (const int count : {1, 30, 300}) {
            const Points context(std::size_t(count), {0.3, 1});
            const std::vector<double> xs{0.3, 0.3001};
            const double variance = oracle->marginals(context, xs).variance(0, 0);
            QVERIFY(std::abs(variance / (1e-6 / count) - 1) < 0.01); // of a mean, the prior adding next to nothing
            for (const float value : oracle->sample(context, xs, 5, 1))
                QVERIFY(std::abs(value - 1) < 0.1);
        }
    }
};

QTEST_APPLESS_MAIN(TestGaussianProcess)
#include "tst_gaussianprocess.moc"
