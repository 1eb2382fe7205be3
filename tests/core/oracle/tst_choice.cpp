// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/oracle/choice.h"

#include <QTest>

#include <cmath>

using namespace npscope;

class TestChoice : public QObject
{
    Q_OBJECT

private slots:
    void weightsAreNormalised()
    {
        const Likely all = likely(Eigen::ArrayXd{{std::log(1.0), std::log(3.0)}});
        QCOMPARE(all.indices, (std::vector<Eigen::Index>{0, 1}));
        QVERIFY(std::abs(all.weights[0] - 0.25) < 1e-15 && std::abs(all.weights[1] - 0.75) < 1e-15);
    }

    void whatADoubleCannotHoldIsNormalisedToo()
    {
        // To the last bit, though 1e15 has but three binary places.
        const Likely all = likely(Eigen::ArrayXd{{-1e15, -1e15 + 1}});
        QVERIFY(std::abs(all.weights.sum() - 1) < 1e-15);
        QVERIFY(std::abs(all.weights[1] / all.weights[0] - std::exp(1)) < 1e-14);
    }

    void theUnlikelyAreLeftOut()
    {
        const Likely some = likely(Eigen::ArrayXd{{-24, 0, -22, -1e5, 0}});
        QCOMPARE(some.indices, (std::vector<Eigen::Index>{1, 2, 4})); // e^-23 is 1e-10
        QVERIFY(std::abs(some.weights.sum() - 1) < 1e-15);
    }

    void eachIsChosenAsOftenAsItWeighs()
    {
        const Eigen::ArrayXd weights{{0.1, 0, 0.6, 0.3}};
        constexpr int count = 10'000;
        Eigen::ArrayXd times = Eigen::ArrayXd::Zero(4);
        for (int curve = 0; curve < count; ++curve)
            times[choose(weights, 3, curve, Choice::Explanation)] += 1.0 / count;
        for (Eigen::Index k = 0; k < 4; ++k) // four standard errors
            QVERIFY(std::abs(times[k] - weights[k]) <= 4 * std::sqrt(weights[k] * (1 - weights[k]) / count));
    }

    void oneChoiceDoesNotTellTheOther()
    {
        const Eigen::ArrayXd halves{{0.5, 0.5}};
        int same = 0;
        for (int curve = 0; curve < 1000; ++curve) {
            const auto of = [&](Choice choice) { return choose(halves, 1, curve, choice); };
            QCOMPARE(of(Choice::Member), of(Choice::Member));
            same += of(Choice::Member) == of(Choice::Explanation);
        }
        QVERIFY(std::abs(same - 500) < 4 * std::sqrt(250.0)); // four standard errors
    }
};

QTEST_APPLESS_MAIN(TestChoice)
#include "tst_choice.moc"
