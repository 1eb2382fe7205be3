// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the auditor says of a run: of the steps that it kept, beside a training that never rests, too; of a network's
// character, which is that of the present step, and comes last.

#include "core/live/auditor.h"
#include "tests/core/analysis/smalltraining.h"

#include <QTest>

using namespace npscope;
using namespace std::chrono_literals;

class TestAuditor : public QObject
{
    Q_OBJECT

private slots:
    void theCharacterIsOfThePresentStepAndComesLast()
    {
        Experiment experiment;
        experiment.training = smallTraining("sine", 0, "cnp");
        Run run(experiment.training);
        Auditor auditor(experiment.training);
        auditor.ask(experiment);
        for (const Step step : {5, 25}) {
            run.goTo(step);
            QVERIFY(!auditor.record(run)->character);
            bool wasAlone = false; // everything else was there before
            while (auditor.isBehind(run)) {
                auditor.work(run, 20us); // some tasks at a time, so that none is passed over
                const auto record = auditor.record(run);
                const bool hasRest = record->here && record->question && auditor.share() == 1;
                QVERIFY(hasRest || !record->character);
                wasAlone = wasAlone || (hasRest && !record->character);
            }
            QVERIFY(wasAlone);
            const auto character = auditor.record(run)->character;
            QVERIFY(character);
            QCOMPARE(character->tasks, quickTasks);
            HeldOutTasks tasks(experiment.training);
            tasks.extendTo(quickTasks);
            CharacterExam exam(experiment.training, quickSamples);
            std::vector<TaskCharacter> all;
            for (std::size_t i = 0; i < tasks.count(); ++i)
                all.push_back(exam.examine(run.theta(), tasks, i));
            const Character expected = exam.summarise(all);
            QCOMPARE(character->sdChange, expected.sdChange);
            QCOMPARE(character->exactSdChange, expected.exactSdChange);
            QCOMPARE(character->moved.gap, expected.moved.gap);
        }
    }

    // A race has its lines while it is run, though nothing can be said of a step that is left at once.
    void stepsAreExaminedBesideATraining()
    {
        Experiment experiment;
        experiment.training = smallTraining("sine", 0, "cnp");
        Run run(experiment.training), other(experiment.training);
        Auditor auditor(experiment.training);
        auditor.ask(experiment);
        Step step = 0;
        while (auditor.record(run)->steps.size() < 6 && step < 100'000) {
            run.goTo(++step);
            auditor.workBeside(run, 8ms); // as long as that took, it says
            QVERIFY(!auditor.record(run)->here && !auditor.record(run)->character);
        }
        const auto record = auditor.record(run);
        QVERIFY(record->steps.size() >= 6);
        HeldOutTasks tasks(experiment.training);
        tasks.extendTo(quickTasks);
        for (const auto &at : record->steps) {
            other.goTo(at->step);
            QCOMPARE(at->honesty.gap,
                     HonestyExam(experiment.training, quickSamples).examineAll(other.theta(), tasks).gap);
        }
    }
};

QTEST_GUILESS_MAIN(TestAuditor)
#include "tst_auditor.moc"
