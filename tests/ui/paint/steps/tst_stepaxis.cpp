// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The axis of steps: what it shows, how it zooms, what its ticks say. And the marks' names above it.

#include "core/experiment/settings.h"
#include "tests/ui/guitest.h"
#include "ui/charts/stepaxis.h"
#include "ui/document/sessionlimits.h"
#include "ui/paint/steps/stepmarks.h"

#include <QTest>

#include <cmath>

using namespace npscope;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);

QStringList labels(const std::vector<Tick> &ticks)
{
    QStringList result;
    for (const Tick &tick : ticks)
        result.append(tick.label);
    return result;
}

std::vector<std::optional<MarkPlace>> placed(const std::vector<StepMark> &marks)
{
    const StepAxis axis{{0, 1000}};
    return placeMarks(marks, axis, {{50, 10, 500, 200}, axis.positions(), {0, 1}}, ChartText{});
}

} // namespace

class TestStepAxis : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void aShorterRunIsShownWhole()
    {
        QCOMPARE(stepAxis({}, 25'001).steps, (Range{0, 25'001}));
        QCOMPARE(stepAxis({100, 5000}, 25'001).steps, (Range{100, 5000}));
        QCOMPARE(stepAxis({20'000, 9'000'000}, 25'001).steps, (Range{20'000, 25'001}));
        QCOMPARE(stepAxis({8'000'000, 9'000'000}, 25'001).steps, (Range{0, 25'001}));
        QCOMPARE(stepAxis({}, 0).steps, (Range{0, 1}));
    }

    void stepsAndPositionsAreInverse()
    {
        for (const bool isLog : {false, true}) {
            const StepAxis axis{{0, 25'001}, isLog};
            for (const double step : {0.0, 1.0, 9.0, 123.0, 25'001.0})
                QVERIFY(std::abs(axis.step(axis.position(step)) - step) < 1e-9 * (1 + step)); // rounding of pow
        }
    }

    void zoomingKeepsWhatIsPointedAt()
    {
        for (const bool isLog : {false, true}) {
            const StepsShown whole{0, 0, isLog};
            const double about = stepAxis(whole, 25'001).position(2000);
            const StepsShown part = zoomed(whole, 25'001, about, 3);
            const Range before = stepAxis(whole, 25'001).positions(), after = stepAxis(part, 25'001).positions();
            QVERIFY(std::abs((about - before.min) / before.size() - (about - after.min) / after.size()) < 1e-9);
            QVERIFY(isAllowed(part));
            QVERIFY(zoomed(part, 25'001, about, 1.0 / 3.01).isWhole());
            QCOMPARE(zoomed(part, 25'001, about, 1e9), part); // no nearer than some steps
            const StepsShown moved = panned(part, 25'001, 10 * before.size());
            QVERIFY(std::abs(moved.max - 25'001) < 1e-6);
            QVERIFY(isAllowed(moved));
        }
    }

    void everyStepIsWrittenInOneWay_data()
    {
        QTest::addColumn<double>("min");
        QTest::addColumn<double>("max");
        QTest::addColumn<bool>("isLog");
        QTest::addColumn<double>("width");
        for (const double width : {90, 300, 900}) {
            for (const bool isLog : {false, true}) {
                for (const auto &[min, max] :
                     {std::pair(0, 10), std::pair(0, 100), std::pair(0, 25'001), std::pair(24'990, 25'001),
                      std::pair(0, 10'000'000), std::pair(9'000'000, 9'000'050), std::pair(2010, 2990)}) {
                    QTest::addRow("%d to %d, %s, %g px", min, max, isLog ? "log" : "linear", width)
                        << double(min) << double(max) << isLog << width;
                }
            }
        }
    }
    void everyStepIsWrittenInOneWay()
    {
        QFETCH(double, min);
        QFETCH(double, max);
        QFETCH(bool, isLog);
        QFETCH(double, width);
        const StepAxis axis{{min, max}, isLog};
        const auto ticks = stepTicks(axis, width, ChartText{}, english);
        QVERIFY2(ticks.size() >= 2, qPrintable(labels(ticks).join(' ')));
        // Of two in too little room the painter leaves one out; else they do not touch.
        QVERIFY2(ticks.size() <= 4 || double(ticks.size()) < width / 25, qPrintable(labels(ticks).join(' ')));
        for (const Tick &tick : ticks) {
            const double step = axis.step(tick.value);
            QVERIFY(step > min - 1e-3 && step < max + 1e-3);
            QCOMPARE(tick.label, english.toString(qlonglong(std::llround(step)))); // "25,000", never "2.5e+04"
        }
    }

    void ticksAreRound()
    {
        QCOMPARE(labels(stepTicks({{0, 25'001}}, 400, ChartText{}, english)),
                 (QStringList{"0", "5,000", "10,000", "15,000", "20,000", "25,000"}));
        QCOMPARE(labels(stepTicks({{0, 25'001}, true}, 400, ChartText{}, english)),
                 (QStringList{"0", "10", "100", "1,000", "10,000"}));
    }

    void namesOfMarksGiveWay()
    {
        const StepMark first{400, "collapsed from step 400", "collapsed"};
        const StepMark second{420, "preset 420", {}};
        auto places = placed({first, second});
        QCOMPARE(places[0]->name, first.name);
        QVERIFY(places[0]->plate.left() >= places[0]->x - 1);
        // Left of its line, where the first one's name is not.
        QCOMPARE(places[1]->name, QString());
        QVERIFY(places[1]); // its line is there all the same
        places = placed({first, {100, "preset 100", {}}, {2000, "beyond", {}}});
        QCOMPARE(places[1]->name, "preset 100");
        QVERIFY(!places[1]->plate.intersects(places[0]->plate));
        QVERIFY(!places[2]);
        // At the right edge it stands left of its line.
        places = placed({{990, "collapsed from step 990", "collapsed"}});
        QVERIFY(places[0]->plate.right() <= places[0]->x);
        QVERIFY(!places[0]->name.isEmpty());
    }
};

QTEST_MAIN(TestStepAxis)
#include "tst_stepaxis.moc"
