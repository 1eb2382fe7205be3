// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the conditional models promise by what they are made of, whatever their weights.

#include "core/experiment/settings.h"
#include "core/init/initialise.h"
#include "core/predict/predictor.h"
#include "tests/core/analysis/smalltraining.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

using namespace npscope;

namespace {

Training trainingOf(Model model)
{
    Training training = smallTraining("eq", 0, setting("model").choices[std::size_t(model)]);
    training.sizes.rDim = 8;
    training.sizes.selfAttention = 1;
    training.initialisation = Initialisation::Normal; // so that everything matters
    training.decoderActivation = Activation::Relu;
    return training;
}

const Points context{{-1.3, 0.4}, {-0.2, -1.1}, {0.05, 0.7}, {1.61, 0.2}};
const std::vector<double> places{-1.9, -0.31, 0, 0.05, 0.66, 1.4};

BasicCurves<double> answer(const Training &training, const Points &points, const std::vector<double> &xs)
{
    const auto theta = initialParameters(training);
    return makePredictor<double>(training)->predict(theta.data(), points, {}, xs);
}

// To the rounding of a sum of some tens of terms in another order.
void compare(const BasicCurves<double> &a, const BasicCurves<double> &b)
{
    QCOMPARE(a.mean.size(), b.mean.size());
    for (std::size_t i = 0; i < a.mean.size(); ++i) {
        QVERIFY(std::abs(a.mean[i] - b.mean[i]) < 1e-11 * std::max(1., std::abs(b.mean[i])));
        QVERIFY(std::abs(a.sd[i] - b.sd[i]) < 1e-11 * b.sd[i]);
    }
}

Points moved(Points points, double by)
{
    for (Point &point : points)
        point.x += by;
    return points;
}

} // namespace

class TestConditionalNetworks : public QObject
{
    Q_OBJECT

    static void addModels()
    {
        QTest::addColumn<Model>("model");
        for (const char *name : setting("model").choices) {
            Training training;
            training.model = Model(int(*setting("model").findChoice(name)));
            if (!training.hasLatent())
                QTest::newRow(name) << training.model;
        }
    }

private slots:
    void theOrderOfTheContextIsIrrelevant_data() { addModels(); }
    void theOrderOfTheContextIsIrrelevant()
    {
        QFETCH(Model, model);
        const Training training = trainingOf(model);
        Points turned = context;
        std::ranges::rotate(turned, turned.begin() + 1);
        std::swap(turned[0], turned[1]);
        compare(answer(training, turned, places), answer(training, context, places));
    }

    // An x that is asked alone, or among others that are far away, has the same answer.
    void anAnswerDependsOnItsXAlone_data() { addModels(); }
    void anAnswerDependsOnItsXAlone()
    {
        QFETCH(Model, model);
        const Training training = trainingOf(model);
        const auto together = answer(training, context, places);
        for (std::size_t i = 0; i < places.size(); ++i) {
            const auto alone = answer(training, context, {1e5, places[i], -300});
            compare({.y = {}, .mean = {alone.mean[1]}, .sd = {alone.sd[1]}, .sigmaY = {}},
                    {.y = {}, .mean = {together.mean[i]}, .sd = {together.sd[i]}, .sigmaY = {}});
        }
    }

    // Each looks at all points, with weights that add up to 1; where they do not divide r's dimensions, as many as
    // divide both.
    void headsShareTheDimensionsOfR()
    {
        for (const auto &[heads, expected] : {std::pair{4, 4}, {3, 1}, {12, 4}, {16, 8}}) {
            Training training = trainingOf(Model::Acnp);
            training.sizes.heads = heads;
            const auto theta = initialParameters(training);
            const auto weights = makePredictor<double>(training)->attention(theta.data(), context, 0.3);
            QCOMPARE(weights.size(), std::size_t(expected) * context.size());
            for (std::size_t h = 0; h < std::size_t(expected); ++h) {
                const auto own = std::span(weights).subspan(h * context.size(), context.size());
                QVERIFY(std::abs(std::accumulate(own.begin(), own.end(), 0.) - 1) < 1e-12);
            }
        }
        QVERIFY(makePredictor<double>(trainingOf(Model::Cnp))
                    ->attention(initialParameters(trainingOf(Model::Cnp)).data(), context, 0.3)
                    .empty());
    }

    void anEmptyContextHasAnAnswer_data() { addModels(); }
    void anEmptyContextHasAnAnswer()
    {
        QFETCH(Model, model);
        const auto found = answer(trainingOf(model), {}, places);
        for (std::size_t i = 0; i < places.size(); ++i)
            QVERIFY(std::isfinite(found.mean[i]) && found.sd[i] > 0);
    }

    // By whole cells of its grid a ConvCNP's answer moves along; no other model's does.
    void onlyAConvCnpMovesWithItsData_data() { addModels(); }
    void onlyAConvCnpMovesWithItsData()
    {
        QFETCH(Model, model);
        const Training training = trainingOf(model);
        std::vector<double> there = places;
        for (double &x : there)
            x += 4;
        const auto here = answer(training, context, places), found = answer(training, moved(context, 4), there);
        if (model == Model::ConvCnp)
            return compare(found, here);
        double largest = 0;
        for (std::size_t i = 0; i < places.size(); ++i)
            largest = std::max(largest, std::abs(found.mean[i] - here.mean[i]) / here.sd[i]);
        QVERIFY(largest > 0.1);
    }

    // By half a cell it does so nearly, as far as its grid is fine.
    void betweenCellsAConvCnpMovesNearly()
    {
        Training training = trainingOf(Model::ConvCnp);
        training.initialisation = Initialisation::Default; // gentle
        std::vector<double> there = places;
        for (double &x : there)
            x += 0.0625;
        const auto here = answer(training, context, places), found = answer(training, moved(context, 0.0625), there);
        double largest = 0;
        for (std::size_t i = 0; i < places.size(); ++i)
            largest = std::max(largest, std::abs(found.mean[i] - here.mean[i]) / here.sd[i]);
        QVERIFY(largest > 0 && largest < 0.05);
    }
};

QTEST_APPLESS_MAIN(TestConditionalNetworks)
#include "tst_conditionalnetworks.moc"
