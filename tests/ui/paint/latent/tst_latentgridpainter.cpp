// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/init/initialise.h"
#include "tests/ui/guitest.h"
#include "ui/paint/latent/latentgridpainter.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace npscope;

namespace {

LatentGridContent sample(int zDim = 3)
{
    const Sizes sizes{.zDim = zDim};
    const auto initial = initialParameters(tensorsOf(sizes), Initialisation::Normal, 1);
    const std::vector<float> theta(initial.begin(), initial.end());
    LatentGridContent content;
    content.weights = std::make_shared<const Weights>(Training{.sizes = sizes}, theta.data());
    Fan fan;
    fan.q = {std::vector<float>(std::size_t(zDim), 0.25F), std::vector<float>(std::size_t(zDim), 1)};
    content.fan = std::make_shared<const Fan>(std::move(fan));
    content.training = articlePoints();
    content.xAxis = 0;
    content.yAxis = zDim == 1 ? 0 : zDim - 1;
    return content;
}

LatentGridPainter painterOf(const LatentGridContent &content)
{
    LatentGridPainter painter;
    painter.setSize({900, 600});
    painter.setContent(content);
    return painter;
}

} // namespace

class TestLatentGridPainter : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void cellsGoFromMinusToPlusRightwardsAndUpwards()
    {
        const LatentGridPainter painter = painterOf(sample());
        QCOMPARE(painter.cellCount(), 81);
        QCOMPARE(painter.zOf(0), (std::vector<float>{-4, 0.25F, 4}));
        QCOMPARE(painter.zOf(8), (std::vector<float>{4, 0.25F, 4}));
        QCOMPARE(painter.zOf(40), (std::vector<float>{0, 0.25F, 0}));
        QCOMPARE(painter.zOf(80), (std::vector<float>{4, 0.25F, -4}));
    }

    void everyCellShowsTheCurveOfItsLatent()
    {
        const LatentGridPainter painter = painterOf(sample());
        for (const int cell : {0, 17, 40, 80}) {
            const auto curve = painter.curveOf(cell);
            const auto expected = decode(*painter.content().weights, painter.zOf(cell), painter.curveGrid());
            QVERIFY(std::equal(curve.begin(), curve.end(), expected.begin(), expected.end()));
            for (const float y : curve)
                QVERIFY(painter.yRange().contains(double(y)));
        }
    }

    void pixelsAndLatentsFindTheirCell()
    {
        const LatentGridPainter painter = painterOf(sample());
        for (int cell = 0; cell < painter.cellCount(); ++cell) {
            QCOMPARE(painter.cellAt(painter.areaOf(cell).center()), std::optional(cell));
            QCOMPARE(painter.nearestCell(painter.zOf(cell)), std::optional(cell));
        }
        QCOMPARE(painter.cellAt({1, 1}), std::optional<int>());
        QCOMPARE(painter.nearestCell(std::vector<float>{9, 0, 0}), std::optional<int>());
        QCOMPARE(painter.nearestCell(std::vector<float>{}), std::optional<int>());
        QCOMPARE(painter.nearestCell(std::vector<float>{4.4F, 0, -4.4F}), std::optional(80)); // within half a cell
    }

    void oneDimensionIsARow()
    {
        const LatentGridPainter painter = painterOf(sample(1));
        QCOMPARE(painter.cellCount(), 9);
        QCOMPARE(painter.zOf(8), (std::vector<float>{4}));
        QCOMPARE(painter.nearestCell(std::vector<float>{-4}), std::optional(0));
    }

    // New weights whose curves still fit change no axis.
    void theYRangeIsCalm()
    {
        LatentGridContent content = sample();
        LatentGridPainter painter = painterOf(content);
        const Range before = painter.yRange();
        auto weights = *content.weights;
        weights.theta.back() += 0.01F; // the output's bias
        content.weights = std::make_shared<const Weights>(weights);
        painter.setContent(content);
        QCOMPARE(painter.yRange(), before);
        weights.theta.back() += 50;
        content.weights = std::make_shared<const Weights>(weights);
        painter.setContent(content);
        QVERIFY(painter.yRange() != before);
    }

    void theCellOfThePosteriorIsOutlined()
    {
        const LatentGridPainter painter = painterOf(sample());
        QImage image(900, 600, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter p(&image);
        painter.paint(p);
        const auto edge = [&](int cell) {
            const QRectF area = painter.areaOf(cell);
            return image.pixelColor(QPointF(area.left() + 1, area.top() + 5).toPoint()).lightness();
        };
        QVERIFY(edge(40) < 60); // mu = (.25, ., .25): the middle
        QVERIFY(edge(41) > 200);
    }

    void emptyAndTinyDoNoHarm()
    {
        QImage image(50, 50, QImage::Format_RGB32);
        QPainter p(&image);
        painterOf({}).paint(p);
        LatentGridPainter painter = painterOf(sample());
        painter.setSize({10, 10});
        painter.paint(p);
        LatentGridContent content = sample();
        Weights lost = *content.weights;
        lost.theta[0] = NAN;
        lost.theta.back() = NAN;
        content.weights = std::make_shared<const Weights>(lost);
        painterOf(content).paint(p);
    }
};

QTEST_MAIN(TestLatentGridPainter)
#include "tst_latentgridpainter.moc"
