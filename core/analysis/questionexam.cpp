// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/questionexam.h"

#include "core/data/functiontasks.h"
#include "core/oracle/oracle.h"
#include "core/predict/predictive.h"

#include <algorithm>
#include <cmath>

namespace npscope {

namespace {

constexpr int places = 41;

struct Node {
    double place;  ///< of 0 … 1
    double weight; ///< of sum 1
};

// Gauss and Legendre's of 12 points, half of them (Abramowitz and Stegun 1964, table 25.4).
constexpr std::array<std::pair<double, double>, 6> legendre{{{0.125233408511469, 0.249147045813403},
                                                             {0.367831498998180, 0.233492536538355},
                                                             {0.587317954286617, 0.203167426723066},
                                                             {0.769902674194305, 0.160078328543346},
                                                             {0.904117256370475, 0.106939325995318},
                                                             {0.981560634246719, 0.047175336386512}}};

std::vector<Node> nodes()
{
    std::vector<Node> all;
    for (const auto &[place, weight] : legendre) {
        all.push_back({(1 + place) / 2, weight / 2});
        all.push_back({(1 - place) / 2, weight / 2});
    }
    return all;
}

std::span<const double> spanOf(const Eigen::ArrayXd &values)
{
    return {values.data(), std::size_t(values.size())};
}

// What the exact answer gives the network's central `share`.
Eigen::ArrayXd covered(const Mixture &network, const Mixture &exact, double share)
{
    const Eigen::ArrayXd low = quantile(network, (1 - share) / 2, Of::Observation);
    const Eigen::ArrayXd high = quantile(network, (1 + share) / 2, Of::Observation);
    return distribution(exact, spanOf(high)) - distribution(exact, spanOf(low));
}

} // namespace

struct QuestionExam::Exact {
    Mixture mixture;
    std::vector<Eigen::ArrayXd> y; ///< of each node, at every x
    Eigen::ArrayXd logDensity;     ///< its mean over the nodes
};

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
      m_oracle(makeOracle(training)),
      m_noise(training.hasLatent() ? std::size_t(samples) * std::size_t(training.sizes.zDim) : 0)
{
    fillNormals(heldOutKey, Stream::HeldOutSample, 0, m_noise);
}

QuestionExam::~QuestionExam() = default;

bool QuestionExam::ask(const Points &context)
{
    if (context == m_context)
        return false;
    m_context = context;
    m_exact.reset();
    return true;
}

QuestionHonesty QuestionExam::examine(const float *theta)
{
    const std::vector<Node> all = nodes();
    if (!m_exact) {
        m_exact =
            std::make_unique<Exact>(Exact{m_oracle->marginals(m_context, m_xs), {}, Eigen::ArrayXd::Zero(places)});
        for (const Node &node : all) {
            m_exact->y.push_back(quantile(m_exact->mixture, node.place, Of::Observation));
            m_exact->logDensity += node.weight * logDensity(m_exact->mixture, spanOf(m_exact->y.back()));
        }
    }
    const Mixture network = predictive(*m_predictor, m_training, theta, m_context, m_noise, m_xs);
    if (!network.mean.allFinite())
        return {}; // of a run that has diverged
    Eigen::ArrayXd gap = m_exact->logDensity;
    for (std::size_t i = 0; i < all.size(); ++i)
        gap -= all[i].weight * logDensity(network, spanOf(m_exact->y[i]));
    const Eigen::ArrayXd coverage50 = covered(network, m_exact->mixture, 0.5);
    const Eigen::ArrayXd coverage90 = covered(network, m_exact->mixture, 0.9);
    const Eigen::ArrayXd variance = varianceOf(m_exact->mixture, Of::Observation);
    const Eigen::ArrayXd logRatio = (varianceOf(network, Of::Observation) / variance).log() / 2;
    const Eigen::ArrayXd error = (meanOf(network) - meanOf(m_exact->mixture)).square() / variance;

    QuestionHonesty honesty;
    for (const QuestionZone zone : allQuestionZones) {
        ZoneHonesty sum;
        double count = 0;
        for (Eigen::Index i = 0; i < places; ++i) {
            if (zoneOf(m_xs[std::size_t(i)], m_training, m_context) != zone)
                continue;
            ++count;
            sum.gap += gap[i];
            sum.coverage50 += coverage50[i];
            sum.coverage90 += coverage90[i];
            sum.sdRatio += logRatio[i];
            sum.meanError += error[i];
        }
        if (count == 0)
            continue;
        honesty.zones[std::size_t(zone)] = ZoneHonesty{sum.gap / count, sum.coverage50 / count, sum.coverage90 / count,
                                                       std::exp(sum.sdRatio / count), std::sqrt(sum.meanError / count)};
    }
    return honesty;
}

} // namespace npscope
