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
        for (double first = -12; first < 12; first += 0.05) {
            const Group z = Group::LinSpaced(first, first + 0.04);
            const Normals n = normals(z);
            for (Eigen::Index i = 0; i < z.size(); ++i) {
                const double distribution = std::erfc(-z[i] / std::numbers::sqrt2) / 2;
                const double density = std::exp(-z[i] * z[i] / 2) / std::sqrt(2 * std::numbers::pi);
                QVERIFY(std::abs(n.distribution[i] - distribution) < 2e-15); // the algorithm's own error, and rounding
                QVERIFY(std::abs(n.density[i] - density) < 1e-15);
            }
        }
    }

    void hasEnds()
    {
        const double infinity = std::numeric_limits<double>::infinity();
        Group z = Group::Zero();
        z.head(5) = Eigen::ArrayXd{{-infinity, -1e200, 0, 1e200, infinity}};
        const Normals n = normals(z);
        QVERIFY(std::max(n.distribution[0], n.distribution[1]) < 1e-140);
        QCOMPARE(n.distribution[2], 0.5);
        QCOMPARE(n.distribution[3] + n.distribution[4], 2.0);
        QVERIFY((n.density >= 0).all() && n.density[0] < 1e-140);
    }

    void groupsAreAllOfAnArrayAndZeros()
    {
        for (const Eigen::Index size : {1, 8, 19}) {
            const Eigen::ArrayXd values = Eigen::ArrayXd::LinSpaced(size, 1, double(size));
            double sum = 0;
            int groups = 0;
            forGroups(
                [&](const Group &a, const Group &b) {
                    sum += (a * b).sum();
                    ++groups;
                },
                values, values);
            QCOMPARE(sum, values.square().sum());
            QCOMPARE(groups, int(size + groupSize - 1) / int(groupSize));
        }
    }
};

QTEST_APPLESS_MAIN(TestNormal)
#include "tst_normal.moc"
