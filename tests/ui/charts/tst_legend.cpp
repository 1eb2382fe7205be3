// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A legend keeps to its width.

#include "tests/ui/guitest.h"
#include "ui/charts/legend.h"

#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>

using namespace npscope;

namespace {

const QString longName = QStringLiteral("a hundred curves of which each has a colour of its own");

// The last column of pixels with something on it.
int lastInk(const QImage &image)
{
    for (int x = image.width() - 1; x >= 0; --x) {
        for (int y = 0; y < image.height(); ++y) {
            if (image.pixel(x, y) != qRgb(255, 255, 255))
                return x;
        }
    }
    return -1;
}

} // namespace

class TestLegend : public QObject
{
    Q_OBJECT

private slots:
    void init() { failOnWarnings(); }
    void flowsOverRows()
    {
        const Legend legend{{"one", {}, {}}, {"two", {}, {}}, {"three", {}, {}}};
        const LegendPlaces wide = placeLegend(legend, 1000, {});
        QCOMPARE(wide.entries[2].y(), 0.0);
        const LegendPlaces narrow = placeLegend(legend, 60, {});
        QCOMPARE(narrow.entries[2].x(), 0.0);
        QCOMPARE(narrow.height, narrow.entries[2].bottom());
        QCOMPARE(narrow.entries[0].height(), wide.height);
        QCOMPARE(placeLegend({}, 60, {}).height, 0.0);
    }

    void aLongNameIsWrapped()
    {
        constexpr double width = 150;
        const Legend legend{{"one", {}, {}}, {longName, {}, {}}, {"two", {}, {}}};
        const LegendPlaces places = placeLegend(legend, width, {});
        const double row = places.entries[0].height();
        QVERIFY(places.entries[1].height() >= 2 * row);
        QVERIFY(std::ranges::all_of(places.entries, [](const QRectF &place) { return place.right() <= width; }));
        QCOMPARE(places.entries[2].top(), places.entries[1].bottom());
        QCOMPARE(places.height, places.entries[2].bottom());

        QImage image(400, int(places.height), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintLegend(painter, legend, places, {}, Qt::black, {});
        painter.end();
        QVERIFY2(lastInk(image) <= width, qPrintable(QString::number(lastInk(image))));
        QVERIFY(lastInk(image) > width / 2);
    }

    // Its room is that of the longest text that it may have.
    void theReserveCountsToo()
    {
        const LegendPlaces places = placeLegend({{"one", longName, {}}, {"two", {}, {}}}, 150, {});
        QVERIFY(places.entries[0].height() >= 2 * places.entries[1].height());
    }
};

QTEST_MAIN(TestLegend)
#include "tst_legend.moc"
