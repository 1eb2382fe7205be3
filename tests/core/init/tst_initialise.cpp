// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/experiment/settings.h"
#include "core/init/initialise.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace npscope;

namespace {

constexpr Sizes wide{.hidden = 200, .rDim = 50, .zDim = 30};

std::vector<double> part(const std::vector<double> &theta, const Tensor &tensor)
{
    return {theta.begin() + tensor.offset, theta.begin() + tensor.offset + tensor.size()};
}

double variance(const std::vector<double> &values)
{
    double sum = 0;
    for (const double v : values)
        sum += v * v;
    return sum / double(values.size());
}

} // namespace

class TestInitialise : public QObject
{
    Q_OBJECT

private slots:
    void articleHas95Parameters() { QCOMPARE(parameterCount(Sizes{}), 95); }

    void variancesAreThoseOfTheScheme_data()
    {
        QTest::addColumn<int>("scheme");
        for (std::size_t i = 0; i < initialisationNames().size(); ++i)
            QTest::newRow(initialisationNames()[i]) << int(i);
    }
    void variancesAreThoseOfTheScheme()
    {
        QFETCH(int, scheme);
        const auto initialisation = Initialisation(scheme);
        const auto theta = initialParameters(tensorsOf(wide), initialisation, 1);
        for (const Tensor &tensor : tensorsOf(wide)) {
            if (tensor.size() < 400)
                continue;
            const double in = tensor.fanIn, both = tensor.fanIn + tensor.fanOut;
            double expected = 1;
            switch (initialisation) {
            case Initialisation::Default:
                expected = 1 / (3 * in);
                break; // of U(±a): a²/3
            case Initialisation::Xavier:
            case Initialisation::XavierUniform:
                expected = 2 / both;
                break;
            case Initialisation::HeNormal:
                expected = 2 / in;
                break;
            case Initialisation::Normal:
            case Initialisation::NormalAll:
                break;
            }
            const double ratio = variance(part(theta, tensor)) / expected;
            // Five standard errors of a normal's variance, sqrt(2/n) each (a uniform's is smaller).
            QVERIFY2(std::abs(ratio - 1) < 5 * std::sqrt(2.0 / tensor.size()),
                     qPrintable(QString("%1: %2").arg(QString::fromStdString(tensor.name())).arg(ratio)));
        }
    }

    void biasesAreUniformButForNormalAll()
    {
        const auto normal = initialParameters(tensorsOf(wide), Initialisation::Normal, 3);
        const auto all = initialParameters(tensorsOf(wide), Initialisation::NormalAll, 3);
        for (std::size_t s = 0; s < initialisationNames().size(); ++s) {
            const auto theta = initialParameters(tensorsOf(wide), Initialisation(s), 3);
            for (const Tensor &tensor : tensorsOf(wide)) {
                if (!tensor.isBias)
                    continue;
                QCOMPARE(part(theta, tensor),
                         part(Initialisation(s) == Initialisation::NormalAll ? all : normal, tensor));
                for (const double v : part(normal, tensor))
                    QVERIFY(std::abs(v) < 1 / std::sqrt(double(tensor.fanIn)));
            }
        }
    }

    void schemesDifferByScaleOnly()
    {
        const auto normal = initialParameters(tensorsOf(Sizes{}), Initialisation::Normal, 9);
        const auto xavier = initialParameters(tensorsOf(Sizes{}), Initialisation::Xavier, 9);
        for (const Tensor &tensor : tensorsOf(Sizes{})) {
            const double scale = tensor.isBias ? 1 : std::sqrt(2.0 / (tensor.fanIn + tensor.fanOut));
            for (int i = tensor.offset; i < tensor.offset + tensor.size(); ++i) {
                const double expected = normal[std::size_t(i)] * scale;
                QVERIFY(std::abs(xavier[std::size_t(i)] - expected) <= 1e-15 * std::abs(expected));
            }
        }
    }

    void ranksAreTheSameInAllSchemes()
    {
        const Tensor tensor = tensorsOf(Sizes{})[0];
        const auto order = [&](Initialisation initialisation) {
            const auto values = part(initialParameters(tensorsOf(Sizes{}), initialisation, 4), tensor);
            std::vector<std::size_t> ranks(values.size());
            for (std::size_t i = 0; i < values.size(); ++i)
                ranks[i] = std::size_t(std::ranges::count_if(values, [&](double v) { return v < values[i]; }));
            return ranks;
        };
        for (std::size_t s = 1; s < initialisationNames().size(); ++s)
            QCOMPARE(order(Initialisation(s)), order(Initialisation::Normal));
    }

    void aUnitKeepsItsNumbersWhenUnitsAreAdded()
    {
        const auto small = initialParameters(tensorsOf(Sizes{}), Initialisation::Normal, 2);
        const auto large = initialParameters(tensorsOf(Sizes{.hidden = 16}), Initialisation::Normal, 2);
        for (int col = 0; col < 2; ++col) {
            for (int row = 0; row < 8; ++row)
                QCOMPARE(small[std::size_t(col * 8 + row)], large[std::size_t(col * 16 + row)]);
        }
    }

    void seedsDiffer()
    {
        QVERIFY(initialParameters(tensorsOf(Sizes{}), Initialisation::Normal, 1)
                != initialParameters(tensorsOf(Sizes{}), Initialisation::Normal, 2));
    }
};

QTEST_APPLESS_MAIN(TestInitialise)
#include "tst_initialise.moc"
