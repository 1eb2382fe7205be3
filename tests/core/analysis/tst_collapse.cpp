// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/verdict.h"
#include "core/live/collapsefinder.h"
#include "core/live/historian.h"

#include <QTest>

#include <random>

using namespace npscope;
using namespace std::chrono_literals;

namespace {

Training soonCollapsed()
{
    Training training;
    training.initialisation = Initialisation::Default;
    return training;
}

void finish(CollapseFinder &finder, const Run &run)
{
    while (finder.isBehind(run))
        finder.work(run, 1s);
}

// Every step of the run, asked one by one.
CollapseRecord stepByStep(const Training &training, const Question &question, Step last)
{
    Run run(training);
    Examiner examiner({.training = training, .question = question});
    CollapseRecord record;
    for (Step step = 0; step <= last; ++step) {
        run.goTo(step);
        record.add(isCollapsed(examiner.diagnose(step, run.theta()).spread));
    }
    return record;
}

} // namespace

class TestCollapse : public QObject
{
    Q_OBJECT

private slots:
    // Against a look at every step so far.
    void firstAndSinceAreTwoFacts()
    {
        std::mt19937 random(1);
        CollapseRecord record;
        std::vector<bool> all;
        for (Step step = 0; step < 300; ++step) {
            all.push_back(step > 20 && (random() % 4 != 0 || step > 250));
            record.add(all.back());
            QCOMPARE(record.last(), step);
        }
        for (Step step = 0; step < 300; ++step) {
            std::optional<Step> since;
            for (Step back = step; back >= 0 && all[std::size_t(back)]; --back)
                since = back;
            QCOMPARE(record.since(step), since);
        }
        QCOMPARE(record.first(), std::optional(Step(std::ranges::find(all, true) - all.begin())));
        QVERIFY(*record.since(299) != *record.first());
        QVERIFY(!CollapseRecord().first());
    }

    void theFinderJudgesEveryStep()
    {
        const Question question{.followsTraining = false, .context = {{-1, 0.3}, {1, 0.8}}, .curves = 40};
        Run run(soonCollapsed());
        run.goTo(12'000);
        CollapseFinder finder(run.training());
        finder.work(run, 0s); // for another question
        finder.ask(question);
        finish(finder, run);
        const CollapseRecord expected = stepByStep(run.training(), question, 12'000);
        QVERIFY(expected.first());
        QCOMPARE(finder.record().last(), Step(12'000));
        QCOMPARE(finder.record().first(), expected.first());
        for (Step step = 0; step <= 12'000; ++step)
            QCOMPARE(finder.record().since(step), expected.since(step));
    }

    // What is said of a step is the same however much longer, or thinner kept, the run is.
    void aLongerRunSaysTheSame()
    {
        std::optional<Collapse> said;
        for (const Step length : {12'000, 30'000}) {
            Run run(soonCollapsed());
            run.goTo(length);
            CollapseFinder finder(run.training());
            finish(finder, run);
            Historian historian(run.training());
            while (historian.isBehind(run))
                historian.work(run, 1s);
            const Collapse collapse = collapseAt(finder.record(), historian.history().get(), 12'000);
            QVERIFY(collapse.isFirstExact && collapse.isSinceExact && collapse.first);
            QVERIFY(!said || *said == collapse);
            said = collapse;
        }
    }

    void untilItIsFoundItIsAbout()
    {
        Run run(soonCollapsed());
        run.goTo(12'000);
        Historian historian(run.training());
        while (historian.isBehind(run))
            historian.work(run, 1s);
        const auto history = historian.history();
        const Collapse about = collapseAt({}, history.get(), 12'000);
        QVERIFY(about.first && about.since && !about.isFirstExact && !about.isSinceExact);
        CollapseFinder finder(run.training());
        finish(finder, run);
        const Collapse exact = collapseAt(finder.record(), history.get(), 12'000);
        QVERIFY(exact.isFirstExact && exact.isSinceExact);
        QVERIFY(*about.first >= *exact.first); // of the few steps that are kept
        QVERIFY(*about.since < *exact.since + run.weightHistory().stride());
        QVERIFY(!collapseAt(finder.record(), history.get(), 10).since);
    }

    void aDivergedRunIsJudgedToItsEnd()
    {
        Training wild;
        wild.learningRate = 10;
        wild.sigmaY = 1e-6;
        Run run(wild);
        run.goTo(25001);
        CollapseFinder finder(wild);
        finish(finder, run);
        QCOMPARE(finder.record().last(), run.known());
    }

    void tooFewPointsHaveNothingToJudge()
    {
        Training none;
        none.points.clear();
        Run run(none);
        CollapseFinder finder(none);
        Question other;
        other.curves = 3;
        finder.ask(other);
        QVERIFY(!finder.isBehind(run) && !finder.work(run, 1s));
        QVERIFY(!collapseAt(finder.record(), nullptr, 0).since);
    }
};

QTEST_APPLESS_MAIN(TestCollapse)
#include "tst_collapse.moc"
