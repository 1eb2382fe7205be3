// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/objective/gaussiankl.h"

#include <QTest>

using namespace npscope;

class TestGaussianKl : public QObject
{
    Q_OBJECT

private slots:
    void articlesPrintedValue()
    {
        const GaussianKl<double> first{.4896406, .0069707, .48979104, .00784972};
        const GaussianKl<double> second{.23645595, .01075098, .2365925, .01087389};
        // The article prints 0.013441861, from numbers of seven digits.
        QVERIFY(std::abs(first.value() + second.value() - 0.0134418) < 1e-7);
    }

    void isZeroForEquals_data()
    {
        QTest::addColumn<double>("mu");
        QTest::addColumn<double>("sigma");
        QTest::newRow("unit") << 0.0 << 1.0;
        QTest::newRow("shifted") << 3.5 << 0.25;
        QTest::newRow("collapsed") << -1.0 << 0.0;
        QTest::newRow("wide") << 1e3 << 1e6;
    }
    void isZeroForEquals()
    {
        QFETCH(double, mu);
        QFETCH(double, sigma);
        const GaussianKl<double> kl{mu, sigma, mu, sigma};
        QCOMPARE(kl.value(), 0.0);
        QCOMPARE(kl.dMuQ(), 0.0);
    }

    void agreesWithIntegration()
    {
        const GaussianKl<double> kl{0.3, 0.7, -0.4, 1.1};
        double integral = 0;
        const double step = 1e-3;
        for (double x = -12; x < 12; x += step) {
            const auto logDensity = [&](double mu, double sigma) {
                return -0.5 * std::pow((x - mu) / sigma, 2) - std::log(sigma) - 0.5 * std::log(2 * M_PI);
            };
            const double q = logDensity(0.3, 0.7);
            integral += std::exp(q) * (q - logDensity(-0.4, 1.1)) * step;
        }
        // The rectangle rule is exact to rounding for a density that vanishes at both ends.
        QVERIFY(std::abs(kl.value() - integral) < 1e-9);
    }

    void derivatives()
    {
        const GaussianKl<double> at{0.3, 0.7, -0.4, 1.1};
        const double h = 6e-6;
        const auto difference = [&](double GaussianKl<double>::*member) {
            GaussianKl<double> above = at, below = at;
            above.*member += h;
            below.*member -= h;
            return (above.value() - below.value()) / (2 * h);
        };
        // h² = 4e-11 times third derivatives of the order of one.
        QVERIFY(std::abs(difference(&GaussianKl<double>::muQ) - at.dMuQ()) < 1e-9);
        QVERIFY(std::abs(difference(&GaussianKl<double>::muP) + at.dMuQ()) < 1e-9);
        QVERIFY(std::abs(difference(&GaussianKl<double>::sigmaQ) - at.dSigmaQ()) < 1e-9);
        QVERIFY(std::abs(difference(&GaussianKl<double>::sigmaP) - at.dSigmaP()) < 1e-9);
    }
};

QTEST_APPLESS_MAIN(TestGaussianKl)
#include "tst_gaussiankl.moc"
