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
