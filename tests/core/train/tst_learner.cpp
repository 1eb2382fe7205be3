// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/experiment/settings.h"
#include "core/init/initialise.h"
#include "core/random/addressed.h"
#include "core/train/learner.h"

#include <QTest>

#include <cmath>
#include <functional>

using namespace npscope;

namespace {

// Central differences with h = cbrt(eps) err by about h² = 4e-11 times the third derivative, and by eps/h = 4e-11 of
// the loss. With residuals of 1 at sigma_y = 0.05 that is some 1e-6 of a tensor's largest entry.
constexpr double tolerance = 2e-5;

struct Task {
    Training training;
    Split split;
    std::vector<double> noise;
    State<double> state;

    Task(Initialisation initialisation, Sizes sizes, std::uint32_t seed)
        : training(makeTraining(initialisation, sizes, seed)), state(initialParameters(sizes, initialisation, seed))
    {
        SplitDraw(training).draw(1, split);
        std::vector<float> normals(std::size_t(sizes.zDim * training.samples));
        fillNormals(seed, Stream::TrainingNoise, 1, normals);
        noise.assign(normals.begin(), normals.end());
    }

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
        const auto losses = learner->update(copy, split, noise);
        if (gradient)
            gradient->assign(learner->gradient().begin(), learner->gradient().end());
        return losses;
    }
};

// The largest difference in any tensor, relative to the tensor's largest entry.
double discrepancy(const Task &task, const std::vector<double> &gradient)
{
    double worst = 0;
    for (const Tensor &tensor : tensorsOf(task.training.sizes)) {
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
        worst = std::max(worst, difference / largest);
    }
    return worst;
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
        const Task task(Initialisation(initialisation), {hidden, rDim, zDim}, 7);
        std::vector<double> gradient;
        task.at(task.state.theta, &gradient);
        const double found = discrepancy(task, gradient);
        QVERIFY2(found < tolerance, qPrintable(QString::number(found)));
    }

    void aWrongGradientIsRejected()
    {
        const Task task(Initialisation::Normal, {}, 7);
        std::vector<double> gradient;
        task.at(task.state.theta, &gradient);
        for (const Tensor &tensor : tensorsOf(task.training.sizes)) {
            auto wrong = gradient;
            for (int i = tensor.offset; i < tensor.offset + tensor.size(); ++i)
                wrong[std::size_t(i)] *= 1.001;
            QVERIFY2(discrepancy(task, wrong) > tolerance, tensor.name);
        }
    }

    void lossIsLikelihoodAndKl()
    {
        const Task task(Initialisation::Xavier, {}, 3);
        const auto losses = task.at(task.state.theta);
        QCOMPARE(losses.loss, losses.kl - losses.logLikelihood);
        QVERIFY(losses.kl > 0);
    }

    void orderOfContextChangesNothing()
    {
        Task task(Initialisation::Normal, {}, 5);
        task.split = {{0, 3, 4}, {1, 2}};
        const double loss = task.at(task.state.theta).loss;
        task.split = {{4, 0, 3}, {2, 1}};
        // Only the order of two sums differs.
        QVERIFY(std::abs(task.at(task.state.theta).loss - loss) < 1e-12 * std::abs(loss));
    }

    void firstUpdateMovesByTheLearningRate()
    {
        // Adam's first step is lr · g/(|g| + ε): the learning rate, with the gradient's sign.
        const Task task(Initialisation::Normal, {}, 11);
        State<double> state = task.state;
        const auto learner = makeLearner<double>(task.training);
        learner->update(state, task.split, task.noise);
        for (Eigen::Index i = 0; i < state.theta.size(); ++i) {
            const double g = learner->gradient()[std::size_t(i)];
            const double expected = task.state.theta[i] - 1e-3 * g / (std::abs(g) + 1e-8);
            QVERIFY(std::abs(state.theta[i] - expected) < 1e-14);
        }
    }
};

QTEST_APPLESS_MAIN(TestLearner)
#include "tst_learner.moc"
