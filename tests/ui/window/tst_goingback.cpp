// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Going back to an earlier step of a large network: what is shown until it is computed, and how much memory there is
// for that.

#include "tests/benchmarks/workloads.h"
#include "tests/ui/window/windowfixture.h"
#include "ui/panels/training/timeline.h"
#include "ui/panels/verdict/statusline.h"

#include <QLabel>

using namespace npscope;

class TestGoingBack : public WindowFixture
{
    Q_OBJECT

private:
    Timeline &timeline() { return *m_window->findChild<Timeline *>(); }
    QString status() { return m_window->findChild<StatusLine *>()->text(); }

    // Of which two steps are kept, so that it takes a moment to come back to any other.
    void trainALargeNetwork()
    {
        Session session = document().session(0);
        session.experiment.training = workloads::functions()[0].training;
        session.experiment.length = length;
        document().load(session);
        run().setMemory(0);
        QVERIFY(seek(length));
    }
    void clickTimeline(Step step)
    {
        int x = 0;
        while (timeline().stepAt(x) < step)
            ++x;
        QTest::mouseClick(&timeline(), Qt::LeftButton, {}, QPoint(x, timeline().height() / 2));
    }

    static constexpr Step length = 150;
    static constexpr Step kept = 128;

private slots:
    void theWayIsShownAndSaidToBeOne()
    {
        trainALargeNetwork();
        QVERIFY(!status().contains("is being computed"));
        clickTimeline(kept - 20);
        const auto isOnTheWay = [this] { return run().frame()->isComputing() && run().frame()->fan; };
        QVERIFY(await(isOnTheWay));
        const auto frame = run().frame();
        const Step goal = run().step();
        QVERIFY(frame->step < goal && goal < kept);
        // The chart shows the curves of their own step, and says which it is, and which is to come.
        QCOMPARE(chart().content().fan, frame->fan);
        QCOMPARE(chart().content().step, frame->step);
        QVERIFY(!chart().content().stale);
        const QString caption = chart().content().caption;
        QVERIFY2(caption.contains(QStringLiteral("step %1 · computing step %2 …").arg(frame->step).arg(goal)),
                 qPrintable(caption));
        QCOMPARE(status(),
                 QStringLiteral("Step %1 is shown, from which step %2 is being computed.").arg(frame->step).arg(goal));
        QCOMPARE(timeline().value(), int(goal)); // where the mouse has put it

        QVERIFY(awaitStep(goal));
        QVERIFY(!chart().content().caption.contains("computing"));
        QVERIFY(!status().contains("is being computed"));
        Run straight(document().experiment().training);
        straight.goTo(goal);
        const auto predictor = makePredictor<float>(document().experiment().training);
        QCOMPARE(curves(), sampleFan(*predictor, straight.theta(), document().experiment(), frame->fan->grid).y);
    }
};

QTEST_MAIN(TestGoingBack)
#include "tst_goingback.moc"
