// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/optim/adam.h"

#include <QTest>

#include <cmath>

using namespace npscope;

namespace {

template <class Scalar>
using Vector = Eigen::Array<Scalar, Eigen::Dynamic, 1>;

// As many as fill the widest registers and leave some over: those go another way.
constexpr int length = 67;

template <class Scalar>
struct Parameters {
    Vector<Scalar> theta = Vector<Scalar>::Ones(length);
    Vector<Scalar> m = Vector<Scalar>::Zero(length);
    Vector<Scalar> v = Vector<Scalar>::Zero(length);

    void update(std::int64_t t, const Vector<Scalar> &gradient) { Adam<Scalar>().update(t, theta, m, v, gradient); }
};

} // namespace

class TestAdam : public QObject
{
    Q_OBJECT

private slots:
    // A gradient whose square is beyond the largest number: v is infinite and the parameter rests, as in PyTorch.
    // Its neighbours, in the same register, go on.
    void anOverflowOfVStopsTheParameterAlone() { overflows<float>(1e21f); }
    void anOverflowOfVStopsTheParameterAloneInDouble() { overflows<double>(1e160); }

    // PyTorch forms (1 - beta2) g g from the left: 1e20 is still far from the end, though its square is beyond it.
    void theSquareOfAGradientMayBeBeyondTheLargestFloat()
    {
        Parameters<float> parameters;
        parameters.update(1, Vector<float>::Constant(length, 1e20f));
        QVERIFY(parameters.v.isFinite().all());
        QVERIFY((parameters.theta < 1).all());
    }

    // After one update v/(1 - beta2) is g², to float's rounding: 6e-8 for each of the four operations.
    void theFirstMomentsHaveNoErrorOfTheirFactors()
    {
        Parameters<float> parameters;
        parameters.update(1, Vector<float>::Constant(length, 3));
        QVERIFY(std::abs(double(parameters.v[0]) / (9 * 0.001) - 1) < 2.4e-7);
        QVERIFY(std::abs(double(parameters.m[0]) / (3 * 0.1) - 1) < 2.4e-7);
    }

    // Half a cosine: whole at first, as fast as linear in the middle, a hundredth at its end and after it.
    void theRateFallsToAHundredth()
    {
        const Adam<float> constant{.learningRate = 3e-4}, falling{.learningRate = 2, .decay = 400};
        const double ulps = 1e-14; // of the cosine, and of four operations
        for (const std::int64_t t : {1, 2, 400, 1'000'000'000})
            QCOMPARE(constant.rateAt(t), 3e-4);
        QCOMPARE(falling.rateAt(1), 2.);
        QVERIFY(std::abs(falling.rateAt(201) - 1.01) < ulps);
        QVERIFY(std::abs(falling.rateAt(101) - (1.01 + 0.99 * std::sqrt(0.5))) < ulps);
        QVERIFY(std::abs((falling.rateAt(200) - falling.rateAt(202)) / 2 - 0.99 * std::sin(0.0025 * M_PI)) < ulps);
        for (const std::int64_t t : {401, 402, 1'000'000'000})
            QVERIFY(std::abs(falling.rateAt(t) - 0.02) < ulps);
    }

    // A step is as long as its rate says: Adam's moments of a constant gradient are the gradient.
    void aStepIsAsLongAsItsRate()
    {
        Parameters<double> parameters;
        const Adam<double> adam{.decay = 10};
        for (std::int64_t t = 1; t <= 12; ++t) {
            const double before = parameters.theta[0];
            adam.update(t, parameters.theta, parameters.m, parameters.v, Vector<double>::Ones(length));
            QVERIFY(std::abs(before - parameters.theta[0] - adam.rateAt(t)) < 2e-8 * adam.rateAt(t) + 1e-15); // epsilon
        }
    }

private:
    template <class Scalar>
    static void overflows(Scalar huge)
    {
        Parameters<Scalar> parameters;
        Vector<Scalar> gradient = Vector<Scalar>::Ones(length);
        for (int i = 0; i < length; i += 3)
            gradient[i] = huge;
        for (int t = 1; t <= 3; ++t) {
            parameters.update(t, gradient);
            for (int i = 0; i < length; ++i) {
                if (i % 3 == 0)
                    QVERIFY(parameters.theta[i] == Scalar(1));
                else // lr 1e-3, and each step by almost exactly that: g/sqrt(g²)
                    QVERIFY(std::abs(parameters.theta[i] - Scalar(1 - 1e-3 * t)) < Scalar(1e-6));
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestAdam)
#include "tst_adam.moc"
