// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The exact answers that weigh alternatives: the functions of a pool, and the members of a mixture.

#include "core/oracle/families.h"
#include "tests/core/oracle/tasks.h"

#include <QTest>

#include <cmath>
#include <numbers>
#include <set>

using namespace npscope;

class TestAlternatives : public QObject
{
    Q_OBJECT

    static std::vector<Function> sines(std::initializer_list<double> amplitudes)
    {
        std::vector<Function> functions;
        for (const double amplitude : amplitudes) {
            functions.emplace_back();
            functions.back().amplitude = amplitude;
        }
        return functions;
    }

    static double normal(double z, double sd)
    {
        return std::exp(-z * z / (2 * sd * sd)) / (sd * std::sqrt(2 * std::numbers::pi));
    }

private slots:
    void aPoolWeighsItsFunctionsByTheirLikelihood()
    {
        const auto oracle = makePoolOracle(sines({-1, 1, 1.3}), 0.2);
        const Points context{{0.5, 0.5}, {1, 1.1}};
        double likelihoods[2], sum = 0;
        for (const int k : {0, 1}) {
            const double a = k == 0 ? 1 : 1.3;
            likelihoods[k] = normal(0.5 - a * std::sin(0.5), 0.2) * normal(1.1 - a * std::sin(1), 0.2);
            sum += likelihoods[k];
        }
        const double x = 2;
        const Mixture mixture = oracle->marginals(context, {&x, 1});
        QCOMPARE(mixture.components(), Eigen::Index(2)); // the first weighs e^-60
        QVERIFY(std::abs(mixture.weights[0] - likelihoods[0] / sum) < 1e-9);
        QVERIFY(std::abs(mixture.weights[1] - likelihoods[1] / sum) < 1e-9);
        QVERIFY(std::abs(mixture.mean(1, 0) - 1.3 * std::sin(2)) < 1e-15);
        QVERIFY(std::abs(oracle->logEvidence(context) - std::log(sum / 3)) < 1e-9);
    }

    void aCurveOfAPoolIsOneOfItsFunctions()
    {
        const auto oracle = makePoolOracle(sines({1, 1.3}), 0.2);
        const std::vector<double> xs{0.4, 1};
        for (const Points &context : {Points{}, Points{{1, 0.9}}}) {
            const std::vector<float> curves = oracle->sample(context, xs, 50, 2);
            for (std::size_t k = 0; k < curves.size(); k += 2) {
                const double a = double(curves[k]) / std::sin(0.4);
                QVERIFY(std::abs(a - 1) < 1e-6 || std::abs(a - 1.3) < 1e-6); // floats
                QVERIFY(std::abs(double(curves[k + 1]) - a * std::sin(1)) < 1e-6);
            }
        }
    }

    void aMixtureWeighsItsMembersByTheirEvidence()
    {
        const auto members = [] {
            std::vector<std::unique_ptr<Oracle>> result;
            result.push_back(makePoolOracle(sines({1, 1.3}), 0.2));
            result.push_back(makePoolOracle(sines({0.8}), 0.3));
            return result;
        };
        const auto oracle = makeMixtureOracle(members());
        const Points context{{0.5, 0.5}, {1, 1.1}};
        const double x = 2;
        const Mixture mixture = oracle->marginals(context, {&x, 1});
        const auto alone = members();
        const double first = std::exp(alone[0]->logEvidence(context)),
                     second = std::exp(alone[1]->logEvidence(context));
        const Mixture of = alone[0]->marginals(context, {&x, 1});
        QCOMPARE(mixture.components(), Eigen::Index(3));
        QVERIFY((mixture.weights.head(2) - of.weights * first / (first + second)).abs().maxCoeff() < 1e-9);
        QVERIFY(std::abs(mixture.weights[2] - second / (first + second)) < 1e-9);
        QVERIFY((mixture.mean.topRows(2) == of.mean).all());
        QVERIFY(std::abs(mixture.mean(2, 0) - 0.8 * std::sin(2)) < 1e-15);
        QVERIFY(std::abs(mixture.noise(2, 0) - 0.09) < 1e-15);
        QVERIFY(std::abs(oracle->logEvidence(context) - std::log((first + second) / 2)) < 1e-9);
    }

    void aMixturesMembersNeedNotBeAlike()
    {
        std::vector<std::unique_ptr<Oracle>> members;
        for (const double amplitude : {1.0, 1.3})
            members.push_back(makePoolOracle(sines({amplitude}), 0.2));
        const double x = 2, first = members[0]->logEvidence({{1, 1.1}}), second = members[1]->logEvidence({{1, 1.1}});
        const auto oracle = makeMixtureOracle(std::move(members), Eigen::Array2d(0.9, 0.1));
        QCOMPARE(oracle->logEvidence({}), 0.0);
        QVERIFY(std::abs(oracle->marginals({}, {&x, 1}).weights[1] - 0.1) < 1e-12);
        const double evidence = 0.9 * std::exp(first) + 0.1 * std::exp(second);
        QVERIFY(std::abs(oracle->logEvidence({{1, 1.1}}) - std::log(evidence)) < 1e-12);
        QVERIFY(std::abs(oracle->marginals({{1, 1.1}}, {&x, 1}).weights[0] - 0.9 * std::exp(first) / evidence) < 1e-9);
    }

    void lengthsAndScalesAreIntegratedOut_data()
    {
        QTest::addColumn<Interval>("lengths");
        QTest::addColumn<Interval>("scales");
        QTest::addColumn<int>("count");
        for (const int count : {1, 6, 16, 20, 60}) { // of each resolution the most
            QTest::addRow("usual, %d points", count) << Interval{0.1, 0.6} << Interval{0.1, 1} << count;
            QTest::addRow("one scale, %d points", count) << Interval{1, 3} << Interval{1, 1} << count;
            QTest::addRow("wide, %d points", count) << Interval{0.1, 5} << Interval{0.05, 5} << count;
        }
    }
    void lengthsAndScalesAreIntegratedOut()
    {
        QFETCH(Interval, lengths);
        QFETCH(Interval, scales);
        QFETCH(int, count);
        Functions functions = usualFunctions(Family::EqRandom);
        functions.lengths = lengths;
        functions.scales = scales;
        const auto oracle = makeFamilyOracle(functions);
        const std::vector<double> xs{-1.7, 0.4, 2.3};
        Tasks tasks(trainingOn(functions));
        for (std::uint64_t task = 0; task < 3; ++task) {
            const Points context = tasks.points(task, 0, std::size_t(count));
            // Against twice as many panels of its own.
            const double own = oracle->logEvidence(context);
            const double finer = makeEqRandomOracle(functions, 2)->logEvidence(context);
            QVERIFY2(std::abs(own - finer) < 1e-3, qPrintable(QString::number(own - finer)));
            if (count > 20)
                continue; // more than the middles below resolve
            // By brute force: the middles of many equal parts of both, uniform as they are drawn.
            constexpr int parts = 100;
            Functions one = functions;
            one.family = Family::Eq;
            double sum = 0, greatest = -INFINITY;
            std::vector<double> logs;
            std::vector<std::unique_ptr<Oracle>> all;
            for (int i = 0; i < parts; ++i) {
                for (int j = 0; j < (scales.width() > 0 ? parts : 1); ++j) {
                    one.length = lengths.at((i + 0.5) / parts);
                    one.scale = scales.at((j + 0.5) / parts);
                    all.push_back(makeGaussianProcessOracle(one));
                    logs.push_back(all.back()->logEvidence(context));
                    greatest = std::max(greatest, logs.back());
                }
            }
            Eigen::ArrayXd mean = Eigen::ArrayXd::Zero(3), square = mean;
            for (std::size_t k = 0; k < all.size(); ++k) {
                const double weight = std::exp(logs[k] - greatest);
                sum += weight;
                if (weight < 1e-9)
                    continue;
                const Mixture mixture = all[k]->marginals(context, xs);
                mean += weight * mixture.mean.row(0).transpose();
                square += weight * (mixture.variance.row(0) + mixture.mean.row(0).square()).transpose();
            }
            const double evidence = greatest + std::log(sum / double(all.size()));
            mean /= sum;
            const Eigen::ArrayXd sd = (square / sum - mean.square()).sqrt();
            // Middles of 60 parts and panels of eight nodes each have an error; that of the middles is the larger one.
            QVERIFY2(std::abs(own - evidence) < 0.02, qPrintable(QString("%1 %2").arg(own).arg(evidence)));
            const Mixture mixture = oracle->marginals(context, xs);
            const Eigen::ArrayXd ownMean = meanOf(mixture), ownSd = varianceOf(mixture, Of::Function).sqrt();
            for (Eigen::Index t = 0; t < 3; ++t) {
                QVERIFY2(std::abs(ownMean[t] - mean[t]) < 0.02 * sd[t], "mean");
                QVERIFY2(std::abs(ownSd[t] / sd[t] - 1) < 0.02, "sd");
            }
        }
    }

    void aMixturesCurveIsThatOfItsMember()
    {
        const Functions functions = usualFunctions(Family::Mixture);
        const auto oracle = makeFamilyOracle(functions);
        const std::vector<double> xs{0.4, 1, 1.5};
        const std::vector<float> curves = oracle->sample({}, xs, 40, 5);
        std::array<int, mixtureMembers.size()> times{};
        for (std::size_t m = 0; m < mixtureMembers.size(); ++m) {
            Functions alone = functions;
            alone.family = mixtureMembers[m];
            const std::vector<float> members = makeFamilyOracle(alone)->sample({}, xs, 40, 5);
            for (std::size_t k = 0; k < curves.size(); k += xs.size())
                times[m] += curves[k] == members[k] && curves[k + 2] == members[k + 2];
            QVERIFY(times[m] > 2); // about a quarter
        }
        QCOMPARE(times[0] + times[1] + times[2] + times[3], 40);
    }

    void aMembersCurvesAreOfAllItsFunctions()
    {
        // Which member it is, the first or the second half of the curves, tells nothing of which function of it.
        std::vector<std::unique_ptr<Oracle>> members;
        members.push_back(makePoolOracle(sines({1, 2}), 0.2));
        members.push_back(makePoolOracle(sines({3, 4}), 0.2));
        const double x = 0.4;
        std::set<int> amplitudes;
        for (const float value : makeMixtureOracle(std::move(members))->sample({}, {&x, 1}, 40, 2))
            amplitudes.insert(int(std::lround(double(value) / std::sin(x))));
        QCOMPARE(amplitudes, (std::set<int>{1, 2, 3, 4}));
    }

    void aMembersSawteethRiseAndFall()
    {
        std::vector<std::unique_ptr<Oracle>> members;
        members.push_back(makeSawtoothOracle(usualFunctions(Family::Sawtooth)));
        members.push_back(makePoolOracle(sines({100}), 0.2));
        const std::vector<double> xs{0.4, 0.401};
        const std::vector<float> curves = makeMixtureOracle(std::move(members))->sample({}, xs, 200, 2);
        int rising = 0, falling = 0;
        for (std::size_t k = 0; k < curves.size(); k += 2) {
            if (curves[k] <= 1)
                ++(curves[k + 1] > curves[k] ? rising : falling);
        }
        QVERIFY(rising > 30 && falling > 30); // of about a hundred
    }

    void aContextTellsTheFamily()
    {
        Functions functions = usualFunctions(Family::Mixture);
        functions.noise = 0.05;
        Functions sawtooth = functions;
        sawtooth.family = Family::Sawtooth;
        const Points context = Tasks(trainingOn(sawtooth)).points(3, 0, 20);
        const auto oracle = makeFamilyOracle(functions), alone = makeFamilyOracle(sawtooth);
        // The evidence is a fourth of the sawtooth's, and nothing of the others.
        QVERIFY(std::abs(oracle->logEvidence(context) - alone->logEvidence(context) + std::log(4)) < 1e-3);
    }
};

QTEST_APPLESS_MAIN(TestAlternatives)
#include "tst_alternatives.moc"
