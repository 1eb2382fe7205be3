// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Work that nobody waits for.

#include "ui/run/errand.h"

#include <QTest>
#include <QThread>

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <semaphore>
#include <vector>

using namespace npscope;

class TestErrand : public QObject
{
    Q_OBJECT

    // Of which the work waits until it may go on, or for ten seconds where it never may.
    struct Gate {
        std::binary_semaphore isOpen{0};
        std::atomic<bool> hasEnded = false, wasToStop = false;
        bool isPassed() { return isOpen.try_acquire_for(std::chrono::seconds(10)); }
    };

private slots:
    void theResultComesOnThisThread()
    {
        Errand errand;
        QThread *worked = nullptr, *taken = nullptr;
        errand.start([&](const std::stop_token &) -> Errand::Take {
            QThread *const here = QThread::currentThread();
            return [&, here] {
                worked = here;
                taken = QThread::currentThread();
            };
        });
        QTRY_VERIFY(taken);
        QCOMPARE(taken, QThread::currentThread());
        QVERIFY(worked != taken);
    }

    void nobodyWaitsForIt()
    {
        const auto gate = std::make_shared<Gate>();
        bool isTaken = false;
        {
            Errand errand;
            errand.start([gate, &isTaken](const std::stop_token &stop) -> Errand::Take {
                gate->isPassed();
                gate->wasToStop = stop.stop_requested();
                gate->hasEnded = true;
                return [&isTaken] { isTaken = true; };
            });
        }
        QVERIFY(!gate->hasEnded); // as it still waits at its gate
        gate->isOpen.release();
        QTRY_VERIFY(gate->hasEnded);
        QVERIFY(gate->wasToStop);
        QTest::qWait(50);
        QVERIFY(!isTaken);
    }

    void oneThatIsStoppedTellsWhatItHas()
    {
        const auto gate = std::make_shared<Gate>();
        Errand errand;
        std::optional<bool> wasStopped;
        errand.start([gate, &wasStopped](const std::stop_token &stop) -> Errand::Take {
            gate->isPassed();
            return [&wasStopped, isStopped = stop.stop_requested()] { wasStopped = isStopped; };
        });
        errand.stop();
        gate->isOpen.release();
        QTRY_VERIFY(wasStopped);
        QVERIFY(*wasStopped);
        errand.start([&wasStopped](const std::stop_token &stop) -> Errand::Take {
            return [&wasStopped, isStopped = stop.stop_requested()] { wasStopped = isStopped; };
        });
        QTRY_VERIFY(!*wasStopped); // another begins anew
    }

    void whatTakesLongKeepsNobodyFromBeginning()
    {
        const auto gate = std::make_shared<Gate>();
        constexpr int count = 20; // more than there are processors
        std::vector<std::unique_ptr<Errand>> slow;
        for (int i = 0; i < count; ++i) {
            slow.push_back(std::make_unique<Errand>());
            slow.back()->start([gate](const std::stop_token &) -> Errand::Take {
                if (gate->isPassed())
                    gate->isOpen.release(); // for the next
                gate->hasEnded = true;
                return [] {};
            });
        }
        Errand fast;
        bool isTaken = false;
        fast.start([&isTaken](const std::stop_token &) -> Errand::Take { return [&isTaken] { isTaken = true; }; });
        QTRY_VERIFY(isTaken);
        QVERIFY(!gate->hasEnded);
        gate->isOpen.release();
    }
};

QTEST_GUILESS_MAIN(TestErrand)
#include "tst_errand.moc"
