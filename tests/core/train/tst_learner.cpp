// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/experiment/settings.h"
#include "core/init/initialise.h"
#include "core/model/noise.h"
#include "core/train/learner.h"
#include "core/train/run.h"
#include "tests/core/train/batches.h"
#include "tests/sanitizer.h"

#include <QTest>

#include <cmath>
#include <functional>

using namespace npscope;

namespace {

// Central differences with h = cbrt(eps) err by about h² = 4e-11 times the third derivative, and by eps/h = 4e-11 of
// the loss. With residuals of 1 at sigma_y = 0.05 that is some 1e-6 of a tensor's largest entry.
constexpr double tolerance = 2e-5;

struct Case {
    Training training;
    Batch<double> batch;
    State<double> state;

    Case(Initialisation initialisation, Sizes sizes, std::uint32_t seed)
        : Case(makeTraining(initialisation, sizes, seed))
    {
    }

    explicit Case(const Training &t) : training(t), state(initialParameters(t))
    {
        convert(TaskDraw(training).batch(1), batch);
    }

    Split &split() { return batch.tasks[0].split; }

    static Training makeTraining(Initialisation initialisation, Sizes sizes, std::uint32_t seed)
    {
        Training training;
        training.initialisation = initialisation;
        training.sizes = sizes;
        training.seed = seed;
        training.sigmaY = 0.05;
        return training;
    }

    BasicLosses<double> at(const State<double>::Vector &theta, std::vector<double> *gradient = nullptr) const
    {
        State<double> copy = state;
        copy.theta = theta;
        const auto learner = makeLearner<double>(training);
        const auto losses = learner->update(copy, batch);
        if (gradient)
            gradient->assign(learner->gradient().begin(), learner->gradient().end());
        return losses;
    }
};

// All parameters, that of sigma_y too where it is learned.
std::vector<Tensor> tensorsWithNoise(const Training &training)
{
    const auto named = tensorsOf(training);
    std::vector<Tensor> tensors(named.begin(), named.end());
    if (training.learnsSigmaY())
        tensors.push_back({{"sigma_y"}, "value", 1, 1, tensorParameterCount(training), 1, 1, true});
    return tensors;
}

// The largest difference in any tensor, relative to the tensor's largest entry. Some have none that matters: what is
// added to all keys changes no softmax. A thousandth of the largest of all is then what differences are measured by;
// theirs have an error of some 1e-10 of it.
double discrepancy(const Case &task, const std::vector<double> &gradient)
{
    double worst = 0, least = 0;
    for (const double derivative : gradient)
        least = std::max(least, 1e-3 * std::abs(derivative));
    for (const Tensor &tensor : tensorsWithNoise(task.training)) {
        double difference = 0, largest = 0;
        for (int i = tensor.offset; i < tensor.offset + tensor.size(); ++i) {
            auto theta = task.state.theta;
            const double h = std::cbrt(2.2e-16) * std::max(1.0, std::abs(theta[i]));
            theta[i] = task.state.theta[i] + h;
            const double above = task.at(theta).loss;
            theta[i] = task.state.theta[i] - h;
            const double below = task.at(theta).loss;
            difference = std::max(difference, std::abs((above - below) / (2 * h) - gradient.at(std::size_t(i))));
            largest = std::max(largest, std::abs(gradient.at(std::size_t(i))));
        }
        worst = std::max(worst, difference / std::max(largest, least));
    }
    return worst;
}

// Of the same weights, context and noise.
std::vector<double> gradientWithout(const Case &task)
{
    Training training = Case::makeTraining(task.training.initialisation, task.training.sizes, task.training.seed);
    training.samples = task.training.samples;
    Case plain(training);
    std::vector<double> gradient;
    plain.at(task.state.theta, &gradient);
    return gradient;
}

Training withSettings(std::initializer_list<std::pair<const char *, double>> values)
{
    Experiment experiment;
    experiment.training = Case::makeTraining(Initialisation::Xavier, {.hidden = 5, .rDim = 3, .zDim = 4}, 7);
    for (const auto &[name, value] : values)
        setting(name).set(experiment, value);
    return experiment.training;
}

} // namespace

class TestLearner : public QObject
{
    Q_OBJECT

private slots:
    void gradientIsThatOfTheLoss_data()
    {
        QTest::addColumn<int>("initialisation");
        QTest::addColumn<int>("hidden");
        QTest::addColumn<int>("rDim");
        QTest::addColumn<int>("zDim");
        for (std::size_t i = 0; i < initialisationNames().size(); ++i) {
            QTest::addRow("%s, the article's sizes", initialisationNames()[i]) << int(i) << 8 << 2 << 2;
            QTest::addRow("%s, other sizes", initialisationNames()[i]) << int(i) << 5 << 3 << 4;
        }
    }
    void gradientIsThatOfTheLoss()
    {
        QFETCH(int, initialisation);
        QFETCH(int, hidden);
        QFETCH(int, rDim);
        QFETCH(int, zDim);
        const Case task(Initialisation(initialisation), {hidden, rDim, zDim}, 7);
        std::vector<double> gradient;
        task.at(task.state.theta, &gradient);
        const double found = discrepancy(task, gradient);
        QVERIFY2(found < tolerance, qPrintable(QString::number(found)));
    }

    // Each remedy alone, those that meet in one place together, and all of them with every choice of the others.
    void gradientOfTheRemedies_data()
    {
        QTest::addColumn<Training>("training");
        const auto row = [](const char *name, std::initializer_list<std::pair<const char *, double>> values) {
            QTest::newRow(name) << withSettings(values);
        };
        row("relu, relu", {{"decoder_activation", 0}});
        row("sigmoid, tanh", {{"encoder_activation", 1}, {"decoder_activation", 2}});
        row("tanh, sigmoid", {{"encoder_activation", 2}});
        row("floor of sigma_z", {{"sigma_z", 1}, {"sigma_z_floor", 0.3}});
        row("learned sigma_y", {{"noise", 1}});
        row("prior N(0, I)", {{"prior", 1}});
        row("beta", {{"beta", 10}});
        row("annealed beta", {{"beta", 3}, {"beta_annealing", 4}});
        row("free bits, some used", {{"free_bits", 0.02}, {"prior", 1}});
        row("free bits, all used", {{"free_bits", 100}});
        row("targets include the context", {{"targets", 1}});
        row("NPML", {{"objective", 1}, {"samples", 20}, {"sigma_y", 0.5}});
        row("NPML, learned sigma_y", {{"objective", 1}, {"samples", 37}, {"noise", 1}, {"sigma_y", 0.5}});
        row("all at once", {{"sigma_z", 1},
                            {"noise", 1},
                            {"prior", 1},
                            {"beta", 2},
                            {"beta_annealing", 2},
                            {"free_bits", 0.1},
                            {"targets", 1},
                            {"samples", 17},
                            {"encoder_activation", 2},
                            {"decoder_activation", 2}});
    }
    void gradientOfTheRemedies()
    {
        QFETCH(Training, training);
        const Case task(training);
        std::vector<double> gradient;
        task.at(task.state.theta, &gradient);
        const double found = discrepancy(task, gradient);
        QVERIFY2(found < tolerance, qPrintable(QString::number(found)));
        QVERIFY(gradient != gradientWithout(task)); // the remedy is at work
    }

    void logLikelihoodAloneIsTheUpdates_data() { gradientOfTheRemedies_data(); }
    void logLikelihoodAloneIsTheUpdates()
    {
        QFETCH(Training, training);
        const Case task(training);
        const double expected = task.at(task.state.theta).logLikelihood;
        const double alone = makeLearner<double>(training)->logLikelihood(task.state.theta.data(), task.batch);
        QVERIFY(std::abs(alone - expected) <= 1e-12 * std::abs(expected)); // the same sums, maybe fused otherwise
    }

    // Smooth activations only: where a relu unit crosses its kink within h, the difference is no derivative.
    void gradientOfDeepNetworks_data()
    {
        QTest::addColumn<Training>("training");
        const auto add = [](const char *name, std::initializer_list<std::pair<const char *, double>> values) {
            Experiment experiment;
            for (const auto &[setting, value] :
                 std::initializer_list<std::pair<const char *, double>>{{"sigma_y", 0.3},
                                                                        {"encoder_activation", 2},
                                                                        {"initialisation", 2},
                                                                        {"hidden", 7},
                                                                        {"r_dim", 5},
                                                                        {"z_dim", 3}})
                npscope::setting(setting).set(experiment, value);
            for (const auto &[setting, value] : values)
                npscope::setting(setting).set(experiment, value);
            QTest::newRow(name) << experiment.training;
        };
        add("two hidden layers", {{"encoder_layers", 2}, {"decoder_layers", 2}});
        add("four and three", {{"encoder_layers", 4}, {"decoder_layers", 3}, {"decoder_activation", 2}});
        add("a batch of points", {{"batch", 3}});
        add("a batch of functions", {{"family", 1}, {"batch", 6}, {"decoder_layers", 2}});
        add("all as targets", {{"family", 1}, {"batch", 5}, {"targets", 1}});
        add("npml", {{"family", 1}, {"batch", 5}, {"objective", 1}, {"encoder_layers", 2}});
        add("sigma_y learned", {{"batch", 3}, {"noise", 1}, {"decoder_layers", 2}});
        add("sigma_y predicted", {{"noise", 2}, {"decoder_layers", 2}});
        add("npml, sigma_y predicted", {{"noise", 2}, {"objective", 1}, {"batch", 2}});
        add("floor, prior, beta", {{"sigma_z", 1}, {"prior", 1}, {"beta", 3}, {"batch", 2}});
        add("conditional", {{"model", 1}, {"family", 3}, {"batch", 5}, {"target_points", 8}});
        add("convolutional", {{"model", 2},
                              {"family", 3},
                              {"batch", 5},
                              {"target_points", 8},
                              {"conv_layers", 3},
                              {"points_per_unit", 3},
                              {"sigma_y_min", 0.1}});
        add("convolutional, of points far apart", {{"model", 2}, {"points_per_unit", 40}, {"conv_layers", 1}});
        add("attentive", {{"model", 3}, {"family", 3}, {"batch", 5}, {"target_points", 8}, {"r_dim", 6}, {"heads", 3}});
        add("attentive to itself", {{"model", 3},
                                    {"family", 3},
                                    {"batch", 3},
                                    {"encoder_layers", 2},
                                    {"r_dim", 6},
                                    {"heads", 2},
                                    {"self_attention", 2},
                                    {"targets", 1}});
        add("attentive by dot products", {{"model", 3}, {"attention", 1}, {"self_attention", 1}, {"batch", 2}});
        add("a path of the mean", {{"deterministic_path", 1}, {"family", 3}, {"batch", 5}, {"encoder_layers", 2}});
        add("a path of attention", {{"deterministic_path", 2},
                                    {"family", 3},
                                    {"batch", 3},
                                    {"r_dim", 6},
                                    {"heads", 3},
                                    {"self_attention", 1},
                                    {"decoder_layers", 2}});
        add("a path, all as targets, npml", {{"deterministic_path", 2},
                                             {"attention", 2},
                                             {"family", 1},
                                             {"batch", 5},
                                             {"targets", 1},
                                             {"objective", 1},
                                             {"noise", 2}});
        add("a sum over the context", {{"aggregation", 1}, {"family", 1}, {"batch", 3}});
        add("a conditional sum",
            {{"model", 1}, {"aggregation", 1}, {"family", 3}, {"batch", 5}, {"encoder_layers", 2}, {"targets", 1}});
        add("a path's sum", {{"deterministic_path", 1}, {"aggregation", 1}, {"family", 3}, {"batch", 3}});
        add("deep conditional", {{"model", 1}, {"encoder_layers", 3}, {"decoder_layers", 3}, {"batch", 2}});
    }
    void gradientOfDeepNetworks()
    {
        QFETCH(Training, training);
        const Case task(training);
        std::vector<double> gradient;
        task.at(task.state.theta, &gradient);
        const double found = discrepancy(task, gradient);
        QVERIFY2(found < tolerance, qPrintable(QString::number(found)));
    }

    // What is drawn of a batch does not depend on the shards it is divided into; only sums' last bits do.
    void aBatchIsTheMeanOfItsTasks()
    {
        Training training = withSettings({{"encoder_layers", 2}, {"batch", 7}});
        Case all(training);
        const double together = all.at(all.state.theta).loss;
        training.batch = 1;
        double sum = 0;
        for (std::size_t b = 0; b < 7; ++b) {
            Case one(training);
            one.batch.tasks[0] = all.batch.tasks[b];
            const auto noise = all.batch.noiseOf(b);
            one.batch.noise.assign(noise.begin(), noise.end());
            sum += one.at(all.state.theta).loss;
        }
        QVERIFY(std::abs(sum / 7 - together) < 1e-12 * std::abs(together));
    }

    void remediesAreWhatTheySay()
    {
        const auto lossesOf = [](std::initializer_list<std::pair<const char *, double>> values) {
            const Case task(withSettings(values));
            return task.at(task.state.theta);
        };
        const auto plain = lossesOf({});
        QCOMPARE(lossesOf({{"beta", 3}}).loss, 3 * plain.kl - plain.logLikelihood);
        QCOMPARE(lossesOf({{"beta", 3}, {"beta_annealing", 6}}).loss, 0.5 * plain.kl - plain.logLikelihood);
        QCOMPARE(lossesOf({{"free_bits", 100}}).loss, 400 - plain.logLikelihood); // of four dimensions
        QCOMPARE(lossesOf({{"noise", 1}}).loss, plain.loss);                      // it begins at sigma_y
        const auto npml = lossesOf({{"objective", 1}});
        QCOMPARE(npml.loss, -npml.logLikelihood);
        QCOMPARE(npml.kl, plain.kl);
    }

    // One sample: the mean over samples and the log of the mean are the same.
    void npmlOfOneSampleIsItsLikelihood()
    {
        Case elbo(withSettings({{"samples", 1}})), npml(withSettings({{"samples", 1}, {"objective", 1}}));
        elbo.split().context = npml.split().context = {0, 1, 2, 3, 4}; // so q_C = q_D
        const double likelihood = elbo.at(elbo.state.theta).logLikelihood;
        QVERIFY(std::abs(npml.at(npml.state.theta).logLikelihood - likelihood) < 1e-12 * std::abs(likelihood));
    }

    // Of the choices that mean something to the model.
    void everyCombinationTrains()
    {
        int count = 0;
        const auto matters = [](const Setting &setting, const Training &training) {
            const QLatin1String name(setting.name);
            if (name == QLatin1String("attention"))
                return training.hasAttention();
            if (name == QLatin1String("aggregation"))
                return training.aggregates();
            if (name == QLatin1String("decoder_activation"))
                return training.hasEncoder();
            const bool isOfAll = name == QLatin1String("model") || name == QLatin1String("encoder_activation")
                                 || name == QLatin1String("targets");
            return isOfAll || training.hasLatent();
        };
        std::vector<const Setting *> choices;
        for (const Setting &setting : settings()) {
            const QLatin1String name(setting.name);
            if (setting.isChoice() && setting.part == Setting::Part::Training && name != QLatin1String("initialisation")
                && name != QLatin1String("family"))
                choices.push_back(&setting);
        }
        Experiment experiment;
        experiment.training.initialisation = Initialisation::Xavier;
        experiment.training.sizes.rDim = experiment.training.sizes.heads;
        const std::function<void(std::size_t)> tryFrom = [&](std::size_t first) {
            if (first < choices.size()) {
                const double last = matters(*choices[first], experiment.training) ? choices[first]->max : 0;
                for (double value = 0; value <= last; ++value) {
                    choices[first]->set(experiment, value);
                    tryFrom(first + 1);
                }
                return;
            }
            QVERIFY(!findProblem(experiment));
            ++count;
            Run run(experiment.training);
            run.goTo(times(200, 10));
            QVERIFY(!run.divergedAt() && run.step() == times(200, 10));
        };
        tryFrom(0);
        // By mean or sum the latent model alone, with a path of the points together, and with one of three kinds of
        // attention; so the CNP; ConvCNP, and attentive CNP.
        QCOMPARE(count, 2 * (1 + 1 + 3) * 3 * 3 * 2 * 3 * 2 * 2 * 2 + 2 * 3 * 3 * 2 + 3 * 2 + 3 * 3 * 3 * 2);
    }

    void learnedNoiseGoesToItsBoundsAndNoFurther_data()
    {
        QTest::addColumn<double>("first");
        QTest::addColumn<double>("min");
        QTest::addColumn<double>("max");
        QTest::addColumn<double>("goal");
        QTest::newRow("the fit is better than allowed") << 0.5 << 0.4 << 1.0 << 0.4;
        QTest::newRow("the first errors are larger than allowed") << 0.0011 << 0.001 << 0.002 << 0.002;
    }
    void learnedNoiseGoesToItsBoundsAndNoFurther()
    {
        QFETCH(double, first);
        QFETCH(double, min);
        QFETCH(double, max);
        QFETCH(double, goal);
        Experiment experiment;
        setting("noise").set(experiment, 1);
        setting("sigma_y").set(experiment, first);
        setting("sigma_y_min").set(experiment, min);
        setting("sigma_y_max").set(experiment, max);
        setting("learning_rate").set(experiment, 0.1);
        Run run(experiment.training);
        QVERIFY(std::abs(sigmaYOf(experiment.training, run.theta()) - first) < 1e-6 * first); // as float knows its s
        double nearest = INFINITY;
        for (Step step = 100; step <= 10'000; step += 100) {
            run.goTo(step);
            const double sigmaY = sigmaYOf(experiment.training, run.theta());
            QVERIFY(sigmaY >= min && sigmaY <= max);
            nearest = std::min(nearest, std::abs(sigmaY - goal));
        }
        QVERIFY2(nearest < 0.05 * goal, qPrintable(QString::number(nearest)));
    }

    void aWrongGradientIsRejected()
    {
        const Case task(Initialisation::Normal, {}, 7);
        std::vector<double> gradient;
        task.at(task.state.theta, &gradient);
        for (const Tensor &tensor : tensorsOf(task.training)) {
            auto wrong = gradient;
            for (int i = tensor.offset; i < tensor.offset + tensor.size(); ++i)
                wrong[std::size_t(i)] *= 1.001;
            QVERIFY2(discrepancy(task, wrong) > tolerance, tensor.name().c_str());
        }
    }

    void lossIsLikelihoodAndKl()
    {
        const Case task(Initialisation::Xavier, {}, 3);
        const auto losses = task.at(task.state.theta);
        QCOMPARE(losses.loss, losses.kl - losses.logLikelihood);
        QVERIFY(losses.kl > 0);
    }

    void orderOfContextChangesNothing()
    {
        Case task(Initialisation::Normal, {}, 5);
        task.split() = {{0, 3, 4}, {1, 2}};
        const double loss = task.at(task.state.theta).loss;
        task.split() = {{4, 0, 3}, {2, 1}};
        // Only the order of two sums differs.
        QVERIFY(std::abs(task.at(task.state.theta).loss - loss) < 1e-12 * std::abs(loss));
    }

    void firstUpdateMovesByTheLearningRate()
    {
        // Adam's first step is lr · g/(|g| + ε): the learning rate, with the gradient's sign.
        const Case task(Initialisation::Normal, {}, 11);
        State<double> state = task.state;
        const auto learner = makeLearner<double>(task.training);
        learner->update(state, task.batch);
        for (Eigen::Index i = 0; i < state.theta.size(); ++i) {
            const double g = learner->gradient()[std::size_t(i)];
            const double expected = task.state.theta[i] - 1e-3 * g / (std::abs(g) + 1e-8);
            QVERIFY(std::abs(state.theta[i] - expected) < 1e-14);
        }
    }
};

QTEST_APPLESS_MAIN(TestLearner)
#include "tst_learner.moc"
