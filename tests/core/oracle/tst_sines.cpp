// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/oracle/families.h"
#include "tests/core/oracle/grids.h"
#include "tests/core/oracle/tasks.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace npscope;

class TestSines : public QObject
{
    Q_OBJECT

    static Functions narrow(Family family)
    {
        Functions functions = usualFunctions(family);
        functions.amplitude = {0.5, 1.5}; // 0 is not in it, and it is not about 0
        functions.shift = {0.2, 0.9};
        functions.noise = 0.1;
        return functions;
    }

    static void addTasks(const std::vector<Functions> &families)
    {
        QTest::addColumn<Functions>("functions");
        QTest::addColumn<Points>("context");
        for (const Functions &functions : families) {
            Tasks tasks(trainingOn(functions));
            const auto row = [&](const char *name, const Points &context) {
                QTest::addRow("%s %g…, %s", nameOf(functions.family), functions.amplitude.min, name)
                    << functions << context;
            };
            row("nothing known", {});
            for (const int count : {1, 2, 5, 10})
                row(qPrintable(QString("%1 points").arg(count)),
                    tasks.points(std::uint64_t(count), 0, std::size_t(count)));
            row("at a zero of the sine", {{0, 0.1}});
            row("the same x thrice", {{1, 0.6}, {1, 0.7}, {1, 0.55}});
            const double beyond = 1.05 * functions.amplitude.max;
            row("above all amplitudes", {{1, beyond * std::sin(1)}, {1.5, beyond * std::sin(1.5)}});
        }
    }

    // Held against a grid: marginals and evidence, with tolerances for the grid's error and the components' number.
    static void verify(const Oracle &oracle, const GridPosterior &grid, const Points &context, double evidence,
                       double moments, double densities)
    {
        if (!context.empty())
            QVERIFY(std::abs(oracle.logEvidence(context) - grid.logEvidence) < evidence);
        for (const double x : {-4.0, -1.3, 0.02, 0.8, 2.9}) {
            const Mixture mixture = oracle.marginals(context, {&x, 1});
            const double mean = grid.mean(x), variance = grid.variance(x), sd = std::sqrt(variance);
            QVERIFY(std::abs(meanOf(mixture)[0] - mean) < moments * sd);
            QVERIFY(std::abs(varianceOf(mixture, Of::Function)[0] - variance) < moments * variance);
            for (const double z : {-1.5, 0.3, 2.0}) {
                const double y = mean + z * std::sqrt(varianceOf(mixture, Of::Observation)[0]);
                QVERIFY(std::abs(distribution(mixture, {&y, 1})[0] - grid.distribution({x, y})) < densities);
                QVERIFY(std::abs(logDensity(mixture, {&y, 1})[0] - grid.logDensity({x, y})) < densities);
            }
        }
    }

private slots:
    void oneParameterIsThatOfAFineGrid_data() { addTasks({usualFunctions(Family::Sine), narrow(Family::Sine)}); }
    void oneParameterIsThatOfAFineGrid()
    {
        QFETCH(Functions, functions);
        QFETCH(Points, context);
        const GridPosterior grid(gridOfSines(functions, 20'000, 1), functions.noise, context);
        // The grid's step is 2e-4, at most a fiftieth of a posterior's sd, and where the range cuts it the midpoint
        // rule's error is a 24th of its square. Densities: a component is a Gaussian in the place of a piece of one.
        verify(*makeSineOracle(functions), grid, context, 1e-4, 1e-4, 1e-3);
    }

    void twoParametersAreThoseOfAFineGrid_data()
    {
        addTasks({usualFunctions(Family::SineShift), narrow(Family::SineShift)});
    }
    void twoParametersAreThoseOfAFineGrid()
    {
        QFETCH(Functions, functions);
        QFETCH(Points, context);
        const GridPosterior grid(gridOfSines(functions, 800, 200), functions.noise, context);
        // Here the steps are 2.5e-3 of a and 5e-3 of b at most, and where a range cuts either a sixth of an sd.
        verify(*makeSineOracle(functions), grid, context, 2e-3, 4e-3, 4e-3);
    }

    void functionsLieWithinTheRangeOfAmplitudes()
    {
        // Given one point, all that is known else is the range.
        const Functions functions = usualFunctions(Family::Sine);
        const auto oracle = makeSineOracle(functions);
        const double x = 1.5707963;
        const Mixture mixture = oracle->marginals({{0, 0}}, {&x, 1});
        QVERIFY(std::abs(quantile(mixture, 0.05, Of::Function)[0] + 1.8) < 1e-3);
        QVERIFY(std::abs(quantile(mixture, 0.95, Of::Function)[0] - 1.8) < 1e-3);
        // A component at the end is a Gaussian of a 128th of the range, and five sd of it are beyond.
        QVERIFY(std::abs(quantile(mixture, 1e-6, Of::Function)[0] + 2) < 0.04);
        QVERIFY(std::abs(quantile(mixture, 1 - 1e-6, Of::Function)[0] - 2) < 0.04);
    }

    void moreNodesChangeNothing()
    {
        const Functions functions = usualFunctions(Family::SineShift);
        const auto oracle = makeSineOracle(functions), finer = makeSineOracle(functions, {512, 192, 128});
        Tasks tasks(trainingOn(functions));
        for (std::uint64_t i = 0; i < 20; ++i) {
            const Points context = tasks.points(i, 0, 1 + i / 2);
            QVERIFY(std::abs(oracle->logEvidence(context) - finer->logEvidence(context)) < 1e-6);
        }
    }

    void shiftsAWholeTurnApartAreAllFound()
    {
        // A shift by π with the other sign of a is the same function: five of them, each peak far narrower than what is
        // looked at first.
        Functions functions = usualFunctions(Family::SineShift);
        functions.shift = {-8, 8};
        functions.noise = 1e-3;
        Points context;
        for (int i = 0; i < 20; ++i)
            context.push_back({-3 + 0.3 * i, 0.7 * std::sin(-3 + 0.3 * i - 0.5) + (i % 3 - 1) * 1e-3});
        Functions turn = functions;
        turn.shift = {-8, -8 + 2 * std::numbers::pi}; // two of the five
        const double all = makeSineOracle(functions)->logEvidence(context) + std::log(functions.shift.width());
        const double two = makeSineOracle(turn)->logEvidence(context) + std::log(turn.shift.width());
        QVERIFY(std::abs(std::exp(all - two) - 2.5) < 1e-4); // 32 nodes a peak
    }
};

QTEST_APPLESS_MAIN(TestSines)
#include "tst_sines.moc"
