// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/questionexam.h"

#include "core/data/functiontasks.h"
#include "core/oracle/oracle.h"
#include "core/oracle/quadrature.h"
#include "core/predict/predictive.h"

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

constexpr int places = 41;

constexpr int nodes = 12;

// Of the integral over the probability of y, 0 … 1.
double nodeAt(int i)
{
    return (1 + GaussLegendre<nodes>::rule().nodes[i]) / 2;
}

double weightOf(int i)
{
    return GaussLegendre<nodes>::rule().weights[i] / 2;
}

Mixture at(const Mixture &mixture, Eigen::Index place)
{
    return {mixture.weights, mixture.mean.col(place), mixture.variance.col(place), mixture.noise.col(place)};
}

// What the exact answer gives the network's central `share`.
double covered(const Mixture &network, const Mixture &exact, double share)
{
    const auto upTo = [&](double p) {
        const double y = quantile(network, p, Of::Observation)[0];
        return distribution(exact, {&y, 1})[0];
    };
    return upTo((1 + share) / 2) - upTo((1 - share) / 2);
}

} // namespace

std::vector<double> questionXs(const Training &training)
{
    const Interval &range = training.functions.x;
    const double size = range.max - range.min;
    std::vector<double> xs;
    for (int i = 0; i < places; ++i)
        xs.push_back(range.min + size * (1.5 * i / (places - 1) - 0.25));
    return xs;
}

QuestionZone zoneOf(double x, const Training &training, const Points &context)
{
    const Interval &range = training.functions.x;
    const double near = (range.max - range.min) / 40;
    if (std::ranges::any_of(context, [&](const Point &point) { return std::abs(point.x - x) <= near; }))
        return QuestionZone::OnContext;
    return x < range.min || x > range.max ? QuestionZone::Beyond : QuestionZone::Between;
}

QuestionExam::QuestionExam(const Training &training, int samples)
    : m_training(training), m_xs(questionXs(training)), m_predictor(makePredictor<float>(training)),
      m_answered(training.functions), m_oracle(makeOracle(training)),
      m_noise(training.hasLatent() ? std::size_t(samples) * std::size_t(training.sizes.zDim) : 0)
{
    fillNormals(heldOutKey, Stream::HeldOutSample, 0, m_noise);
}

QuestionExam::~QuestionExam() = default;

bool QuestionExam::ask(const Points &context, const Training &answered)
{
    if (context == m_context && answered.functions == m_answered)
        return false;
    if (answered.functions != m_answered)
        m_oracle = makeOracle(answered);
    m_answered = answered.functions;
    m_context = context;
    m_answer.reset();
    m_exact.clear();
    restart();
    return true;
}

void QuestionExam::restart()
{
    m_network.reset();
    m_places.clear();
}

QuestionExam::Exact QuestionExam::exactAt(Eigen::Index place) const
{
    Exact exact{.mixture = at(*m_answer, place), .y = {}};
    for (int i = 0; i < nodes; ++i) {
        exact.y.push_back(quantile(exact.mixture, nodeAt(i), Of::Observation)[0]);
        exact.logDensity += weightOf(i) * logDensity(exact.mixture, {&exact.y.back(), 1})[0];
    }
    return exact;
}

// Of one x, but for the ratio and the error, which are the logarithm and the square.
ZoneHonesty QuestionExam::compare(const Mixture &network, const Exact &exact) const
{
    double gap = exact.logDensity;
    for (int i = 0; i < nodes; ++i)
        gap -= weightOf(i) * logDensity(network, {&exact.y[std::size_t(i)], 1})[0];
    const double variance = varianceOf(exact.mixture, Of::Observation)[0];
    const double way = meanOf(network)[0] - meanOf(exact.mixture)[0];
    return {.gap = gap,
            .coverage50 = covered(network, exact.mixture, 0.5),
            .coverage90 = covered(network, exact.mixture, 0.9),
            .sdRatio = std::log(varianceOf(network, Of::Observation)[0] / variance) / 2,
            .meanError = way * way / variance};
}

std::optional<QuestionHonesty> QuestionExam::work(const float *theta, Clock::time_point until)
{
    if (!m_answer)
        m_answer = m_oracle->marginals(m_context, m_xs);
    if (!m_network)
        m_network = predictive(*m_predictor, m_training, theta, m_context, m_noise, m_xs);
    if (!m_network->mean.allFinite())
        return QuestionHonesty(); // of a run that has diverged
    while (m_places.size() < m_xs.size()) {
        const auto place = Eigen::Index(m_places.size());
        if (m_exact.size() == m_places.size())
            m_exact.push_back(exactAt(place));
        m_places.push_back(compare(at(*m_network, place), m_exact[m_places.size()]));
        if (Clock::now() >= until && m_places.size() < m_xs.size())
            return {};
    }
    return summary();
}

QuestionHonesty QuestionExam::examine(const float *theta)
{
    restart();
    return *work(theta, Clock::time_point::max());
}

QuestionHonesty QuestionExam::summary() const
{
    QuestionHonesty honesty;
    for (const QuestionZone zone : allQuestionZones) {
        ZoneHonesty sum;
        double count = 0;
        for (std::size_t i = 0; i < m_xs.size(); ++i) {
            if (zoneOf(m_xs[i], m_training, m_context) != zone)
                continue;
            ++count;
            sum.gap += m_places[i].gap;
            sum.coverage50 += m_places[i].coverage50;
            sum.coverage90 += m_places[i].coverage90;
            sum.sdRatio += m_places[i].sdRatio;
            sum.meanError += m_places[i].meanError;
        }
        if (count == 0)
            continue;
        honesty.zones[std::size_t(zone)] = ZoneHonesty{sum.gap / count, sum.coverage50 / count, sum.coverage90 / count,
                                                       std::exp(sum.sdRatio / count), std::sqrt(sum.meanError / count)};
    }
    return honesty;
}

} // namespace npscope
