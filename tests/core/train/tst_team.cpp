// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Threads that share a batch: every job is done once, and a run has the same bits whatever their number.

#include "core/model/parameters.h"
#include "core/train/run.h"
#include "core/train/team.h"
#include "tests/benchmarks/workloads.h"
#include "tests/sanitizer.h"

#include <QTest>

#include <array>

using namespace npscope;

class TestTeam : public QObject
{
    Q_OBJECT

private slots:
    void everyJobIsDoneOnce_data()
    {
        QTest::addColumn<unsigned>("threads");
        for (const unsigned threads : {1u, 2u, 5u})
            QTest::addRow("%u threads", threads) << threads;
    }
    void everyJobIsDoneOnce()
    {
        QFETCH(unsigned, threads);
        Team team(threads);
        for (int round = 0; round < times(2000, 200); ++round) {
            std::array<std::atomic<int>, 7> done{};
            const auto job = [&](int i) { ++done[std::size_t(i)]; };
            team.run(int(done.size()), job);
            for (const auto &count : done)
                QCOMPARE(count.load(), 1);
        }
    }

    void aRunHasTheSameBits_data()
    {
        QTest::addColumn<Training>("training");
        for (const Workload &workload : workloads::functions())
            QTest::newRow(workload.name) << workload.training;
        for (const Workload &workload : workloads::withPath())
            QTest::newRow(workload.name) << workload.training;
    }
    void aRunHasTheSameBits()
    {
        QFETCH(Training, training);
        const auto thetaBy = [&](unsigned threads) {
            Run run(training, threads);
            run.goTo(times(60, 4));
            return std::vector<float>(run.theta(), run.theta() + 1000);
        };
        const std::vector<float> alone = thetaBy(1);
        for (const unsigned threads : {2u, 3u, 8u})
            QVERIFY(thetaBy(threads) == alone);
    }

    // Forth, back and forth again: by checkpoints and by another number of threads.
    void aSeekHasTheSameBits()
    {
        const Training training = workloads::functions()[0].training;
        Run run(training, 2), other(training, 1), scarce(training, 3);
        scarce.setMemory(0);
        run.goTo(300);
        scarce.goTo(300);
        QVERIFY(scarce.interval() > run.interval());
        QVERIFY(scarce.memory() < run.memory());
        for (const Step step : {100, 280}) {
            run.goTo(step);
            scarce.goTo(step);
            other.goTo(step);
            QVERIFY(std::equal(run.theta(), run.theta() + 1000, other.theta()));
            QVERIFY(std::equal(run.theta(), run.theta() + 1000, scarce.theta()));
        }
    }

    // A seek computes few updates of a network whose updates take long, as far as there is memory.
    void aLargeNetworkIsKeptMoreOften()
    {
        const auto trainings = workloads::functions();
        Run article{Training()}, medium(trainings[1].training), large(trainings[2].training);
        QCOMPARE(article.interval(), Step(256));
        QVERIFY(medium.interval() < article.interval() && large.interval() < medium.interval());
        const std::size_t history = WeightHistory(std::size_t(parameterCount(large.training()))).bytes();
        const std::size_t memory = history + 10'000'000;
        large.setMemory(memory);
        large.goTo(130);
        QVERIFY(large.memory() <= memory);
        QVERIFY(large.interval() <= 32);
    }
};

QTEST_APPLESS_MAIN(TestTeam)
#include "tst_team.moc"
