// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/verdict.h"
#include "core/live/historian.h"

#include <QTest>

#include <cmath>
#include <map>

using namespace npscope;

namespace {

// Widths at the edges, between the points and on the data.
Diagnosis diagnosisOf(float edges, float between, float data)
{
    Diagnosis diagnosis;
    diagnosis.spread.sigmaY = 0.005F;
    diagnosis.spread.width.zones = {{{edges, -4}, {between, 0.5}, {data, 1}}};
    return diagnosis;
}

Reading readingOf(const Diagnosis &now, const Diagnosis &start, float startSigmaZ = 0, float startDecoder = 0)
{
    return {.now = now, .start = start, .counterfactual = {startSigmaZ, startDecoder}, .startLatent = {}};
}

Reading readingAt(const Training &training, const Question &question, Step step)
{
    Run run(training);
    Historian historian(training);
    historian.ask(question, 0);
    run.goTo(step);
    return historian.read(run);
}

// How the verdicts of seeds 1 … 12 are distributed.
struct Count {
    std::map<FanState, int> state;
    std::map<std::optional<Route>, int> route;
};

constexpr int seeds = 12;

Count count(Training training, const Question &question, Step step)
{
    Count count;
    for (training.seed = 1; training.seed <= seeds; ++training.seed) {
        const Verdict verdict = judge(readingAt(training, question, step));
        ++count.state[verdict.state];
        ++count.route[verdict.route];
    }
    return count;
}

// The largest sd over the curves, one after the other and by plain sums in double.
double plainLargestSd(const std::vector<std::vector<float>> &curves)
{
    double largest = 0;
    for (std::size_t i = 0; i < curves.front().size(); ++i) {
        double mean = 0, squares = 0;
        for (const auto &curve : curves)
            mean += double(curve[i]) / double(curves.size());
        for (const auto &curve : curves)
            squares += std::pow(double(curve[i]) - mean, 2) / double(curves.size());
        largest = std::max(largest, std::sqrt(squares));
    }
    return largest;
}

} // namespace

class TestVerdict : public QObject
{
    Q_OBJECT

private slots:
    void thresholdsAreMultiplesOfSigmaY_data()
    {
        QTest::addColumn<float>("sd");
        QTest::addColumn<FanState>("state");
        QTest::newRow("0") << 0.0F << FanState::Collapsed;
        QTest::newRow("below") << 0.0049F << FanState::Collapsed;
        QTest::newRow("above") << 0.0051F << FanState::Collapsing;
        QTest::newRow("below four") << 0.0199F << FanState::Collapsing;
        QTest::newRow("above four") << 0.0201F << FanState::Open;
    }
    // At the edges, inside, and on the data alike: the widest decides.
    void thresholdsAreMultiplesOfSigmaY()
    {
        QFETCH(float, sd);
        QFETCH(FanState, state);
        const Diagnosis start = diagnosisOf(0.5F, 0.5F, 0.5F);
        for (const Zone zone : allZones) {
            Diagnosis now = diagnosisOf(0.0001F, 0.0001F, 0.0001F);
            now.spread.width.zones[std::size_t(zone)].sd = std::max(sd, 0.0001F);
            const Verdict verdict = judge(readingOf(now, start));
            QVERIFY(verdict.state == state);
            QCOMPARE(isCollapsed(now.spread), state == FanState::Collapsed);
            for (const Zone other : allZones)
                QVERIFY(verdict.of(other) == (other == zone ? state : FanState::Collapsed));
        }
    }

    // Shapley's mean of the two orders, by hand: s00 = .4, stt = .004; with sigma_z of step 0 .04, with its decoder
    // .04: either part alone is worth a factor of ten in either order.
    void theRouteIsTheMeanOfBothOrders()
    {
        const Diagnosis start = diagnosisOf(0.4F, 0, 0), now = diagnosisOf(0.004F, 0, 0);
        const Verdict even = judge(readingOf(now, start, 0.04F, 0.04F));
        QCOMPARE(float(even.fall()), 100.0F);
        QVERIFY(std::abs(even.shareOfSigmaZ - 0.5) < 1e-6); // of floats
        QCOMPARE(even.route, std::optional(Route::Both));
        // sigma_z put back restores all, the decoder put back nothing.
        const Verdict a = judge(readingOf(now, start, 0.4F, 0.004F));
        QVERIFY(std::abs(a.shareOfSigmaZ - 1) < 1e-6);
        QCOMPARE(a.route, std::optional(Route::SigmaZ));
        const Verdict b = judge(readingOf(now, start, 0.004F, 0.4F));
        QVERIFY(std::abs(b.shareOfSigmaZ) < 1e-6);
        QCOMPARE(b.route, std::optional(Route::Decoder));
        // One order says all, the other three quarters: 7/8.
        const Verdict mixed = judge(readingOf(now, start, 0.4F, 0.004F * std::pow(100.0F, 0.25F)));
        QVERIFY(std::abs(mixed.shareOfSigmaZ - 0.875) < 1e-5);
    }

    void whatIsNotLostHasNoRoute()
    {
        const Diagnosis start = diagnosisOf(0.4F, 0, 0);
        QVERIFY(!judge(readingOf(diagnosisOf(0.3F, 0, 0), start, 0.4F, 0.3F)).route); // hardly anything is lost
        QVERIFY(!judge(readingOf(diagnosisOf(0.9F, 0, 0), start, 0.4F, 0.9F)).route);
        QVERIFY(!judge(readingOf(start, start, 0.4F, 0.4F)).route);
    }

    void zeroSpreadHasAVerdictToo()
    {
        const Verdict verdict = judge(readingOf(diagnosisOf(0, 0, 0), diagnosisOf(0.4F, 0.4F, 0.4F)));
        QVERIFY(verdict.state == FanState::Collapsed);
        QVERIFY(verdict.route.has_value());
        QVERIFY(std::isfinite(verdict.fall()) && std::isfinite(verdict.shareOfSigmaZ));
    }

    // The counterfactual fans, sampled once more from the parts of the two steps and measured by plain sums.
    void theCounterfactualIsOfSwappedParts()
    {
        const Training training;
        const Question question{.followsTraining = false, .context = {{-1, 0.4}, {2, 0}}};
        const Experiment experiment{.training = training, .question = question};
        Run run(training);
        const std::vector<float> start(run.theta(), run.theta() + 95);
        run.goTo(4000);
        const std::vector<float> now(run.theta(), run.theta() + 95);
        const auto predictor = makePredictor<float>(training);
        const Gaussian qStart = predictor->posterior(start.data(), question.context);
        const Gaussian qNow = predictor->posterior(now.data(), question.context);
        const std::vector<float> noise = curveNoise(experiment);
        const JudgedXs judged(training.points);
        const auto largest = [&](const std::vector<float> &decoder, const Gaussian &mu, const Gaussian &sigma) {
            std::vector<std::vector<float>> curves;
            for (std::size_t k = 0; k < noise.size() / 2; ++k) {
                const std::vector<float> z{mu.mu[0] + sigma.sigma[0] * noise[2 * k],
                                           mu.mu[1] + sigma.sigma[1] * noise[2 * k + 1]};
                curves.push_back(predictor->decode(decoder.data(), {}, z, judged.values()).y);
            }
            return plainLargestSd(curves);
        };
        const Reading reading = readingAt(training, question, 4000);
        const auto isNear = [](double actual, double expected) { // float sums of a hundred values of the order of one
            return std::abs(actual - expected) < 1e-5 * std::max(1.0, expected);
        };
        QVERIFY(isNear(double(reading.counterfactual.startSigmaZ), largest(now, qNow, qStart)));
        QVERIFY(isNear(double(reading.counterfactual.startDecoder), largest(start, qStart, qNow)));
        QVERIFY(isNear(double(reading.now.spread.width.widest().sd), largest(now, qNow, qNow)));
        QVERIFY(isNear(double(reading.start.spread.width.widest().sd), largest(start, qStart, qStart)));
        QCOMPARE(reading.startLatent.sigma, qStart.sigma);
    }

    void normalStillFansOutAtThreeThousand() { QVERIFY(count({}, {}, 3001).state[FanState::Open] >= 9); }

    // KL(q_D ‖ N(0, I)) holds sigma_z near 1 where sigma_y leaves it a say; the decoder then stops listening.
    void aFixedPriorCollapsesByRouteB()
    {
        Training training;
        training.prior = Prior::StandardNormal;
        training.sigmaY = 0.05;
        Count known = count(training, {}, 25001);
        QCOMPARE(known.state[FanState::Collapsed], seeds);
        QCOMPARE(known.route[Route::Decoder], seeds);
    }

    // Without context z ~ N(0, I) whatever was learnt, so what spread is lost is lost by the decoder.
    void curvesWithoutContextCollapseByRouteB()
    {
        const Question prior{.followsTraining = false, .context = {}};
        Training training;
        training.sigmaY = 0.05;
        Count known = count(training, prior, 25001);
        QVERIFY(known.route[Route::Decoder] >= 4); // 6 of 12; the others have lost too little for a route
        QCOMPARE(known.route[Route::SigmaZ] + known.route[Route::Both], 0);
    }

    void defaultCollapsesByRouteA()
    {
        Training training;
        training.initialisation = Initialisation::Default;
        Count known = count(training, {}, 25001);
        QCOMPARE(known.state[FanState::Collapsed], seeds);
        QVERIFY(known.route[Route::SigmaZ] >= 10); // all 12; another processor may part a run from them
        QCOMPARE(known.route[Route::Decoder], 0);
    }
};

QTEST_APPLESS_MAIN(TestVerdict)
#include "tst_verdict.moc"
