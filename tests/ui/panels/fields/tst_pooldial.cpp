// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The dial from one function to all of the family.

#include "tests/ui/guitest.h"
#include "ui/document/poolsizes.h"
#include "ui/panels/fields/pooldial.h"

#include <QSignalSpy>
#include <QSlider>
#include <QTest>

#include <memory>

using namespace npscope;

class TestPoolDial : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        failOnWarnings();
        m_dial = std::make_unique<PoolDial>();
        m_dial->resize(240, m_dial->sizeHint().height());
        m_dial->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dial.get()));
    }

    void keysGoThroughTheSizes()
    {
        QSignalSpy counts(m_dial.get(), &PoolDial::countChanged);
        m_dial->setCount(1);
        slider().setFocus();
        for (std::size_t i = 1; i < poolSizes.size(); ++i) {
            QTest::keyClick(&slider(), Qt::Key_Right);
            QCOMPARE(counts.takeLast().front().toInt(), poolSizes.at(i));
        }
        QTest::keyClick(&slider(), Qt::Key_Home);
        QCOMPARE(counts.takeLast().front().toInt(), 1);
        QTest::keyClick(&slider(), Qt::Key_End);
        QCOMPARE(counts.takeLast().front().toInt(), 0);
    }

    void itIsDragged()
    {
        m_dial->setCount(0);
        QSignalSpy counts(m_dial.get(), &PoolDial::countChanged);
        const int y = slider().height() / 2;
        QTest::mousePress(&slider(), Qt::LeftButton, {}, QPoint(slider().width() - 4, y));
        for (int x = slider().width() - 4; x > 0; x -= 4)
            QTest::mouseMove(&slider(), QPoint(x, y));
        QTest::mouseMove(&slider(), QPoint(0, y));
        QTest::mouseRelease(&slider(), Qt::LeftButton, {}, QPoint(0, y));
        QCOMPARE(counts.count(), int(poolSizes.size()) - 1); // each size on the way, once
        QCOMPARE(counts.last().front().toInt(), 1);
    }

    void aSizeInBetweenIsShownAtTheNearestAndToldNobody()
    {
        QSignalSpy counts(m_dial.get(), &PoolDial::countChanged);
        m_dial->setCount(100);
        QCOMPARE(slider().value(), poolPlace(128));
        QCOMPARE(counts.count(), 0);
    }

    // What is written stands below the slider: rows of pixels that are not all the same.
    void theSizesAreWrittenBelow()
    {
        const QImage image = m_dial->grab().toImage();
        const QRect below(0, slider().geometry().bottom() + 1, image.width(), image.height());
        int inked = 0;
        for (int x = 0; x < image.width(); ++x) {
            bool isInked = false;
            for (int y = below.top(); y < image.height(); ++y)
                isInked = isInked || image.pixel(x, y) != image.pixel(0, image.height() - 1);
            inked += isInked ? 1 : 0;
        }
        QVERIFY(inked > 20); // of five labels, at least as many columns
    }

private:
    QSlider &slider() { return *m_dial->findChild<QSlider *>(); }

    std::unique_ptr<PoolDial> m_dial;
};

QTEST_MAIN(TestPoolDial)
#include "tst_pooldial.moc"
