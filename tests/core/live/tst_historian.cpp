// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/live/historian.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace npscope;
using namespace std::chrono_literals;

namespace {

std::shared_ptr<const History> complete(Historian &historian, Run &run)
{
    while (historian.isBehind(run))
        historian.work(run, 1s);
    return historian.history();
}

bool isSame(const Diagnosis &a, const Diagnosis &b)
{
    return a.step == b.step && a.spread.left == b.spread.left && a.spread.right == b.spread.right
           && a.sdData == b.sdData && a.spread.width.widest().sd == b.spread.width.widest().sd
           && a.sensitivity == b.sensitivity && a.logLikelihood == b.logLikelihood && a.targets == b.targets
           && a.latents.data.mu == b.latents.data.mu && a.latents.data.sigma == b.latents.data.sigma
           && a.latents.stepContext.sigma == b.latents.stepContext.sigma && a.kl == b.kl;
}

bool isSame(const History &a, const History &b)
{
    return a.x == b.x && a.sdAtX == b.sdAtX && a.isComplete == b.isComplete
           && std::ranges::equal(a.diagnoses, b.diagnoses, [](const auto &p, const auto &q) { return isSame(*p, *q); });
}

} // namespace

class TestHistorian : public QObject
{
    Q_OBJECT

private slots:
    void anyPathGivesTheSameBits()
    {
        Run straight{Training{}};
        straight.goTo(3000);
        Historian after{Training{}};
        after.ask({}, 1.5);
        const auto expected = complete(after, straight);
        QVERIFY(expected->isComplete);
        QCOMPARE(expected->diagnoses.size(), std::size_t(751)); // 0, 4 … 3000
        QCOMPARE(expected->diagnoses.front()->step, Step(0));
        QCOMPARE(expected->diagnoses.back()->step, Step(3000));

        Run jumping{Training{}};
        Historian beside{Training{}};
        beside.ask({}, 0.25);
        std::mt19937 random(1);
        for (Step furthest = 0; furthest < 3000; furthest += 211) {
            jumping.goTo(furthest);
            beside.work(jumping, 100us);
            jumping.goTo(Step(random() % 3000));
            beside.work(jumping, 100us);
        }
        jumping.goTo(3000);
        beside.ask({}, 1.5);
        QVERIFY(isSame(*complete(beside, jumping), *expected));
    }

    void answersAnotherQuestion()
    {
        const Question other{.followsTraining = false, .context = {{0, 0}}, .curves = 30, .draw = 2};
        Run run{Training{}};
        run.goTo(500);
        Historian changed{Training{}}, fresh{Training{}};
        const auto before = complete(changed, run);
        changed.ask(other, -3);
        QCOMPARE(changed.history(), before); // until it has the new answer, for a moment at least
        fresh.ask(other, -3);
        const auto after = complete(changed, run);
        QVERIFY(!isSame(*after, *before));
        QVERIFY(isSame(*after, *complete(fresh, run)));
    }

    void anotherXChangesNothingElse()
    {
        Run run{Training{}};
        run.goTo(200);
        Historian historian{Training{}};
        const auto before = complete(historian, run);
        historian.ask({}, -4);
        const auto after = complete(historian, run);
        QVERIFY(after->sdAtX != before->sdAtX);
        for (std::size_t i = 0; i < after->diagnoses.size(); ++i) {
            QCOMPARE(after->diagnoses[i], before->diagnoses[i]); // the very same
            QCOMPARE(after->sdAtX[i], after->diagnoses[i]->spread.left);
        }
    }

    void workBesideATrainingSpansTheRunFromTheFirst()
    {
        Run run{Training{}};
        run.goTo(2000);
        Historian historian{Training{}};
        historian.work(run, 0s); // one diagnosis
        historian.work(run, 0s);
        historian.work(run, 0s);
        QTest::qSleep(110); // then an unfinished answer is better than none
        const auto history = historian.history();
        QCOMPARE(history->diagnoses.size(), std::size_t(3));
        QVERIFY(!history->isComplete);
        QCOMPARE(history->diagnoses[0]->step, Step(0));
        QCOMPARE(history->diagnoses[1]->step, Step(512));
        QCOMPARE(history->diagnoses[2]->step, Step(1024));
    }

    void readsThePresentStep()
    {
        Run run{Training{}};
        run.goTo(300);
        Historian historian{Training{}};
        historian.ask({}, 2.5);
        const auto history = complete(historian, run);
        const Reading reading = historian.read(run);
        QVERIFY(isSame(reading.now, *history->diagnoses.back()));
        QVERIFY(isSame(reading.start, *history->diagnoses.front()));
        QCOMPARE(reading.sdAtX, history->sdAtX.back());
        QCOMPARE(reading.x, 2.5);
    }

    void hasNothingToSayWithoutTwoPoints()
    {
        Training training;
        training.points.resize(1);
        Run run(training);
        Historian historian(training);
        QVERIFY(!historian.isBehind(run));
        QVERIFY(!historian.history());
    }
};

QTEST_APPLESS_MAIN(TestHistorian)
#include "tst_historian.moc"
