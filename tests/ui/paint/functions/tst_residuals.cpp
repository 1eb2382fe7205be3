// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/guitest.h"
#include "tests/ui/paint/functions/sampleexact.h"
#include "ui/paint/functions/autorange.h"
#include "ui/paint/functions/residuals.h"

#include <QTest>

#include <cmath>

using namespace npscope;

namespace {

constexpr double noise = 0.1;

View inExactSd()
{
    return withResiduals({}, true, ResidualUnit::ExactSd);
}

Training sines()
{
    return familyContent().experiment.training;
}

} // namespace

class TestResiduals : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }

    void inSigmaYTheOwnMeanIsTheCentre()
    {
        Fan fan = *sampleFan();
        fan.sigmaY = 0.5;
        const auto shown = residualFan(fan, residualScale(fan));
        for (std::size_t i = 0; i < fan.mean.size(); ++i) {
            QCOMPARE(shown->mean[i], 0.0F);
            QCOMPARE(shown->sd[i], fan.sd[i] / 0.5F);
            QCOMPARE(shown->curve(3)[i], float((double(fan.curve(3)[i]) - double(fan.mean[i])) / 0.5));
        }
        QCOMPARE(shown->sigmaY, 1.0);
    }

    void inExactSdTheExactMeanIs()
    {
        const auto exact = sampleExact();
        const auto scale = residualScale(*exact, noise);
        QVERIFY(scale);
        const auto shown = residualExact(*exact, *scale);
        const auto fan = sampleFan();
        const auto shownFan = residualFan(*fan, *scale);
        for (int i = 0; i < exact->grid.count; ++i) {
            const auto at = std::size_t(i);
            if (exact->sd[at] < 0.01F * float(noise))
                continue;
            QCOMPARE(shown->mean[at], 0.0F);
            QCOMPARE(shown->sd[at], 1.0F);
            // Of floats of about 1, and units of as little as a fortieth.
            constexpr double rounding = 1e-5;
            QVERIFY(std::abs(double(shown->lower[at]) + 1.5) < rounding);
            QVERIFY(std::abs(double(shown->upper[at]) - 1.8) < rounding);
            QVERIFY(std::abs(double(shown->truth[at]) - 0.5) < rounding);
            QVERIFY(std::abs(double(shown->curve(1)[at]) - 1) < rounding);
            const double x = exact->grid.at(i);
            QVERIFY(std::abs(double(shownFan->mean[at]) - (std::sin(x) - std::cos(x)) / (std::abs(x) / 2)) < 1e-3);
        }
    }

    void whereNothingIsLeftOpenThereIsNoUnit()
    {
        const auto exact = sampleExact(); // nothing at x = 0
        const auto shown = residualFan(*sampleFan(), *residualScale(*exact, noise));
        QVERIFY(std::isnan(shown->mean[80]));
        QVERIFY(std::isfinite(shown->mean[79]) && std::isfinite(shown->mean[81]));
        ExactFan one = *exact;
        one.sd.assign(one.sd.size(), 0);
        QVERIFY(!residualScale(one, noise));
        QVERIFY(!shownRange(familyContent().experiment, sampleFan().get(), inExactSd(), &one));
        one.of = Of::Observation; // whose noise is left
        QVERIFY(residualScale(one, noise));
    }

    void withoutAFamilySigmaYIsTheUnit()
    {
        const auto fan = sampleFan();
        const auto scale = residualScale(inExactSd(), {}, fan.get(), nullptr);
        QVERIFY(scale);
        QCOMPARE(scale->unit.front(), fan->sigmaY);
        QVERIFY(!residualScale(inExactSd(), sines(), fan.get(), nullptr)); // one comes
        QVERIFY(!isInExactSd(inExactSd(), {}));
        QVERIFY(isInExactSd(inExactSd(), sines()));
    }

    // Where the exact sd goes to 0 the mean's way in its units goes to infinity.
    void theRangeIsThatOfMostPlaces()
    {
        const auto exact = sampleExact();
        const auto fan = sampleFan();
        const auto range = shownRange(familyContent().experiment, fan.get(), inExactSd(), exact.get());
        QVERIFY(range);
        QVERIFY(range->max >= 1.8 && range->max < 10);
        QVERIFY(range->min <= -1.5 && range->min > -12); // -40 at x = 0.05
    }

    void anotherGridIsInterpolated()
    {
        const auto exact = sampleExact();
        const auto scale = residualScale(*exact, noise);
        const auto coarse = residualFan(*sampleFan(5, {.count = 33}), *scale);
        const auto fine = residualFan(*sampleFan(5), *scale);
        for (int i = 0; i < 33; ++i) { // every fifth of the 161 is one of them
            if (i != 16)
                QVERIFY(std::abs(double(coarse->mean[std::size_t(i)]) - double(fine->mean[std::size_t(5 * i)])) < 1e-4);
        }
    }
};

QTEST_MAIN(TestResiduals)
#include "tst_residuals.moc"
