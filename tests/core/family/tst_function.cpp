// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/family/function.h"
#include "core/family/kernel.h"
#include "tests/core/family/families.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace npscope;

class TestFunction : public QObject
{
    Q_OBJECT

    static constexpr int draws = 4000;

    static std::vector<Function> many(const Functions &functions, int count = draws)
    {
        FunctionDraw draw(functions);
        std::vector<Function> drawn;
        for (int i = 0; i < count; ++i)
            drawn.push_back(draw.draw(7, Stream::HeldOutFunction, std::uint64_t(i)));
        return drawn;
    }

    // The mean of these values is `expected` within four standard errors.
    static void verifyMean(const std::vector<double> &values, double expected, const char *what)
    {
        double sum = 0, squares = 0;
        for (const double value : values) {
            sum += value;
            squares += value * value;
        }
        const double n = double(values.size()), mean = sum / n;
        const double error = std::sqrt(std::max(squares / n - mean * mean, 0.0) / n);
        QVERIFY2(std::abs(mean - expected) <= 4 * error + 1e-12,
                 qPrintable(QString("%1: %2, not %3 (%4)").arg(what).arg(mean).arg(expected).arg(error)));
    }

private slots:
    void theSameAddressIsTheSameFunction_data() { addRows(usualFamilies()); }
    void theSameAddressIsTheSameFunction()
    {
        QFETCH(Functions, functions);
        FunctionDraw draw(functions), other(functions);
        const double first = draw.draw(3, Stream::TrainingFunction, 5).at(0.3);
        draw.draw(3, Stream::TrainingFunction, 6);
        QCOMPARE(draw.draw(3, Stream::TrainingFunction, 5).at(0.3), first);
        QCOMPARE(other.draw(3, Stream::TrainingFunction, 5).at(0.3), first);

        const std::set<double> all{first, draw.draw(4, Stream::TrainingFunction, 5).at(0.3),
                                   draw.draw(3, Stream::HeldOutFunction, 5).at(0.3),
                                   draw.draw(3, Stream::TrainingFunction, 6).at(0.3)};
        QCOMPARE(all.size(), std::size_t(4));
    }

    // In products of two values, so far apart: their mean is the same here and there, or plainly is not.
    void whatIsStationaryIsAlikeEverywhere_data() { addRows(usualFamilies()); }
    void whatIsStationaryIsAlikeEverywhere()
    {
        QFETCH(Functions, functions);
        const std::vector<Function> all = many(functions);
        const double here = functions.x.min + 0.1 * functions.x.width();
        const double there = functions.x.min + 0.45 * functions.x.width();
        double most = 0; // standard errors
        for (const double apart : {0.0, 0.1, 0.3}) {
            double sum = 0, squares = 0;
            for (const Function &f : all) {
                const double difference = f.at(here) * f.at(here + apart) - f.at(there) * f.at(there + apart);
                sum += difference;
                squares += difference * difference;
            }
            most = std::max(most, std::abs(sum) / std::sqrt(squares));
        }
        QVERIFY2(isStationary(functions.family) ? most < 4 : most > 8, qPrintable(QString::number(most)));
    }

    void aPoolsFunctionsDoNotDependOnTheirNumber_data() { addRows(usualFamilies()); }
    void aPoolsFunctionsDoNotDependOnTheirNumber()
    {
        QFETCH(Functions, functions);
        functions.count = 3;
        const std::vector<Function> few = pool(functions, 11);
        functions.count = 8;
        const std::vector<Function> more = pool(functions, 11);
        QCOMPARE(few.size(), std::size_t(3));
        QCOMPARE(more.size(), std::size_t(8));
        for (std::size_t m = 0; m < few.size(); ++m)
            QCOMPARE(few[m].at(0.7), more[m].at(0.7));
        QVERIFY(more[0].at(0.7) != more[7].at(0.7));
        QVERIFY(pool(functions, 12)[0].at(0.7) != more[0].at(0.7));
    }

    void drawingAgainAllocatesNothing_data() { addRows(usualFamilies()); }
    void drawingAgainAllocatesNothing()
    {
        QFETCH(Functions, functions);
        FunctionDraw draw(functions);
        for (std::uint64_t first = 0; first < 8; ++first) { // of a mixture's members
            Function function;
            draw.draw(1, Stream::TrainingFunction, first, function);
            const float *cosines = function.cosines.data(), *sines = function.sines.data();
            for (std::uint64_t i = 0; i < 20; ++i) {
                draw.draw(1, Stream::TrainingFunction, i, function);
                QVERIFY(function.cosines.data() == cosines && function.sines.data() == sines);
            }
        }
    }

    void severalXAtOnceAreThoseOneByOne_data() { addRows(usualFamilies()); }
    void severalXAtOnceAreThoseOneByOne()
    {
        QFETCH(Functions, functions);
        std::vector<double> xs;
        for (int i = 0; i < 29; ++i)
            xs.push_back(-4.1 + 0.3 * i);
        std::vector<double> values(xs.size());
        for (const Function &function : many(functions, 8)) {
            function.evaluate(xs, values);
            for (std::size_t i = 0; i < xs.size(); ++i)
                QVERIFY(values[i] == function.at(xs[i]));
        }
    }

    void aSeriesIsTheSumOfItsTerms()
    {
        Functions functions = usualFunctions(Family::Matern32);
        functions.length = 0.2;
        const Function function = many(functions, 1).front();
        QVERIFY(function.cosines.size() > 300);
        for (const double x : {-6.0, -1.7, 0.0, 1e-9, 0.4, 5.9}) {
            long double sum = 0;
            for (std::size_t j = 0; j < function.cosines.size(); ++j) {
                const long double angle = (long double)(function.omega) * (long double)(x) * (long double)(j);
                sum += (long double)(function.cosines[j]) * std::cos(angle)
                       + (long double)(function.sines[j]) * std::sin(angle);
            }
            QVERIFY(std::abs(function.at(x) - double(sum)) < 1e-9); // j² roundings, as function.cpp says
        }
    }

    void gaussianProcessesHaveTheirCovariance_data() { addRows(gaussianProcesses()); }
    void gaussianProcessesHaveTheirCovariance()
    {
        QFETCH(Functions, functions);
        functions.scale = 1.5;
        const std::vector<Function> drawn = many(functions);
        const std::vector<double> xs{-1.9, -0.2, 0.1, 1.3};
        for (const double x : xs) {
            for (const double other : xs) {
                std::vector<double> products;
                for (const Function &function : drawn)
                    products.push_back(function.at(x) * function.at(other));
                verifyMean(products, kernel(functions, x - other), "covariance");
            }
        }
    }

    void everyFamilyHasItsMeanAndVariance_data() { addRows(usualFamilies()); }
    void everyFamilyHasItsMeanAndVariance()
    {
        QFETCH(Functions, functions);
        const std::vector<Function> drawn = many(functions);
        for (const double x : {-1.6, 0.3}) {
            std::vector<double> values, squares;
            for (const Function &function : drawn) {
                values.push_back(function.at(x));
                squares.push_back(values.back() * values.back());
            }
            const double a = std::pow(functions.amplitude.width(), 2) / 12; // of a uniform about 0
            const auto &[from, to] = functions.shift;
            // E sin²(x - b) = ½ - ½ E cos 2(x - b).
            const double shifted = 0.5 - (std::sin(2 * (x - from)) - std::sin(2 * (x - to))) / (4 * (to - from));
            double mean = 0, square = 1; // of a Gaussian process
            if (functions.family == Family::Sine)
                square = a * std::pow(std::sin(x), 2);
            else if (functions.family == Family::SineShift)
                square = a * shifted;
            else if (functions.family == Family::EqRandom) // E s²
                square = (std::pow(functions.scales.max, 3) - std::pow(functions.scales.min, 3))
                         / (3 * functions.scales.width());
            else if (functions.family == Family::Sawtooth)
                std::tie(mean, square) = std::pair(1.0 / 2, 1.0 / 3);
            else if (functions.family == Family::Mixture)
                std::tie(mean, square) = std::pair(1.0 / 8, 3.0 / 4 + 1.0 / 12);
            verifyMean(values, mean, "mean");
            verifyMean(squares, square, "square");
        }
    }

    void eachFunctionHasALengthAndAScaleOfItsOwn()
    {
        Functions functions = usualFunctions(Family::EqRandom);
        functions.lengths = {0.3, 2};
        functions.scales = {0.5, 1.5};
        const std::vector<Function> drawn = many(functions);
        // Powers of a uniform.
        const auto moment = [&](int power) {
            return (std::pow(functions.scales.max, power + 1) - std::pow(functions.scales.min, power + 1))
                   / ((power + 1) * functions.scales.width());
        };
        for (const double distance : {0.2, 0.9, 2.5}) {
            double correlation = 0; // over l, by the middles of many parts
            for (int i = 0; i < 1000; ++i)
                correlation += std::exp(-0.5 * std::pow(distance / functions.lengths.at((i + 0.5) / 1000), 2)) / 1000;
            std::vector<double> products, squares, fourths;
            for (const Function &function : drawn) {
                const double f = function.at(-1.3), other = function.at(-1.3 + distance);
                products.push_back(f * other);
                squares.push_back(f * f * other * other);
                fourths.push_back(f * f * f * f);
            }
            verifyMean(products, moment(2) * correlation, "covariance");
            // Of one s for all it were 3 (E s²)²: what tells a function's own from a common one.
            verifyMean(fourths, 3 * moment(4), "fourth power");
            double mixed = 0; // E f² g² = E s⁴ (1 + 2 ρ²), ρ of each l
            for (int i = 0; i < 1000; ++i)
                mixed += (1 + 2 * std::exp(-std::pow(distance / functions.lengths.at((i + 0.5) / 1000), 2))) / 1000;
            verifyMean(squares, moment(4) * mixed, "squares");
        }
    }

    // However short the length: what is one of length 1, stretched, must be as long as the range is of it.
    void aShortLengthDoesNotRepeatItself()
    {
        Functions functions = usualFunctions(Family::EqRandom);
        functions.lengths = {0.1, 0.1};
        functions.scales = {1, 1};
        const std::vector<Function> drawn = many(functions, 1000);
        for (double x = -1; x <= 2; x += 0.1) {
            double covariance = 0;
            for (const Function &function : drawn)
                covariance += function.at(-2) * function.at(x) / double(drawn.size());
            QVERIFY2(std::abs(covariance) < 5 / std::sqrt(double(drawn.size())), // five standard errors
                     qPrintable(QString("%1 at %2").arg(covariance).arg(x)));
        }
    }

    void amplitudesAndShiftsAreWithinTheirRanges()
    {
        Functions functions = usualFunctions(Family::SineShift);
        functions.amplitude = {0.5, 1.5};
        functions.shift = {-0.2, 0.6};
        std::vector<double> amplitudes, shifts;
        for (const Function &function : many(functions)) {
            QVERIFY(function.amplitude > 0.5 && function.amplitude < 1.5);
            QVERIFY(function.shift > -0.2 && function.shift < 0.6);
            QCOMPARE(function.at(1.1), function.amplitude * std::sin(1.1 - function.shift));
            amplitudes.push_back(function.amplitude);
            shifts.push_back(function.shift);
        }
        verifyMean(amplitudes, 1, "amplitude");
        verifyMean(shifts, 0.2, "shift");
    }

    void aSineIsNotShifted()
    {
        for (const Function &function : many(usualFunctions(Family::Sine), 20))
            QCOMPARE(function.at(0), 0.0);
    }

    void sawteethRiseOrFallFromZeroToOne()
    {
        const Functions functions = usualFunctions(Family::Sawtooth);
        std::vector<double> rising, speeds;
        for (const Function &function : many(functions)) {
            speeds.push_back(std::abs(function.frequency));
            QVERIFY(speeds.back() > 0.5 && speeds.back() < 1);
            rising.push_back(function.frequency > 0);
            for (double x = -6; x < 6; x += 0.37)
                QVERIFY(function.at(x) >= 0 && function.at(x) < 1);
            QVERIFY(std::abs(function.at(0.3) - function.at(0.3 + 1 / function.frequency)) < 1e-12); // a whole tooth
        }
        verifyMean(rising, 0.5, "share that rises");
        verifyMean(speeds, 0.75, "frequency");
    }

    void aSawtoothStaysBelowOneJustBelowATooth()
    {
        Function function;
        function.family = Family::Sawtooth;
        QCOMPARE(function.at(-1e-20), 0.0); // where 1 - 1e-20 is rounded to 1
    }

    void aMixturesFunctionIsThatOfItsMember()
    {
        const Functions functions = usualFunctions(Family::Mixture);
        std::array<std::vector<double>, mixtureMembers.size()> is;
        const std::vector<Function> drawn = many(functions);
        for (std::size_t member = 0; member < mixtureMembers.size(); ++member) {
            Functions alone = functions;
            alone.family = mixtureMembers[member];
            FunctionDraw draw(alone);
            for (std::size_t i = 0; i < drawn.size(); ++i) {
                const bool isThis = drawn[i].family == mixtureMembers[member];
                is[member].push_back(isThis);
                if (isThis && i < 200)
                    QCOMPARE(drawn[i].at(0.4), draw.draw(7, Stream::HeldOutFunction, i).at(0.4));
            }
            verifyMean(is[member], 0.25, "share");
        }
        std::vector<double> speeds; // which says nothing of which member it is
        for (const Function &function : drawn) {
            if (function.family == Family::Sawtooth)
                speeds.push_back(std::abs(function.frequency));
        }
        verifyMean(speeds, 0.75, "frequency");
    }
};

QTEST_APPLESS_MAIN(TestFunction)
#include "tst_function.moc"
