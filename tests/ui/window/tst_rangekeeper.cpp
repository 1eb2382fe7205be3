// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// When the automatic y-range narrows, in the window.

#include "tests/ui/window/windowfixture.h"
#include "ui/document/sessionfile.h"
#include "ui/pages/comparepage.h"
#include "ui/paint/functions/autorange.h"
#include "ui/views/gesture.h"
#include "ui/window/rangekeeper.h"

#include <QClipboard>
#include <QFile>
#include <QMimeData>
#include <QProxyStyle>
#include <QSignalSpy>

using namespace npscope;

namespace {

// Moves, or asks for less motion, whatever the platform of the tests does.
class Style : public QProxyStyle
{
public:
    explicit Style(int duration) : m_duration(duration) {}
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        return hint == SH_Widget_Animation_Duration ? m_duration : QProxyStyle::styleHint(hint, option, widget, data);
    }

private:
    int m_duration;
};

} // namespace

class TestRangeKeeper : public WindowFixture
{
    Q_OBJECT

    RangeKeeper &keeper() { return *m_window->findChild<RangeKeeper *>(); }
    Range range() { return yRange(document().view()); }
    Range fittedRange() { return yRange(fitted(chart().view(), std::vector{chart().content()})); }
    bool awaitRest()
    {
        return await([this] { return keeper().isAtRest(); });
    }
    bool isFitted() { return range() == fittedRange(); }
    void setRange(const Range &y)
    {
        View view = document().view();
        view.yMin = y.min;
        view.yMax = y.max;
        document().setView(view);
    }

    void begin(int motion = 200)
    {
        QApplication::setStyle(new Style(motion));
        QVERIFY(seek(500) && awaitRest());
    }

private slots:
    // What it was before ("after one bad setting the rest of the session is a thin line").
    void oneBadSettingIsForgotten()
    {
        begin();
        const double before = range().size();
        QVERIFY(document().addPoint(PointKind::Training, {1.5, 9}));
        QVERIFY(awaitStep(500));
        QVERIFY(range().max > 9); // at once
        document().undoStack().undo();
        QVERIFY(awaitStep(500));
        QVERIFY(await([&] { return isFitted(); }));
        QVERIFY(awaitRest());
        QVERIFY(range().size() < 1.2 * before); // the room that widening leaves, and "worthwhile" of it
    }

    void aPauseNarrows()
    {
        begin();
        run().setSpeed(1);
        run().play();
        QVERIFY(await([this] { return run().frame()->playing; }));
        // Not half empty, so that nothing but the pause is a reason.
        const Range tight = fittedRange();
        const Range loose{tight.min - 0.3 * tight.size(), tight.max + 0.3 * tight.size()};
        setRange(loose);
        QVERIFY(keeper().isAtRest());
        QCOMPARE(range(), loose);
        run().pause();
        QVERIFY(await([&] { return isFitted(); }));
        QVERIFY(awaitRest());
    }

    void halfEmptyForASecondNarrowsWhilePlaying()
    {
        begin();
        run().setSpeed(1);
        run().play();
        QVERIFY(await([this] { return run().frame()->playing; }));
        setRange({-40, 40});
        QVERIFY(!keeper().isAtRest());
        QCOMPARE(range(), (Range{-40, 40})); // has patience
        QVERIFY(await([&] { return range().size() < 4; }));
        QVERIFY(run().isPlaying());
    }

    void whatIsFullAgainStaysWide()
    {
        begin();
        setRange({-40, 40});
        QVERIFY(!keeper().isAtRest());
        setRange({-1.5, 1.5});
        QVERIFY(keeper().isAtRest());
        QCOMPARE(range(), (Range{-1.5, 1.5}));
    }

    void narrowsGently()
    {
        begin();
        QVERIFY(document().addPoint(PointKind::Training, {1.5, 9}));
        QVERIFY(awaitStep(500));
        QSignalSpy views(&document(), &Document::viewChanged);
        std::vector<Range> passed;
        const auto kept = connect(&document(), &Document::viewChanged, this, [&] { passed.push_back(range()); });
        document().undoStack().undo();
        QVERIFY(awaitStep(500) && await([&] { return isFitted(); }) && awaitRest());
        disconnect(kept);
        QVERIFY(passed.size() > 2);
        for (std::size_t i = 1; i < passed.size(); ++i)
            QVERIFY(passed[i].size() <= passed[i - 1].size());
    }

    void lessMotionIsOneStep()
    {
        begin(0);
        QVERIFY(document().addPoint(PointKind::Training, {1.5, 9}));
        QVERIFY(awaitStep(500));
        QSignalSpy views(&document(), &Document::viewChanged);
        document().undoStack().undo();
        QVERIFY(awaitStep(500) && await([&] { return isFitted(); }));
        QCOMPARE(views.size(), 1);
    }

    void aGestureKeepsItWide()
    {
        begin();
        auto hold = std::make_optional<Gesture::Hold>();
        setRange({-40, 40});
        QVERIFY(document().setSeed(3) && awaitStep(500));
        QVERIFY(keeper().isAtRest());
        QCOMPARE(range(), (Range{-40, 40}));
        hold.reset();
        QVERIFY(await([&] { return isFitted(); }));
    }

    // One that comes in the midst stops it where it is, and it goes on afterwards.
    void aPressStopsTheMotion()
    {
        begin();
        QVERIFY(document().addPoint(PointKind::Training, {1.5, 9}));
        QVERIFY(awaitStep(500));
        const double wide = range().size();
        document().undoStack().undo();
        QVERIFY(await([&] { return range().size() < wide; }));
        QTest::mousePress(&chart(), Qt::LeftButton, {}, QPoint(3, 3)); // not even on the plot
        if (isFitted())
            QSKIP("the machine is too busy to press in the midst of the motion");
        QCoreApplication::processEvents();
        const Range held = range();
        QVERIFY(awaitStep(500) && awaitRest());
        QCOMPARE(range(), held);
        QTest::mouseRelease(&chart(), Qt::LeftButton, {}, QPoint(3, 3));
        QVERIFY(await([&] { return isFitted(); }));
    }

    void aRangeOfTheUsersStays()
    {
        begin();
        View view = document().view();
        view.yAuto = false;
        view.yMin = -40;
        view.yMax = 40;
        document().setView(view);
        QVERIFY(keeper().isAtRest());
        QVERIFY(document().setSeed(3) && awaitStep(500));
        QVERIFY(keeper().isAtRest());
        QCOMPARE(document().view(), view);
    }

    // Fit in the midst is not undone by what is left of the motion.
    void fitEndsTheMotion()
    {
        begin();
        QVERIFY(document().addPoint(PointKind::Training, {1.5, 9}));
        QVERIFY(awaitStep(500));
        const double wide = range().size();
        document().undoStack().undo();
        QVERIFY(await([&] { return range().size() < wide; }));
        chart().fit();
        QVERIFY(isFitted());
        QVERIFY(keeper().isAtRest());
    }

    void aPictureHasTheFinalRange()
    {
        begin();
        QVERIFY(document().addPoint(PointKind::Training, {1.5, 9}));
        QVERIFY(awaitStep(500));
        document().undoStack().undo();
        QVERIFY(awaitStep(500));
        press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier); // copies the picture
        const QByteArray png = QApplication::clipboard()->mimeData()->data("image/png");
        QFile file(m_folder.filePath("copied.png"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(png) == png.size());
        file.close();
        const auto session = loadSession(file.fileName());
        QVERIFY(bool(session));
        QCOMPARE(yRange(session->session.view), fittedRange());
        QVERIFY(awaitRest());
        QCOMPARE(range(), fittedRange()); // and so has the window, at once
    }

    void theComparisonsPanesNarrowAlike()
    {
        begin();
        press(Qt::Key_2, Qt::ControlModifier);
        const auto views = m_window->comparePage().functionViews();
        const auto ready = [&] {
            return await([&] {
                return std::ranges::all_of(views, [&](const FunctionView *view) {
                    return !view->isVisible() || (view->content().fan && !view->content().stale);
                });
            });
        };
        QVERIFY(seek(500) && ready());
        QVERIFY(document().addPoint(PointKind::Training, {1.5, 9}) && awaitStep(500) && ready());
        QVERIFY(range().max > 9);
        document().undoStack().undo();
        QVERIFY(awaitStep(500) && ready());
        QVERIFY(await([&] { return range().size() < 5; }) && awaitRest());
        std::vector<ChartContent> shown;
        for (const FunctionView *view : views) {
            if (view->isVisible())
                shown.push_back(view->content());
        }
        QVERIFY(shown.size() >= 2);
        QCOMPARE(range(), yRange(fitted(document().view(), shown)));
        for (const ChartContent &content : shown)
            QCOMPARE(yRange(content.view), range());
    }

    // A range that is as it should be asks nothing of the processor.
    void atRestNoTimerRuns()
    {
        begin();
        QVERIFY(awaitRest());
        QSignalSpy views(&document(), &Document::viewChanged);
        View view = document().view();
        view.showsMean = true; // anything that is looked at anew
        document().setView(view);
        QVERIFY(keeper().isAtRest());
        QCOMPARE(views.size(), 1);
    }
};

QTEST_MAIN(TestRangeKeeper)
#include "tst_rangekeeper.moc"
