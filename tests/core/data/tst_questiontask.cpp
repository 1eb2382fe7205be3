// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/functiontasks.h"
#include "core/data/questiontask.h"
#include "core/experiment/settings.h"

#include <QTest>

#include <cmath>

using namespace npscope;

namespace {

Experiment onFamily(Family family, int functions = 0)
{
    Experiment experiment;
    setting("family").set(experiment, double(family));
    experiment.training.functions.count = functions;
    return experiment;
}

Experiment with(const Experiment &experiment, const char *name, double value)
{
    Experiment after = experiment;
    setting(name).set(after, value);
    return withDrawnContext(experiment, after);
}

bool isAsDrawn(const Experiment &experiment)
{
    const auto task = questionTask(experiment.training, experiment.question);
    return task && !experiment.question.followsTraining && experiment.question.context == task->context;
}

} // namespace

class TestQuestionTask : public QObject
{
    Q_OBJECT

private slots:
    void functionsAreThoseThatNetworksAreExaminedWith()
    {
        const Experiment experiment = with(onFamily(Family::Eq, 4), "function", 3);
        FunctionTasks tasks(experiment.training);
        tasks.drawNew(heldOutKey, heldOutStreams, 2);
        QCOMPARE(experiment.question.context, tasks.context());
        const auto task = questionTask(experiment.training, experiment.question);
        for (const double x : {-2.0, 0.3, 1.9})
            QCOMPARE(task->function.at(x), tasks.function().at(x));
    }

    void aFunctionOfThePoolIsOneOfItsOwn()
    {
        Experiment experiment = onFamily(Family::Sine, 3);
        setting("function_of").set(experiment, double(FunctionOf::Pool));
        const FunctionTasks tasks(experiment.training);
        for (int i = 1; i <= 8; ++i) {
            experiment = with(experiment, "function", i);
            const auto task = questionTask(experiment.training, experiment.question);
            const auto isThis = [&](const Function &f) { return f.amplitude == task->function.amplitude; };
            QVERIFY(std::ranges::any_of(tasks.pool(), isThis));
            experiment.question.functionOf = FunctionOf::New;
            QVERIFY(std::ranges::none_of(tasks.pool(), [&](const Function &f) {
                return f.amplitude == questionTask(experiment.training, experiment.question)->function.amplitude;
            }));
            experiment.question.functionOf = FunctionOf::Pool;
        }
    }

    // y = f(x) + noise, and none of the noise that the task's own points have, nor twice the same.
    void oneMoreObservationIsAsTheOthersAre()
    {
        Experiment experiment = with(onFamily(Family::Sine), "observation_noise", 0.5);
        double sum = 0, sumOfSquares = 0;
        constexpr int count = 400;
        for (int i = 1; i <= count; ++i) {
            experiment = with(experiment, "function", i);
            const auto task = questionTask(experiment.training, experiment.question);
            const double noise = *observed(experiment.training, experiment.question, 0.7) - task->function.at(0.7);
            // Elsewhere it is the same noise; of a longer context another one.
            QVERIFY(std::abs(*observed(experiment.training, experiment.question, -2) - task->function.at(-2) - noise)
                    < 1e-9);
            for (const Point &point : task->context)
                QVERIFY(std::abs(point.y - task->function.at(point.x) - noise) > 1e-9);
            Question longer = experiment.question;
            longer.context.push_back({0.7, 0});
            QVERIFY(*observed(experiment.training, longer, 0.7) != task->function.at(0.7) + noise);
            sum += noise;
            sumOfSquares += noise * noise;
        }
        QVERIFY(std::abs(sum / count) < 4 * 0.5 / std::sqrt(double(count)));
        QVERIFY(std::abs(sumOfSquares / count - 0.25) < 4 * 0.25 * std::sqrt(2.0 / count));
        experiment.question.function = 0;
        QVERIFY(!observed(experiment.training, experiment.question, 0.7));
    }

    // At each x of the context, one after the other.
    void otherValuesAreObservations()
    {
        for (const FunctionOf of : {FunctionOf::New, FunctionOf::Pool}) {
            Experiment experiment = with(onFamily(Family::Eq, 5), "observation_noise", 0.5);
            experiment.question.functionOf = of;
            experiment = with(experiment, "function", 2);
            const Experiment other = withOtherValues(experiment);
            QCOMPARE(other.question.function, 3);
            Question question = other.question;
            question.context.clear();
            for (const Point &point : experiment.context())
                question.context.push_back({point.x, *observed(experiment.training, question, point.x)});
            QVERIFY(!question.context.empty());
            QCOMPARE(other.question, question);
        }
    }

    // The member of the pool whose number the task's words give, with its observations.
    void aFunctionOfThePoolIsThatOfATaskOfThePool()
    {
        for (const Family family : {Family::Eq, Family::Sine, Family::EqRandom}) {
            Experiment experiment = onFamily(family, 5);
            experiment.question.functionOf = FunctionOf::Pool;
            FunctionTasks tasks(experiment.training);
            for (int i = 1; i <= 10; ++i) {
                experiment.question.function = i;
                tasks.draw(heldOutKey, heldOutStreams, std::uint64_t(i - 1));
                const auto task = questionTask(experiment.training, experiment.question);
                QCOMPARE(task->context, tasks.context());
                QCOMPARE(task->function.at(0.3), tasks.function().at(0.3));
            }
        }
    }

    void pointsHaveNoFunction()
    {
        Experiment experiment;
        experiment.question.function = 3;
        QVERIFY(!questionTask(experiment.training, experiment.question));
        experiment = onFamily(Family::Sine);
        QVERIFY(!questionTask(experiment.training, experiment.question));
        // Another family takes the number away with the functions.
        experiment = with(with(experiment, "function", 2), "family", double(Family::Points));
        QCOMPARE(experiment.question.function, 0);
    }

    void aContextAsDrawnFollowsTheFunctions()
    {
        const Experiment drawn = with(onFamily(Family::Sine), "function", 2);
        QVERIFY(isAsDrawn(drawn));
        for (const auto &[name, value] : {std::pair{"family", double(Family::Eq)}, std::pair{"amplitude_max", 5.0},
                                          std::pair{"observation_noise", 0.5}, std::pair{"context_max", 30.0}}) {
            const Experiment after = with(drawn, name, value);
            QVERIFY2(isAsDrawn(after), name);
            QVERIFY2(after.question.context != drawn.question.context, name);
            QCOMPARE(after.question.function, 2);
        }
        QCOMPARE(with(drawn, "seed", 99).question, drawn.question); // whose new functions are the same
        QCOMPARE(with(drawn, "learning_rate", 0.1).question, drawn.question);
    }

    void aPoolsFunctionFollowsTheSeed()
    {
        Experiment experiment = onFamily(Family::Sine, 3);
        setting("function_of").set(experiment, double(FunctionOf::Pool));
        experiment = with(experiment, "function", 1);
        const Experiment after = with(experiment, "seed", 99);
        QVERIFY(isAsDrawn(after));
        QVERIFY(after.question.context != experiment.question.context);
    }

    void anEditedContextKeepsItsFunctionAsLongAsThatIsTheSame()
    {
        Experiment edited = with(onFamily(Family::Sine), "function", 2);
        edited.question.context.push_back({0.5, 7});
        const Experiment noisy = with(edited, "observation_noise", 0.5);
        QCOMPARE(noisy.question, edited.question);
        const Experiment other = with(edited, "family", double(Family::Eq));
        QCOMPARE(other.question.context, edited.question.context);
        QCOMPARE(other.question.function, 0);
        // Another number is another function, and draws its points.
        QVERIFY(isAsDrawn(with(edited, "function", 3)));
        QCOMPARE(with(edited, "function", 0).question.context, edited.question.context);
    }

    // At the same x, with the same noise and numbers of points, as if it were trained on.
    void aFunctionOfAnotherFamilyIsDrawnAsIfThatWereTrainedOn()
    {
        Experiment experiment = with(onFamily(Family::Sine), "observation_noise", 0.5);
        experiment = with(with(experiment, "asked_family", double(Family::Eq)), "function", 2);
        QVERIFY(isAsDrawn(experiment));
        Experiment trained = experiment;
        trained.question.askedFamily = Family::Points;
        trained.training.functions = usualFunctions(Family::Eq);
        trained.training.functions.x = {-3, 3};
        trained.training.functions.noise = 0.5;
        trained.training.functions.targets = 10;
        const auto expected = questionTask(trained.training, trained.question);
        QCOMPARE(experiment.question.context, expected->context);
        const auto task = questionTask(experiment.training, experiment.question);
        for (const double x : {-2.9, 0.3, 2.1})
            QCOMPARE(task->function.at(x), expected->function.at(x));
        QCOMPARE(*observed(experiment.training, experiment.question, 0.7),
                 *observed(trained.training, trained.question, 0.7));
    }

    void anotherAskedFamilyDrawsTheContextAnew()
    {
        const Experiment drawn = with(onFamily(Family::Sine, 3), "function", 2);
        const Experiment other = with(drawn, "asked_family", double(Family::Matern52));
        QVERIFY(isAsDrawn(other));
        QVERIFY(other.question.context != drawn.question.context);
        QCOMPARE(other.training, drawn.training);
        QCOMPARE(with(other, "asked_family", 0).question, drawn.question);
        // The family that is trained on is no other one, and which exact answer is wanted is no other function.
        QCOMPARE(with(drawn, "asked_family", double(Family::Sine)).question.context, drawn.question.context);
        QCOMPARE(with(other, "exact_under", 1).question.context, other.question.context);
        Experiment edited = drawn;
        edited.question.context.push_back({0.5, 7});
        const Experiment asked = with(edited, "asked_family", double(Family::Matern52));
        QCOMPARE(asked.question.context, edited.question.context);
        QCOMPARE(asked.question.function, 0);
    }

    void aFunctionOfThePoolIsOfNoOtherFamily()
    {
        Experiment experiment = onFamily(Family::Sine, 3);
        experiment = with(with(experiment, "function_of", double(FunctionOf::Pool)), "function", 1);
        const Experiment asked = with(experiment, "asked_family", double(Family::Eq));
        QCOMPARE(asked.question.context, experiment.question.context);
        QCOMPARE(askedTraining(asked), asked.training);
        // Without a pool there is none to be of.
        const Experiment all = with(asked, "functions", 0);
        QVERIFY(isAsDrawn(all));
        QCOMPARE(askedTraining(all).functions.family, Family::Eq);
    }

    void whatIsNotAllowedIsLeftAlone()
    {
        const Experiment drawn = with(onFamily(Family::Sine), "function", 2);
        Experiment after = drawn;
        after.training.contextMin = 20; // exceeds the largest
        QCOMPARE(withDrawnContext(drawn, after), after);
    }
};

QTEST_APPLESS_MAIN(TestQuestionTask)
#include "tst_questiontask.moc"
