// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Pictures in physical sizes, and in the colours of what they are drawn on.

#include "core/experiment/settings.h"
#include "tests/ui/guitest.h"
#include "ui/charts/chartlayout.h"
#include "ui/document/pictureformats.h"
#include "ui/document/picturesize.h"
#include "ui/figures/drawing.h"
#include "ui/figures/paper.h"

#include <QEventLoop>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <thread>

using namespace npscope;

namespace {

bool isOfFamily(FigureId id)
{
    return id == FigureId::Honesty || id == FigureId::Calibration || id == FigureId::Race;
}

Session sample(const Picture &picture, FigureId id = FigureId::Functions)
{
    Session session;
    session.step = 300;
    if (isOfFamily(id)) { // without a family it is a sentence
        setting("family").set(session.experiment, double(Family::Sine));
        session.step = 20;
    }
    session.view.showsMean = session.view.showsBand = true;
    session.picture = picture;
    return withInFront(session, id);
}

// Of any figure, with as much in it as it can have.
Session crowded(const Picture &picture, FigureId id)
{
    Session session = sample(picture, id);
    session.view.latent.probe = {0.5F, -0.25F};
    session.view.latent.cells = 5;
    session.view.map.request.seeds = {0, 3};
    session.view.map.request.columns = 5;
    session.view.map.request.last = 400;
    session.view.map.hasRun = true;
    session.moments = {{session.experiment, 0, "untrained"}, {session.experiment, 300, {}}};
    return session;
}

Drawn drawn(const Session &session)
{
    const Loaded<Drawn> made = draw(session, false);
    if (!made)
        qFatal("%s", qPrintable(made.error()));
    return *made;
}

QByteArray bytes(const Drawn &made, Paper paper)
{
    return *bytesOf(made.figure, made.session, paper, ChartColours::paper());
}

Picture sized(double width, double height, Unit unit, double dpi = 96)
{
    Picture picture;
    picture.width = width;
    picture.height = height;
    picture.unit = unit;
    picture.scale = dpi / dotsAnInch;
    return picture;
}

int channelsApart(const QImage &image)
{
    int most = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb p = image.pixel(x, y);
            most = std::max({most, std::abs(qRed(p) - qGreen(p)), std::abs(qGreen(p) - qBlue(p))});
        }
    }
    return most;
}

/// Pixels of which a channel is further apart than that.
int differing(const QImage &a, const QImage &b, int apart)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y), q = b.pixel(x, y);
            count += std::max({std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)),
                               std::abs(qBlue(p) - qBlue(q)), std::abs(qAlpha(p) - qAlpha(q))})
                     > apart;
        }
    }
    return count;
}

} // namespace

class TestPaper : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }

    void everyPaperHasThePhysicalSize_data()
    {
        QTest::addColumn<Picture>("picture");
        QTest::addColumn<QSizeF>("inches");
        QTest::addColumn<QByteArray>("svg");
        QTest::newRow("column") << sized(85, 60, Unit::Millimetre, 300) << QSizeF(85, 60) / 25.4
                                << QByteArray(R"(width="85mm" height="60mm")");
        QTest::newRow("inches") << sized(3.5, 2.25, Unit::Inch, 600) << QSizeF(3.5, 2.25)
                                << QByteArray(R"(width="3.5in" height="2.25in")");
        QTest::newRow("pixels") << sized(900, 600, Unit::Pixel, 192) << QSizeF(900, 600) / 96
                                << QByteArray(R"(width="900" height="600")");
        Picture large = sized(85, 60, Unit::Millimetre, 300);
        large.textSize = 11;
        QTest::newRow("with large text") << large << QSizeF(85, 60) / 25.4
                                         << QByteArray(R"(width="85mm" height="60mm")");
    }
    void everyPaperHasThePhysicalSize()
    {
        QFETCH(Picture, picture);
        QFETCH(QSizeF, inches);
        QFETCH(QByteArray, svg);
        const Drawn made = drawn(sample(picture));
        const double dpi = picture.scale * dotsAnInch;

        const QImage image = QImage::fromData(bytes(made, Paper::Png));
        QCOMPARE(image.width(), qRound(inches.width() * dpi));
        QCOMPARE(image.height(), qRound(inches.height() * dpi));
        QCOMPARE(image.dotsPerMeterX(), qRound(dpi / 0.0254)); // what pHYs has is whole
        QCOMPARE(image.dotsPerMeterY(), qRound(dpi / 0.0254));

        const QByteArray head = bytes(made, Paper::Svg).first(600);
        QVERIFY2(head.contains(svg), head.constData());

        if (QStandardPaths::findExecutable("pdfinfo").isEmpty())
            QSKIP("no pdfinfo");
        QTemporaryDir folder;
        QFile file(folder.filePath("a.pdf"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes(made, Paper::Pdf)) > 0);
        file.close();
        QProcess info;
        info.start("pdfinfo", {file.fileName()});
        QVERIFY(info.waitForFinished());
        QCOMPARE(info.readAllStandardError(), QByteArray()); // no repaired table of objects
        const auto match =
            QRegularExpression("Page size: +([0-9.]+) x ([0-9.]+) pts").match(info.readAllStandardOutput());
        QVERIFY(match.hasMatch());
        const double rounding = 0.005; // pdfinfo shows hundredths, or six digits
        QVERIFY2(std::abs(match.captured(1).toDouble() - inches.width() * 72) <= rounding,
                 qPrintable(match.captured()));
        QVERIFY2(std::abs(match.captured(2).toDouble() - inches.height() * 72) <= rounding,
                 qPrintable(match.captured()));
    }

    // Larger text on a larger sheet is the same picture, larger.
    void textSizeIsInProportionToTheSize()
    {
        Picture twice = sized(960, 640, Unit::Pixel);
        twice.textSize = 18;
        Picture sharp = sized(480, 320, Unit::Pixel, 192);
        const Drawn large = drawn(sample(twice)), small = drawn(sample(sharp));
        QCOMPARE(large.figure.size, small.figure.size);
        QImage a = paintImage(large.figure, twice, {}), b = paintImage(small.figure, sharp, {});
        QCOMPARE(a.size(), QSize(960, 640));
        for (QImage *image : {&a, &b})
            image->setDotsPerMeterX(0), image->setDotsPerMeterY(0);
        QCOMPARE(a, b);
    }

    void aColumnHasRoomForEverything()
    {
        for (const PictureFormat format : {PictureFormat::Column, PictureFormat::Page, PictureFormat::Slide}) {
            const QSizeF size = chartSize(inFormat(format, {}));
            const ChartLayout layout = layOut(size, 3 * 18, true, {}); // three rows of a legend
            QVERIFY(layout.hasLabels && layout.hasTitles);
            QVERIFY(!layout.legend.isEmpty() && !layout.caption.isEmpty());
            QVERIFY(layout.plot.height() > size.height() / 3);
        }
    }

    void backgroundsAreTheirs()
    {
        const auto corner = [](Background background) {
            return pictureColours(background, ChartColours::dark()).background;
        };
        QCOMPARE(corner(Background::White), QColor(Qt::white));
        QCOMPARE(corner(Background::Print), QColor(Qt::white));
        QVERIFY(corner(Background::Dark).lightness() < 60);
        QCOMPARE(corner(Background::Theme), ChartColours::dark().background);
        QCOMPARE(corner(Background::Transparent).alpha(), 0);
    }

    void whatIsForPrintHasNoColour_data()
    {
        QTest::addColumn<FigureId>("id");
        for (std::size_t i = 0; i < figureNames.size(); ++i)
            QTest::newRow(figureNames[i]) << static_cast<FigureId>(i);
    }
    void whatIsForPrintHasNoColour()
    {
        QFETCH(FigureId, id);
        const Drawn made = drawn(crowded(sized(400, 300, Unit::Pixel), id));
        QVERIFY(channelsApart(paintImage(made.figure, made.session.picture, {})) > 30);
        Picture print = made.session.picture;
        print.background = Background::Print;
        QCOMPARE(channelsApart(paintImage(made.figure, print, {})), 0);
    }

    void aLargeImageIsPaintedInParts_data() { whatIsForPrintHasNoColour_data(); }
    // Where a part ends, Qt's rasterizer rounds the pixels of a line otherwise: measured were 20 of a million by more
    // than 3 of 255, at the steepest lines. A part in a wrong place would be thousands.
    void aLargeImageIsPaintedInParts()
    {
        QFETCH(FigureId, id);
        for (const Background background : {Background::White, Background::Transparent}) {
            Picture picture = sized(900, 600, Unit::Pixel, 1.5 * 96);
            picture.background = background;
            const Drawn made = drawn(crowded(picture, id));
            int parts = 0;
            const QImage image = paintImage(made.figure, picture, {}, [&parts](const std::function<void()> &paint) {
                ++parts;
                paint();
            });
            QVERIFY(parts > 1 && parts >= image.width() * image.height() / double(1 << 20));

            QImage whole(image.size(), image.format());
            whole.fill(background == Background::White ? Qt::white : Qt::transparent);
            QPainter painter(&whole);
            painter.setLayoutDirection(Qt::LeftToRight);
            painter.scale(1.5, 1.5);
            paintFigure(painter, made.figure, picture, {});
            painter.end();
            QVERIFY2(differing(image, whole, 3) <= 1e-4 * image.width() * image.height(),
                     qPrintable(QString::number(differing(image, whole, 3))));
        }
    }

    // As the window has it: compressed by another thread, which asks this one to paint.
    void anotherThreadMayHaveItsPart()
    {
        const Drawn made = drawn(sample(sized(900, 600, Unit::Pixel, 1.5 * 96)));
        const auto aside = [](const std::function<void()> &work) {
            QEventLoop loop;
            const std::jthread thread([&] {
                work();
                QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
            });
            loop.exec();
        };
        for (const Paper paper : {Paper::Png, Paper::Csv}) {
            QCOMPARE(*bytesOf(made.figure, made.session, paper, ChartColours::paper(), aside),
                     *bytesOf(made.figure, made.session, paper, ChartColours::paper()));
        }
    }

    void linesInPrintAreToldFromThePaperAndFromTheNext()
    {
        const auto luminance = [](const QColor &grey) {
            const double v = grey.redF();
            return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
        };
        const auto lines = ChartColours::print().lines;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            QVERIFY(1.05 / (luminance(lines[i]) + 0.05) >= 3); // as colours on the screen
            if (i > 0)
                QVERIFY(std::abs(lines[i].red() - lines[i - 1].red()) >= 25);
        }
    }
};

QTEST_MAIN(TestPaper)
#include "tst_paper.moc"
