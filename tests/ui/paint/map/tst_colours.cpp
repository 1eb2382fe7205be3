// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Whether colours that tell things apart do so for everybody: seen as by eyes that lack one kind of cones (Machado,
// Oliveira and Fernandes 2009, severity 1, on linear RGB), they are as far apart in Oklab (Ottosson 2020) as is
// asked, where .02 can just be seen between large patches side by side.

#include "ui/charts/colours.h"
#include "ui/paint/map/heatcolours.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

using namespace npscope;

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

constexpr Matrix everyCone{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
constexpr Matrix noLong{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix noMiddle{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix noShort{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};

double linear(double v)
{
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

Triple linear(const QColor &c)
{
    return {linear(c.redF()), linear(c.greenF()), linear(c.blueF())};
}

Triple product(const Matrix &m, const Triple &v)
{
    Triple result{};
    for (std::size_t i = 0; i < 3; ++i)
        result[i] = m[i][0] * v[0] + m[i][1] * v[1] + m[i][2] * v[2];
    return result;
}

Triple oklab(const Triple &rgb)
{
    Triple cones = product({{{0.4122214708, 0.5363325363, 0.0514459929},
                             {0.2119034982, 0.6806995451, 0.1073969566},
                             {0.0883024619, 0.2817188376, 0.6299787005}}},
                           rgb);
    for (double &v : cones)
        v = std::cbrt(v);
    return product({{{0.2104542553, 0.7936177850, -0.0040720468},
                     {1.9779984951, -2.4285922050, 0.4505937099},
                     {0.0259040371, 0.7827717662, -0.8086757660}}},
                   cones);
}

// Of the eyes that see them nearest to each other.
double distance(const QColor &a, const QColor &b)
{
    double least = INFINITY;
    for (const Matrix &eye : {everyCone, noLong, noMiddle, noShort}) {
        const auto seen = [&eye](const QColor &colour) {
            Triple rgb = product(eye, linear(colour));
            for (double &v : rgb)
                v = std::clamp(v, 0.0, 1.0);
            return oklab(rgb);
        };
        const Triple p = seen(a);
        const Triple q = seen(b);
        least = std::min(least, std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]));
    }
    return least;
}

double leastDistance(const std::vector<QColor> &colours)
{
    double least = INFINITY;
    for (std::size_t i = 0; i < colours.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j)
            least = std::min(least, distance(colours[i], colours[j]));
    }
    return least;
}

// Of WCAG 2.
double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &c) {
        const Triple rgb = linear(c);
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    };
    return (std::max(luminance(a), luminance(b)) + 0.05) / (std::min(luminance(a), luminance(b)) + 0.05);
}

} // namespace

class TestColours : public QObject
{
    Q_OBJECT

private slots:
    void areToldApart_data();
    void areToldApart();
    void theMapRises();
};

void TestColours::areToldApart_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestColours::areToldApart()
{
    QFETCH(bool, isDark);
    const ChartColours c = isDark ? ChartColours::dark() : ChartColours::paper();
    const auto first = [&c](int count) { return std::vector(c.lines.begin(), c.lines.begin() + count); };
    // Most charts have up to four lines; the eighth of a comparison's runs is numbered, too.
    QVERIFY2(leastDistance(first(4)) >= 0.1, QByteArray::number(leastDistance(first(4))));
    QVERIFY2(leastDistance(first(8)) >= 0.07, QByteArray::number(leastDistance(first(8))));
    const std::vector<QColor> chart{c.mean, c.band, c.exact, c.truth, c.contextPoint, c.warning};
    QVERIFY2(leastDistance(chart) >= 0.09, QByteArray::number(leastDistance(chart)));
    QVERIFY2(leastDistance({c.loss, c.logLikelihood, c.kl}) >= 0.1,
             QByteArray::number(leastDistance({c.loss, c.logLikelihood, c.kl})));
    // What WCAG 2.1 asks of what is no text; of these there are points, and lines of a pixel.
    for (const QColor &colour : first(8))
        QVERIFY2(contrast(colour, c.plot) >= 3, qPrintable(colour.name()));
    for (const QColor &colour : chart)
        QVERIFY2(contrast(colour, c.plot) >= 4.4, qPrintable(colour.name()));
}

// The map's colours are of one order, from dark to light, to every eye.
void TestColours::theMapRises()
{
    for (const Matrix &eye : {everyCone, noLong, noMiddle, noShort}) {
        double before = -1;
        for (int i = 0; i <= 32; ++i) {
            Triple rgb = product(eye, linear(QColor::fromRgb(heatColour(i / 32.0, false))));
            for (double &v : rgb)
                v = std::clamp(v, 0.0, 1.0);
            const double lightness = oklab(rgb)[0];
            QVERIFY2(lightness > before, qPrintable(QString::number(i)));
            before = lightness;
        }
    }
}

QTEST_GUILESS_MAIN(TestColours)
#include "tst_colours.moc"
