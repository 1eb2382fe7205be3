// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/latent/latentrange.h"

#include <QTest>

#include <cmath>

using namespace npscope;

namespace {

Gaussian around(float x, float y, float sigma)
{
    return {{x, y}, {sigma, sigma / 2}};
}

} // namespace

class TestLatentRange : public QObject
{
    Q_OBJECT

private slots:
    void thePriorIsShownToThreeSigmaAndWiderWhereNeeded()
    {
        const auto shown = [](const Gaussian &q) { return followed({}, LatentFit::Prior, q, 0, 1); };
        QCOMPARE(shown(around(0.5F, -0.5F, 0.001F)), (LatentRange{{}, 3}));
        QCOMPARE(shown(around(0, 0, 1)), (LatentRange{{}, 3}));
        QCOMPARE(shown(around(-3.5F, 0, 0.1F)).half, 5.0);
        QCOMPARE(shown(around(0, 7, 0.1F)).half, 10.0);
        QCOMPARE(shown(around(0, 12, 0.1F)).half, 20.0);
    }

    // A posterior that wanders to and fro across the edge changes the range once.
    void thePriorsRangeDoesNotFlutter()
    {
        LatentRange range;
        int changes = 0;
        for (int t = 0; t < 200; ++t) {
            const LatentRange next =
                followed(range, LatentFit::Prior, around(2.7F + 0.2F * float(std::sin(t)), 0, 0.1F), 0, 1);
            changes += next != range;
            range = next;
        }
        QCOMPARE(changes, 1);
        QCOMPARE(followed(range, LatentFit::Prior, around(0, 0, 0.1F), 0, 1), LatentRange()); // far from the edge
    }

    // While sigma shrinks to a thousandth, ten halvings, every fit lasts for more than one halving.
    void thePosteriorIsFollowedInFewSteps()
    {
        LatentRange range;
        int changes = 0;
        for (int t = 0; t <= 1000; ++t) {
            const auto sigma = float(std::pow(10, -3.0 * t / 1000));
            const LatentRange next = followed(range, LatentFit::Posterior, around(1, -1, sigma), 0, 1);
            changes += next != range;
            range = next;
            QVERIFY(std::abs(1 - range.centre.x) + 3 * double(sigma) <= range.half * (1 + 1e-6));
            QVERIFY(3 * double(sigma) * 4 >= range.half);
        }
        QVERIFY2(changes <= 10, qPrintable(QString::number(changes)));
    }

    void whatTheUserChoseStays()
    {
        const LatentRange range{{5, 6}, 0.1};
        QCOMPARE(followed(range, LatentFit::Free, around(0, 0, 1), 0, 1), range);
    }

    void numbersThatAreNotFiniteChangeNothing()
    {
        for (const LatentFit fit : {LatentFit::Prior, LatentFit::Posterior}) {
            QCOMPARE(followed({}, fit, around(NAN, 0, 1), 0, 1), LatentRange());
            QCOMPARE(followed({}, fit, around(0, 0, INFINITY), 0, 1), LatentRange());
        }
        QVERIFY(followed({}, LatentFit::Posterior, around(1, 1, 0), 0, 1).half > 0);
    }

    void zoomingKeepsThePlaceUnderThePointer()
    {
        const QRectF area(10, 20, 400, 300);
        const LatentRange range{{1, 2}, 3};
        const Point about{2.5, 1};
        const Mapping before = squareMapping(range, area), after = squareMapping(zoomed(range, about, 2), area);
        const QPointF moved = after.toPixel(about) - before.toPixel(about);
        QVERIFY(std::hypot(moved.x(), moved.y()) < 1e-9); // rounding of pixels
        QCOMPARE(zoomed(range, about, 1e9), range);       // so near that numbers would not do
        QCOMPARE(zoomed(range, about, 1e-9), range);
    }

    void bothAxesHaveOneScale()
    {
        for (const QRectF &area : {QRectF(0, 0, 400, 100), QRectF(5, 5, 100, 400)}) {
            const Mapping map = squareMapping({{1, -1}, 3}, area);
            QVERIFY(std::abs(map.x.size() / area.width() - map.y.size() / area.height()) < 1e-12);
            QVERIFY(std::abs(std::min(map.x.size(), map.y.size()) - 6) < 1e-12);
        }
    }
};

QTEST_APPLESS_MAIN(TestLatentRange)
#include "tst_latentrange.moc"
