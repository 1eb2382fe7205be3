// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/historian.h"
#include "core/analysis/verdict.h"

#include <QTest>

#include <cmath>

using namespace npscope;
using namespace std::chrono_literals;

namespace {

Probe probeOf(float sdLeft, float sdRight, float sigmaZ)
{
    Probe probe;
    probe.sigmaY = 0.005F;
    probe.sdLeft = sdLeft;
    probe.sdRight = sdRight;
    probe.sigmaZLeft = probe.sigmaZRight = sigmaZ;
    return probe;
}

Verdict verdictOf(const Training &training, const Question &question, Step step)
{
    Run run(training);
    Historian historian(training);
    historian.ask(question, 0);
    run.goTo(step);
    const Reading reading = historian.read(run);
    return judge(reading.now, reading.start);
}

// How the verdicts of seeds 1 … 12 are distributed.
struct Count {
    std::map<Spread, int> spread;
    std::map<std::optional<Route>, int> route;
};

constexpr int seeds = 12;

Count count(Training training, const Question &question, Step step)
{
    Count count;
    for (training.seed = 1; training.seed <= seeds; ++training.seed) {
        const Verdict verdict = verdictOf(training, question, step);
        ++count.spread[verdict.spread];
        ++count.route[verdict.route];
    }
    return count;
}

} // namespace

class TestVerdict : public QObject
{
    Q_OBJECT

private slots:
    void thresholdsAreMultiplesOfSigmaY()
    {
        const Probe start = probeOf(0.5F, 0.5F, 1);
        for (const float larger : {0.0201F, 0.7F}) {
            QCOMPARE(judge(probeOf(0.001F, larger, 0.5F), start).spread, Spread::Spread);
            QCOMPARE(judge(probeOf(larger, 0.001F, 0.5F), start).spread, Spread::Spread);
        }
        QCOMPARE(judge(probeOf(0.001F, 0.0199F, 0.5F), start).spread, Spread::Collapsing);
        QCOMPARE(judge(probeOf(0.001F, 0.0051F, 0.5F), start).spread, Spread::Collapsing);
        QCOMPARE(judge(probeOf(0.001F, 0.0049F, 0.5F), start).spread, Spread::Collapsed);
        QVERIFY(isCollapsed(probeOf(0.001F, 0.0049F, 0.5F)));
        QVERIFY(!isCollapsed(probeOf(0.0051F, 0.0049F, 0.5F)));
    }

    void decomposesWhatWasLost()
    {
        const Verdict verdict = judge(probeOf(0.001F, 0.002F, 0.02F), probeOf(0.3F, 0.4F, 0.8F));
        QCOMPARE(verdict.x, 4.0);
        QCOMPARE(float(verdict.sd), 0.002F);
        QCOMPARE(float(verdict.sigmaY), 0.005F);
        QCOMPARE(float(verdict.sdFall), 200.0F);
        QCOMPARE(float(verdict.sigmaZFall), 40.0F);
        QCOMPARE(float(verdict.responseFall), 5.0F);
        QCOMPARE(verdict.route, std::optional(Route::SigmaZ)); // ln 40 / ln 200 = 0.70
    }

    void tellsTheRoutesApart()
    {
        const Probe start = probeOf(0.4F, 0, 1);
        QCOMPARE(judge(probeOf(0.004F, 0, 0.01F), start).route, std::optional(Route::SigmaZ));
        QCOMPARE(judge(probeOf(0.004F, 0, 1), start).route, std::optional(Route::Decoder));
        QCOMPARE(judge(probeOf(0.004F, 0, 2), start).route, std::optional(Route::Decoder));
        QCOMPARE(judge(probeOf(0.004F, 0, 0.1F), start).route, std::optional(Route::Both));
        QVERIFY(!judge(probeOf(0.3F, 0, 0.1F), start).route); // hardly anything is lost
        QVERIFY(!judge(probeOf(0.9F, 0, 2), start).route);
        QVERIFY(!judge(start, start).route);
    }

    void zeroSpreadHasAVerdictToo()
    {
        const Verdict verdict = judge(probeOf(0, 0, 0), probeOf(0.4F, 0.4F, 1));
        QCOMPARE(verdict.spread, Spread::Collapsed);
        QVERIFY(verdict.route.has_value());
        QVERIFY(std::isfinite(verdict.sdFall) && std::isfinite(verdict.responseFall));
    }

    void normalStillSpreadsAtThreeThousand() { QVERIFY(count({}, {}, 3001).spread[Spread::Spread] >= 9); }

    void defaultCollapsesByRouteA()
    {
        Training training;
        training.initialisation = Initialisation::Default;
        Count known = count(training, {}, 25001);
        QCOMPARE(known.spread[Spread::Collapsed], seeds);
        QVERIFY2(known.route[Route::SigmaZ] >= 8, qPrintable(QString::number(known.route[Route::SigmaZ])));
        QCOMPARE(known.route[Route::Decoder], 0);
        training.seed = 13;
        QCOMPARE(verdictOf(training, {}, 25001).route, std::optional(Route::SigmaZ));
    }

    // KL(q_D ‖ N(0, I)) holds sigma_z near 1 where sigma_y leaves it a say; the decoder then stops listening.
    void aFixedPriorCollapsesByRouteB()
    {
        Training training;
        training.prior = Prior::StandardNormal;
        training.sigmaY = 0.05;
        Count known = count(training, {}, 25001);
        QCOMPARE(known.spread[Spread::Collapsed], seeds);
        QCOMPARE(known.route[Route::Decoder], seeds);
    }

    void aFloorOfSigmaZCollapsesByRouteB()
    {
        Training training;
        training.latentScale = LatentScale::Floor;
        Count known = count(training, {}, 25001);
        QVERIFY(known.route[Route::Decoder] > 2 * known.route[Route::SigmaZ]);
    }

    // Without context z ~ N(0, I) whatever was learnt, so what spread is lost is lost by the decoder.
    void curvesWithoutContextCollapseByRouteB()
    {
        const Question prior{.followsTraining = false, .context = {}};
        Training training;
        training.sigmaY = 0.05;
        Count known = count(training, prior, 25001);
        QVERIFY(known.route[Route::Decoder] >= 4);
        QCOMPARE(known.route[Route::SigmaZ] + known.route[Route::Both], 0);
    }

    void collapseIsWhereItStayed()
    {
        std::vector<std::shared_ptr<const Probe>> probes;
        const auto add = [&](Step step, float sd) {
            Probe probe = probeOf(sd, 0, 1);
            probe.step = step;
            probes.push_back(std::make_shared<const Probe>(probe));
        };
        QVERIFY(!findCollapse(probes));
        add(0, 0.001F);
        QCOMPARE(findCollapse(probes), std::optional<Step>(0));
        add(8, 0.1F);
        QVERIFY(!findCollapse(probes));
        add(16, 0.002F);
        QCOMPARE(findCollapse(probes), std::optional<Step>(16));
        add(24, 0.006F);
        add(32, 0.004F);
        add(40, 0.003F);
        QCOMPARE(findCollapse(probes), std::optional<Step>(32));
    }

    void aRunsCollapseIsMarked()
    {
        Training training;
        training.initialisation = Initialisation::Default;
        Run run(training);
        run.goTo(9001);
        Historian historian(training);
        while (historian.isBehind(run))
            historian.work(run, 1s);
        const auto history = historian.history();
        QVERIFY(history->collapsedAt.has_value());
        for (const auto &probe : history->probes) {
            if (probe->step >= *history->collapsedAt)
                QVERIFY(isCollapsed(*probe));
            else if (probe->step + run.weights().stride() == *history->collapsedAt)
                QVERIFY(!isCollapsed(*probe));
        }
    }
};

QTEST_APPLESS_MAIN(TestVerdict)
#include "tst_verdict.moc"
