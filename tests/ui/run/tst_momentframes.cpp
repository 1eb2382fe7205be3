// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The frames of kept moments: taken from the screen or computed, they are those of the run, and they follow the moments
// and the x-range.

#include "core/live/settled.h"
#include "tests/core/train/diverging.h"
#include "tests/ui/guitest.h"
#include "ui/document/document.h"
#include "ui/run/momentframes.h"
#include "ui/run/runcontroller.h"

#include <QTest>

using namespace npscope;

namespace {

struct Fixture {
    Document document;
    RunController run{document};
    MomentFrames frames{document, run};

    Moment of(Step step, std::uint32_t seed = 13) const
    {
        Moment moment{document.experiment(), step, {}};
        moment.experiment.training.seed = seed;
        return moment;
    }
    bool await(std::size_t moment)
    {
        return QTest::qWaitFor([&] { return frames.isKnown(moment); }, 20'000);
    }
    // Worked out anew, over the range that is shown.
    std::vector<float> expected(const Moment &moment) const
    {
        const Grid grid{.min = document.view().xMin, .max = document.view().xMax};
        return settledFrames(moment.experiment, {moment.step}, grid, Depth::Curves).front()->fan->y;
    }
};

} // namespace

class TestMomentFrames : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }

    void theFrameOnTheScreenIsTaken()
    {
        Fixture f;
        f.run.seek(200);
        QVERIFY(QTest::qWaitFor([&] { return f.run.frame() && f.run.frame()->step == 200 && f.run.frame()->fan; }));
        const auto shown = f.run.frame();
        QVERIFY(f.document.keepMoment(f.of(200)));
        QVERIFY(f.frames.isKnown(0)); // at once
        QCOMPARE(f.frames.frame(0), shown);
    }

    void othersAreComputed()
    {
        Fixture f;
        QVERIFY(f.document.keepMoment(f.of(300, 4)) && f.document.keepMoment(f.of(0, 5)));
        QVERIFY(!f.frames.isKnown(0));
        for (const std::size_t i : {0u, 1u}) {
            QVERIFY(f.await(i));
            QCOMPARE(f.frames.frame(i)->fan->y, f.expected(f.document.moments()[i]));
        }
    }

    void theyFollowTheRangeOfX()
    {
        Fixture f;
        QVERIFY(f.document.keepMoment(f.of(100, 4)));
        QVERIFY(f.await(0));
        View view = f.document.view();
        view.xMin = -8;
        f.document.setView(view);
        QVERIFY(QTest::qWaitFor([&] { return f.frames.frame(0)->fan->grid.min == -8; }));
        QCOMPARE(f.frames.frame(0)->fan->y, f.expected(f.document.moments()[0]));
    }

    void theyStayWithTheirMoments()
    {
        Fixture f;
        QVERIFY(f.document.keepMoment(f.of(100, 4)) && f.document.keepMoment(f.of(200, 4)));
        QVERIFY(f.await(0) && f.await(1));
        const auto second = f.frames.frame(1);
        QVERIFY(f.document.removeMoment(0));
        QCOMPARE(f.frames.frame(0), second); // and is not computed again
        QVERIFY(!f.frames.isKnown(1) && !f.frames.frame(1));
    }

    void aStepThatIsNotFiniteHasNone()
    {
        Fixture f;
        Moment moment = f.of(3000);
        moment.experiment.training = divergingTraining();
        QVERIFY(f.document.keepMoment(moment));
        QVERIFY(f.await(0));
        QVERIFY(!f.frames.frame(0));
    }

    void itEndsWhileItComputes()
    {
        Fixture f;
        Moment moment = f.of(5'000'000);
        moment.experiment.length = 5'000'000;
        QVERIFY(f.document.keepMoment(moment));
        QTest::qWait(150); // it has begun
        QVERIFY(!f.frames.isKnown(0));
    } // and would take seconds to get there
};

QTEST_MAIN(TestMomentFrames)
#include "tst_momentframes.moc"
