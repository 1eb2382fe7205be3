// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/guess.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace npscope;

namespace {

bool isNear(double a, double b)
{
    return std::abs(a - b) < 1e-5;
}

// From x = -4 to 4: mean 1, band 0 … 2; the truth is x.
ExactFan exactAnswer(bool hasTruth = true)
{
    ExactFan exact;
    exact.grid = {-4, 4, 81};
    for (int i = 0; i < exact.grid.count; ++i) {
        exact.mean.push_back(1);
        exact.lower.push_back(0);
        exact.upper.push_back(2);
        if (hasTruth)
            exact.truth.push_back(float(exact.grid.at(i)));
    }
    return exact;
}

Fan fanAt(float mean, const Grid &grid = {-4, 4, 41})
{
    Fan fan;
    fan.grid = grid;
    fan.mean.assign(std::size_t(grid.count), mean);
    return fan;
}

} // namespace

class TestGuess : public QObject
{
    Q_OBJECT

private slots:
    void followsTheStroke()
    {
        for (const bool isBackward : {false, true}) {
            Points stroke{{-2, 0}, {-1, 3}, {1, 3}, {2, -1}};
            if (isBackward)
                std::ranges::reverse(stroke);
            const auto guess = guessAlong(stroke, 0);
            QVERIFY(guess);
            QCOMPARE(guess->grid.min, -2.0);
            QCOMPARE(guess->grid.max, 2.0);
            QCOMPARE(int(guess->y.size()), guess->grid.count);
            for (int i = 0; i < guess->grid.count; ++i) {
                const double x = guess->grid.at(i);
                const double expected = x < -1 ? 3 * (x + 2) : x < 1 ? 3 : 3 - 4 * (x - 1);
                QVERIFY(isNear(double(guess->y[std::size_t(i)]), expected));
            }
        }
    }

    // Back over a part of it, lower.
    void theLastPassageCounts()
    {
        const auto guess = guessAlong({{0, 5}, {4, 5}, {4, 1}, {2, 1}}, 0);
        QVERIFY(isNear(double(guess->y.front()), 5));
        QVERIFY(isNear(double(guess->y[std::size_t(guess->grid.count / 4)]), 5));
        QVERIFY(isNear(double(guess->y[std::size_t(3 * guess->grid.count / 4)]), 1));
        QVERIFY(isNear(double(guess->y.back()), 1));
    }

    void aStrokeThatGoesNowhereIsNone()
    {
        QVERIFY(!guessAlong({}, 0));
        QVERIFY(!guessAlong({{1, 1}}, 0));
        QVERIFY(!guessAlong({{1, 1}, {1, 5}}, 0));
        QVERIFY(!guessAlong({{1, 1}, {1.4, 1}}, 0.5));
        QVERIFY(guessAlong({{1, 1}, {1.6, 1}}, 0.5));
    }

    void isScoredOverItsOwnX()
    {
        // From 0 to 2, at height 1.5: half a unit above the mean, and the way to x = y is 1.5 - x.
        const auto guess = guessAlong({{0, 1.5}, {2, 1.5}}, 0);
        const Fan fan = fanAt(3);
        const auto score = scoreOf(*guess, exactAnswer(), &fan);
        QVERIFY(score);
        QCOMPARE(score->x, (Interval{0, 2}));
        QVERIFY(isNear(score->guess.toMean, 0.5));
        double squares = 0;
        for (int i = 0; i < guess->grid.count; ++i)
            squares += std::pow(1.5 - guess->grid.at(i), 2);
        QVERIFY(isNear(*score->guess.toTruth, std::sqrt(squares / guess->grid.count)));
        QCOMPARE(score->guess.inBand, 1.0);
        QVERIFY(isNear(score->network->toMean, 2));
        QCOMPARE(score->network->inBand, 0.0);
    }

    void aPartOfItIsInTheBand()
    {
        const auto guess = guessAlong({{-4, -2}, {4, 6}}, 0); // y = x + 2: in 0 … 2 for x = -2 … 0
        const auto score = scoreOf(*guess, exactAnswer(false), nullptr);
        QVERIFY(std::abs(score->guess.inBand - 0.25) < 0.01);
        QVERIFY(!score->guess.toTruth && !score->network);
    }

    void onlyWhatTheAnswersReachCounts()
    {
        const auto guess = guessAlong({{-10, 1}, {3, 1}}, 0);
        const Fan fan = fanAt(1, {-2, 2, 11});
        const auto score = scoreOf(*guess, exactAnswer(), &fan);
        QVERIFY(score->x.min >= -2 && score->x.min < -1.8 && score->x.max <= 2 && score->x.max > 1.8);
        QCOMPARE(score->guess.toMean, 0.0);
        QVERIFY(!scoreOf(*guessAlong({{5, 1}, {6, 1}}, 0), exactAnswer(), &fan));
    }
};

QTEST_GUILESS_MAIN(TestGuess)
#include "tst_guess.moc"
