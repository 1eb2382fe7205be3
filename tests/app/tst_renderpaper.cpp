// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// `npscope render` for paper: sizes in millimetres and inches, formats, backgrounds, and several views on one sheet.

#include "tests/app/program.h"
#include "ui/document/pictureformats.h"
#include "ui/document/picturesize.h"
#include "ui/document/sessionfile.h"

#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace npscope;

class TestRenderPaper : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    Session rendered(const QStringList &arguments, const QString &name) const
    {
        const Outcome outcome = runProgram(QStringList{"render"} + arguments + QStringList{"--out", path(name)});
        const Loaded<SessionFile> file = loadSession(path(name));
        if (outcome.code == 0 && outcome.error.isEmpty() && outcome.out.isEmpty() && file)
            return file->session;
        QTest::qFail(outcome.error + qPrintable(file.error()), __FILE__, __LINE__);
        return {};
    }
    void refused(const QStringList &arguments, const QByteArrayList &words) const
    {
        const QString out = path("refused.png");
        const Outcome outcome = runProgram(QStringList{"render", "--steps", "1", "--out", out} + arguments);
        QCOMPARE(outcome.code, 2);
        for (const QByteArray &word : words)
            QVERIFY2(outcome.error.contains(word), outcome.error);
        QVERIFY2(outcome.error.count('\n') == 1, outcome.error);
        QVERIFY(!QFile::exists(out));
    }

private slots:
    void sizesHaveUnits_data()
    {
        QTest::addColumn<QString>("size");
        QTest::addColumn<Unit>("unit");
        QTest::addColumn<QSizeF>("sides");
        QTest::addColumn<QSize>("pixels"); // at 300 dpi
        QTest::newRow("mm") << "85mmx60mm" << Unit::Millimetre << QSizeF(85, 60) << QSize(1004, 709);
        QTest::newRow("of both") << "85.5x60mm" << Unit::Millimetre << QSizeF(85.5, 60) << QSize(1010, 709);
        QTest::newRow("in") << "3.5inx2.25in" << Unit::Inch << QSizeF(3.5, 2.25) << QSize(1050, 675);
        QTest::newRow("px") << "480pxx320px" << Unit::Pixel << QSizeF(480, 320) << QSize(1500, 1000);
        QTest::newRow("none") << "480x320" << Unit::Pixel << QSizeF(480, 320) << QSize(1500, 1000);
    }
    void sizesHaveUnits()
    {
        QFETCH(QString, size);
        QFETCH(QSizeF, sides);
        const Picture picture = rendered({"--steps", "1", "--size", size, "--dpi", "300"}, "size.png").picture;
        QTEST(picture.unit, "unit");
        QCOMPARE(QSizeF(picture.width, picture.height), sides);
        QCOMPARE(picture.scale, 3.125);
        const QImage image(path("size.png"));
        QTEST(image.size(), "pixels");
        QCOMPARE(image.dotsPerMeterX(), 11811);
    }

    void formatsAreSizes()
    {
        for (int i = 0; i < int(pictureFormatNames().size()); ++i) {
            Session session = rendered({"--steps", "1", "--size", pictureFormatNames()[i]}, "format.svg");
            QCOMPARE(formatOf(session), std::optional(static_cast<PictureFormat>(i)));
            QVERIFY(runProgram({"help", "render"}).out.contains(pictureFormatNames()[i].toLatin1()));
        }
        // What is given besides, changes it.
        const Picture own =
            rendered({"--steps", "1", "--size", "column", "--text-size", "9", "--dpi", "600"}, "o.png").picture;
        QCOMPARE(own.textSize, 9.0);
        QCOMPARE(own.scale, 6.25);
        QCOMPARE(own.width, 85.0);
    }

    void aSheetOfViews()
    {
        const Session sheet = rendered({"--steps", "50", "--view", "loss,functions,latent-plane", "--columns", "2",
                                        "--size", "300x200", "--background", "print"},
                                       "sheet.png");
        QCOMPARE(sheet.picture.figure, FigureId::Loss);
        QCOMPARE(sheet.picture.beside, (std::vector<FigureId>{FigureId::Functions, FigureId::LatentPlane}));
        QCOMPARE(sheet.view.chart, StepChart::Loss);
        QCOMPARE(sheet.picture.background, Background::Print);
        const QImage image(path("sheet.png"));
        QCOMPARE(image.size(), QSize(600, 400));
        QVERIFY(rendered({path("sheet.png")}, "again.png") == sheet);
        QCOMPARE(QImage(path("again.png")), image);
        // One of them alone is the same again.
        rendered({path("sheet.png"), "--view", "latent-plane"}, "plane.png");
        QCOMPARE(QImage(path("plane.png")), image.copy(0, 200, 300, 200));
        // Steps make a sheet of the functions again.
        const Session steps = rendered({path("sheet.png"), "--steps", "1,2,3"}, "steps.png");
        QVERIFY(steps.picture.beside.empty());
        QCOMPARE(QImage(path("steps.png")).size(), QSize(600, 400));
    }

    void theWholeSheetHasTheWidthOfAPage()
    {
        rendered({"--steps", "1", "--view", "functions,loss", "--size", "page"}, "page.svg");
        QVERIFY2(contents(path("page.svg")).contains("width=\"175mm\""), contents(path("page.svg")).first(300));
    }

    void whatCannotBeIsRefused()
    {
        const QByteArray allowed = "allowed are column, page, slide, or WIDTHxHEIGHT in px, mm or in";
        for (const QString size : {"85mm", "85mmx60in", "85cmx60cm", "2mmx60mm", "4331mmx60mm", "900.5x600", "x", "A4"})
            refused({"--size", size}, {"--size: ", allowed});
        refused({"--dpi", "9"}, {"--dpi: ", "numbers from 10 to 3072"});
        refused({"--dpi", "300", "--scale", "2"}, {"--scale and --dpi are the same"});
        refused({"--text-size", "3"}, {"--text-size: ", "4 to 72"});
        refused({"--text-size", "72", "--size", "100x100"}, {"The text of 72 points is too large"});
        refused({"--columns", "101"}, {"--columns: ", "whole numbers from 0 to 100"});
        refused({"--view", "loss,lost"}, {"--view: \"lost\" is not allowed; allowed are functions, "});
        refused({"--view", "loss,"}, {"--view: \"\" is not allowed"});
        refused({"--view", "loss,loss"}, {"The sheet has the view loss twice"});
        refused({"--background", "grey"}, {"white, theme, transparent, dark, print"});
        refused({"--size", "508mmx508mm", "--dpi", "600"}, {"12000 × 12000", "at most 33 million"});
    }

    void aSheetHasNoNumbersAndOneStep()
    {
        const QString out = path("none.csv");
        const Outcome numbers = runProgram({"render", "--steps", "1", "--view", "loss,sd", "--out", out});
        QCOMPARE(numbers.code, 2);
        QVERIFY2(numbers.error.contains("allowed is CSV of one view at a time"), numbers.error);
        const Outcome steps = runProgram({"render", "--steps", "1,2", "--view", "functions,sd", "--out", out});
        QCOMPARE(steps.code, 2);
        QVERIFY2(steps.error.contains("a sheet of several views is of one step"), steps.error);
        const Outcome moving =
            runProgram({"render", "--animate", "1:5", "--view", "functions,sd", "--out", path("none.gif")});
        QCOMPARE(moving.code, 2);
        QVERIFY2(moving.error.contains("an animation is of one view"), moving.error);
        QVERIFY(!QFile::exists(out));
    }
};

QTEST_GUILESS_MAIN(TestRenderPaper)
#include "tst_renderpaper.moc"
