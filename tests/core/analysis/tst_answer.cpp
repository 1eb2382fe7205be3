// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/answer.h"
#include "core/model/parameters.h"
#include "core/predict/predictor.h"
#include "core/train/run.h"

#include <QTest>

#include <cmath>

using namespace npscope;

namespace {

/// The article's network, from its formulas and in double: one number after the other.
class Plain
{
public:
    Plain(const Weights &weights) : m_theta(weights.theta), m_tensors(tensorsOf(weights.training.sizes)) {}

    // The curves' mean at x, given this context.
    double mean(const Points &context, const std::vector<float> &noise, double x) const
    {
        double r[2] = {0, 0}, mu[2], sigma[2];
        for (const Point &p : context) {
            for (int j = 0; j < 2; ++j) {
                double sum = at(3, j, 0);
                for (int h = 0; h < 8; ++h)
                    sum += at(2, j, h) * std::max(0.0, at(0, h, 0) * p.x + at(0, h, 1) * p.y + at(1, h, 0));
                r[j] += sum / double(context.size());
            }
        }
        for (int j = 0; j < 2; ++j) {
            mu[j] = at(5, j, 0) + at(4, j, 0) * r[0] + at(4, j, 1) * r[1];
            sigma[j] = std::log1p(std::exp(at(7, j, 0) + at(6, j, 0) * r[0] + at(6, j, 1) * r[1]));
        }
        double total = 0;
        for (std::size_t k = 0; k < noise.size() / 2; ++k)
            total += decoded(x, mu[0] + sigma[0] * noise[2 * k], mu[1] + sigma[1] * noise[2 * k + 1]);
        return total / double(noise.size() / 2);
    }

private:
    double at(int tensor, int row, int col) const
    {
        const auto &t = m_tensors[std::size_t(tensor)];
        return double(m_theta[std::size_t(t.offset + col * t.rows + row)]);
    }
    double decoded(double x, double z1, double z2) const
    {
        double y = at(11, 0, 0);
        for (int h = 0; h < 8; ++h) {
            const double a = at(9, h, 0) + at(8, h, 0) * x + at(8, h, 1) * z1 + at(8, h, 2) * z2;
            y += at(10, 0, h) / (1 + std::exp(-a));
        }
        return y;
    }

    std::vector<float> m_theta;
    decltype(tensorsOf(Sizes{})) m_tensors;
};

Weights weightsAt(const Experiment &experiment, Step step)
{
    Run run(experiment.training);
    run.goTo(step);
    return {experiment.training, run.theta()};
}

Experiment withContext(const Experiment &experiment, const Points &context)
{
    Experiment result = experiment;
    result.question.followsTraining = false;
    result.question.context = context;
    return result;
}

} // namespace

class TestAnswer : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithThePlainFormulas_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<double>("xMin");
        QTest::addColumn<double>("xMax");
        QTest::newRow("untrained") << 0 << -4.0 << 4.0;
        QTest::newRow("early") << 300 << -4.0 << 4.0;
        QTest::newRow("trained") << 9001 << -4.0 << 4.0;
        QTest::newRow("trained, zoomed") << 9001 << -0.5 << 0.75;
    }
    void agreesWithThePlainFormulas()
    {
        QFETCH(int, step);
        QFETCH(double, xMin);
        QFETCH(double, xMax);
        const Experiment before;
        Points context = before.training.points;
        context.push_back({0.5, -1});
        const Experiment after = withContext(before, context);
        const Weights weights = weightsAt(before, step);
        const Grid grid{.min = xMin, .max = xMax};
        const auto answer = answerTo(weights, before, after, grid);
        QVERIFY(answer);

        const Plain plain(weights);
        const std::vector<float> noise = curveNoise(before);
        double moved = 0;
        for (int i = 0; i < grid.count; ++i) {
            const double x = grid.at(i);
            moved =
                std::max(moved, std::abs(plain.mean(context, noise, x) - plain.mean(before.training.points, noise, x)));
        }
        const double asked = std::abs(-1 - plain.mean(before.training.points, noise, 0.5));
        // A mean of curves of size 1 in float: each rounded to 6e-8, through some ten sums of terms up to ten times
        // as large.
        QVERIFY2(std::abs(answer->moved - moved) < 2e-5, qPrintable(QString::number(answer->moved - moved)));
        QVERIFY2(std::abs(answer->asked - asked) < 2e-5, qPrintable(QString::number(answer->asked - asked)));
        QCOMPARE(answer->point, (Point{0.5, -1}));
    }

    // The article's run at its default seed: 1.5 away, and the mean moves by less than .1 of it; untrained there is
    // no function that it could have learned.
    void aTrainedNetworkIsDeaf()
    {
        const Experiment before;
        Points context = before.training.points;
        context.push_back({0.5, -1});
        const Experiment after = withContext(before, context);
        const auto trained = answerTo(weightsAt(before, 9001), before, after, Grid{});
        QVERIFY(trained && trained->hasLearned && trained->isDeaf());
        const auto untrained = answerTo(weightsAt(before, 0), before, after, Grid{});
        QVERIFY(untrained && !untrained->hasLearned && !untrained->isDeaf());
    }

    // On the curves it asks for nothing, so there is nothing to be deaf to.
    void aPointOnTheCurvesAsksForNothing()
    {
        const Experiment before;
        const Weights weights = weightsAt(before, 3001);
        const double y = Plain(weights).mean(before.training.points, curveNoise(before), 0.5);
        Points context = before.training.points;
        context.push_back({0.5, y});
        const auto answer = answerTo(weights, before, withContext(before, context), Grid{});
        QVERIFY(answer && answer->asked < 2e-5 && !answer->isDeaf());
    }

    void aMovedPointIsMeantToo()
    {
        const Experiment before = withContext({}, {{-1, -0.8}, {1, 0.8}, {2, 0.9}});
        Experiment after = before;
        after.question.context[1] = {1, -1};
        const auto answer = answerTo(weightsAt(before, 3001), before, after, Grid{});
        QVERIFY(answer);
        QCOMPARE(answer->point, (Point{1, -1}));
        QVERIFY(answer->asked > 1);
    }

    void nothingElseIs_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("nothing") << 0;
        QTest::newRow("removed") << 1;
        QTest::newRow("two added") << 2;
        QTest::newRow("two moved") << 3;
        QTest::newRow("another draw") << 4;
        QTest::newRow("another network") << 5;
    }
    void nothingElseIs()
    {
        QFETCH(int, what);
        const Experiment before = withContext({}, {{-1, -0.8}, {1, 0.8}});
        Experiment after = before;
        Points &context = after.question.context;
        if (what == 1)
            context.pop_back();
        if (what == 2)
            context.insert(context.end(), {{0, 0}, {2, 1}});
        if (what == 3)
            context = {{-1, 0}, {1, 0}};
        if (what >= 4)
            context.push_back({0, 0});
        if (what == 4)
            after.question.draw = 1;
        if (what == 5)
            after.training.seed = 99;
        QVERIFY(!answerTo(weightsAt(after, 10), before, after, Grid{}));
    }
};

QTEST_APPLESS_MAIN(TestAnswer)
#include "tst_answer.moc"
