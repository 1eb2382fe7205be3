// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Printing: into a PDF file, through the same function that a printer gets its page from.

#include "tests/ui/window/windowfixture.h"
#include "ui/document/pictureformats.h"
#include "ui/window/printing.h"

#include <QPrintPreviewDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QProcess>
#include <QStandardPaths>

using namespace npscope;

class TestPrinting : public WindowFixture
{
    Q_OBJECT

private:
    // The page at 50 dots an inch, as another program shows it; null without that program.
    QImage printed(const Picture &picture, QPageLayout::Orientation orientation = QPageLayout::Portrait)
    {
        Session session;
        session.step = 100;
        session.picture = picture;
        const Loaded<Drawn> drawn = draw(session, false);
        if (!drawn)
            qFatal("%s", qPrintable(drawn.error()));
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(m_folder.filePath("a.pdf"));
        printer.setPageSize(QPageSize(QPageSize::A4));
        printer.setPageMargins({20, 20, 20, 20}, QPageLayout::Millimeter);
        printer.setPageOrientation(orientation);
        print(printer, drawn->figure, picture);
        if (QStandardPaths::findExecutable("pdftoppm").isEmpty())
            return {};
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start("pdftoppm", {"-r", "50", "-png", "-singlefile", "a.pdf", "page"});
        process.waitForFinished();
        return QImage(m_folder.filePath("page.png"));
    }
    // What is not white, in millimetres.
    static QRectF inkOf(const QImage &page)
    {
        QRect ink;
        for (int y = 0; y < page.height(); ++y) {
            for (int x = 0; x < page.width(); ++x) {
                if (qGray(page.pixel(x, y)) < 250)
                    ink |= QRect(x, y, 1, 1);
            }
        }
        const double unit = 25.4 / 50;
        return {ink.x() * unit, ink.y() * unit, ink.width() * unit, ink.height() * unit};
    }
    QByteArray pdf()
    {
        QFile file(m_folder.filePath("a.pdf"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void whatFitsKeepsItsSize()
    {
        const QRectF page(20, 20, 170, 257);
        QCOMPARE(placeOnPage({85, 60}, page), QRectF(62.5, 20, 85, 60));
        QCOMPARE(placeOnPage({340, 200}, page), QRectF(20, 20, 170, 100));
        QCOMPARE(placeOnPage({100, 514}, page), QRectF(80, 20, 50, 257));
    }

    void aFigureIsPrintedAtItsPhysicalSize()
    {
        const Picture column = inFormat(PictureFormat::Column, {});
        const QImage page = printed(column);
        QVERIFY(pdf().contains("/FontFile")); // text as text
        QVERIFY(!pdf().contains("/Subtype /Image"));
        if (page.isNull())
            QSKIP("no pdftoppm");
        const QRectF ink = inkOf(page);
        const QRectF place(62.5, 20, 85, column.height);
        QVERIFY(place.adjusted(-0.6, -0.6, 0.6, 0.6).contains(ink)); // a dot is half a millimetre
        QVERIFY2(ink.width() > 75 && ink.height() > 50, qPrintable(QString::number(ink.width())));
    }

    void aLargeFigureIsFittedToThePage()
    {
        const QImage page = printed({}, QPageLayout::Landscape); // 238 mm of 257
        if (page.isNull())
            QSKIP("no pdftoppm");
        QVERIFY(page.width() > page.height());
        const QRectF wide = inkOf(page);
        QVERIFY(wide.width() > 210 && wide.width() < 238.2);
        Picture larger;
        larger.width = 1800;
        larger.height = 1200;
        const QRectF fitted = inkOf(printed(larger, QPageLayout::Portrait));
        QVERIFY(fitted.width() > 160 && fitted.width() < 170.6);
        QVERIFY(fitted.height() < 170.6 / 1.5);
    }

    void paperStaysWhite()
    {
        Picture dark = inFormat(PictureFormat::Column, {});
        dark.background = Background::Dark;
        const QImage page = printed(dark);
        if (page.isNull())
            QSKIP("no pdftoppm");
        int black = 0;
        for (int y = 0; y < page.height(); ++y) {
            for (int x = 0; x < page.width(); ++x)
                black += qGray(page.pixel(x, y)) < 60 ? 1 : 0;
        }
        QVERIFY(black < page.width() * page.height() / 100);
    }

    void theWindowShowsThePage()
    {
        QVERIFY(seek(200));
        int shown = 0;
        bool isTurned = false;
        withDialogs([&](QWidget *dialog) {
            auto *preview = qobject_cast<QPrintPreviewDialog *>(dialog);
            if (!preview)
                return;
            ++shown;
            auto *page = preview->findChild<QPrintPreviewWidget *>();
            QVERIFY(page);
            QCOMPARE(page->pageCount(), 1);
            isTurned = page->orientation() == QPageLayout::Landscape;
            QTest::keyClick(preview, Qt::Key_Escape);
        });
        press(Qt::Key_P, Qt::ControlModifier);
        QCOMPARE(shown, 1);
        QVERIFY(isTurned); // 900 × 600 pixels are wider than an upright page
    }
};

QTEST_MAIN(TestPrinting)
#include "tst_printing.moc"
