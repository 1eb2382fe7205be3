// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/train/losstrace.h"

#include <QTest>

#include <cmath>

using namespace npscope;

namespace {

Losses lossesOf(Step step)
{
    const float loss = float(std::sin(double(step)) * 100);
    return {.loss = loss, .logLikelihood = -loss, .kl = float(step)};
}

} // namespace

class TestLossTrace : public QObject
{
    Q_OBJECT

private slots:
    void keepsEveryStepOfAShortRun()
    {
        LossRecorder recorder;
        for (Step t = 1; t <= 25'001; ++t)
            recorder.record(t, lossesOf(t));
        const LossTrace trace = recorder.snapshot();
        QCOMPARE(trace.known(), Step(25'001));
        QCOMPARE(trace.stride(), Step(1));
        for (Step t = 1; t <= 25'001; ++t) {
            const LossBucket &bucket = trace.bucket(trace.bucketOf(t));
            QCOMPARE(bucket.loss.min, lossesOf(t).loss);
            QCOMPARE(bucket.loss.max, lossesOf(t).loss);
            QCOMPARE(bucket.kl.min, float(t));
        }
    }

    void aLongRunKeepsTheRanges()
    {
        LossRecorder recorder;
        constexpr Step length = 300'000;
        for (Step t = 1; t <= length; ++t)
            recorder.record(t, lossesOf(t));
        const LossTrace trace = recorder.snapshot();
        QVERIFY(trace.bucketCount() <= LossTrace::maxBuckets);
        QCOMPARE(trace.bucketOf(length), trace.bucketCount() - 1);
        for (std::size_t i = 0; i < trace.bucketCount(); i += 97) {
            LossRange expected;
            for (Step t = Step(i) * trace.stride() + 1; t <= std::min(length, Step(i + 1) * trace.stride()); ++t)
                expected.add(lossesOf(t).loss);
            QCOMPARE(trace.bucket(i).loss.min, expected.min);
            QCOMPARE(trace.bucket(i).loss.max, expected.max);
        }
    }

    void aSnapshotDoesNotChange()
    {
        LossRecorder recorder;
        for (Step t = 1; t <= 1500; ++t)
            recorder.record(t, lossesOf(t));
        const LossTrace early = recorder.snapshot();
        for (Step t = 1501; t <= 100'000; ++t)
            recorder.record(t, lossesOf(t));
        QCOMPARE(early.known(), Step(1500));
        QCOMPARE(early.bucketCount(), std::size_t(1500));
        QCOMPARE(early.bucket(1499).kl.max, 1500.0f);
    }

    void aReplayIsPassedOver()
    {
        LossRecorder recorder;
        for (Step t = 1; t <= 10; ++t)
            recorder.record(t, lossesOf(t));
        recorder.record(4, {.loss = 1e6f});
        QCOMPARE(recorder.known(), Step(10));
        QCOMPARE(recorder.snapshot().bucket(3).loss.max, lossesOf(4).loss);
    }

    void nanLeavesTheRange()
    {
        LossRecorder recorder;
        recorder.record(1, {.loss = 5});
        recorder.record(2, {.loss = std::nanf("")});
        const LossTrace trace = recorder.snapshot();
        QCOMPARE(trace.known(), Step(2));
        QVERIFY(trace.bucket(1).loss.min > trace.bucket(1).loss.max); // empty
    }
};

QTEST_APPLESS_MAIN(TestLossTrace)
#include "tst_losstrace.moc"
