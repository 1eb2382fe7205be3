// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Both tests of a network's character against a plain computation.

#include "core/analysis/characterexam.h"
#include "core/data/questiontask.h"
#include "core/model/noise.h"
#include "core/oracle/oracle.h"
#include "core/random/addressed.h"
#include "core/train/run.h"
#include "tests/core/analysis/smalltraining.h"

#include <QTest>

#include <cmath>

using namespace npscope;

namespace {

constexpr int samples = 16; // of z
constexpr int tasks = 6;

// The context with the values that key Y gives it where function i is shown, held-out task i - 1.
Points redrawn(const Training &training, const Points &context, int function)
{
    const Question question{.followsTraining = false, .context = context, .function = function};
    return withOtherValues({.training = training, .question = question}).question.context;
}

// The sd of y at each x: of a conditional model its own, else that over the curves with the noise.
std::vector<double> sdOf(const Training &training, const float *theta, const Points &context,
                         std::span<const double> xs, std::size_t task)
{
    std::vector<float> noise(training.hasLatent() ? std::size_t(samples * training.sizes.zDim) : 0);
    fillNormals(heldOutKey, Stream::HeldOutSample, task, noise);
    const Curves curves = makePredictor<float>(training)->predict(theta, context, noise, xs);
    std::vector<double> sd;
    for (std::size_t i = 0; i < xs.size(); ++i) {
        if (!training.hasLatent()) {
            sd.push_back(double(curves.sd[i]));
            continue;
        }
        double mean = 0, variance = 0;
        for (std::size_t k = 0; k < samples; ++k)
            mean += double(curves.y[k * xs.size() + i]) / samples;
        for (std::size_t k = 0; k < samples; ++k)
            variance += std::pow(double(curves.y[k * xs.size() + i]) - mean, 2) / samples;
        sd.push_back(std::sqrt(variance + std::pow(sigmaYOf(training, theta), 2)));
    }
    return sd;
}

double meanChange(const std::vector<double> &a, const std::vector<double> &b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += std::abs(std::log(a[i] / b[i]));
    return sum / double(a.size());
}

std::vector<double> exactSd(const Oracle &oracle, const Points &context, std::span<const double> xs)
{
    const Eigen::ArrayXd variance = varianceOf(oracle.marginals(context, xs), Of::Observation);
    std::vector<double> sd;
    for (const double v : variance)
        sd.push_back(std::sqrt(v));
    return sd;
}

Character characterOf(CharacterExam &exam, const float *theta, const HeldOutTasks &held)
{
    std::vector<TaskCharacter> all;
    for (std::size_t i = 0; i < held.count(); ++i)
        all.push_back(exam.examine(theta, held, i));
    return exam.summarise(all);
}

} // namespace

class TestCharacterExam : public QObject
{
    Q_OBJECT

private slots:
    void bothTestsAreThoseOfAPlainComputation_data()
    {
        QTest::addColumn<QString>("family");
        QTest::addColumn<QString>("model");
        QTest::newRow("latent NP on sines") << "sine"
                                            << "np";
        QTest::newRow("CNP on sines") << "sine"
                                      << "cnp";
        QTest::newRow("CNP on a GP") << "eq"
                                     << "cnp";
    }
    void bothTestsAreThoseOfAPlainComputation()
    {
        QFETCH(QString, family);
        QFETCH(QString, model);
        const Training training = smallTraining(qPrintable(family), 0, qPrintable(model));
        Run run(training);
        run.goTo(30);
        HeldOutTasks held(training);
        held.extendTo(tasks);
        const auto oracle = makeOracle(training);
        double change = 0, exactChange = 0;
        for (std::size_t i = 0; i < tasks; ++i) {
            const Points other = redrawn(training, held[i].context, int(i) + 1);
            QVERIFY(other != held[i].context);
            change += meanChange(sdOf(training, run.theta(), other, held[i].x, i),
                                 sdOf(training, run.theta(), held[i].context, held[i].x, i))
                      / tasks;
            exactChange +=
                meanChange(exactSd(*oracle, other, held[i].x), exactSd(*oracle, held[i].context, held[i].x)) / tasks;
        }
        CharacterExam exam(training, samples);
        const Character character = characterOf(exam, run.theta(), held);
        QCOMPARE(character.tasks, tasks);
        // The network answers in single precision, whose sums over curves are in another order here.
        QVERIFY(std::abs(character.sdChange - change) <= 1e-4 * change);
        QVERIFY(std::abs(character.exactSdChange - exactChange) <= 1e-9);
        QVERIFY(character.sdChange > 0);
        const Honesty moved = HonestyExam(training, samples, characterMove).examineAll(run.theta(), held);
        QCOMPARE(character.moved.gap, moved.gap);
        QCOMPARE(character.moved.coverage90, moved.coverage90);
        QCOMPARE(character.moved.tasks, tasks);
    }

    // What the sd of a Gaussian process is, the x of its points alone decide; what is known of a sawtooth depends on
    // their values.
    void theExactSdOfAGaussianProcessStandsStill()
    {
        for (const char *family : {"eq", "matern32", "weakly-periodic", "sawtooth"}) {
            const Training training = smallTraining(family, 0, "cnp");
            Run run(training);
            HeldOutTasks held(training);
            held.extendTo(tasks);
            CharacterExam exam(training);
            const double change = characterOf(exam, run.theta(), held).exactSdChange;
            QVERIFY2(isGaussianProcess(training.functions.family) ? change < 1e-9 : change > 0.01, family);
        }
    }

    void theFirstTestAloneSaysTheSame()
    {
        const Training training = smallTraining("eq", 0, "cnp");
        Run run(training);
        run.goTo(10);
        HeldOutTasks held(training);
        held.extendTo(tasks);
        CharacterExam exam(training), alone(training);
        for (std::size_t i : {std::size_t(4), std::size_t(0)}) {
            const TaskCharacter one = alone.sdChange(run.theta(), held, i), both = exam.examine(run.theta(), held, i);
            QCOMPARE(one.sdChange, both.sdChange);
            QCOMPARE(one.exactSdChange, both.exactSdChange);
            QCOMPARE(alone.summarise({&one, 1}).moved.tasks, 0);
        }
    }

    // The values come of the pool, whose exact answer is asked.
    void thePoolHasOtherValues()
    {
        const Training training = smallTraining("sine", 3, "cnp");
        Run run(training);
        HeldOutTasks pool(training, ExamOn::Pool);
        pool.extendTo(tasks);
        CharacterExam exam(training, samples, ExamOn::Pool);
        const auto oracle = makeOracle(training);
        const Question question{
            .followsTraining = false, .context = pool[0].context, .function = 1, .functionOf = FunctionOf::Pool};
        const Points other = withOtherValues({.training = training, .question = question}).question.context;
        const double expected =
            meanChange(exactSd(*oracle, other, pool[0].x), exactSd(*oracle, pool[0].context, pool[0].x));
        QVERIFY(std::abs(exam.sdChange(run.theta(), pool, 0).exactSdChange - expected) <= 1e-9);
    }
};

QTEST_GUILESS_MAIN(TestCharacterExam)
#include "tst_characterexam.moc"
