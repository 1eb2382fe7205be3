// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/oracle/families.h"
#include "tests/core/oracle/grids.h"
#include "tests/core/oracle/tasks.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace npscope;

class TestSawtooth : public QObject
{
    Q_OBJECT

    static Functions usual() { return usualFunctions(Family::Sawtooth); }

    static Points pointsOf(std::size_t count, std::uint64_t index = 3)
    {
        return Tasks(trainingOn(usual())).points(index, 0, count);
    }

    static void addContexts()
    {
        QTest::addColumn<Points>("context");
        for (const int count : {1, 2, 3, 6, 10})
            QTest::addRow("%d points", count) << pointsOf(std::size_t(count));
        QTest::newRow("at 0, where nothing is said of w") << Points{{0, 0.3}};
        QTest::newRow("the same x, on both sides of a jump") << Points{{1, 0.02}, {1, 0.97}};
        QTest::newRow("above all values") << Points{{-1, 1.1}, {0.5, 1.05}};
    }

private slots:
    void aGridConvergesToTheEvidence_data() { addContexts(); }
    void aGridConvergesToTheEvidence()
    {
        QFETCH(Points, context);
        const double evidence = makeSawtoothOracle(usual())->logEvidence(context);
        // A grid errs where the likelihood jumps between two of its functions, by a share of the step over the
        // narrowest sd, which is a fiftieth of φ's range, and by less for as many rows as there are.
        for (const auto &[count, tolerance] : {std::pair(60, 0.1), {180, 0.02}, {540, 0.004}}) {
            const GridPosterior grid(gridOfSawteeth(usual(), count, count), usual().noise, context);
            const double error = std::abs(grid.logEvidence - evidence);
            QVERIFY2(error < tolerance, qPrintable(QString("%1 of %2").arg(error).arg(count)));
        }
    }

    void isThatOfAFineGrid_data()
    {
        addContexts();
        QTest::newRow("nothing known") << Points{};
    }
    void isThatOfAFineGrid()
    {
        QFETCH(Points, context);
        const auto oracle = makeSawtoothOracle(usual());
        const GridPosterior grid(gridOfSawteeth(usual(), 400, 400), usual().noise, context);
        // Of values between 0 and 1. Where f jumps in the midst of what is likely, a function on the wrong side counts
        // for 1: one of some twenty rows of the grid, and of the components.
        constexpr double tolerance = 0.02;
        for (const double x : {-3.7, -0.9, 0.1, 1.8}) {
            const Mixture mixture = oracle->marginals(context, {&x, 1});
            const double mean = grid.mean(x), variance = grid.variance(x);
            QVERIFY(std::abs(meanOf(mixture)[0] - mean) < tolerance);
            QVERIFY(std::abs(varianceOf(mixture, Of::Function)[0] - variance) < tolerance);
            for (const double y : {-0.05, 0.2, 0.5, 0.9}) {
                QVERIFY(std::abs(distribution(mixture, {&y, 1})[0] - grid.distribution({x, y})) < tolerance);
            }
        }
    }

    // To the evidence with one point more, less that without it, which is another integral.
    void finerIntegralsConverge()
    {
        const Resolution usual;
        std::vector<double> large;
        for (const int times : {1, 2, 4}) {
            const auto oracle =
                makeSawtoothOracle(TestSawtooth::usual(), {usual.scan, times * usual.nodes, times * usual.cells});
            std::vector<double> errors;
            for (std::uint64_t i = 0; i < 200; ++i) {
                Points context = pointsOf(2 + i % 10, i);
                const Point target = context.back();
                context.pop_back();
                const Mixture mixture = oracle->marginals(context, {&target.x, 1});
                errors.push_back(
                    std::abs(logDensity(mixture, {&target.y, 1})[0] - oracle->logJoint(context, {target})));
            }
            std::ranges::sort(errors);
            // Most are nothing, and the few greatest are chance.
            large.push_back(std::accumulate(errors.begin() + 160, errors.begin() + 196, 0.0) / 36);
        }
        QVERIFY(large[0] < 0.01);
        QVERIFY(large[1] < large[0] / 2);
        QVERIFY(large[2] < large[0] / 4);
    }

    void manyPointsLeaveOneSawtooth()
    {
        Tasks tasks(trainingOn(usual()));
        const Points context = tasks.points(8, 0, 100);
        const auto oracle = makeSawtoothOracle(usual());
        for (const double x : {-1.5, 0.3, 1.2}) {
            const Mixture mixture = oracle->marginals(context, {&x, 1});
            // noise / √100, by some for the frequency; none of these x is at a jump.
            QVERIFY(std::abs(meanOf(mixture)[0] - tasks.function().at(x)) < 0.03);
            QVERIFY(varianceOf(mixture, Of::Function)[0] < 0.01 * 0.01);
        }
    }

    void allFrequenciesThatFitTwoPointsAreFound()
    {
        // Given two points far from each other, w is one of a hundred narrow stripes, evenly spaced.
        Functions functions = usual();
        functions.frequency = {0.5, 20};
        functions.noise = 0.01;
        Tasks tasks(trainingOn(functions));
        const auto oracle = makeSawtoothOracle(functions), finer = makeSawtoothOracle(functions, {16'384, 48, 32});
        for (std::uint64_t i = 0; i < 10; ++i) {
            const Points context = tasks.points(i, 0, 2);
            QVERIFY(std::abs(oracle->logEvidence(context) - finer->logEvidence(context)) < 1e-5);
        }
    }

    void aFastOneIsFound()
    {
        // A peak in w a ten thousandth of the range wide, among as many others that are lower.
        Functions functions = usual();
        functions.frequency = {0.5, 20};
        functions.noise = 0.01;
        Tasks tasks(trainingOn(functions));
        const auto oracle = makeSawtoothOracle(functions);
        for (std::uint64_t i = 0; i < 10; ++i) {
            const Points context = tasks.points(i, 0, 10);
            const std::vector<double> xs = xsOf(context);
            const Eigen::ArrayXd mean = meanOf(oracle->marginals(context, xs));
            for (std::size_t k = 0; k < xs.size(); ++k)
                QVERIFY(std::abs(mean[Eigen::Index(k)] - context[k].y) < 0.05); // five sd of the noise
        }
    }
};

QTEST_APPLESS_MAIN(TestSawtooth)
#include "tst_sawtooth.moc"
