// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/experiment/settings.h"
#include "core/init/initialise.h"
#include "core/predict/autoregressive.h"
#include "core/predict/predictor.h"
#include "tests/core/analysis/smalltraining.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace npscope;

namespace {

Experiment experimentOf(Model model)
{
    Experiment experiment;
    experiment.training = smallTraining("eq", 0, setting("model").choices[std::size_t(model)]);
    Training &training = experiment.training;
    training.sizes.rDim = 8;
    training.initialisation = Initialisation::Xavier;
    experiment.question.followsTraining = false;
    experiment.question.context = {{-1.3, 0.4}, {0.5, -1.1}};
    experiment.question.curves = 70; // more than are computed at once
    experiment.question.feedback = 5;
    return experiment;
}

std::vector<float> thetaOf(const Training &training)
{
    const auto theta = initialParameters(training);
    return {theta.begin(), theta.end()};
}

} // namespace

class TestAutoregressive : public QObject
{
    Q_OBJECT

private slots:
    void eachPlaceIsFarFromThoseBefore()
    {
        const auto placesOf = [](int count) {
            Experiment experiment = experimentOf(Model::Cnp); // x from -2 to 2, where its context is, too
            experiment.question.feedback = count;
            return feedbackPlaces(experiment);
        };
        QCOMPARE(placesOf(4), (std::vector<double>{-1.5, 0.5, -0.5, 1.5}));
        QCOMPARE(placesOf(1), (std::vector<double>{0}));
        QVERIFY(placesOf(0).empty());
        auto places = placesOf(23);
        QVERIFY(std::abs(places[1] - places[0]) > 1.5);
        std::ranges::sort(places);
        for (std::size_t i = 0; i < places.size(); ++i)
            QVERIFY(std::abs(places[i] - (-2 + 4 * (double(i) + 0.5) / 23)) < 1e-12);
    }

    void placesGoOnToAContextBeyondWhatIsTrained()
    {
        Experiment experiment = experimentOf(Model::ConvCnp);
        experiment.question.feedback = 4;
        experiment.question.context = {{3, 0.5}, {6, -0.5}};
        QCOMPARE(feedbackPlaces(experiment), (std::vector<double>{-1, 3, 1, 5}));
    }

    // Curve by curve and place by place, by predictions alone.
    void aCurveIsWhatIsPredictedOfItsOwnDraws_data()
    {
        QTest::addColumn<Model>("model");
        for (const Model model : {Model::Cnp, Model::ConvCnp, Model::Acnp})
            QTest::newRow(setting("model").choices[std::size_t(model)]) << model;
    }
    void aCurveIsWhatIsPredictedOfItsOwnDraws()
    {
        QFETCH(Model, model);
        const Experiment experiment = experimentOf(model);
        const Training &training = experiment.training;
        const auto theta = thetaOf(training);
        const Grid grid{-3, 3, 13};
        const auto predictor = makePredictor<float>(training);
        const Fan fan = sampleFan(*predictor, theta.data(), experiment, grid);
        QCOMPARE(fan.curves, 70);
        QVERIFY(fan.isConditional);
        const auto places = feedbackPlaces(experiment);
        for (const int k : {0, 1, 31, 32, 69}) {
            std::vector<float> noise(places.size());
            fillNormals(experiment.question.draw, Stream::Feedback, std::uint64_t(k), noise);
            Points context = experiment.question.context;
            for (std::size_t m = 0; m < places.size(); ++m) {
                const std::vector<double> at{places[m]};
                const Curves here = predictor->predict(theta.data(), context, {}, at);
                context.push_back({places[m], double(here.mean[0] + here.sd[0] * noise[m])});
            }
            const Curves last = predictor->predict(theta.data(), context, {}, grid.values());
            for (int i = 0; i < grid.count; ++i) // in float, by other sums
                QVERIFY(std::abs(fan.curve(k)[std::size_t(i)] - last.mean[std::size_t(i)]) < 1e-4);
        }
    }

    // So many curves are the first of more.
    void theNumberOfCurvesChangesNone()
    {
        Experiment experiment = experimentOf(Model::Cnp);
        const auto theta = thetaOf(experiment.training);
        const auto predictor = makePredictor<float>(experiment.training);
        const Fan many = sampleFan(*predictor, theta.data(), experiment, {});
        experiment.question.curves = 3;
        const Fan few = sampleFan(*predictor, theta.data(), experiment, {});
        QCOMPARE(few.curves, 3);
        for (std::size_t i = 0; i < few.y.size(); ++i)
            QVERIFY(std::abs(few.y[i] - many.y[i]) < 1e-4);
    }

    void withoutFeedbackThereAreNone()
    {
        Experiment experiment = experimentOf(Model::Cnp);
        experiment.question.feedback = 0;
        const auto theta = thetaOf(experiment.training);
        const Fan fan = sampleFan(*makePredictor<float>(experiment.training), theta.data(), experiment, {});
        QCOMPARE(fan.curves, 0);
        QVERIFY(fan.y.empty() && fan.z.empty());
        experiment.question.feedback = 3;
        experiment.training.functions = {}; // of points, of which there are none
        experiment.training.points = {};
        QCOMPARE(sampleFan(*makePredictor<float>(experiment.training), theta.data(), experiment, {}).curves, 0);
    }
};

QTEST_APPLESS_MAIN(TestAutoregressive)
#include "tst_autoregressive.moc"
