// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/guitest.h"
#include "ui/paint/steps/series.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace npscope;

class TestSeries : public QObject
{
    Q_OBJECT

    static QImage painted(const std::vector<QPointF> &line, SeriesStyle style, const QRect &clip = {})
    {
        QImage image(600, 40, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        if (!clip.isEmpty())
            painter.setClipRect(clip);
        paintSeriesLine(painter, line, style, Qt::black);
        return image;
    }
    static int blackOf(const QImage &image)
    {
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == QColor(Qt::black) ? 1 : 0;
        }
        return count;
    }

private slots:
    void init() { failOnWarnings(); }

    // What is left out, because it is not seen, moves no dash.
    void dashesStayWhereTheyAre_data()
    {
        QTest::addColumn<int>("style");
        QTest::newRow("dashed") << int(SeriesStyle::Dashed);
        QTest::newRow("dotted") << int(SeriesStyle::Dotted);
    }
    void dashesStayWhereTheyAre()
    {
        QFETCH(int, style);
        // Out of the clip, back, along it, and out again.
        const std::vector<QPointF> line{{3.5, 20.5}, {310.5, 20.5}, {310.5, 5.5}, {431.5, 5.5}, {597.5, 35.5}};
        const QRect clip(200, 0, 300, 40);
        const QImage whole = painted(line, SeriesStyle(style)), part = painted(line, SeriesStyle(style), clip);
        QCOMPARE(part.copy(clip), whole.copy(clip));
        QVERIFY(whole.copy(clip) != whole.copy(clip.translated(3, 0)));
    }

    // A step or two of a long run: the line comes from far away and goes far away. It would take gigabytes in dashes.
    void aLineMayBeLong()
    {
        const QImage image = painted({{-1e12, 20.5}, {1e12, 20.5}}, SeriesStyle::Dashed, QRect(0, 0, 600, 40));
        const int black = blackOf(image);
        QVERIFY2(black > 600 * 6 / 11 && black < 600 * 8 / 11, qPrintable(QString::number(black))); // 7 in 11 pixels
    }
};

QTEST_MAIN(TestSeries)
#include "tst_series.moc"
