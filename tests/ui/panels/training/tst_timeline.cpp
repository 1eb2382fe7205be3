// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/guitest.h"
#include "ui/panels/training/timeline.h"

#include <QSignalSpy>
#include <QTest>

using namespace npscope;

class TestTimeline : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        failOnWarnings();
        m_timeline = std::make_unique<Timeline>();
        m_timeline->resize(520, 26);
        m_timeline->show(100, 25'001, 300, {});
        m_timeline->QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(m_timeline.get()));
    }

    void aClickAsksForTheStepUnderTheMouse()
    {
        QSignalSpy asked(m_timeline.get(), &Timeline::stepRequested);
        for (const int x : {0, 100, 260, 519}) {
            asked.clear();
            QTest::mouseClick(m_timeline.get(), Qt::LeftButton, {}, QPoint(x, 13));
            QVERIFY(!asked.isEmpty());
            QCOMPARE(asked.last().at(0).value<Step>(), m_timeline->stepAt(x));
        }
        QCOMPARE(m_timeline->stepAt(0), Step(0));
        QCOMPARE(m_timeline->stepAt(519), Step(25'001));
    }

    void aClickOnTheHandleAsksToo()
    {
        QSignalSpy asked(m_timeline.get(), &Timeline::stepRequested);
        const Step there = m_timeline->stepAt(260);
        m_timeline->show(there, 25'001, 300, {});
        QTest::mouseClick(m_timeline.get(), Qt::LeftButton, {}, QPoint(260, 13));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0].at(0).value<Step>(), there);
    }

    void theRunMovesTheHandleWithoutAsking()
    {
        QSignalSpy asked(m_timeline.get(), &Timeline::stepRequested);
        m_timeline->show(20'000, 25'001, 20'000, 24'000);
        QCOMPARE(m_timeline->value(), 20'000);
        m_timeline->show(5, 10, 10, {});
        QCOMPARE(m_timeline->maximum(), 10);
        QVERIFY(asked.isEmpty());
    }

    void theRunDoesNotTakeTheHandleFromTheMouse()
    {
        QTest::mousePress(m_timeline.get(), Qt::LeftButton, {}, QPoint(260, 13));
        const int held = m_timeline->value();
        m_timeline->show(1, 25'001, 300, {});
        QCOMPARE(m_timeline->value(), held);
        QTest::mouseRelease(m_timeline.get(), Qt::LeftButton, {}, QPoint(260, 13));
        m_timeline->show(1, 25'001, 300, {});
        QCOMPARE(m_timeline->value(), 1);
    }

    void keysStepAsASliderDoes()
    {
        QSignalSpy asked(m_timeline.get(), &Timeline::stepRequested);
        m_timeline->setFocus();
        for (const auto &[key, step] : {std::pair(Qt::Key_Right, 101), std::pair(Qt::Key_PageUp, 201),
                                        std::pair(Qt::Key_Home, 0), std::pair(Qt::Key_End, 25'001)}) {
            QTest::keyClick(m_timeline.get(), key);
            QCOMPARE(asked.last().at(0).value<Step>(), Step(step));
        }
    }

private:
    std::unique_ptr<Timeline> m_timeline;
};

QTEST_MAIN(TestTimeline)
#include "tst_timeline.moc"
