// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Honesty about one context: against closed formulas where both answers are one Gaussian, and against functions drawn
// of the exact answer where they are not.

#include "core/analysis/honestyverdict.h"
#include "core/analysis/questionexam.h"
#include "core/data/functiontasks.h"
#include "core/experiment/settings.h"
#include "core/model/parameters.h"
#include "core/oracle/oracle.h"
#include "core/predict/predictive.h"
#include "core/train/run.h"
#include "tests/core/analysis/smalltraining.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace npscope;

namespace {

constexpr int samples = 64; // of z

double normalDistribution(double x)
{
    return std::erfc(-x / std::sqrt(2.0)) / 2;
}

struct Sum {
    double gap = 0, coverage50 = 0, coverage90 = 0, logRatio = 0, error = 0, count = 0;
    bool isNear(const std::optional<ZoneHonesty> &zone, double probability, double nats) const
    {
        if (count == 0)
            return !zone.has_value();
        // What is not integrated is exact but for the quantiles, which are to 1e-10 of an sd.
        return zone && std::abs(zone->coverage50 - coverage50 / count) < probability
               && std::abs(zone->coverage90 - coverage90 / count) < probability
               && std::abs(zone->gap - gap / count) < nats
               && std::abs(std::log(zone->sdRatio) - logRatio / count) < 1e-9
               && std::abs(zone->meanError - std::sqrt(error / count)) < 1e-9;
    }
};

} // namespace

class TestQuestionExam : public QObject
{
    Q_OBJECT

private slots:
    void zonesAreWhereTheySay()
    {
        Training of = smallTraining("sine", 0); // x from -3 to 3
        const Points context{{-1, 0}, {2, 1}};
        QVERIFY(zoneOf(-1.14, of, context) == QuestionZone::OnContext);
        QVERIFY(zoneOf(-1.16, of, context) == QuestionZone::Between);
        QVERIFY(zoneOf(3.01, of, context) == QuestionZone::Beyond);
        QVERIFY(zoneOf(3.01, of, {{3.1, 0}}) == QuestionZone::OnContext);
        QCOMPARE(questionXs(of).front(), -4.5);
        QCOMPARE(questionXs(of).back(), 4.5);
        QCOMPARE(questionXs(of).size(), 41u);
    }

    // One Gaussian beside another: Kullback and Leibler's closed form, and what one's interval holds of the other.
    // It may be that of another family than is trained on.
    void conditionalModelBesideAGaussianProcess_data()
    {
        QTest::addColumn<Family>("family");
        QTest::newRow("trained") << Family::Eq;
        QTest::newRow("asked") << Family::Periodic;
    }
    void conditionalModelBesideAGaussianProcess()
    {
        QFETCH(Family, family);
        const Training of = smallTraining("eq", 0, "cnp");
        Training answered = of;
        answered.functions.family = family;
        Run run(of);
        run.goTo(300);
        const Points context{{-1.5, 0.3}, {0, -0.4}, {0.7, 1.1}};
        QuestionExam exam(of, samples);
        QVERIFY(exam.ask(context));
        exam.examine(run.theta());
        QCOMPARE(exam.ask(context, answered), family != Family::Eq);
        QVERIFY(!exam.ask(context, answered));
        const QuestionHonesty honesty = exam.examine(run.theta());

        const std::vector<double> xs = questionXs(of);
        const Mixture exact = makeOracle(answered)->marginals(context, xs);
        const auto predictor = makePredictor<float>(of);
        const Mixture network = predictive(*predictor, of, run.theta(), context, {}, xs);
        std::array<Sum, allQuestionZones.size()> sums;
        for (std::size_t i = 0; i < xs.size(); ++i) {
            const auto t = Eigen::Index(i);
            const double m = network.mean(0, t), s = std::sqrt(network.variance(0, t) + network.noise(0, t));
            const double e = exact.mean(0, t), d = std::sqrt(exact.variance(0, t) + exact.noise(0, t));
            const auto held = [&](double z) {
                return normalDistribution((m + z * s - e) / d) - normalDistribution((m - z * s - e) / d);
            };
            Sum &sum = sums[std::size_t(zoneOf(xs[i], of, context))];
            sum.gap += std::log(s / d) + (d * d + (m - e) * (m - e)) / (2 * s * s) - 0.5;
            sum.coverage50 += held(0.6744897501960817);
            sum.coverage90 += held(1.6448536269514722);
            sum.logRatio += std::log(s / d);
            sum.error += (m - e) * (m - e) / (d * d);
            ++sum.count;
        }
        // 12 nodes know E y² of a normal to 0.6 %, and a gap of tenths of a nat as well.
        for (const QuestionZone zone : allQuestionZones)
            QVERIFY(sums[std::size_t(zone)].isNear(honesty.of(zone), 1e-9, 0.01));
    }

    // A latent model beside a pool: both are mixtures, and y is drawn of the exact one.
    void latentModelBesideAPool()
    {
        const Training of = smallTraining("sine", 8);
        Run run(of);
        run.goTo(500);
        const Points context{{1, 0.5}};
        QuestionExam exam(of, samples);
        exam.ask(context);
        const QuestionHonesty honesty = exam.examine(run.theta());

        const std::vector<double> xs = questionXs(of);
        const Mixture exact = makeOracle(of)->marginals(context, xs);
        std::vector<float> noise(samples * std::size_t(of.sizes.zDim));
        fillNormals(heldOutKey, Stream::HeldOutSample, 0, noise);
        const auto predictor = makePredictor<float>(of);
        const Mixture network = predictive(*predictor, of, run.theta(), context, noise, xs);
        std::mt19937 generator(1);
        std::normal_distribution<double> normal;
        const int draws = 4000;
        std::array<Sum, allQuestionZones.size()> sums;
        const std::vector<double> weights(exact.weights.begin(), exact.weights.end());
        std::discrete_distribution<int> component(weights.begin(), weights.end());
        for (int draw = 0; draw < draws; ++draw) {
            std::vector<double> y(xs.size());
            for (std::size_t i = 0; i < xs.size(); ++i) {
                const int k = component(generator);
                const auto t = Eigen::Index(i);
                y[i] = exact.mean(k, t) + std::sqrt(exact.variance(k, t) + exact.noise(k, t)) * normal(generator);
            }
            const Eigen::ArrayXd u = distribution(network, y);
            const Eigen::ArrayXd gap = logDensity(exact, y) - logDensity(network, y);
            for (std::size_t i = 0; i < xs.size(); ++i) {
                Sum &sum = sums[std::size_t(zoneOf(xs[i], of, context))];
                const auto t = Eigen::Index(i);
                sum.coverage50 += std::abs(u[t] - 0.5) <= 0.25 ? 1.0 / draws : 0;
                sum.coverage90 += std::abs(u[t] - 0.5) <= 0.45 ? 1.0 / draws : 0;
                sum.gap += gap[t] / draws;
            }
        }
        const Eigen::ArrayXd variance = varianceOf(exact, Of::Observation);
        for (std::size_t i = 0; i < xs.size(); ++i) {
            const auto t = Eigen::Index(i);
            Sum &sum = sums[std::size_t(zoneOf(xs[i], of, context))];
            sum.logRatio += std::log(varianceOf(network, Of::Observation)[t] / variance[t]) / 2;
            sum.error += std::pow(meanOf(network)[t] - meanOf(exact)[t], 2) / variance[t];
            ++sum.count;
        }
        // 4000 draws know a share to 0.008 by one standard error, at each of the zone's x by itself; five of them, on
        // the context, where there is one x or two. The gap is some nats with as large an sd.
        for (const QuestionZone zone : allQuestionZones)
            QVERIFY(sums[std::size_t(zone)].isNear(honesty.of(zone), 0.04, 0.3));
    }

    void theRuleIsThatOfTheHeldOutTasks()
    {
        QVERIFY(judge(ZoneHonesty{.coverage90 = 0.84}) == HonestyState::TooNarrow);
        QVERIFY(judge(ZoneHonesty{.coverage90 = 0.86}) == HonestyState::Honest);
        QVERIFY(judge(ZoneHonesty{.coverage90 = 0.94}) == HonestyState::Honest);
        QVERIFY(judge(ZoneHonesty{.coverage90 = 0.96}) == HonestyState::TooWide);
    }

    // Weights that are not finite are not asked.
    void aRunThatDivergedHasNone()
    {
        const Training of = smallTraining("sine", 0);
        Run run(of);
        std::vector<float> theta(run.theta(), run.theta() + parameterCount(of));
        std::ranges::fill(theta, NAN);
        QuestionExam exam(of, samples);
        exam.ask({{1, 0.5}});
        for (const auto &zone : exam.examine(theta.data()).zones)
            QVERIFY(!zone);
    }
};

QTEST_APPLESS_MAIN(TestQuestionExam)
#include "tst_questionexam.moc"
