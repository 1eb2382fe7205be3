// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/family/kernel.h"
#include "tests/core/family/families.h"

#include <QTest>

#include <cmath>
#include <numbers>
#include <stdexcept>

using namespace npscope;

class TestKernel : public QObject
{
    Q_OBJECT

    // None of them 1, so that each is seen to be where it belongs.
    static Functions of(Family family)
    {
        Functions functions;
        functions.family = family;
        functions.scale = 1.5;
        functions.length = 0.7;
        functions.period = 1.3;
        functions.periodicLength = 2.2;
        return functions;
    }

    // The general form (Rasmussen and Williams 2006, equation 4.14), with the Bessel function that the half-integer
    // forms do without.
    static double matern(double order, const Functions &functions, double d)
    {
        const double r = std::sqrt(2 * order) * d / functions.length;
        return functions.scale * functions.scale * std::pow(2, 1 - order) / std::tgamma(order) * std::pow(r, order)
               * std::cyl_bessel_k(order, r);
    }

private slots:
    void atNoDistanceItIsTheVariance_data() { addRows(gaussianProcesses()); }
    void atNoDistanceItIsTheVariance()
    {
        QFETCH(Functions, functions);
        functions.scale = 1.5;
        QCOMPARE(kernel(functions, 0), 2.25);
    }

    void eitherSignOfADistanceIsTheSame_data() { addRows(gaussianProcesses()); }
    void eitherSignOfADistanceIsTheSame()
    {
        QFETCH(Functions, functions);
        QCOMPARE(kernel(functions, -0.3), kernel(functions, 0.3));
        QVERIFY(kernel(functions, 0.3) < kernel(functions, 0));
    }

    void eqIsAGaussian()
    {
        for (const double d : {0.1, 0.7, 3.0})
            QCOMPARE(kernel(of(Family::Eq), d), 2.25 * std::exp(-d * d / (2 * 0.49)));
    }

    void maternsAreTheGeneralForm()
    {
        for (const double d : {0.1, 0.7, 3.0}) {
            QCOMPARE(kernel(of(Family::Matern32), d), matern(1.5, of(Family::Matern32), d));
            QCOMPARE(kernel(of(Family::Matern52), d), matern(2.5, of(Family::Matern52), d));
        }
    }

    // MacKay 1998: an EQ of the points (cos, sin) on the unit circle, whose distance is 2 sin(πd/p).
    void periodicIsAnEqOnACircle()
    {
        for (const double d : {0.1, 0.7, 3.0}) {
            const double chord = 2 * std::sin(std::numbers::pi * d / 1.3);
            QCOMPARE(kernel(of(Family::Periodic), d), kernel(of(Family::Eq), chord));
        }
    }

    void weaklyPeriodicFadesAsAnEq()
    {
        Functions repeats = of(Family::Periodic);
        repeats.scale = 1;
        repeats.length = of(Family::WeaklyPeriodic).periodicLength;
        for (const double d : {0.1, 0.7, 3.0})
            QCOMPARE(kernel(of(Family::WeaklyPeriodic), d), kernel(repeats, d) * kernel(of(Family::Eq), d));
    }

    void severalDistancesAtOnceAreThoseOneByOne_data() { addRows(gaussianProcesses()); }
    void severalDistancesAtOnceAreThoseOneByOne()
    {
        QFETCH(Functions, functions);
        const Eigen::ArrayXXd d = Eigen::ArrayXXd::Random(5, 3) * 4;
        const Eigen::ArrayXXd k = kernel(functions, d);
        for (Eigen::Index i = 0; i < d.size(); ++i)
            QVERIFY(std::abs(k(i) - kernel(functions, d(i))) < 1e-14); // a packet's exp may differ in the last bit
    }

    void beyondItsReachItIsBelowTheBound_data() { addRows(gaussianProcesses()); }
    void beyondItsReachItIsBelowTheBound()
    {
        QFETCH(Functions, functions);
        functions.length = 4; // several periods, between which it is lower for a while
        const double reach = kernelReach(functions, 1e-6);
        if (functions.family == Family::Periodic) {
            QCOMPARE(reach, INFINITY);
            return;
        }
        for (double d = reach; d < 3 * reach; d += 0.01)
            QVERIFY(kernel(functions, d) <= 1e-6);
        QVERIFY(kernelReach(functions, 1e-3) < reach);
    }

    void otherFamiliesHaveNone() { QVERIFY_EXCEPTION_THROWN(kernel(of(Family::Sawtooth), 1), std::invalid_argument); }
};

QTEST_APPLESS_MAIN(TestKernel)
#include "tst_kernel.moc"
