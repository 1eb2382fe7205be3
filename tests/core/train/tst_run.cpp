// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/parameters.h"
#include "core/train/run.h"
#include "tests/core/train/diverging.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <random>

using namespace npscope;

namespace {

std::vector<std::uint32_t> bits(const Run &run)
{
    std::vector<std::uint32_t> result;
    for (int i = 0; i < parameterCount(run.training().sizes); ++i)
        result.push_back(std::bit_cast<std::uint32_t>(run.theta()[i]));
    return result;
}

} // namespace

class TestRun : public QObject
{
    Q_OBJECT

private slots:
    void anyPathGivesTheSameBits()
    {
        Run straight{Training{}};
        std::vector<std::vector<std::uint32_t>> passed{bits(straight)};
        constexpr Step length = 2000;
        for (Step t = 1; t <= length; ++t) {
            straight.approach(t, 1);
            passed.push_back(bits(straight));
        }
        Run jumping{Training{}};
        std::mt19937 random(1);
        for (int i = 0; i < 100; ++i) {
            const Step step = Step(random() % (length + 1));
            jumping.goTo(step);
            QCOMPARE(jumping.step(), step);
            QCOMPARE(bits(jumping), passed[std::size_t(step)]);
        }
    }

    void budgetsDoNotMatter()
    {
        Run a{Training{}}, b{Training{}};
        a.goTo(1000);
        int calls = 0;
        while (!b.approach(1000, 7))
            ++calls;
        QCOMPARE(calls, 1000 / 7);
        QCOMPARE(bits(a), bits(b));
    }

    void losesNothingOfTheTraceWhenGoingBack()
    {
        Run run{Training{}};
        run.goTo(700);
        const LossBucket last = run.losses().bucket(699);
        run.goTo(10);
        QCOMPARE(run.losses().known(), Step(700));
        run.goTo(700);
        QCOMPARE(run.losses().bucket(699).loss.min, last.loss.min);
        QCOMPARE(run.lastLosses().loss, last.loss.min);
    }

    void stopsWhereItDiverges()
    {
        Run run{divergingTraining()};
        run.goTo(100'000);
        QVERIFY(run.divergedAt().has_value());
        const Step end = *run.divergedAt();
        QCOMPARE(run.step(), end);
        QVERIFY(end > 0 && end < 100'000);

        run.goTo(end - 1);
        QCOMPARE(run.step(), end - 1);
        for (int i = 0; i < 95; ++i)
            QVERIFY(std::isfinite(run.theta()[i]));
        run.goTo(end + 50);
        QCOMPARE(run.step(), end);
        QCOMPARE(run.divergedAt(), std::optional(end));
    }

    void withoutTwoPointsItStaysUntrained()
    {
        Training training;
        training.points.resize(1);
        Run run(training);
        run.goTo(100);
        QCOMPARE(run.step(), Step(0));
    }

    void switchingTheSchemeKeepsTheSplits()
    {
        Training other;
        other.initialisation = Initialisation::Xavier;
        TaskDraw a{Training{}}, b{other};
        for (Step t = 1; t < 50; ++t)
            QCOMPARE(a.batch(t).tasks[0].split.context, b.batch(t).tasks[0].split.context);
        QVERIFY(bits(Run{Training{}}) != bits(Run{other}));
    }
};

QTEST_APPLESS_MAIN(TestRun)
#include "tst_run.moc"
