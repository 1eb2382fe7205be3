// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/family/kernel.h"
#include "core/family/spectrum.h"
#include "tests/core/family/families.h"

#include <QTest>

#include <atomic>
#include <cmath>
#include <thread>
#include <vector>

using namespace npscope;

class TestSpectrum : public QObject
{
    Q_OBJECT

    // Of two x at a distance d.
    static double covariance(const Spectrum &spectrum, double d)
    {
        double sum = 0;
        for (Eigen::Index j = 0; j < spectrum.deviation.size(); ++j)
            sum += std::pow(double(spectrum.deviation[j]), 2) * std::cos(double(j) * spectrum.omega * d);
        return sum;
    }

    static void addGaussianProcesses()
    {
        QTest::addColumn<Functions>("functions");
        for (const Functions &usual : gaussianProcesses()) {
            Functions functions = usual;
            QTest::addRow("%s, usual", nameOf(usual.family)) << functions;
            functions.length = functions.period = 0.25;
            QTest::addRow("%s, short", nameOf(usual.family)) << functions;
            functions.length = functions.period = 30;
            functions.scale = 7;
            QTest::addRow("%s, long and high", nameOf(usual.family)) << functions;
            functions = usual;
            functions.noise = 0.02;
            functions.x = {5, 6};
            QTest::addRow("%s, little noise, elsewhere", nameOf(usual.family)) << functions;
        }
    }

private slots:
    void itsErrorIsHiddenByTheNoise()
    {
        Functions functions = usualFunctions(Family::Eq);
        functions.noise = 0.1;
        QCOMPARE(spectrumTolerance(functions), 1e-6);
        functions.noise = 10;
        functions.scale = 0.5;
        QCOMPARE(spectrumTolerance(functions), 0.25e-4);
        functions.noise = 1e-3;
        functions.scale = 100;
        QCOMPARE(spectrumTolerance(functions), 1e-8); // rounding
    }

    void impliesTheKernel_data() { addGaussianProcesses(); }
    void impliesTheKernel()
    {
        QFETCH(Functions, functions);
        const Spectrum spectrum = spectrumOf(functions);
        // Twice what the header promises, and the deviations are rounded to floats.
        const double tolerance = 2 * spectrumTolerance(functions) + 2e-7 * functions.scale * functions.scale;
        const double widest = 3 * functions.x.width(); // of two x in the widened range
        for (int i = 0; i <= 500; ++i) {
            const double d = widest * i / 500;
            const double error = std::abs(covariance(spectrum, d) - kernel(functions, d));
            QVERIFY2(error <= tolerance, qPrintable(QString("%1 at %2, allowed %3").arg(error).arg(d).arg(tolerance)));
        }
    }

    void leavesOutNoMoreThanItSays_data() { addGaussianProcesses(); }
    void leavesOutNoMoreThanItSays()
    {
        QFETCH(Functions, functions);
        const Spectrum spectrum = spectrumOf(functions);
        QVERIFY(spectrum.leftOut <= spectrumTolerance(functions));
        QVERIFY(spectrum.deviation.size() <= Spectrum::maxTerms);
        // What is kept and what is left out are the whole variance, but for the rest of the kernel round the circle.
        const double variance = functions.scale * functions.scale;
        QVERIFY(std::abs(covariance(spectrum, 0) + spectrum.leftOut - variance)
                <= spectrumTolerance(functions) + 2e-7 * variance);
    }

    void theFinestIsLeftOutWhereTheTermsDoNotSuffice()
    {
        Functions functions = usualFunctions(Family::Matern32);
        functions.x = {-100, 100};
        functions.length = 0.05;
        const Spectrum spectrum = spectrumOf(functions);
        QCOMPARE(spectrum.deviation.size(), Spectrum::maxTerms);
        QVERIFY(spectrum.leftOut > spectrumTolerance(functions));
        QVERIFY(covariance(spectrum, 0) + spectrum.leftOut < 1.001); // of a variance of 1
    }

    void theKeptOneIsThatOfItsFunctions_data() { addGaussianProcesses(); }
    void theKeptOneIsThatOfItsFunctions()
    {
        QFETCH(Functions, functions);
        // Each of what it depends on, one after the other, so that what is kept is nearly what is asked for.
        std::vector<Functions> asked(8, functions);
        asked[1].x.max += 1;
        asked[2].x.min -= 1;
        asked[3].noise *= 30;
        asked[4].scale *= 2;
        asked[5].length *= 2;
        asked[6].period *= 2;
        asked[7].periodicLength *= 2;
        for (const Functions &one : asked) {
            const auto kept = keptSpectrumOf(one);
            const Spectrum spectrum = spectrumOf(one);
            QCOMPARE(kept->omega, spectrum.omega);
            QCOMPARE(kept->leftOut, spectrum.leftOut);
            QCOMPARE(kept->deviation.size(), spectrum.deviation.size());
            QVERIFY((kept->deviation == spectrum.deviation).all());
        }
        Functions same = functions; // but for what a kernel has no part in
        same.count = 7;
        same.targets = 3;
        same.given = {{"one", {{0, 0}, {1, 1}}}};
        QCOMPARE(keptSpectrumOf(same), keptSpectrumOf(functions));
        for (int i = 0; i < 100; ++i) { // no more are kept than so many
            Functions other = functions;
            other.scale = 1 + 0.01 * i;
            keptSpectrumOf(other);
        }
        QVERIFY((keptSpectrumOf(functions)->deviation == spectrumOf(functions).deviation).all());
    }

    void severalThreadsMayAskAtOnce()
    {
        std::vector<std::thread> threads;
        std::atomic<int> wrong = 0;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([t, &wrong] {
                for (int i = 0; i < 50; ++i) {
                    Functions functions = usualFunctions(Family::Eq);
                    functions.length = 1 + (i + t) % 40; // more than are kept
                    wrong += keptSpectrumOf(functions)->omega != spectrumOf(functions).omega;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(wrong.load(), 0);
    }

    void aPeriodicOneHasItsPeriodForACircle()
    {
        Functions functions = usualFunctions(Family::Periodic);
        functions.period = 0.8;
        const Spectrum spectrum = spectrumOf(functions);
        QCOMPARE(covariance(spectrum, 17 * 0.8 + 0.1), covariance(spectrum, 0.1));
    }
};

QTEST_APPLESS_MAIN(TestSpectrum)
#include "tst_spectrum.moc"
