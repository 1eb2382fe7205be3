// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a conditional model makes of a context: each against its formula, computed plainly.

#include "core/experiment/settings.h"
#include "core/init/initialise.h"
#include "core/model/parameters.h"
#include "core/predict/inside.h"
#include "core/predict/predictor.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace npscope;

namespace {

// Sums of a few terms of order 1 in single precision, against double.
constexpr double rounding = 1e-5;

Weights untrained(Model model, int heads = 4)
{
    Experiment experiment;
    setting("family").set(experiment, double(Family::Eq));
    Training &training = experiment.training;
    training.model = model;
    training.sizes = {.hidden = 8, .rDim = 8, .encoderLayers = 2, .convLayers = 3, .heads = heads};
    training.initialisation = Initialisation::Default;
    const auto initial = initialParameters(tensorsOf(training), training.initialisation, 3);
    const std::vector<float> theta(initial.begin(), initial.end());
    return {training, theta.data()};
}

const Points context{{1.3, 0.4}, {-0.7, -1.1}, {-0.65, 0.2}, {0.2, 0.9}};
const Grid range{-2, 2, 41};

bool isNear(double a, double b)
{
    return std::abs(a - b) <= rounding * std::max(1.0, std::abs(b));
}

} // namespace

class TestInside : public QObject
{
    Q_OBJECT

private slots:
    void pointsAreInTheOrderOfX()
    {
        const Inside inside = insideOf(untrained(Model::Acnp), context, range);
        QCOMPARE(inside.context, (Points{{-0.7, -1.1}, {-0.65, 0.2}, {0.2, 0.9}, {1.3, 0.4}}));
    }

    // d = sum of e^(-u²/2), u in lengths of e^lambda cells; s/(d + 10^-4) of the same with the y.
    void densityAndDataAreSumsOfKernels()
    {
        Weights weights = untrained(Model::ConvCnp);
        float &lambda = weights.theta[std::size_t(tensorsOf(weights.training)[0].offset)];
        lambda += 0.3F;
        const double length = std::exp(double(lambda)) / weights.training.sizes.pointsPerUnit;
        const Inside inside = insideOf(weights, context, range);
        const InsideLayer &grid = inside.layers.at(0);
        QCOMPARE(grid.channels, 2);
        QVERIFY(grid.cells.min <= range.min && grid.cells.max >= range.max);
        for (int i = 0; i < grid.cells.count; ++i) {
            const double cell = grid.cells.at(i) * weights.training.sizes.pointsPerUnit;
            QVERIFY(isNear(cell, std::round(cell))); // cells lie at whole multiples of their size
            double density = 0, data = 0;
            for (const Point &p : context) {
                const double k = std::exp(-std::pow((grid.cells.at(i) - p.x) / length, 2) / 2);
                density += k;
                data += k * p.y;
            }
            QVERIFY(isNear(double(grid.channel(0)[std::size_t(i)]), density));
            QVERIFY(isNear(double(grid.channel(1)[std::size_t(i)]), data / (density + 1e-4)));
        }
    }

    // H_0 = f(W [d, s] + b), and a cell of H_1 sees it at the two cells on either side: the x of a cell is its own.
    void aConvolutionSeesTheCellsAround()
    {
        const Weights weights = untrained(Model::ConvCnp);
        const Tensors tensors = tensorsOf(weights.training);
        const auto at = [&](const Tensor &t, int row, int column) {
            return double(weights.theta[std::size_t(t.offset + column * t.rows + row)]);
        };
        const Inside inside = insideOf(weights, context, range);
        QCOMPARE(inside.layers.size(), std::size_t(1 + weights.training.sizes.convLayers));
        const InsideLayer &grid = inside.layers[0], &first = inside.layers[1];
        const int channels = weights.training.sizes.hidden;
        QCOMPARE(first.channels, channels);
        const double ratio = (first.cells.min - grid.cells.min) * weights.training.sizes.pointsPerUnit;
        const int away = int(std::lround(ratio));
        QCOMPARE(away, 2);
        QCOMPARE(first.cells.count, grid.cells.count - 4);
        const auto lifted = [&](int c, int cell) {
            const double sum = at(tensors[1], c, 0) * double(grid.channel(0)[std::size_t(cell)])
                               + at(tensors[1], c, 1) * double(grid.channel(1)[std::size_t(cell)])
                               + at(tensors[2], c, 0);
            return std::max(0.0, sum);
        };
        for (int n = 0; n < first.cells.count; n += 5) {
            for (int c = 0; c < channels; ++c) {
                double sum = at(tensors[4], c, 0);
                for (int k = 0; k < 5; ++k) {
                    for (int i = 0; i < channels; ++i)
                        sum += at(tensors[3], c, k * channels + i) * lifted(i, n + away - 2 + k);
                }
                QVERIFY(isNear(double(first.channel(c)[std::size_t(n)]), std::max(0.0, sum)));
            }
        }
        for (const InsideLayer &layer : inside.layers)
            QVERIFY(layer.cells.min <= range.min && layer.cells.max >= range.max);
    }

    void aRangeOfTooManyCellsHasNoLayers()
    {
        const Inside inside = insideOf(untrained(Model::ConvCnp), context, {-1e7, 1e7, 41});
        QVERIFY(inside.isTooWide && inside.layers.empty());
        QVERIFY(!insideOf(untrained(Model::ConvCnp), context, {-100, 100, 3}).isTooWide);
    }

    void rIsTheMeanOfWhatThePointsContribute()
    {
        const Weights weights = untrained(Model::Cnp);
        const Inside inside = insideOf(weights, context, range);
        const std::size_t n = context.size(), dimensions = inside.r.size();
        QCOMPARE(dimensions, std::size_t(8));
        QCOMPARE(inside.contributions.size(), n * dimensions);
        for (std::size_t j = 0; j < dimensions; ++j) {
            double mean = 0;
            for (std::size_t i = 0; i < n; ++i)
                mean += double(inside.contributions[i * dimensions + j]) / double(n);
            QVERIFY(isNear(mean, double(inside.r[j])));
        }
        // What a point contributes is r of it alone.
        for (std::size_t i = 0; i < n; ++i) {
            const Inside alone = insideOf(weights, {inside.context[i]}, range);
            for (std::size_t j = 0; j < dimensions; ++j)
                QVERIFY(isNear(double(alone.r[j]), double(inside.contributions[i * dimensions + j])));
        }
        QVERIFY(inside.contributions[0] != inside.contributions[dimensions]);
    }

    void attentionIsWhatThePredictorSays()
    {
        const Weights weights = untrained(Model::Acnp, 2);
        const Inside inside = insideOf(weights, context, range);
        const auto predictor = makePredictor<float>(weights.training);
        const int points = int(context.size());
        QCOMPARE(inside.heads, 2);
        QCOMPARE(inside.attention.size(), std::size_t(2 * points * range.count));
        for (int x = 0; x < range.count; ++x) {
            const auto expected = predictor->attention(weights.theta.data(), inside.context, range.at(x));
            for (int head = 0; head < inside.heads; ++head) {
                double sum = 0;
                for (int i = 0; i < points; ++i) {
                    sum += double(inside.attentionOf(head, i, x));
                    QVERIFY(isNear(double(inside.attentionOf(head, i, x)),
                                   double(expected[std::size_t(head * points + i)])));
                }
                QVERIFY(isNear(sum, 1));
            }
        }
    }

    void noPointsAndNoConditionalModelAreNothingToFear()
    {
        for (const Model model : {Model::Np, Model::Cnp, Model::ConvCnp, Model::Acnp}) {
            const Inside inside = insideOf(untrained(model), {}, range);
            QVERIFY(inside.contributions.empty() && inside.attention.empty());
            QCOMPARE(inside.r.empty(), model != Model::Cnp);
            QCOMPARE(inside.layers.empty(), model != Model::ConvCnp);
        }
        const Inside latent = insideOf(untrained(Model::Np), context, range);
        QVERIFY(latent.r.empty() && latent.layers.empty() && latent.attention.empty());
    }
};

QTEST_GUILESS_MAIN(TestInside)
#include "tst_inside.moc"
