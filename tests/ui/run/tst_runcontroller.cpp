// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The window's controller and the worker's thread under a storm of gestures: what is on the screen afterwards is what a
// run computes that nobody disturbed, to the bit. With the thread sanitizer it looks for races between the two.

#include "core/live/settled.h"
#include "tests/ui/guitest.h"
#include "ui/document/document.h"
#include "ui/run/runcontroller.h"

#include <QTest>

#include <random>

using namespace npscope;

class TestRunController : public QObject
{
    Q_OBJECT

    std::mt19937 m_random;

    int below(int end) { return int(m_random() % unsigned(end)); }
    double coordinate() { return below(401) / 100.0 - 2; }

    void gesture(Document &document, RunController &run)
    {
        switch (below(14)) {
        case 0:
            return run.play();
        case 1:
            return run.pause();
        case 2:
            return run.seek(below(600));
        case 3:
            return run.stepBy(below(41) - 20);
        case 4:
            return run.setSpeed(below(2) == 0 ? Worker::unlimited : 1 + below(2000));
        case 5:
            return run.setPointerX(coordinate());
        case 6:
            return run.setWatched(below(4) != 0);
        case 7:
            return run.setMemory(std::size_t(16 + below(64)) * 1'000'000);
        case 8: {
            View view = document.view();
            view.xMin = -4 - below(4);
            return document.setView(view);
        }
        case 9:
            return document.showPage(below(2) == 0 ? Page::Compare : Page::Functions); // with its variants beside
        case 10:
            document.rerollSeed();
            return;
        case 11:
            document.addPoint(below(2) == 0 ? PointKind::Context : PointKind::Training, {coordinate(), coordinate()});
            return;
        case 12:
            document.setSetting(setting("hidden"), 4 + below(8));
            return;
        default:
            return document.undoStack().undo();
        }
    }

private slots:
    void init() { failOnWarnings(); }

    void aStormLeavesNoTrace_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (const unsigned seed : {1u, 2u, 3u})
            QTest::addRow("seed %u", seed) << seed;
    }
    void aStormLeavesNoTrace()
    {
        QFETCH(unsigned, seed);
        m_random.seed(seed);
        Document document;
        RunController run(document);
        for (int i = 0; i < 300; ++i) {
            gesture(document, run);
            if (below(3) == 0)
                QTest::qWait(below(12));
        }
        document.showPage(Page::Functions);
        run.setWatched(true);
        run.pause();
        constexpr Step step = 250;
        run.seek(step);
        const Experiment &experiment = document.experiment();
        QVERIFY(document.undoStack().count() > 0);
        QVERIFY(QTest::qWaitFor(
            [&] {
                const auto frame = run.frame();
                return frame && *frame->experiment == experiment && frame->step == step && !frame->isComputing()
                       && frame->fan;
            },
            60'000));
        const Grid grid{.min = document.view().xMin, .max = document.view().xMax};
        const auto alone = settledFrames(experiment, {step}, grid, Depth::Curves).front();
        QCOMPARE(run.frame()->fan->y, alone->fan->y);
    }
};

QTEST_MAIN(TestRunController)
#include "tst_runcontroller.moc"
