// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/probe.h"

#include "core/model/noise.h"
#include "core/objective/gaussiankl.h"
#include "core/random/addressed.h"

#include <Eigen/Core>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace npscope {

namespace {

float meanOf(std::span<const float> values)
{
    double sum = 0;
    for (const float value : values)
        sum += double(value);
    return float(sum / double(values.size()));
}

float squaredLength(std::span<const float> values)
{
    float sum = 0;
    for (const float value : values)
        sum += value * value;
    return sum;
}

} // namespace

Prober::Prober(const Training &training)
    : m_predictor(makePredictor<float>(training)), m_splits(training),
      m_trainingNoise(std::size_t(training.sizes.zDim) * std::size_t(training.samples)), m_judged(training.points)
{
    m_experiment.training = training;
    m_all.resize(training.points.size());
    std::iota(m_all.begin(), m_all.end(), 0);
    ask({});
}

void Prober::ask(const Question &question)
{
    m_experiment.question = question;
    m_curveNoise = curveNoise(m_experiment);
}

Probe Prober::probe(Step step, const float *theta)
{
    Probe probe;
    probe.step = step;
    probe.sigmaY = sigmaY(theta);
    probe.data = m_predictor->posterior(theta, m_experiment.training.points);
    probeSpread(probe, theta);
    probeLoss(probe, theta);
    return probe;
}

float Prober::sdAt(const float *theta, double x)
{
    return m_predictor->sample(theta, latent(theta), m_curveNoise, std::span(&x, 1)).sd[0];
}

float Prober::sigmaY(const float *theta) const
{
    return float(sigmaYOf(m_experiment.training, theta));
}

Gaussian Prober::latent(const float *theta)
{
    return m_predictor->posterior(theta, m_experiment.context());
}

std::vector<float> Prober::sdOfJudged(const float *theta, const Gaussian &q)
{
    return m_predictor->sample(theta, q, m_curveNoise, m_judged.values()).sd;
}

std::vector<float> Prober::sdOfJudged(const float *theta)
{
    return sdOfJudged(theta, latent(theta));
}

void Prober::probeSpread(Probe &probe, const float *theta)
{
    const std::vector<float> sd = sdOfJudged(theta);
    probe.sdLeft = sd.front();
    probe.sdRight = sd[spreadCount - 1];
    probe.sdData = meanOf(std::span(sd).last(m_judged.dataCount()));
    probe.width = m_judged.width(sd);
    const auto onData = m_judged.values().last(m_judged.dataCount());
    const std::vector<float> slopes = m_predictor->slopes(theta, probe.data.mu, onData);
    probe.sensitivity = std::sqrt(squaredLength(slopes) / float(onData.size()));
}

Counterfactual Prober::counterfactual(const float *theta, const float *thetaOfStart)
{
    const Gaussian now = latent(theta), start = latent(thetaOfStart);
    const auto largest = [&](const float *decoder, const Gaussian &q) {
        return std::ranges::max(sdOfJudged(decoder, q));
    };
    return {.startSigmaZ = largest(theta, {now.mu, start.sigma}),
            .startDecoder = largest(thetaOfStart, {start.mu, now.sigma})};
}

void Prober::probeLoss(Probe &probe, const float *theta)
{
    const Training &training = m_experiment.training;
    const Step update = std::max<Step>(1, probe.step);
    m_splits.draw(update, m_split);
    const std::vector<int> &target = training.targets == Targets::All ? m_all : m_split.target;
    probe.targets = int(target.size());
    probe.context = m_predictor->posterior(theta, training.points, m_split.context);
    for (std::size_t j = 0; j < probe.data.mu.size(); ++j) {
        const bool isAdaptive = training.prior == Prior::Context;
        const GaussianKl<double> kl{probe.data.mu[j], probe.data.sigma[j], isAdaptive ? probe.context.mu[j] : 0,
                                    isAdaptive ? probe.context.sigma[j] : 1};
        probe.kl.push_back(float(kl.value()));
    }
    probe.logLikelihood = float(logLikelihood(probe, theta, target));
}

// As the training's objective has it: the mean over the samples of the log likelihood, or the log of the mean.
double Prober::logLikelihood(const Probe &probe, const float *theta, std::span<const int> target)
{
    const Training &training = m_experiment.training;
    const bool isNpml = training.objective == Objective::Npml;
    fillNormals(training.seed, Stream::TrainingNoise, std::uint64_t(std::max<Step>(1, probe.step)), m_trainingNoise);
    std::vector<double> xs;
    for (const int t : target)
        xs.push_back(training.points[std::size_t(t)].x);
    const Curves curves = m_predictor->sample(theta, isNpml ? probe.context : probe.data, m_trainingNoise, xs);
    Eigen::ArrayXd ofSample = Eigen::ArrayXd::Zero(training.samples);
    for (std::size_t i = 0; i < curves.y.size(); ++i) {
        const Point &point = training.points[std::size_t(target[i % xs.size()])];
        const double error = (double(curves.y[i]) - point.y) / double(probe.sigmaY);
        ofSample[Eigen::Index(i / xs.size())] -= 0.5 * error * error;
    }
    const double logNormaliser = std::log(double(probe.sigmaY)) + 0.5 * std::log(2 * std::numbers::pi);
    const double largest = ofSample.maxCoeff();
    const double mean = isNpml ? largest + std::log((ofSample - largest).exp().mean()) : ofSample.mean();
    return mean - double(xs.size()) * logNormaliser;
}

} // namespace npscope
