// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/guitest.h"
#include "tests/ui/views/viewfixture.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>

#include <cmath>

using namespace npscope;

class TestFunctionViewKeys : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void tabSelectsFromLeftToRightAndLeaves();
    void escapeLetsTheNextTabLeave();
    void tabLeavesAnEmptyChartAtOnce();
    void arrowsMoveTheSelectedPoint();
    void shiftMovesTenTimesAsFar();
    void aRunOfArrowsHasOneKey();
    void arrowsAreTheWindowsWhereNothingIsSelected();
    void shortcutsAreOverriddenOnlyWhereTheChartUsesTheKey();
    void deleteRemovesTheSelectedPoint();
    void theSelectionFollowsThePoints();
    void controlArrowsPan();
};

namespace {

// The chart between two other controls.
struct Neighbours {
    QWidget window;
    QLineEdit before;
    ViewFixture f;
    QLineEdit after;

    Neighbours()
    {
        auto *layout = new QHBoxLayout(&window);
        layout->addWidget(&before);
        layout->addWidget(&f.view);
        layout->addWidget(&after);
        window.resize(1200, 600);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not become active");
        f.view.setFocus();
    }
    ~Neighbours()
    {
        f.view.setParent(nullptr); // members destroy themselves
        before.setParent(nullptr);
        after.setParent(nullptr);
    }
    void tab(Qt::Key key = Qt::Key_Tab) { QTest::keyClick(window.focusWidget(), key); }
};

} // namespace

void TestFunctionViewKeys::tabSelectsFromLeftToRightAndLeaves()
{
    Neighbours n;
    n.f.experiment.question.context = {{1, 0.8}, {-2, -0.9}, {0, 0}};
    n.f.view.setExperiment(n.f.experiment);
    for (const int index : {1, 2, 0}) {
        n.tab();
        QCOMPARE(n.f.view.selected(), (PointRef{PointKind::Context, index}));
        QVERIFY(n.f.view.hasFocus());
    }
    n.tab();
    QVERIFY(n.after.hasFocus());
    QVERIFY(!n.f.view.selected());

    n.tab(Qt::Key_Backtab);
    QVERIFY(n.f.view.hasFocus());
    for (const int index : {0, 2, 1}) {
        n.tab(Qt::Key_Backtab);
        QCOMPARE(n.f.view.selected(), (PointRef{PointKind::Context, index}));
    }
    n.tab(Qt::Key_Backtab);
    QVERIFY(n.before.hasFocus());
}

void TestFunctionViewKeys::escapeLetsTheNextTabLeave()
{
    Neighbours n;
    n.tab();
    QVERIFY(n.f.view.selected());
    n.tab(Qt::Key_Escape);
    QVERIFY(!n.f.view.selected());
    n.tab();
    QVERIFY(n.after.hasFocus());
}

void TestFunctionViewKeys::tabLeavesAnEmptyChartAtOnce()
{
    Neighbours n;
    n.f.experiment.question.context.clear();
    n.f.view.setExperiment(n.f.experiment);
    n.tab();
    QVERIFY(n.after.hasFocus());
}

void TestFunctionViewKeys::arrowsMoveTheSelectedPoint()
{
    ViewFixture f;
    f.view.select(PointRef{PointKind::Context, 1});
    f.key(Qt::Key_Right);
    QCOMPARE(f.context()[1].x, 0.05); // of 8: a hundredth is 0.08, and 0.05 the round number below
    QCOMPARE(f.context()[1].y, 0.0);
    f.key(Qt::Key_Right);
    f.key(Qt::Key_Right);
    QCOMPARE(f.context()[1].x, 0.15); // and not 0.15000000000000002
    f.key(Qt::Key_Left);
    QCOMPARE(f.context()[1].x, 0.1);
    f.key(Qt::Key_Up);
    QVERIFY(f.context()[1].y > 0);
    f.key(Qt::Key_Down);
    QCOMPARE(f.context()[1].y, 0.0);
}

void TestFunctionViewKeys::shiftMovesTenTimesAsFar()
{
    ViewFixture f;
    f.view.select(PointRef{PointKind::Context, 1});
    f.key(Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(f.context()[1].x, -0.5);
}

void TestFunctionViewKeys::aRunOfArrowsHasOneKey()
{
    ViewFixture f;
    f.view.select(PointRef{PointKind::Context, 1});
    f.key(Qt::Key_Right);
    f.key(Qt::Key_Up);
    const QString first = f.moved[0][2].toString();
    QVERIFY(!first.isEmpty());
    QCOMPARE(f.moved[1][2].toString(), first);
    f.view.select(PointRef{PointKind::Context, 2});
    f.key(Qt::Key_Right);
    QVERIFY(f.moved[2][2].toString() != first);
    f.view.select(PointRef{PointKind::Context, 1});
    f.key(Qt::Key_Right);
    QVERIFY(f.moved[3][2].toString() != first); // another run, another undo
}

void TestFunctionViewKeys::arrowsAreTheWindowsWhereNothingIsSelected()
{
    ViewFixture f;
    for (const int key : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Space, Qt::Key_Home, Qt::Key_Delete}) {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        QCoreApplication::sendEvent(&f.view, &event);
        QVERIFY(!event.isAccepted());
    }
    QCOMPARE(f.moved.size() + f.removed.size() + f.views.size(), 0);
}

void TestFunctionViewKeys::shortcutsAreOverriddenOnlyWhereTheChartUsesTheKey()
{
    ViewFixture f;
    QShortcut step(QKeySequence(Qt::Key_Right), &f.view);
    QSignalSpy steps(&step, &QShortcut::activated);
    QShortcut play(QKeySequence(Qt::Key_Space), &f.view);
    QSignalSpy plays(&play, &QShortcut::activated);

    f.key(Qt::Key_Right);
    QCOMPARE(steps.size(), 1);
    f.view.select(PointRef{PointKind::Context, 1});
    f.key(Qt::Key_Right);
    QCOMPARE(steps.size(), 1);
    QCOMPARE(f.moved.size(), 1);
    f.key(Qt::Key_Space); // not the chart's, whatever is selected
    QCOMPARE(plays.size(), 1);
    f.key(Qt::Key_Escape);
    f.key(Qt::Key_Right);
    QCOMPARE(steps.size(), 2);
}

void TestFunctionViewKeys::deleteRemovesTheSelectedPoint()
{
    ViewFixture f;
    f.view.select(PointRef{PointKind::Context, 1});
    f.key(Qt::Key_Delete);
    QCOMPARE(f.context(), (Points{{-2, -0.9}, {1, 0.8}}));
    QVERIFY(!f.view.selected()); // a second Del must not take the next one
    f.key(Qt::Key_Delete);
    QCOMPARE(f.removed.size(), 1);
}

void TestFunctionViewKeys::theSelectionFollowsThePoints()
{
    ViewFixture f;
    f.view.select(PointRef{PointKind::Context, 1});
    f.experiment.question.context.push_back({3, 3});
    f.view.setExperiment(f.experiment);
    QCOMPARE(f.view.selected(), (PointRef{PointKind::Context, 1}));
    f.experiment.question.context.erase(f.experiment.question.context.begin());
    f.view.setExperiment(f.experiment);
    QVERIFY(!f.view.selected()); // index 1 is another point now
    f.view.select(PointRef{PointKind::Context, 99});
    QVERIFY(!f.view.selected());

    f.view.select(PointRef{PointKind::Context, 0});
    f.view.setEdited(PointKind::Training);
    QVERIFY(!f.view.selected());
}

void TestFunctionViewKeys::controlArrowsPan()
{
    ViewFixture f;
    f.key(Qt::Key_Right, Qt::ControlModifier);
    QVERIFY(std::abs(f.mapping().x.min - -3.2) < 1e-12); // a tenth of 8
    QVERIFY(f.view.view().yAuto);
    f.key(Qt::Key_Up, Qt::ControlModifier);
    QVERIFY(!f.view.view().yAuto);
}

QTEST_MAIN(TestFunctionViewKeys)
#include "tst_functionviewkeys.moc"
