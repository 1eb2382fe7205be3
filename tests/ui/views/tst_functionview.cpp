// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/guitest.h"
#include "tests/ui/views/viewfixture.h"
#include "ui/paint/functions/residuals.h"

#include <QApplication>
#include <QProcess>

#include <cmath>
#include <limits>
#include <random>

using namespace npscope;

class TestFunctionView : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void aClickAddsThePointUnderThePointer_data();
    void aClickAddsThePointUnderThePointer();
    void aDoubleClickAddsOnce();
    void aClickInTheMarginsAddsNothing();
    void theSwitchSaysWhichKindIsAdded();
    void pressingNearAPointSelectsIt();
    void pointsOfTheOtherKindOrHiddenAreNotGrabbed();
    void aDragMovesThePointWithOneKey();
    void everyDragHasAKeyOfItsOwn();
    void aJitterOfTheHandMovesNothing();
    void rightClickRemovesAPointOrAsksForTheMenu();
    void draggingAnEmptyPlacePans();
    void draggingSidewaysKeepsTheAutomaticRange();
    void draggingAnAxisPansIt();
    void wheelZoomsAtThePointer();
    void wheelZoomsOneAxis();
    void zoomHasLimits();
    void theAutomaticRangeFollowsTheFrames();
    void fitAndReset();
    void theFanStaysWhileAnotherStepIsComputed();
    void hoveringTellsTheValue();
    void removedElsewhereEndsTheDrag();
    void framesChangeNoScaleDuringADrag();
    void nothingZoomsDuringADrag();
    void residualsHaveTheirOwnRangeAndReadOut();
    void pointsAreNotEditedAmongResiduals();
    void everythingHoldsAtScaleTwo();
};

void TestFunctionView::aClickAddsThePointUnderThePointer_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("as it opens") << 0;
    QTest::newRow("zoomed") << 1;
    QTest::newRow("panned") << 2;
    QTest::newRow("resized") << 3;
    QTest::newRow("another view") << 4;
    QTest::newRow("all of it") << 5;
}

void TestFunctionView::aClickAddsThePointUnderThePointer()
{
    QFETCH(int, how);
    ViewFixture f;
    if (how == 1 || how == 5)
        f.wheel({300, 200}, 3);
    if (how == 2 || how == 5)
        f.drag({600, 250}, {520, 330});
    if (how == 3 || how == 5)
        f.view.resize(643, 431);
    if (how == 4) {
        View view;
        view.xMin = 10;
        view.xMax = 1e5;
        view.yMin = -1e-3;
        view.yMax = 1e-3;
        view.yAuto = false;
        f.view.setView(view);
    }
    QTest::qWait(20); // layout follows a resize

    f.moved.clear();
    const QPoint at = f.mapping().area.center().toPoint() + QPoint(101, -37);
    const View &shown = f.view.view();
    const QRectF plot = f.view.painter().layout().plot;
    const QPointF value(shown.xMin + (at.x() - plot.left()) / plot.width() * (shown.xMax - shown.xMin),
                        shown.yMax - (at.y() - plot.top()) / plot.height() * (shown.yMax - shown.yMin));
    const auto before = f.context().size();
    f.click(at);
    QCOMPARE(f.context().size(), before + 1);
    QVERIFY(isNear(f.context().back(), {value.x(), value.y()}, f.tolerance()));
    QVERIFY(f.moved.isEmpty());
    QVERIFY(QLineF(f.mapping().toPixel(f.context().back()), at).length() <= 0.2); // rounding: a tenth each way
}

void TestFunctionView::aDoubleClickAddsOnce()
{
    ViewFixture f;
    f.click(f.pixelOf({3, 0.5}));
    QTest::mouseDClick(f.surface(), Qt::LeftButton, {}, f.pixelOf({3, 0.5})); // the second press and release
    QCOMPARE(f.added.size(), 1);
    QCOMPARE(f.context().size(), std::size_t(4));
    QVERIFY(f.moved.isEmpty());

    // And where the second click does not meet the point that the first has added.
    const QPoint elsewhere = f.pixelOf({3, -0.5});
    QMouseEvent second(QEvent::MouseButtonDblClick, elsewhere, f.surface()->mapToGlobal(elsewhere), Qt::LeftButton,
                       Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(f.surface(), &second);
    QTest::mouseRelease(f.surface(), Qt::LeftButton, {}, elsewhere);
    QCOMPARE(f.added.size(), 1);
}

void TestFunctionView::aClickInTheMarginsAddsNothing()
{
    ViewFixture f;
    for (const QPoint &at : {QPoint(10, 300), QPoint(450, 592), QPoint(450, 5), QPoint(895, 300)})
        f.click(at);
    QCOMPARE(f.added.size(), 0);
}

void TestFunctionView::theSwitchSaysWhichKindIsAdded()
{
    ViewFixture f;
    f.view.setEdited(PointKind::Training);
    f.click(f.pixelOf({3, 0.5}));
    QCOMPARE(f.added.size(), 1);
    QCOMPARE(f.added[0][0].value<PointKind>(), PointKind::Training);
    QCOMPARE(f.experiment.training.points.size(), std::size_t(6));
}

void TestFunctionView::pressingNearAPointSelectsIt()
{
    ViewFixture f;
    const QPoint at = f.pixelOf({0, 0});
    f.click(at + QPoint(5, 5)); // 7.1 pixels
    QCOMPARE(f.view.selected(), (PointRef{PointKind::Context, 1}));
    f.view.select({});
    f.click(at + QPoint(7, 7)); // 9.9 pixels: an empty place
    QVERIFY(!f.view.selected());
    QCOMPARE(f.added.size(), 1);
}

void TestFunctionView::pointsOfTheOtherKindOrHiddenAreNotGrabbed()
{
    ViewFixture f; // a training point lies at (-1, sin -1), a context point does not
    f.click(f.pixelOf({-1, std::sin(-1)}));
    QCOMPARE(f.added.size(), 1);
    View view = f.view.view();
    view.showsContextPoints = false;
    f.view.setView(view);
    f.click(f.pixelOf({0, 0}));
    QVERIFY(!f.view.selected());
}

void TestFunctionView::aDragMovesThePointWithOneKey()
{
    ViewFixture f;
    const QPoint from = f.pixelOf({0, 0});
    const QPoint to = f.pixelOf({2.5, -0.4});
    f.drag(from, to);
    QVERIFY(f.moved.size() > 1);
    QVERIFY(isNear(f.context()[1], {2.5, -0.4}, {2 * f.tolerance().x, 2 * f.tolerance().y})); // both ends
    QCOMPARE(f.context()[0], (Point{-2, -0.9}));
    QStringList keys;
    for (const auto &signal : f.moved) {
        QCOMPARE(signal[0].value<PointRef>(), (PointRef{PointKind::Context, 1}));
        keys << signal[2].toString();
    }
    keys.removeDuplicates();
    QCOMPARE(keys.size(), 1);
    QVERIFY(!keys[0].isEmpty());
    QCOMPARE(f.added.size(), 0);
}

void TestFunctionView::everyDragHasAKeyOfItsOwn()
{
    ViewFixture f;
    f.drag(f.pixelOf({0, 0}), f.pixelOf({0.5, 0.5}));
    const QString first = f.moved.back()[2].toString();
    f.drag(f.pixelOf(f.context()[1]), f.pixelOf({0, 0}));
    QVERIFY(f.moved.back()[2].toString() != first);
}

void TestFunctionView::aJitterOfTheHandMovesNothing()
{
    ViewFixture f;
    f.drag(f.pixelOf({0, 0}), f.pixelOf({0, 0}) + QPoint(2, 2));
    QCOMPARE(f.moved.size(), 0);
    f.drag(f.pixelOf({3, 0}), f.pixelOf({3, 0}) + QPoint(2, 2)); // an empty place: still a click
    QCOMPARE(f.added.size(), 1);
}

void TestFunctionView::rightClickRemovesAPointOrAsksForTheMenu()
{
    ViewFixture f;
    f.click(f.pixelOf({0, 0}), Qt::RightButton);
    QCOMPARE(f.removed.size(), 1);
    QCOMPARE(f.context(), (Points{{-2, -0.9}, {1, 0.8}}));
    QCOMPARE(f.menus.size(), 0);
    const QPoint at = f.pixelOf({3, 0});
    f.click(at, Qt::RightButton);
    QCOMPARE(f.menus.size(), 1);
    QCOMPARE(f.menus[0][0].toPoint(), f.surface()->mapToGlobal(at));
    QCOMPARE(f.added.size(), 0);
}

void TestFunctionView::draggingAnEmptyPlacePans()
{
    ViewFixture f;
    const QPoint from = f.pixelOf({3, 0.2});
    const Point before = f.mapping().toValue(from);
    f.drag(from, from + QPoint(-150, 90));
    QVERIFY(isNear(f.mapping().toValue(from + QPoint(-150, 90)), before, {1e-9, 1e-9})); // moves with the pointer
    QVERIFY(!f.view.view().yAuto);
    QCOMPARE(f.added.size(), 0);
    QVERIFY(!f.views.isEmpty());
    QCOMPARE(f.views.back()[0].value<View>(), f.view.view());
}

void TestFunctionView::draggingSidewaysKeepsTheAutomaticRange()
{
    ViewFixture f;
    const Range y = f.mapping().y;
    const QPoint from = f.pixelOf({3, 0.2});
    f.drag(from, from + QPoint(-150, 3));
    QVERIFY(f.view.view().yAuto);
    QCOMPARE(f.mapping().y, y);
    QVERIFY(f.view.view().xMin > -4);
}

void TestFunctionView::draggingAnAxisPansIt()
{
    ViewFixture f;
    const Mapping before = f.mapping();
    f.drag({450, 585}, {400, 500});
    QVERIFY(f.mapping().x != before.x);
    QCOMPARE(f.mapping().y, before.y);
    const Range x = f.mapping().x;
    f.drag({30, 300}, {90, 350});
    QCOMPARE(f.mapping().x, x);
    QVERIFY(f.mapping().y != before.y);
}

void TestFunctionView::wheelZoomsAtThePointer()
{
    ViewFixture f;
    const QPoint at(300, 200);
    const Mapping before = f.mapping();
    f.wheel(at, 1);
    QVERIFY(isNear(f.mapping().toValue(at), before.toValue(at), {1e-9, 1e-9}));
    QVERIFY(std::abs(f.mapping().x.size() * 1.2 - before.x.size()) < 1e-9);
    QVERIFY(!f.view.view().yAuto);
    f.wheel(at, -1);
    QVERIFY(std::abs(f.mapping().x.min - before.x.min) < 1e-9);
    QVERIFY(std::abs(f.mapping().y.max - before.y.max) < 1e-9);
}

void TestFunctionView::wheelZoomsOneAxis()
{
    ViewFixture f;
    const Mapping before = f.mapping();
    f.wheel({300, 200}, 1, Qt::ControlModifier);
    QVERIFY(f.mapping().x != before.x);
    QCOMPARE(f.mapping().y, before.y);
    QVERIFY(f.view.view().yAuto);
    const Range x = f.mapping().x;
    f.wheel({300, 200}, 1, Qt::ShiftModifier);
    QCOMPARE(f.mapping().x, x);
    QVERIFY(f.mapping().y != before.y);

    f.view.setView({});
    f.wheel({450, 585}, 1); // over the x-axis
    QCOMPARE(f.mapping().y, before.y);
    QVERIFY(f.mapping().x != before.x);
    f.view.setView({});
    f.wheel({30, 300}, 1); // over the y-axis
    QCOMPARE(f.mapping().x, before.x);
}

void TestFunctionView::zoomHasLimits()
{
    ViewFixture f;
    for (const int notches : {40, -80}) {
        for (int i = 0; i < 20; ++i)
            f.wheel({300, 200}, notches / 4);
        const View view = f.view.view();
        QVERIFY(std::isfinite(view.xMin) && view.xMin < view.xMax && view.yMin < view.yMax);
        QVERIFY(std::abs(view.xMax) <= 1e7 && view.xMax - view.xMin > 1e-7);
    }
    f.view.resetView();
    QCOMPARE(f.mapping().x, (Range{-4, 4}));
}

void TestFunctionView::theAutomaticRangeFollowsTheFrames()
{
    ViewFixture f;
    f.view.setFrame(f.frame(sampleFan(5, {}, 20)));
    QVERIFY(f.view.view().yMax > 20);
    QCOMPARE(f.views.size(), 1);
    const View wide = f.view.view();
    f.view.setFrame(f.frame(sampleFan(1)));
    QCOMPARE(f.view.view(), wide); // never narrows by itself
    QCOMPARE(f.views.size(), 1);

    for (const float extreme : {1e5F, std::numeric_limits<float>::infinity(), std::nanf(""), 3e38F}) {
        f.view.setFrame(f.frame(constantFan(extreme)));
        f.view.grab();
    }
    QVERIFY(f.view.view().yMax > 1e5 && f.view.view().yMax < 1e30);

    View manual = f.view.view();
    manual.yMin = -1;
    manual.yMax = 1;
    manual.yAuto = false;
    f.view.setView(manual);
    f.view.setFrame(f.frame(sampleFan(5, {}, 20)));
    QCOMPARE(f.view.view(), manual);
}

void TestFunctionView::fitAndReset()
{
    ViewFixture f;
    f.view.setFrame(f.frame(constantFan(1000)));
    f.view.setFrame(f.frame(constantFan(0.5F)));
    f.view.fit();
    QVERIFY(f.view.view().yMax < 1.2);
    f.wheel({300, 200}, 2);
    f.drag({600, 250}, {520, 330});
    QVERIFY(!f.view.view().yAuto);
    f.view.resetView();
    QVERIFY(f.view.view().yAuto);
    QCOMPARE(f.mapping().x, (Range{-4, 4}));
    QVERIFY(f.view.view().yMax < 1.2);
    const double size = f.mapping().x.size();
    f.view.zoomIn();
    QVERIFY(f.mapping().x.size() < size);
    f.view.zoomOut();
    QVERIFY(std::abs(f.mapping().x.size() - size) < 1e-9);
}

void TestFunctionView::theFanStaysWhileAnotherStepIsComputed()
{
    ViewFixture f;
    const auto fan = sampleFan(5);
    f.view.setFrame(f.frame(fan));
    QVERIFY(!f.view.content().stale);
    auto computing = f.frame(nullptr, 50);
    computing->goal = 9000;
    f.view.setFrame(computing);
    QCOMPARE(f.view.content().fan, fan);
    QVERIFY(f.view.content().stale);
    QVERIFY(f.view.content().caption.contains(QLocale().toString(9000)));
    f.view.setFrame(f.frame(sampleFan(5), 9000));
    QVERIFY(!f.view.content().stale);
    f.view.setFrame(nullptr);
    QVERIFY(!f.view.content().fan);
}

void TestFunctionView::hoveringTellsTheValue()
{
    ViewFixture f;
    QSignalSpy hovered(&f.view, &FunctionView::hovered);
    f.moveTo(f.pixelOf({2, 0.5}));
    QVERIFY(isNear(*hovered.back()[0].value<std::optional<Point>>(), {2, 0.5}, f.tolerance()));
    QCOMPARE(f.surface()->cursor().shape(), Qt::CrossCursor);
    f.moveTo(f.pixelOf({0, 0}));
    QCOMPARE(f.surface()->cursor().shape(), Qt::SizeAllCursor);
    QCOMPARE(f.view.painter().marks().hovered, (PointRef{PointKind::Context, 1}));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(f.surface(), &leave);
    QVERIFY(!hovered.back()[0].value<std::optional<Point>>());
    QVERIFY(!f.view.painter().marks().hovered);
}

void TestFunctionView::removedElsewhereEndsTheDrag()
{
    ViewFixture f;
    QTest::mousePress(f.surface(), Qt::LeftButton, {}, f.pixelOf({1, 0.8}));
    f.moveTo(f.pixelOf({2, 0.8}), Qt::LeftButton);
    QCOMPARE(f.moved.size() > 0, true);
    f.experiment.question.context.clear();
    f.view.setExperiment(f.experiment);
    f.moved.clear();
    f.moveTo(f.pixelOf({3, 0.8}), Qt::LeftButton);
    QTest::mouseRelease(f.surface(), Qt::LeftButton, {}, f.pixelOf({3, 0.8}));
    QCOMPARE(f.moved.size(), 0);
    QCOMPARE(f.added.size(), 0);
    QVERIFY(!f.view.selected());
}

void TestFunctionView::framesChangeNoScaleDuringADrag()
{
    ViewFixture f;
    const Mapping before = f.mapping();
    const QPoint from = f.pixelOf({0, 0});
    QTest::mousePress(f.surface(), Qt::LeftButton, {}, from);
    for (int i = 1; i <= 5; ++i) {
        const QPoint to = from + QPoint(10 * i, 80 * i);
        f.moveTo(to, Qt::LeftButton);
        f.view.setFrame(f.frame(sampleFan(5, {}, float(10 * i)), 100 + i));
        QCOMPARE(f.mapping(), before);
        QVERIFY(QLineF(f.mapping().toPixel(f.context()[1]), to).length() <= 1); // rounded to half a pixel at the press
    }
    QTest::mouseRelease(f.surface(), Qt::LeftButton, {}, from + QPoint(50, 400));
    QTRY_VERIFY(f.mapping().y.max > 50);
    QVERIFY(f.mapping().y.contains(f.context()[1].y));
}

void TestFunctionView::nothingZoomsDuringADrag()
{
    ViewFixture f;
    const Mapping before = f.mapping();
    const QPoint from = f.pixelOf({0, 0});
    QTest::mousePress(f.surface(), Qt::LeftButton, {}, from);
    f.wheel(from, 2);
    f.view.zoomIn();
    f.view.fit();
    f.view.resetView();
    f.key(Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(f.mapping(), before);
    QTest::mouseRelease(f.surface(), Qt::LeftButton, {}, from);
    f.wheel(from, 2);
    QVERIFY(f.mapping() != before);
}

void TestFunctionView::residualsHaveTheirOwnRangeAndReadOut()
{
    ViewFixture f;
    Fan fan = *sampleFan(20);
    fan.sigmaY = 0.5;
    f.view.setFrame(f.frame(std::make_shared<const Fan>(fan)));
    const View curves = f.view.view();
    f.view.setView(withResiduals(curves, true));
    // ±1.7 / 2 is the furthest curve's way from the mean, at x = ±4, and sigma_y is a half.
    QVERIFY(f.view.view().yMax > 1.7 && f.view.view().yMax < 2);
    QVERIFY(f.view.view().yMin < -1.7 && f.view.view().yMin > -2);
    const auto y = double(fan.curve(19)[150]), mean = double(fan.mean[150]);
    const QPoint at = f.pixelOf({fan.grid.at(150), (y - mean) / 0.5});
    std::optional<Point> told;
    std::optional<int> curve;
    QObject::connect(&f.view, &FunctionView::hovered, [&](std::optional<Point> value) { told = value; });
    QObject::connect(&f.view, &FunctionView::curveHovered, [&](std::optional<int> k) { curve = k; });
    f.moveTo(at);
    QVERIFY(told && isNear(*told, {fan.grid.at(150), (y - mean) / 0.5}, f.tolerance()));
    QCOMPARE(curve, std::optional(19));
    // A sharper likelihood, as a learned one may be at the next step, makes the residuals larger.
    fan.sigmaY = 0.05;
    f.view.setFrame(f.frame(std::make_shared<const Fan>(fan), 101));
    QVERIFY(f.view.view().yMax > 17);
    // A fan without any spread leaves the lines at ±1 in sight.
    f.view.setFrame(f.frame(constantFan(0.3F), 102));
    f.view.fit();
    QVERIFY(f.view.view().yMax >= 1.5 && f.view.view().yMax < 1.7);
    f.view.setView(withResiduals(f.view.view(), false));
    QCOMPARE(f.view.view().yMax, curves.yMax);
}

void TestFunctionView::pointsAreNotEditedAmongResiduals()
{
    ViewFixture f;
    f.view.setFrame(f.frame(sampleFan()));
    const Points before = f.context();
    f.view.select(PointRef{PointKind::Context, 1});
    f.view.setView(withResiduals(f.view.view(), true));
    QVERIFY(!f.view.selected());
    const auto hint = [&] { return f.view.painter().marks().hint; };
    QVERIFY(hint().isEmpty());
    const QPoint middle = f.pixelOf({0.3, 0.2});
    f.click(middle);
    QVERIFY(hint().contains("press D")); // it says why nothing was added
    const Point &point = f.experiment.question.context[1];
    const QPoint place = f.pixelOf({point.x, residualScale(*f.view.content().fan).residual(point.x, point.y)});
    f.click(place, Qt::RightButton);
    QCOMPARE(f.menus.size(), 1);
    f.key(Qt::Key_Tab);
    QVERIFY(!f.view.selected());
    QVERIFY(f.added.isEmpty() && f.moved.isEmpty() && f.removed.isEmpty());
    QCOMPARE(f.context(), before);
    f.view.setView(withResiduals(f.view.view(), false));
    QVERIFY(hint().isEmpty());
    f.click(middle);
    QCOMPARE(f.added.size(), 1);
}

void TestFunctionView::everythingHoldsAtScaleTwo()
{
    if (qEnvironmentVariableIsSet("QT_SCALE_FACTOR")) {
        QCOMPARE(FunctionView().devicePixelRatioF(), 2.0);
        return;
    }
    QProcess again;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("QT_SCALE_FACTOR", "2");
    again.setProcessEnvironment(environment);
    again.setProcessChannelMode(QProcess::MergedChannels);
    again.start(QCoreApplication::applicationFilePath(), {});
    QVERIFY(again.waitForFinished(120'000));
    const QByteArray output = again.readAll();
    QVERIFY2(again.exitStatus() == QProcess::NormalExit && again.exitCode() == 0, output.constData());
    QVERIFY(output.contains("everythingHoldsAtScaleTwo"));
}

QTEST_MAIN(TestFunctionView)
#include "tst_functionview.moc"
