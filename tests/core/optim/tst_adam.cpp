// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/optim/adam.h"

#include <QTest>

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
