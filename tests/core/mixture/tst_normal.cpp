// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/mixture/normal.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <numbers>

using namespace npscope;

class TestNormal : public QObject
{
    Q_OBJECT

private slots:
    void isThatOfTheStandardLibrary()
    {
        const Eigen::ArrayXd z = Eigen::ArrayXd::LinSpaced(4001, -12, 12);
        const Normals n = normals(z);
        for (Eigen::Index i = 0; i < z.size(); ++i) {
            const double distribution = std::erfc(-z[i] / std::numbers::sqrt2) / 2;
            const double density = std::exp(-z[i] * z[i] / 2) / std::sqrt(2 * std::numbers::pi);
            QVERIFY(std::abs(n.distribution[i] - distribution) < 2e-15); // the algorithm's own error, and rounding
            QVERIFY(std::abs(n.density[i] - density) < 1e-15);
        }
    }

    void hasEnds()
    {
        const double infinity = std::numeric_limits<double>::infinity();
        const Normals n = normals(Eigen::ArrayXd{{-infinity, -1e200, 0, 1e200, infinity}});
        QCOMPARE(n.distribution[0] + n.distribution[1], 0.0);
        QCOMPARE(n.distribution[2], 0.5);
        QCOMPARE(n.distribution[3] + n.distribution[4], 2.0);
        QVERIFY((n.density >= 0).all() && n.density[0] < 1e-300);
    }
};

QTEST_APPLESS_MAIN(TestNormal)
#include "tst_normal.moc"
