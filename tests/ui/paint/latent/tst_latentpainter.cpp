// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/guitest.h"
#include "ui/paint/functions/latentcolour.h"
#include "ui/paint/latent/latentpainter.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace npscope;

namespace {

const ChartColours colours = ChartColours::paper();

std::shared_ptr<const Fan> threeCurves()
{
    Fan fan;
    fan.curves = 3;
    fan.q = {{0, 0, 0}, {1, 1, 1}};
    fan.z = {-2, 1, 0.5F, 1, -1.5F, 0, 2, 2, -1};
    return std::make_shared<const Fan>(std::move(fan));
}

LatentPainter painterOf(const LatentContent &content)
{
    LatentPainter painter;
    painter.setSize({400, 440});
    painter.setContent(content);
    return painter;
}

LatentContent sample()
{
    LatentContent content;
    content.fan = threeCurves();
    return content;
}

QImage paint(const LatentPainter &painter)
{
    QImage image(400, 440, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter p(&image);
    p.setRenderHint(QPainter::Antialiasing);
    painter.paint(p);
    return image;
}

} // namespace

class TestLatentPainter : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void aCurvesLatentHasTheColourOfItsCurve()
    {
        const LatentPainter painter = painterOf(sample());
        const QImage image = paint(painter);
        for (int k = 0; k < 3; ++k)
            QCOMPARE(image.pixelColor(painter.placeOf(painter.zOf(k)).toPoint()).rgb(),
                     curveColour(*painter.content().fan, k, colours).rgb());
    }

    void theOthersArePalerThanTheOneThatIsPointedAt()
    {
        LatentPainter painter = painterOf(sample());
        painter.setMarks({.curve = 1, .probe = {}, .hasFocus = false});
        const QImage image = paint(painter);
        const auto at = [&](int k) { return image.pixelColor(painter.placeOf(painter.zOf(k)).toPoint()); };
        QCOMPARE(at(1).rgb(), curveColour(*painter.content().fan, 1, colours).rgb());
        QVERIFY(at(0).lightness() > curveColour(*painter.content().fan, 0, colours).lightness() + 40);
        QVERIFY(at(2).lightness() > curveColour(*painter.content().fan, 2, colours).lightness() + 40);
    }

    void everyGaussianIsDrawnAtOneSigma()
    {
        LatentContent content = sample();
        content.latent = LatentReadout();
        content.latent->data = {{-1, 1, 0}, {0.5F, 0.25F, 1}};
        content.latent->stepContext = {{1, 1, 0}, {0.5F, 0.5F, 1}};
        content.latent->question = Gaussian{{1, -1, 0}, {0.5F, 0.25F, 1}};
        const LatentPainter painter = painterOf(content);
        const QImage image = paint(painter);
        const auto isLineAt = [&](const Point &value) { // dashed ones: somewhere around
            const QPoint at = painter.mapping().toPixel(value).toPoint();
            for (int dy = -6; dy <= 6; ++dy) {
                for (int dx = -2; dx <= 2; ++dx) {
                    if (image.pixelColor(at + QPoint(dx, dy)).lightness() < 200)
                        return true;
                }
            }
            return false;
        };
        QVERIFY(isLineAt({-0.5, 1}));
        QVERIFY(isLineAt({1.5, 1}));
        QVERIFY(isLineAt({1.5, -1}));
        QVERIFY(isLineAt({0, 1}) || isLineAt({0, -1})); // N(0, I)
        QVERIFY(!isLineAt({-1.6, -1.6}));
    }

    void axesChooseTheDimensions()
    {
        LatentContent content = sample();
        content.xAxis = 2;
        content.yAxis = 0;
        const LatentPainter painter = painterOf(content);
        QCOMPARE(painter.placeOf(painter.zOf(0)), painter.mapping().toPixel({0.5, -2}));
    }

    void oneDimensionLiesOnItsBell()
    {
        Fan fan;
        fan.curves = 2;
        fan.q = {{1}, {0.5F}};
        fan.z = {1, 1.5F};
        LatentContent content;
        content.fan = std::make_shared<const Fan>(std::move(fan));
        content.xAxis = content.yAxis = 0;
        const LatentPainter painter = painterOf(content);
        const auto height = [&](int k) { return painter.mapping().toValue(painter.placeOf(painter.zOf(k))).y; };
        QVERIFY(std::abs(height(0) - 1) < 1e-6); // rounding of float
        QVERIFY(std::abs(height(1) - std::exp(-0.5)) < 1e-6);
        paint(painter);
    }

    void emptyAndTinyDoNoHarm()
    {
        paint(painterOf({}));
        LatentPainter painter = painterOf(sample());
        painter.setMarks({.curve = 99, .probe = {1, 2}, .hasFocus = true}); // of another fan
        for (const QSizeF &size : {QSizeF(1, 1), QSizeF(60, 300), QSizeF(300, 40)}) {
            painter.setSize(size);
            paint(painter);
        }
    }

    // As after a divergence. QPainter warns of what is not finite, and a warning fails the test.
    void whatIsNotFiniteIsNotPainted()
    {
        for (const float lost : {NAN, INFINITY, -INFINITY}) {
            Fan fan = *threeCurves();
            std::ranges::fill(fan.z, lost);
            LatentContent content;
            content.fan = std::make_shared<const Fan>(fan);
            const QImage withoutDots = paint(painterOf(content));
            fan.q = {{lost, lost, lost}, {lost, lost, lost}};
            content.fan = std::make_shared<const Fan>(fan);
            content.latent = LatentReadout{fan.q, fan.q, {}, lost, fan.q};
            for (const int yAxis : {0, 1}) { // on a line, and in a plane
                content.yAxis = yAxis;
                LatentPainter painter = painterOf(content);
                painter.setMarks({.curve = 1, .probe = {lost, lost, lost}, .hasFocus = false});
                paint(painter);
            }
            content.latent.reset();
            content.yAxis = 1;
            QCOMPARE(paint(painterOf(content)), withoutDots);
        }
    }
};

QTEST_MAIN(TestLatentPainter)
#include "tst_latentpainter.moc"
