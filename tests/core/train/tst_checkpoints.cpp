// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/train/checkpoints.h"

#include <QTest>

using namespace npscope;

class TestCheckpoints : public QObject
{
    Q_OBJECT

private slots:
    void staysWithinItsBudget()
    {
        constexpr std::size_t parameters = 10, budget = 16 * 3 * parameters * sizeof(float);
        Checkpoints checkpoints(parameters, budget);
        State<float> state(std::vector<double>(parameters, 1.0));
        for (state.step = 0; state.step <= 1'000'000; ++state.step) {
            state.theta[0] = float(state.step);
            checkpoints.keep(state);
            QVERIFY(checkpoints.bytes() <= budget);
        }
        // Thinned, but still spread over the whole run: a seek computes at most an interval.
        QVERIFY(checkpoints.count() >= 8);
        QVERIFY(checkpoints.interval() <= 1'000'000 / 8);
        for (const Step step : {0, 1, 255, 65'536, 500'000, 999'999, 1'000'000}) {
            const Step kept = checkpoints.before(step);
            QVERIFY(kept <= step && step - kept < checkpoints.interval());
            State<float> restored(std::vector<double>(parameters, 0.0));
            checkpoints.restore(kept, restored);
            QCOMPARE(restored.step, kept);
            QCOMPARE(restored.theta[0], float(kept));
        }
    }

    void aSmallerBudgetActsAtOnce()
    {
        constexpr std::size_t parameters = 10, each = 3 * parameters * sizeof(float);
        Checkpoints checkpoints(parameters, 100 * each, 8);
        QCOMPARE(checkpoints.interval(), Step(8));
        State<float> state(std::vector<double>(parameters, 1.0));
        const auto goOn = [&](Step last) {
            for (; state.step <= last; ++state.step) {
                state.theta[0] = float(state.step);
                checkpoints.keep(state);
            }
        };
        goOn(300);
        QCOMPARE(checkpoints.count(), std::size_t(300 / 8 + 1));
        checkpoints.setBudget(10 * each);
        QCOMPARE(checkpoints.count(), std::size_t(300 / 32 + 1));
        goOn(500);
        QCOMPARE(checkpoints.count(), std::size_t(500 / 64 + 1));
        checkpoints.setBudget(0);
        QCOMPARE(checkpoints.count(), std::size_t(2));
        for (const Step step : {0, 255, 256, 500}) {
            State<float> restored(std::vector<double>(parameters, 0.0));
            checkpoints.restore(checkpoints.before(step), restored);
            QCOMPARE(restored.theta[0], step < 256 ? 0.0F : 256.0F);
        }
        checkpoints.setBudget(100 * each);
        goOn(1024);
        QCOMPARE(checkpoints.count(), std::size_t(1024 / 256 + 1));
    }

    void restoresTheMomentsToo()
    {
        Checkpoints checkpoints(3);
        State<float> state(std::vector<double>{1, 2, 3});
        state.m.head(3) << 4, 5, 6;
        state.v.head(3) << 7, 8, 9;
        checkpoints.keep(state);
        State<float> other(std::vector<double>{0, 0, 0});
        other.step = 99;
        checkpoints.restore(0, other);
        QVERIFY((other.theta == state.theta).all() && (other.m == state.m).all() && (other.v == state.v).all());
    }
};

QTEST_APPLESS_MAIN(TestCheckpoints)
#include "tst_checkpoints.moc"
