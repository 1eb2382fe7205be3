// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/guitest.h"
#include "ui/paint/kl/klvalleypainter.h"

#include <QPainter>
#include <QTest>

#include <cmath>

using namespace npscope;

namespace {

KlDimension dimension(double distance)
{
    const double sigma = 0.1;
    return {.sigmaD = sigma, .sigmaC = sigma, .distance = distance, .trail = {}};
}

QImage painted(const KlContent &content, Mapping *mapping = nullptr)
{
    KlValleyPainter painter;
    painter.setSize({400, 300});
    painter.setContent(content);
    if (mapping)
        *mapping = painter.mapping();
    QImage image(400, 300, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter p(&image);
    painter.paint(p);
    return image;
}

} // namespace

class TestKlValleyPainter : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    // Where the means differ, a line crosses the valley at sigma_C = |mu_D − mu_C|; where they agree there is none.
    void theMeansPutAWallAcrossTheValley()
    {
        Mapping mapping;
        const QImage without = painted({dimension(0)}), with = painted({dimension(0.02)}, &mapping);
        const int wall = int(mapping.toPixel({std::log10(0.02), 0}).x());
        int changed = 0;
        for (int y = int(mapping.area.top()) + 2; y < int(mapping.area.bottom()) - 2; ++y) {
            for (int x = int(mapping.area.left()) + 2; x < int(mapping.area.right()) - 2; ++x) {
                if (with.pixel(x, y) == without.pixel(x, y))
                    continue;
                QVERIFY(std::abs(x - wall) <= 1);
                ++changed;
            }
        }
        QVERIFY(changed > 0.9 * mapping.area.height());
    }

    void aWallBeyondTheSigmasShownIsNotPainted()
    {
        QCOMPARE(painted({dimension(1e-6)}), painted({dimension(0)}));
        QCOMPARE(painted({dimension(std::nan(""))}), painted({dimension(0)}));
    }
};

QTEST_MAIN(TestKlValleyPainter)
#include "tst_klvalleypainter.moc"
