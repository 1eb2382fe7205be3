// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/symlog.h"
#include "ui/charts/ticks.h"

#include <QTest>

#include <cmath>

using namespace npscope;

class TestTicks : public QObject
{
    Q_OBJECT

private slots:
    void linearTicksAreRoundAndInside_data();
    void linearTicksAreRoundAndInside();
    void labelsTellNeighboursApart_data() { linearTicksAreRoundAndInside_data(); }
    void labelsTellNeighboursApart();
    void labelsSpeakTheLocale();
    void anEmptyOrEndlessRangeHasNoTicks();
    void roundsToTheResolution();
    void symlogGoesThroughZeroAndIsOdd();
    void symlogTicksKeepTheirDistance();
    void symlogTicksAreWhereTheirLabelsSay();
};

namespace {

QStringList labels(const std::vector<Tick> &ticks)
{
    QStringList all;
    for (const Tick &tick : ticks)
        all << tick.label;
    return all;
}

} // namespace

void TestTicks::linearTicksAreRoundAndInside_data()
{
    QTest::addColumn<double>("min");
    QTest::addColumn<double>("max");
    QTest::newRow("the article's x") << -4.0 << 4.0;
    QTest::newRow("uneven") << -1.37 << 1.61;
    QTest::newRow("large") << -1.3e5 << 7e4;
    QTest::newRow("largest") << -1e30 << 1e30;
    QTest::newRow("small") << 0.0 << 3e-7;
    QTest::newRow("narrow and far from zero") << 0.912341 << 0.912349;
    QTest::newRow("narrowest that a view may be") << 1.0 << 1.0 + 2e-9;
}

void TestTicks::linearTicksAreRoundAndInside()
{
    QFETCH(double, min);
    QFETCH(double, max);
    for (const int most : {3, 8, 12}) {
        const auto ticks = linearTicks({min, max}, most, QLocale::c());
        QVERIFY(ticks.size() >= 2);
        // Both ends may fall on ticks; where there is room for few, one more may be needed to have two.
        QVERIFY(int(ticks.size()) <= most + (most < 6 ? 2 : 1));
        const double slack = (max - min) * 1e-6; // rounding of i · step
        for (const Tick &tick : ticks)
            QVERIFY(tick.value >= min - slack && tick.value <= max + slack);
        if (ticks.size() > 1) {
            const double step = ticks[1].value - ticks[0].value;
            const double mantissa = step / std::pow(10, std::floor(std::log10(step * 1.0001)));
            const double nearest = mantissa < 1.5 ? 1 : mantissa < 3.5 ? 2 : 5;
            QVERIFY(std::abs(mantissa - nearest) < 1e-3 * std::max(1.0, std::abs(max) / (max - min) * 1e-9));
        }
    }
}

void TestTicks::labelsTellNeighboursApart()
{
    QFETCH(double, min);
    QFETCH(double, max);
    QStringList all = labels(linearTicks({min, max}, 8, QLocale::c()));
    QCOMPARE(all.removeDuplicates(), 0);
}

void TestTicks::labelsSpeakTheLocale()
{
    const QLocale german(QLocale::German, QLocale::Germany);
    QCOMPARE(labels(linearTicks({0, 1}, 2, german)), (QStringList{"0,0", "0,5", "1,0"}));
    QCOMPARE(labels(linearTicks({-4, 4}, 8, QLocale::c())), QString("-4 -3 -2 -1 0 1 2 3 4").split(' '));
}

void TestTicks::anEmptyOrEndlessRangeHasNoTicks()
{
    QVERIFY(linearTicks({1, 1}, 5, QLocale::c()).empty());
    QVERIFY(linearTicks({2, 1}, 5, QLocale::c()).empty());
    QVERIFY(linearTicks({0, std::numeric_limits<double>::infinity()}, 5, QLocale::c()).empty());
    QVERIFY(linearTicks({0, std::nan("")}, 5, QLocale::c()).empty());
}

void TestTicks::roundsToTheResolution()
{
    QCOMPARE(roundedTo(1.23456, 0.001), 1.235);
    QCOMPARE(roundedTo(-1.23456, 0.005), -1.235); // finer than asked for, never coarser
    QCOMPARE(roundedTo(123456, 100), 123500.0);
    QCOMPARE(roundedTo(0.1 + 0.2, 0.0001), 0.3);
}

void TestTicks::symlogGoesThroughZeroAndIsOdd()
{
    QCOMPARE(symlog(0), 0.0);
    for (const double v : {1e-3, 0.5, 1.0, 17.52, 1e5, 3e38}) {
        QCOMPARE(symlog(-v), -symlog(v));
        QVERIFY(std::abs(fromSymlog(symlog(v)) / v - 1) < 1e-9); // asinh and sinh of up to 89
    }
    for (const double v : {10.0, 1e3, 1e5})
        QVERIFY(std::abs(symlog(v) - std::log10(v)) < 0.005); // as its header says
}

void TestTicks::symlogTicksKeepTheirDistance()
{
    const Range losses{symlog(-20), symlog(1e6)};
    for (const double gap : {0.1, 0.25, 0.4, 0.9, 1.7, 3.0}) {
        const auto ticks = symlogTicks(losses, gap, QLocale::c());
        QVERIFY(!ticks.empty());
        for (std::size_t i = 1; i < ticks.size(); ++i)
            QVERIFY(ticks[i].value - ticks[i - 1].value >= gap);
    }
    QVERIFY(symlogTicks(losses, 0.1, QLocale::c()).size() > symlogTicks(losses, 0.9, QLocale::c()).size());
}

void TestTicks::symlogTicksAreWhereTheirLabelsSay()
{
    for (const Tick &tick : symlogTicks({symlog(-20), symlog(9000)}, 0.1, QLocale::c()))
        QVERIFY(std::abs(fromSymlog(tick.value) - tick.label.toDouble()) < 1e-6 * 9000);
    QVERIFY(labels(symlogTicks({symlog(-2e5), symlog(2e5)}, 0.5, QLocale::c())).contains("-10⁵"));
}

QTEST_APPLESS_MAIN(TestTicks)
#include "tst_ticks.moc"
