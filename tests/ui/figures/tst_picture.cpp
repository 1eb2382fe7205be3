// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/guitest.h"
#include "tests/ui/paint/samplefans.h"
#include "ui/figures/figureparts.h"
#include "ui/figures/paper.h"
#include "ui/figures/variantspreads.h"
#include "ui/paint/functions/autorange.h"
#include "ui/paint/functions/functionpainter.h"

#include <QPainter>
#include <QTest>

#include <cmath>

using namespace npscope;

class TestPicture : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void hasTheSizeThatWasAskedFor_data();
    void hasTheSizeThatWasAskedFor();
    void sameInputSamePixels();
    void fourTimesIsTheSamePictureSharper_data();
    void fourTimesIsTheSamePictureSharper();
    void backgrounds();
    void aPictureShowsNoMarks();
    void sheetIsAGridWithOneRange();
    void sheetKeepsAManualRange();
    void sheetMayGiveEachChartItsOwnRange();
    void sheetHasOneLegend();
    void aComparisonHasTheChartBelowThePanes();
    void captionsNameTheStep();
};

namespace {

ChartColours dark()
{
    QPalette palette;
    palette.setColor(QPalette::Base, QColor(30, 30, 30));
    palette.setColor(QPalette::Text, QColor(240, 240, 240));
    return ChartColours::fromPalette(palette);
}

// All in the view of the first, or each in its own, as a sheet of steps has it.
QImage paintSheet(std::vector<ChartContent> contents, const Picture &picture, const ChartColours &theme)
{
    const View view = fitted(contents.front().view, contents);
    for (ChartContent &content : contents)
        content.view = view;
    return paintImage(sheetFigure(contents, picture), picture, theme);
}

QImage paintPicture(const ChartContent &content, const Picture &picture, const ChartColours &theme)
{
    return paintImage(sheetFigure({content}, picture), picture, theme);
}

struct Difference {
    double mean = 0;  // of the channels' absolute differences, 0 … 255
    double worst = 0; // of the mean over 8 × 8 pixels
};

Difference difference(const QImage &a, const QImage &b)
{
    constexpr int block = 8;
    Difference d;
    for (int top = 0; top < a.height(); top += block) {
        for (int left = 0; left < a.width(); left += block) {
            double signedSum = 0;
            int count = 0;
            for (int y = top; y < std::min(top + block, a.height()); ++y) {
                for (int x = left; x < std::min(left + block, a.width()); ++x) {
                    const double by = qGray(a.pixel(x, y)) - qGray(b.pixel(x, y));
                    d.mean += std::abs(by);
                    signedSum += by;
                    ++count;
                }
            }
            d.worst = std::max(d.worst, std::abs(signedSum) / count);
        }
    }
    d.mean /= double(a.width()) * a.height();
    return d;
}

} // namespace

void TestPicture::hasTheSizeThatWasAskedFor_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    QTest::addColumn<double>("scale");
    QTest::addColumn<QSize>("expected");
    QTest::newRow("the default") << 900 << 600 << 1.0 << QSize(900, 600);
    QTest::newRow("scaled") << 640 << 480 << 2.5 << QSize(1600, 1200);
    QTest::newRow("the smallest") << 16 << 16 << 1.0 << QSize(16, 16);
    QTest::newRow("flat") << 1000 << 16 << 1.0 << QSize(1000, 16);
    QTest::newRow("narrow") << 16 << 1000 << 0.5 << QSize(8, 500);
}

void TestPicture::hasTheSizeThatWasAskedFor()
{
    QFETCH(int, width);
    QFETCH(int, height);
    QFETCH(double, scale);
    Picture picture;
    picture.width = width;
    picture.height = height;
    picture.scale = scale;
    const QImage image = paintPicture(sampleContent(), picture, ChartColours::paper());
    QTEST(image.size(), "expected");
}

void TestPicture::sameInputSamePixels()
{
    ChartContent content = sampleContent();
    content.view.showsBand = content.view.showsMean = true;
    const QImage first = paintPicture(content, {}, ChartColours::paper());
    content.fan = sampleFan(); // equal, not the same
    QCOMPARE(paintPicture(content, {}, ChartColours::paper()), first);
    content.fan = sampleFan(21);
    QVERIFY(paintPicture(content, {}, ChartColours::paper()) != first);
}

void TestPicture::fourTimesIsTheSamePictureSharper_data()
{
    QTest::addColumn<double>("scale");
    for (const double scale : {1.5, 2.0, 4.0})
        QTest::addRow("scale %g", scale) << scale;
}

void TestPicture::fourTimesIsTheSamePictureSharper()
{
    QFETCH(double, scale);
    ChartContent content = sampleContent();
    content.view.showsBand = content.view.showsMean = true;
    Picture picture;
    const QImage once = paintPicture(content, picture, ChartColours::paper());
    picture.scale = scale;
    const QImage larger = paintPicture(content, picture, ChartColours::paper());
    const QImage reduced = larger.scaled(once.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);

    // Edges that are sharp at one scale are soft at the other; text is set in the same places.
    const Difference d = difference(once, reduced);
    qInfo("mean %.2f, worst block %.1f", d.mean, d.worst);
    QVERIFY(d.mean < 2.5);
    QVERIFY(d.worst < 25);
    // A picture whose lines did not grow with the scale would be told: it lacks most of their ink.
    picture.scale = 1;
    picture.width *= 2;
    picture.height *= 2;
    const QImage thin = paintPicture(content, picture, ChartColours::paper());
    QVERIFY(difference(once, thin.scaled(once.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation)).mean > 5);
}

void TestPicture::backgrounds()
{
    Picture picture;
    QCOMPARE(paintPicture(sampleContent(), picture, dark()).pixelColor(1, 1), QColor(Qt::white));
    picture.background = Background::Theme;
    QCOMPARE(paintPicture(sampleContent(), picture, dark()).pixelColor(1, 1), QColor(30, 30, 30));
    picture.background = Background::Transparent;
    const QImage clear = paintPicture(sampleContent(), picture, dark());
    QVERIFY(clear.hasAlphaChannel());
    QCOMPARE(clear.pixelColor(1, 1).alpha(), 0);
    QCOMPARE(clear.pixelColor(450, 150).alpha(), 0); // in the plot area, away from curves and grid
}

void TestPicture::aPictureShowsNoMarks()
{
    FunctionPainter marked;
    marked.setSize({900, 600});
    marked.setContent(sampleContent());
    ChartMarks marks;
    marks.selected = PointRef{PointKind::Training, 1};
    marks.hint = QStringLiteral("Click");
    marks.hasFocus = true;
    marked.setMarks(marks);
    QImage image(900, 600, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    marked.paint(painter);
    painter.end();
    const QImage picture = paintPicture(sampleContent(), {}, ChartColours::paper());
    QVERIFY(image != picture);
    marked.setMarks({});
    image.fill(Qt::white);
    QPainter again(&image);
    again.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    marked.paint(again);
    again.end();
    QCOMPARE(image, picture); // window and export paint alike
}

void TestPicture::sheetIsAGridWithOneRange()
{
    QCOMPARE(sheetGrid(1), QSize(1, 1));
    QCOMPARE(sheetGrid(2), QSize(2, 1));
    QCOMPARE(sheetGrid(3), QSize(3, 1));
    QCOMPARE(sheetGrid(4), QSize(2, 2));
    QCOMPARE(sheetGrid(6), QSize(3, 2));
    QCOMPARE(sheetGrid(7), QSize(3, 3));

    std::vector<ChartContent> contents(3, sampleContent());
    contents[0].fan = sampleFan(5, {}, 0);
    contents[1].fan = sampleFan(5, {}, 30);
    contents[2].fan = sampleFan(5, {}, -10);
    const View view = fitted(contents[0].view, contents);
    QVERIFY(view.yMin < -10 && view.yMax > 30);

    Picture picture;
    picture.width = 300;
    picture.height = 200;
    const QImage sheet = paintSheet(contents, picture, ChartColours::paper());
    QCOMPARE(sheet.size(), QSize(900, 200));
    for (int i = 0; i < 3; ++i) {
        ChartContent single = contents[std::size_t(i)];
        single.view = view;
        QCOMPARE(sheet.copy(300 * i, 0, 300, 200), paintPicture(single, picture, ChartColours::paper()));
    }
}

void TestPicture::sheetKeepsAManualRange()
{
    ChartContent content = sampleContent();
    content.view.yAuto = false;
    QCOMPARE(fitted(content.view, {content, content}), content.view);
}

void TestPicture::sheetMayGiveEachChartItsOwnRange()
{
    std::vector<ChartContent> contents(2, sampleContent());
    contents[1].fan = sampleFan(20, {}, 30);
    Picture picture;
    picture.width = 300;
    picture.height = 200;
    const QImage same = paintSheet(contents, picture, ChartColours::paper());
    picture.ownRanges = true;
    const QImage own = paintSheet(contents, picture, ChartColours::paper());
    QVERIFY(own != same);
    for (int i = 0; i < 2; ++i) {
        ChartContent single = contents[std::size_t(i)];
        single.view = fitted(single.view, {single});
        QCOMPARE(own.copy(300 * i, 0, 300, 200), paintPicture(single, picture, ChartColours::paper()));
    }
}

void TestPicture::sheetHasOneLegend()
{
    const std::vector<ChartContent> contents(4, sampleContent());
    Picture picture;
    picture.width = 600;
    picture.height = 400;
    const QImage sheet = paintSheet(contents, picture, ChartColours::paper());
    QCOMPARE(sheet.size(), QSize(1200, 800)); // as asked: the legend is taken from the charts' own heights
    // Below a strip each is what a chart without a legend looks like.
    ChartContent single = contents.front();
    single.view = fitted(single.view, contents);
    single.hasLegend = false;
    const auto isBelow = [&](int strip) {
        picture.height = (800 - strip) / 2;
        const QImage chart = paintPicture(single, picture, ChartColours::paper());
        return sheet.copy(600, strip, 600, picture.height) == chart
               && sheet.copy(0, strip + picture.height, 600, picture.height) == chart;
    };
    int strip = 16;
    while (strip < 60 && !isBelow(strip))
        strip += 2;
    QVERIFY(strip < 60);
    QImage blank(1200, strip, sheet.format());
    blank.fill(Qt::white);
    QVERIFY(sheet.copy(0, 0, 1200, strip) != blank);

    // Charts that name different things keep their own legends.
    std::vector<ChartContent> different = contents;
    different[1].fan = sampleFan(7);
    picture.height = 400;
    ChartContent first = contents.front();
    first.view = fitted(first.view, different);
    QCOMPARE(paintSheet(different, picture, ChartColours::paper()).copy(0, 0, 600, 400),
             paintPicture(first, picture, ChartColours::paper()));
}

void TestPicture::aComparisonHasTheChartBelowThePanes()
{
    const std::vector<ChartContent> contents(3, sampleContent());
    Session session;
    session.comparison.variants.resize(3);
    session.picture.width = 301;
    session.picture.height = 210;
    session.picture.scale = 2;
    const SeriesContent below = variantSeries(variantSpreads(session, {}));
    const QImage image =
        paintImage(panesFigure(contents, {}, below, session.picture), session.picture, ChartColours::paper());
    const QImage panes = paintImage(sheetFigure(contents, session.picture), session.picture, ChartColours::paper());
    QCOMPARE(image.width(), panes.width());
    QCOMPARE(image.height(), panes.height() + 2 * 140);
    QCOMPARE(image.copy(panes.rect()), panes);
    QCOMPARE(QSizeF(image.size()), figureSize(FigureId::Compare, session) * 2);
    QVERIFY(!sizeProblem(figureSize(FigureId::Compare, session), session.picture));
    session.picture.width = 6000;
    session.picture.scale = 1;
    const auto problem = sizeProblem(figureSize(FigureId::Compare, session), session.picture, QLocale::c());
    QVERIFY(problem && problem->contains("18000"));
}

void TestPicture::captionsNameTheStep()
{
    QVERIFY(chartCaption({}, 9001).contains(QLocale().toString(9001)));
    QVERIFY(chartCaption({}, 0).contains("untrained"));
    Experiment onFamily;
    setting("family").set(onFamily, double(Family::Sine));
    QVERIFY(chartCaption(onFamily, 0).contains(" · a sin x, all functions · latent NP 1/1×8 · "));
    ChartContent content = sampleContent();
    const QImage before = paintPicture(content, {}, ChartColours::paper());
    content.step = 9002;
    QVERIFY(paintPicture(content, {}, ChartColours::paper()) != before);
}

QTEST_MAIN(TestPicture)
#include "tst_picture.moc"
