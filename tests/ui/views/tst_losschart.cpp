// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The loss of a run, as a chart over steps.

#include "tests/ui/guitest.h"
#include "ui/charts/symlog.h"
#include "ui/paint/steps/historyseries.h"
#include "ui/views/seriesview.h"

#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace npscope;

class TestLossChart : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void hoveringReportsTheStepUnderThePointer();
    void aClickAsksForThatStep();
    void aDragAsksForEveryStepOnce();
    void clickingTheLegendAsksForNothing();
    void axesHoldTheWholeRunAndEveryValue();
    void valuesThatAreNotFiniteDoNoHarm();
    void leavingEndsTheReadout();
    void tellsTheStepsOfABucket();
    void whatIsBeyondThePresentStepIsPaler();
    void theMedianIsClearOverAPaleRange();
};

namespace {

Losses lossesOf(Step step)
{
    const float kl = float(1 + step % 3);
    return {float(step % 100) - 17, -(float(step % 100) - 17 - kl), kl};
}

std::shared_ptr<const Frame> frameAt(Step step, Step known, Step length)
{
    LossRecorder recorder;
    for (Step s = 1; s <= known; ++s)
        recorder.record(s, lossesOf(s));
    auto frame = std::make_shared<Frame>();
    auto experiment = std::make_shared<Experiment>();
    experiment->length = length;
    frame->experiment = experiment;
    frame->step = frame->goal = step;
    frame->loss = recorder.snapshot();
    return frame;
}

struct Fixture {
    SeriesView view{"loss"};
    QSignalSpy requested{&view, &SeriesView::stepRequested};

    explicit Fixture(const std::shared_ptr<const Frame> &frame)
    {
        view.resize(900, 300);
        view.show();
        if (!QTest::qWaitForWindowExposed(&view))
            qFatal("the view is not shown");
        view.setContent(lossAgainstSteps(*frame));
    }
    const SeriesPainter &painter() const { return view.painter(); }
    Mapping mapping() const { return painter().mapping(); }
    QPoint pixelOf(Step step) const
    {
        return QPointF(mapping().toPixelX(double(step)), mapping().area.center().y()).toPoint();
    }
    void moveTo(const QPoint &at, Qt::MouseButtons buttons = Qt::NoButton)
    {
        QMouseEvent event(QEvent::MouseMove, at, view.mapToGlobal(at), Qt::NoButton, buttons, {});
        QCoreApplication::sendEvent(&view, &event);
    }
};

} // namespace

void TestLossChart::hoveringReportsTheStepUnderThePointer()
{
    Fixture f(frameAt(200, 400, 500)); // more than a pixel a step
    QSignalSpy hovered(&f.view, &SeriesView::pointed);
    for (const Step step : {1, 33, 200, 399}) {
        f.moveTo(f.pixelOf(step));
        QCOMPARE(hovered.back()[0].value<std::optional<Step>>(), std::optional<Step>(step));
        const QString text = f.painter().readout();
        QVERIFY2(text.contains(QLocale().toString(qlonglong(step))), qPrintable(text));
        QVERIFY2(text.contains(QLocale().toString(lossesOf(step).loss)), qPrintable(text));
        QVERIFY2(text.contains("KL " + QLocale().toString(lossesOf(step).kl)), qPrintable(text));
    }
}

void TestLossChart::aClickAsksForThatStep()
{
    Fixture f(frameAt(200, 400, 500));
    QTest::mouseClick(&f.view, Qt::LeftButton, {}, f.pixelOf(123));
    QCOMPARE(f.requested.size(), 1);
    QCOMPARE(f.requested[0][0].value<Step>(), Step(123));
    QTest::mouseClick(&f.view, Qt::LeftButton, {}, f.pixelOf(450)); // not computed yet
    QCOMPARE(f.requested[1][0].value<Step>(), Step(450));
    QTest::mouseClick(&f.view, Qt::RightButton, {}, f.pixelOf(10));
    QCOMPARE(f.requested.size(), 2);
}

void TestLossChart::aDragAsksForEveryStepOnce()
{
    Fixture f(frameAt(200, 400, 500));
    QTest::mousePress(&f.view, Qt::LeftButton, {}, f.pixelOf(100));
    for (const Step step : {110, 110, 120})
        f.moveTo(f.pixelOf(step), Qt::LeftButton);
    f.moveTo({2000, 100}, Qt::LeftButton); // beyond the end is the end
    f.moveTo({-50, 100}, Qt::LeftButton);
    QTest::mouseRelease(&f.view, Qt::LeftButton, {}, {0, 100});
    QList<Step> steps;
    for (const auto &signal : f.requested)
        steps << signal[0].value<Step>();
    QCOMPARE(steps, (QList<Step>{100, 110, 120, 500, 0}));
    f.moveTo(f.pixelOf(300)); // no button: only looking
    QCOMPARE(f.requested.size(), 5);
}

void TestLossChart::clickingTheLegendAsksForNothing()
{
    Fixture f(frameAt(200, 400, 500));
    QTest::mouseClick(&f.view, Qt::LeftButton, {}, QPoint(400, 4));
    QCOMPARE(f.requested.size(), 0);
}

void TestLossChart::axesHoldTheWholeRunAndEveryValue()
{
    Fixture f(frameAt(200, 400, 25001));
    QCOMPARE(f.mapping().x, (Range{0, 25001}));
    for (const double value : {-17.0 - 3, 82.0, 0.0})
        QVERIFY(f.mapping().y.contains(symlog(value)));
    Fixture shorter(frameAt(80, 400, 100)); // known is what the run was before
    QCOMPARE(shorter.mapping().x, (Range{0, 100}));
}

void TestLossChart::valuesThatAreNotFiniteDoNoHarm()
{
    LossRecorder recorder;
    recorder.record(1, {1, -1, 0});
    recorder.record(2, {INFINITY, -INFINITY, INFINITY});
    recorder.record(3, {3e38F, -3e38F, NAN});
    recorder.record(4, {NAN, NAN, NAN});
    auto frame = std::make_shared<Frame>();
    frame->experiment = std::make_shared<const Experiment>();
    frame->step = frame->goal = 3;
    frame->divergedAt = 4;
    frame->loss = recorder.snapshot();
    Fixture f(frame);
    QVERIFY(std::isfinite(f.mapping().y.min) && std::isfinite(f.mapping().y.max));
    f.view.grab();
    f.view.setContent({});
    f.view.grab();
}

void TestLossChart::leavingEndsTheReadout()
{
    Fixture f(frameAt(200, 400, 500));
    const QString present = f.painter().readout();
    QVERIFY(present.contains("200"));
    f.moveTo(f.pixelOf(33));
    QVERIFY(f.painter().readout() != present);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&f.view, &leave);
    QCOMPARE(f.painter().readout(), present);
}

void TestLossChart::tellsTheStepsOfABucket()
{
    Fixture f(frameAt(1000, 70'000, 70'000));
    const Step stride = f.painter().content().trace.stride();
    QVERIFY(stride > 1);
    f.moveTo(f.pixelOf(35'000));
    const QString text = f.painter().readout();
    QVERIFY2(text.startsWith("steps "), qPrintable(text));
    QVERIFY2(text.contains(" … "), qPrintable(text));
}

void TestLossChart::whatIsBeyondThePresentStepIsPaler()
{
    const auto darkest = [](SeriesView &view, const QRectF &area) {
        const QImage image = view.grab().toImage();
        int least = 255;
        for (int y = int(area.top()); y < int(area.bottom()); ++y)
            for (int x = int(area.left()); x < int(area.right()); ++x)
                least = std::min(least, qGray(image.pixel(x, y)));
        return least;
    };
    Fixture f(frameAt(250, 500, 500));
    const QRectF plot = f.mapping().area;
    const QRectF before = plot.adjusted(10, 12, -plot.width() / 2 - 15, -12);
    const QRectF beyond = plot.adjusted(plot.width() / 2 + 15, 12, -10, -12);
    QVERIFY(darkest(f.view, before) + 60 < darkest(f.view, beyond));
    f.view.setContent(lossAgainstSteps(*frameAt(500, 500, 500)));
    QVERIFY(darkest(f.view, beyond) < darkest(f.view, before) + 60);
}

// Where the loss jumps at every step, dark is only the median: most of the range is pale.
void TestLossChart::theMedianIsClearOverAPaleRange()
{
    Fixture f(frameAt(20'000, 20'000, 20'000)); // 100 values in every few pixels
    const QImage image = f.view.grab().toImage();
    const ChartColours colours = f.painter().colours();
    const int x = f.pixelOf(10'000).x();
    const auto yOf = [&](double loss) { return int(f.mapping().toPixelY(symlog(loss))); };
    int dark = 0;
    for (int y = yOf(82); y <= yOf(-17); ++y)
        dark += std::abs(qGray(image.pixel(x, y)) - qGray(colours.loss.rgb())) < 40;
    QVERIFY2(dark > 0 && dark <= 6, qPrintable(QString::number(dark)));
    // -17 … 82 have their median at 33 (101 of them, hence at most 2 from it); its line is there.
    bool isThere = false;
    for (int y = yOf(36); y <= yOf(30); ++y)
        isThere |= std::abs(qGray(image.pixel(x, y)) - qGray(colours.loss.rgb())) < 40;
    QVERIFY(isThere);
}

QTEST_MAIN(TestLossChart)
#include "tst_losschart.moc"
