// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Functions that are given: what lies between their points, which of them are the pool's, and which are new to it.

#include "core/analysis/examinedtraining.h"
#include "core/data/functiontasks.h"
#include "core/data/questiontask.h"
#include "core/oracle/oracle.h"
#include "tests/core/family/families.h"

#include <QTest>

#include <array>
#include <cmath>
#include <set>

using namespace npscope;

namespace {

Training trainingOn(int count)
{
    Training training;
    training.functions = someData();
    training.functions.count = count;
    return training;
}

// Which of the data it is.
std::size_t whichOf(const Functions &functions, const Function &function)
{
    std::size_t m = 0;
    while (functions.given.at(m).points != function.points)
        ++m;
    return m;
}

} // namespace

class TestGivenFunctions : public QObject
{
    Q_OBJECT

private slots:
    void linesConnectThePoints()
    {
        const Function bent = given(someData(), 1); // -2.5, 0; -0.5, 2; 0.25, 0.5; 3, 0.5
        QCOMPARE(bent.at(-2.5), 0.0);
        QCOMPARE(bent.at(-0.5), 2.0);
        QCOMPARE(bent.at(-1.5), 1.0);
        QCOMPARE(bent.at(-0.125), 1.25);
        QCOMPARE(bent.at(2), 0.5);
        QCOMPARE(bent.at(-100), 0.0); // level beyond
        QCOMPARE(bent.at(100), 0.5);
    }

    void theyAreKnownWhereAllAre()
    {
        QCOMPARE(someData().x, (Interval{-2, 1}));
        QCOMPARE(knownX({{"a", {{0, 1}, {1, 1}}}, {"b", {{2, 1}, {3, 1}}}}), (Interval{0, 3})); // nowhere
    }

    void thePoolIsTheFirstOfThem()
    {
        const Functions functions = trainingOn(3).functions;
        const std::vector<Function> members = pool(functions, 5);
        QCOMPARE(members.size(), std::size_t(3));
        for (std::size_t m = 0; m < members.size(); ++m)
            QCOMPARE(whichOf(functions, members[m]), m);
    }

    void whatIsNewIsNotInThePool_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<std::size_t>("firstNew");
        QTest::newRow("some") << 3 << std::size_t(3);
        QTest::newRow("all but one") << 4 << std::size_t(4);
        QTest::newRow("each") << 5 << std::size_t(0); // none is new
        QTest::newRow("all") << 0 << std::size_t(0);
    }
    void whatIsNewIsNotInThePool()
    {
        QFETCH(int, count);
        QFETCH(std::size_t, firstNew);
        const Training training = trainingOn(count);
        const std::size_t all = training.functions.given.size();
        FunctionTasks tasks(training);
        std::set<std::size_t> fresh, trained;
        std::array<int, 5> times{};
        constexpr int draws = 1000;
        for (std::uint64_t i = 0; i < draws; ++i) {
            tasks.drawNew(heldOutKey, heldOutStreams, i);
            const std::size_t m = whichOf(training.functions, tasks.function());
            fresh.insert(m);
            ++times[m];
            tasks.draw(training.seed, trainingStreams, i);
            trained.insert(whichOf(training.functions, tasks.function()));
        }
        QCOMPARE(*fresh.begin(), firstNew);
        QCOMPARE(fresh.size(), all - firstNew);
        QCOMPARE(trained.size(), count > 0 ? std::size_t(count) : all);
        QCOMPARE(*trained.begin(), std::size_t(0));
        const double expected = double(draws) / double(fresh.size());
        for (const std::size_t m : fresh) // evenly, within five standard deviations
            QVERIFY(std::abs(times[m] - expected) < 5 * std::sqrt(expected) + 1e-9);
    }

    // The exam on new functions asks what its exact answer knows.
    void theExactAnswerToNewOnesIsOfTheNewOnes()
    {
        const Training examined = examinedTraining(trainingOn(3), ExamOn::New);
        QCOMPARE(examined.functions.given.size(), std::size_t(2));
        QCOMPARE(examined.functions.given[0].name, std::string("jagged"));
        FunctionTasks tasks(trainingOn(3)), others(examined);
        for (std::uint64_t i = 0; i < 20; ++i) {
            tasks.drawNew(heldOutKey, heldOutStreams, i);
            others.drawNew(heldOutKey, heldOutStreams, i);
            QCOMPARE(tasks.context(), others.context());
        }
        QCOMPARE(examinedTraining(trainingOn(3), ExamOn::Pool), trainingOn(3));
    }

    void questionsGoThroughThemInOrder()
    {
        Question question;
        const auto asked = [&](int count, FunctionOf source, int number) {
            question.functionOf = source;
            question.function = number;
            return givenFunction(trainingOn(count), question);
        };
        QVERIFY(!asked(3, FunctionOf::Pool, 0));
        QCOMPARE(*asked(3, FunctionOf::Pool, 1), std::size_t(0));
        QCOMPARE(*asked(3, FunctionOf::Pool, 3), std::size_t(2));
        QCOMPARE(*asked(3, FunctionOf::Pool, 4), std::size_t(0));
        QCOMPARE(*asked(3, FunctionOf::New, 1), std::size_t(3));
        QCOMPARE(*asked(3, FunctionOf::New, 2), std::size_t(4));
        QCOMPARE(*asked(3, FunctionOf::New, 3), std::size_t(3));
        QCOMPARE(*asked(0, FunctionOf::Pool, 5), std::size_t(4));
        QCOMPARE(*asked(0, FunctionOf::New, 6), std::size_t(0));
        const auto task = questionTask(trainingOn(3), {.function = 4, .functionOf = FunctionOf::New});
        QVERIFY(task);
        QCOMPARE(whichOf(someData(), task->function), std::size_t(4));
    }

    // Another context of the same function, where it comes again.
    void theSameFunctionHasAnotherContextAgain()
    {
        const auto first = questionTask(trainingOn(3), {.function = 1, .functionOf = FunctionOf::Pool});
        const auto again = questionTask(trainingOn(3), {.function = 4, .functionOf = FunctionOf::Pool});
        QCOMPARE(first->function.points, again->function.points);
        QVERIFY(first->context != again->context);
    }

    // A network that is trained on a family can be asked about data.
    void dataCanBeAskedAbout()
    {
        Experiment experiment;
        experiment.training.functions = usualFunctions(Family::Eq);
        experiment.training.functions.given = someData().given;
        experiment.question.askedFamily = Family::Data;
        experiment.question.function = 2;
        QCOMPARE(*givenFunction(experiment.training, experiment.question), std::size_t(1));
        experiment.question.exactUnder = ExactUnder::Asked;
        QVERIFY(makeOracle(answeredTraining(experiment)));
    }

    // With another number in the pool, other functions are new.
    void anotherPoolAsksAboutOtherNewOnes()
    {
        Experiment before;
        before.training = trainingOn(3);
        before.question.function = 1;
        before = withDrawnContext({.training = trainingOn(3)}, before);
        Experiment after = before;
        after.training.functions.count = 4;
        after = withDrawnContext(before, after);
        QVERIFY(after.question.context != before.question.context);
        QCOMPARE(after.question.context, questionTask(after.training, after.question)->context);
    }

    void drawingAgainAllocatesNothing()
    {
        FunctionDraw draw(someData());
        Function function;
        draw.draw(1, Stream::TrainingFunction, 0, function);
        const Point *points = function.points.data();
        for (std::uint64_t i = 0; i < 50; ++i) {
            draw.draw(1, Stream::TrainingFunction, i, function);
            QVERIFY(function.points.data() == points);
        }
    }
};

QTEST_APPLESS_MAIN(TestGivenFunctions)
#include "tst_givenfunctions.moc"
