// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/gaussiandensity.h"

#include <QTest>

#include <array>

using namespace npscope;

namespace {

constexpr double rounding = 1e-12; // of a few operations in double on numbers of the order of one

}

class TestGaussianDensity : public QObject
{
    Q_OBJECT

private slots:
    void theDistanceCountsStandardDeviations()
    {
        const Gaussian q{{1, -2}, {0.5F, 4}};
        QCOMPARE(distanceFrom(q, std::array{1.0F, -2.0F}), 0.0);
        QVERIFY(std::abs(distanceFrom(q, std::array{2.0F, -2.0F}) - 2) < rounding);
        QVERIFY(std::abs(distanceFrom(q, std::array{2.5F, 14.0F}) - 5) < rounding); // 3 and 4
    }

    void theDensityIntegratesToOne()
    {
        const Gaussian q{{0.25F, -1}, {0.5F, 2}};
        // By the rectangle rule with h = sigma / 4 out to 8 sigma, which is exact to the last digits for a Gaussian.
        double sum = 0;
        for (int i = -32; i <= 32; ++i) {
            for (int j = -32; j <= 32; ++j)
                sum += std::exp(logDensity(q, std::array{0.25F + float(i) * 0.125F, -1 + float(j) * 0.5F}));
        }
        QVERIFY(std::abs(sum * 0.125 * 0.5 - 1) < rounding);
    }
};

QTEST_APPLESS_MAIN(TestGaussianDensity)
#include "tst_gaussiandensity.moc"
