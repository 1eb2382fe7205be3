// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Honesty: scores against plain formulas, what they sum up to, the verdict's rule, and a network's exam computed again
// from its curves alone.

#include "core/analysis/honestyexam.h"
#include "core/analysis/honestyrecord.h"
#include "core/analysis/honestyverdict.h"
#include "core/data/functiontasks.h"
#include "core/experiment/settings.h"
#include "core/train/run.h"
#include "tests/core/analysis/smalltraining.h"

#include <QTest>

#include <cmath>
#include <numbers>

using namespace npscope;

namespace {

constexpr double rounding = 1e-12; // of sums of a few terms of about 1

Mixture normal(double mean, double variance, double noise, Eigen::Index places)
{
    return {.weights = Eigen::ArrayXd::Ones(1),
            .mean = Eigen::ArrayXXd::Constant(1, places, mean),
            .variance = Eigen::ArrayXXd::Constant(1, places, variance),
            .noise = Eigen::ArrayXXd::Constant(1, places, noise)};
}

double plainLogDensity(double y, double mean, double variance)
{
    return -(y - mean) * (y - mean) / (2 * variance) - std::log(2 * std::numbers::pi * variance) / 2;
}

} // namespace

class TestHonesty : public QObject
{
    Q_OBJECT

private slots:
    void scoreIsThatOfAPlainNormal()
    {
        const std::vector<double> y{0.1, -1.3, 2.2};
        const Score score = scoreOf(normal(0.5, 0.3, 0.2, 3), y);
        double sum = 0;
        for (const double value : y)
            sum += plainLogDensity(value, 0.5, 0.5);
        QVERIFY(std::abs(score.logDensity - sum / 3) < rounding);
        QVERIFY(std::abs(score.logJoint - sum / 3) < rounding); // one component: independent
        QVERIFY(std::abs(score.variance - 0.3) < rounding);
        QVERIFY(std::abs(score.observedVariance - 0.5) < rounding);
        for (std::size_t i = 0; i < y.size(); ++i) {
            const double u = std::erfc(-(y[i] - 0.5) / std::sqrt(2 * 0.5)) / 2;
            QVERIFY(std::abs(double(score.integrals[i]) - u) < 1e-7); // kept as float
        }
    }

    void coverageCountsTheCentre()
    {
        const Score score{.integrals = {0.04f, 0.06f, 0.3f, 0.5f, 0.74f, 0.76f, 0.94f, 0.96f}};
        QCOMPARE(score.covered(0.9), 6 / 8.0);
        QCOMPARE(score.covered(0.5), 3 / 8.0);
    }

    // Two tasks whose numbers are known.
    void summaryIsOfItsTasks()
    {
        const auto task = [](double gap, double variance, double exact) {
            return TaskHonesty{.context = 1,
                               .network = {.logDensity = -gap,
                                           .logJoint = -2 * gap,
                                           .crps = 0.2,
                                           .variance = variance,
                                           .observedVariance = 4 * exact,
                                           .integrals = {0.5f}},
                               .exact = {.logDensity = 0,
                                         .logJoint = 0,
                                         .crps = 0.1,
                                         .variance = exact,
                                         .observedVariance = exact,
                                         .integrals = {0.99f}}};
        };
        const std::vector<TaskHonesty> tasks{task(0.1, 4, 1), task(0.3, 1, 1)};
        const Honesty h = summarise(tasks, true);
        QCOMPARE(h.tasks, 2);
        QVERIFY(std::abs(h.gap - 0.2) < rounding);
        QVERIFY(std::abs(h.gapError - 0.1) < rounding); // sd .1 (of two: .141), over the root of two
        QVERIFY(std::abs(h.jointKl - 0.4) < rounding);
        QCOMPARE(h.coverage90, 1.);
        QCOMPARE(h.exactCoverage90, 0.);
        QVERIFY(std::abs(h.sdRatio - 2) < rounding);
        QVERIFY(std::abs(*h.spreadGeometric - std::sqrt(2.)) < rounding); // of 2 and 1
        QVERIFY(std::abs(*h.spreadRms - std::sqrt(5 / 2.)) < rounding);
        QVERIFY(!summarise(tasks, false).spreadRms); // a conditional model has no spread
        const std::vector<TaskHonesty> certain{task(0, 1, 0)};
        QVERIFY(!summarise(certain, true).spreadGeometric && !summarise(certain, true).spreadRms);
    }

    void theVerdictComparesWithTheExactAnswer()
    {
        Honesty h{.gap = 0.05, .coverage90 = 0.86, .exactCoverage90 = 0.9};
        QVERIFY(judge(h).state == HonestyState::Honest && judge(h).isNear);
        h.coverage90 = 0.84;
        QVERIFY(judge(h).state == HonestyState::TooNarrow);
        h.exactCoverage90 = 0.88; // the exact answer missed as many, by chance
        QVERIFY(judge(h).state == HonestyState::Honest);
        h.coverage90 = 0.94;
        QVERIFY(judge(h).state == HonestyState::TooWide);
        h.gap = 0.2;
        QVERIFY(!judge(h).isNear);
    }

    // The network's score of a task, from its curves and plain formulas.
    void anExamIsWhatItsCurvesSay()
    {
        const Training training = smallTraining("sine", 0);
        Run run(training);
        run.goTo(50);
        HeldOutTasks tasks(training);
        tasks.extendTo(3);
        const int samples = 40;
        HonestyExam exam(training, samples);
        const auto predictor = makePredictor<float>(training);
        for (std::size_t i = 0; i < 3; ++i) {
            const HeldOutTask &task = tasks[i];
            std::vector<float> noise(std::size_t(samples * training.sizes.zDim));
            fillNormals(heldOutKey, Stream::HeldOutSample, i, noise);
            // Not by posterior() and sample(), which would be inlined here and rounded as this program is compiled: the
            // core has variants.
            const auto curves = predictor->predict(run.theta(), task.context, noise, task.x);
            const std::size_t n = task.x.size();
            double expected = 0;
            for (std::size_t t = 0; t < n; ++t) {
                double density = 0;
                for (std::size_t k = 0; k < std::size_t(samples); ++k)
                    density += std::exp(plainLogDensity(task.y[t], double(curves.y[k * n + t]), 0.01)) / samples;
                expected += std::log(density) / double(n);
            }
            const double found = exam.examine(run.theta(), tasks, i).network.logDensity;
            QVERIFY(std::abs(found - expected) < 1e-9 * std::abs(expected)); // the same numbers in another order
        }
    }

    void tasksAreTheSameForEverySeed()
    {
        Training training = smallTraining("sine", 8);
        HeldOutTasks a(training), ownA(training, ExamOn::Pool);
        training.seed += 1;
        HeldOutTasks b(training), ownB(training, ExamOn::Pool);
        for (HeldOutTasks *tasks : {&a, &b, &ownA, &ownB})
            tasks->extendTo(5);
        bool isOwn = false;
        for (std::size_t i = 0; i < 5; ++i) {
            QVERIFY(a[i].context == b[i].context && a[i].x == b[i].x && a[i].y == b[i].y);
            QCOMPARE(ownA[i].x, ownB[i].x);
            isOwn = isOwn || ownA[i].y != ownB[i].y; // each seed has a pool of its own
        }
        QVERIFY(isOwn);
    }

    // Of a pool of one function the exact answer has no spread, and is right about that function.
    void aPoolOfOneLeavesNoDoubt()
    {
        HeldOutTasks own(smallTraining("sine", 1), ExamOn::Pool);
        own.extendTo(20);
        for (std::size_t i = 0; i < own.count(); ++i) {
            QCOMPARE(own[i].exact.variance, 0.);
            QVERIFY(std::abs(own[i].exact.observedVariance - 0.01) < rounding);
        }
    }

    void partsByContextAreAllTasks()
    {
        const Training training = smallTraining("eq", 0, "cnp");
        Run run(training);
        run.goTo(10);
        HeldOutTasks tasks(training);
        tasks.extendTo(30);
        HonestyExam exam(training);
        std::vector<TaskHonesty> all;
        for (std::size_t i = 0; i < tasks.count(); ++i)
            all.push_back(exam.examine(run.theta(), tasks, i));
        const HonestyAt at = honestyAt(10, all, false);
        int count = 0;
        double gaps = 0, shares = 0;
        for (const HonestyByContext &part : at.byContext) {
            QVERIFY(part.min <= part.max);
            count += part.honesty.tasks;
            gaps += part.honesty.tasks * part.honesty.gap;
        }
        QCOMPARE(count, 30);
        QVERIFY(std::abs(gaps / 30 - at.honesty.gap) < 1e-9 * std::abs(at.honesty.gap));
        for (const double share : at.integrals)
            shares += share;
        QVERIFY(std::abs(shares - 1) < rounding);
    }
};

QTEST_APPLESS_MAIN(TestHonesty)
#include "tst_honesty.moc"
