// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is said of whole runs, whether and since when they have collapsed, against a plain computation that shares
// nothing with it but the weights and the curves' noise: loops in double over every x, curve and hidden unit.
//
// NPSCOPE_RUNS=N takes N seeds of each initialisation and N/5 of each remedy, the first tenth of them at every step.

#include "core/analysis/verdict.h"
#include "core/experiment/settings.h"
#include "core/live/collapsefinder.h"
#include "core/live/historian.h"
#include "core/model/noise.h"
#include "core/model/parameters.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace npscope;
using namespace std::chrono_literals;

namespace {

constexpr Step length = 25001;

double activated(Activation activation, double a)
{
    switch (activation) {
    case Activation::Relu:
        return std::max(0.0, a);
    case Activation::Sigmoid:
        return 1 / (1 + std::exp(-a));
    case Activation::Tanh:
        break;
    }
    return std::tanh(a);
}

// out = W in + b of layer i, W column by column.
std::vector<double> linear(const Training &training, const float *theta, std::size_t i, const std::vector<double> &in)
{
    const auto tensors = tensorsOf(training.sizes);
    const float *weight = theta + tensors[2 * i].offset, *bias = theta + tensors[2 * i + 1].offset;
    std::vector<double> out;
    const auto rows = std::size_t(tensors[2 * i].rows);
    for (std::size_t row = 0; row < rows; ++row) {
        double sum = double(bias[row]);
        for (std::size_t column = 0; column < in.size(); ++column)
            sum += double(weight[column * rows + row]) * in[column];
        out.push_back(sum);
    }
    return out;
}

class PlainFan
{
public:
    PlainFan(const Training &training, const std::vector<float> &noise, const float *theta)
        : m_training(training), m_theta(theta)
    {
        const auto &points = training.points;
        std::vector<double> r(std::size_t(training.sizes.rDim));
        for (const Point &point : points) {
            std::vector<double> hidden = linear(training, theta, 0, {point.x, point.y});
            for (double &unit : hidden)
                unit = activated(training.encoderActivation, unit);
            const std::vector<double> own = linear(training, theta, 1, hidden);
            for (std::size_t j = 0; j < r.size(); ++j)
                r[j] += own[j] / double(points.size());
        }
        const std::vector<double> mu = linear(training, theta, 2, r), a = linear(training, theta, 3, r);
        const std::size_t zDim = mu.size();
        for (std::size_t k = 0; k < noise.size() / zDim; ++k) {
            std::vector<double> z;
            for (std::size_t j = 0; j < zDim; ++j) {
                const double e = training.sigmaZFloor;
                const double sigma = training.latentScale == LatentScale::Floor
                                         ? e + (1 - e) / (1 + std::exp(-a[j]))
                                         : std::log1p(std::exp(-std::abs(a[j]))) + std::max(0.0, a[j]);
                z.push_back(mu[j] + sigma * double(noise[k * zDim + j]));
            }
            m_z.push_back(z);
        }
    }

    double sdAt(double x) const
    {
        std::vector<double> y;
        for (const auto &z : m_z) {
            std::vector<double> in{x};
            in.insert(in.end(), z.begin(), z.end());
            std::vector<double> hidden = linear(m_training, m_theta, 4, in);
            for (double &unit : hidden)
                unit = activated(m_training.decoderActivation, unit);
            y.push_back(linear(m_training, m_theta, 5, hidden)[0]);
        }
        double mean = 0, squares = 0;
        for (const double value : y)
            mean += value / double(y.size());
        for (const double value : y)
            squares += (value - mean) * (value - mean) / double(y.size());
        return std::sqrt(squares);
    }

private:
    const Training &m_training;
    const float *m_theta;
    std::vector<std::vector<double>> m_z;
};

// The largest sd over x = -4, -3.9 … 4 and the training points, in sigma_y. Where `enough` is passed, by that much.
double plainRatio(const Training &training, const std::vector<float> &noise, const float *theta, double enough,
                  double &widestX)
{
    const PlainFan fan(training, noise, theta);
    const double sigmaY = sigmaYOf(training, theta);
    double largest = fan.sdAt(widestX);
    if (largest > enough * sigmaY)
        return largest / sigmaY;
    const auto look = [&](double x) {
        const double sd = fan.sdAt(x);
        if (sd > largest) {
            largest = sd;
            widestX = x;
        }
    };
    for (int i = -40; i <= 40; ++i)
        look(i / 10.0);
    for (const Point &point : training.points)
        look(point.x);
    return largest / sigmaY;
}

Training with(std::initializer_list<std::pair<const char *, double>> values)
{
    Experiment experiment;
    for (const auto &[name, value] : values)
        setting(name).set(experiment, value);
    return experiment.training;
}

struct Variant {
    const char *name;
    Training training;
};

std::vector<Variant> remedies()
{
    return {{"sigma_y .05", with({{"sigma_y", 0.05}})},
            {"floor .1", with({{"sigma_z", 1}})},
            {"N(0, I)", with({{"prior", 1}})},
            {"N(0, I), sigma_y .05", with({{"prior", 1}, {"sigma_y", 0.05}})},
            {"beta 10", with({{"beta", 10}})},
            {"annealing", with({{"beta_annealing", 9000}})},
            {"learned sigma_y", with({{"noise", 1}})},
            {"targets all", with({{"targets", 1}})},
            {"NPML", with({{"objective", 1}, {"samples", 20}})},
            {"decoder relu", with({{"decoder_activation", 0}})}};
}

QString compare(const Training &training, bool everyStep)
{
    // Float sums of a hundred curves of the order of one carry 1e-7 each: of a sd of .005 that is some 1e-5. Nearer to
    // sigma_y than this the two may differ.
    constexpr double tolerance = 1e-4;
    Run run(training);
    run.goTo(length);
    if (run.divergedAt())
        return QStringLiteral("diverged");
    CollapseFinder finder(training);
    while (finder.isBehind(run))
        finder.work(run, 1s);
    const CollapseRecord &record = finder.record();
    const std::vector<float> noise = curveNoise({.training = training, .question = {}, .length = length});

    std::vector<Step> steps;
    const Step stride = everyStep ? 1 : 101;
    for (Step step = 0; step <= length; step += stride)
        steps.push_back(step);
    for (const auto &turn : {record.first(), record.since(length)}) {
        for (Step step = std::max<Step>(1, turn.value_or(0)) - 1; turn && step <= std::min(length, *turn + 1); ++step)
            steps.push_back(step);
    }
    steps.push_back(length);
    std::ranges::sort(steps);
    double widestX = -4;
    std::optional<Step> first, since;
    Stepper stepper(training);
    for (const Step step : steps) {
        while (stepper.state().step < step)
            stepper.update();
        const double ratio = plainRatio(training, noise, stepper.state().theta.data(), 1 + tolerance, widestX);
        const bool isClear = std::abs(ratio - 1) > tolerance;
        const bool isCollapsed = isClear ? ratio < 1 : record.since(step).has_value();
        if (isCollapsed != record.since(step).has_value())
            return QStringLiteral("step %1: sd is %2 sigma_y").arg(step).arg(ratio);
        if (!isCollapsed)
            since.reset();
        else if (!since)
            since = step;
        if (isCollapsed && !first)
            first = step;
    }
    if (everyStep && (first != record.first() || since != record.since(length)))
        return QStringLiteral("first or since differ");
    return {};
}

} // namespace

class TestCollapseRuns : public QObject
{
    Q_OBJECT

private slots:
    void agreeWithAPlainComputation_data()
    {
        QTest::addColumn<Training>("training");
        QTest::addColumn<bool>("everyStep");
        const int asked = qEnvironmentVariableIntValue("NPSCOPE_RUNS");
        const int seeds = asked > 0 ? asked : 3;
        const auto add = [](const char *name, Training training, int seed, bool everyStep) {
            training.seed = std::uint32_t(seed);
            QTest::addRow("%s, seed %d", name, seed) << training << everyStep;
        };
        for (const char *name : {"normal", "xavier", "default"}) {
            Training training;
            training.initialisation = *findInitialisation(name);
            for (int seed = 0; seed < seeds; ++seed)
                add(name, training, seed, seed < std::max(1, seeds / 10));
        }
        for (const Variant &variant : remedies()) {
            for (int seed = 0; seed < std::max(1, seeds / 5); ++seed)
                add(variant.name, variant.training, seed, asked > 0 && seed < std::max(1, seeds / 50));
        }
    }
    void agreeWithAPlainComputation()
    {
        QFETCH(Training, training);
        QFETCH(bool, everyStep);
        const QString difference = compare(training, everyStep);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    // The number beside the verdict, at steps of every kind.
    void theWidestIsThePlainOne()
    {
        for (const Step step : {0, 1, 500, 9001, 25001}) {
            const Training training;
            Run run(training);
            run.goTo(step);
            Historian historian(training);
            const Verdict verdict = judge(historian.read(run));
            double x = -4;
            const double ratio =
                plainRatio(training, curveNoise({.training = training, .question = {}}), run.theta(), HUGE_VAL, x);
            QVERIFY(std::abs(verdict.sd() / verdict.sigmaY / ratio - 1) < 1e-4); // as in compare()
        }
    }
};

QTEST_APPLESS_MAIN(TestCollapseRuns)
#include "tst_collapseruns.moc"
