// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Sizes of pictures: units, text size and formats.

#include "ui/document/pictureformats.h"
#include "ui/document/picturesize.h"
#include "ui/document/sessionlimits.h"

#include <QTest>

using namespace npscope;

class TestPictureSize : public QObject
{
    Q_OBJECT

private slots:
    void aPixelIsANinetySixthOfAnInch()
    {
        Picture picture;
        QCOMPARE(chartSize(picture), QSizeF(900, 600)); // exactly: the screen's own
        QCOMPARE(textZoom(picture), 1.0);
        picture.unit = Unit::Inch;
        picture.width = 2;
        picture.height = 0.5;
        QCOMPARE(chartSize(picture), QSizeF(192, 48));
        picture.unit = Unit::Millimetre;
        picture.width = 25.4;
        picture.height = 50.8;
        QCOMPARE(chartSize(picture), QSizeF(96, 192));
    }

    void largerTextLeavesLessRoom()
    {
        Picture picture;
        picture.textSize = 18;
        QCOMPARE(chartSize(picture), QSizeF(450, 300));
        QCOMPARE(chartSize(picture) * textZoom(picture), QSizeF(900, 600));
    }

    void aSheetHasTheColumnsAskedFor()
    {
        QCOMPARE(sheetGrid(5), QSize(3, 2));
        QCOMPARE(sheetGrid(5, 2), QSize(2, 3));
        QCOMPARE(sheetGrid(5, 1), QSize(1, 5));
        QCOMPARE(sheetGrid(2, 9), QSize(2, 1));
        QCOMPARE(sheetGrid(0, 3), QSize(1, 1));
    }

    void theWholeHasTheWidthOfItsFormat_data()
    {
        QTest::addColumn<Picture>("picture");
        QTest::addColumn<int>("columns");
        const auto row = [](const char *name, int columns, auto change) {
            Picture picture;
            change(picture);
            QTest::newRow(name) << picture << columns;
        };
        row("one chart", 1, [](Picture &) {});
        row("four steps", 2, [](Picture &p) { p.steps = {0, 1, 2, 3}; });
        row("three views", 3, [](Picture &p) { p.beside = {FigureId::Loss, FigureId::Sd}; });
        row("three views in two columns", 2, [](Picture &p) {
            p.beside = {FigureId::Loss, FigureId::Sd};
            p.columns = 2;
        });
        row("steps wait while there are views", 2, [](Picture &p) {
            p.beside = {FigureId::Loss};
            p.steps = {0, 1, 2, 3, 4, 5, 6};
        });
        row("loss", 1, [](Picture &p) {
            p.figure = FigureId::Loss;
            p.steps = {0, 1};
        });
    }
    void theWholeHasTheWidthOfItsFormat()
    {
        QFETCH(Picture, picture);
        QFETCH(int, columns);
        Session session;
        session.picture = picture;
        session.picture.width = 700;
        QVERIFY(!formatOf(session));
        for (const auto &[format, unit, width] : {std::tuple(PictureFormat::Column, Unit::Millimetre, 85.0),
                                                  std::tuple(PictureFormat::Page, Unit::Millimetre, 175.0),
                                                  std::tuple(PictureFormat::Slide, Unit::Pixel, 1280.0)}) {
            session.picture = inFormat(format, session);
            QCOMPARE(session.picture.unit, unit);
            // Charts have whole pixels, and hundredths of a millimetre.
            const double least = unit == Unit::Pixel ? columns : 0.005 * columns + 1e-9;
            QVERIFY(std::abs(session.picture.width * columns - width) <= least);
            QCOMPARE(session.picture.steps, picture.steps);
            QCOMPARE(formatOf(session), std::optional(format));
            QVERIFY2(!pictureProblem(session.picture), qPrintable(pictureProblem(session.picture).value_or(QString())));
        }
        QVERIFY(session.picture.height * gridOf(session).height() <= 720);
    }

    // What journals ask for, at the printed size: a curve is one unit of the layout wide.
    void textAndLinesAreAsPrinted()
    {
        for (const PictureFormat format : {PictureFormat::Column, PictureFormat::Page}) {
            const Picture picture = inFormat(format, {});
            QVERIFY(picture.textSize >= 7 && picture.textSize <= 8);
            const double line = textZoom(picture) * 72 / dotsAnInch;
            QVERIFY(line >= 0.5 && line <= 1);
            QVERIFY(picture.scale * dotsAnInch >= 300);
        }
    }

    void everyFormatHasItsName()
    {
        QCOMPARE(pictureFormatNames(), QStringList({"column", "page", "slide"}));
        QCOMPARE(pictureFormatTitles().size(), pictureFormatNames().size());
    }
};

QTEST_APPLESS_MAIN(TestPictureSize)
#include "tst_picturesize.moc"
