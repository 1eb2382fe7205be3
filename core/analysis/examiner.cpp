// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/examiner.h"

#include "core/model/noise.h"
#include "core/objective/gaussiankl.h"

#include <algorithm>
#include <cmath>

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

Examiner::Examiner(const Experiment &experiment)
    : m_experiment(experiment), m_predictor(makePredictor<float>(experiment.training)),
      m_learner(makeLearner<float>(experiment.training)), m_task(experiment.training),
      m_curveNoise(curveNoise(experiment)), m_judged(m_task.points(), experiment.training.trainedX())
{
}

void Examiner::ask(const Question &question)
{
    m_experiment.question = question;
    m_curveNoise = curveNoise(m_experiment);
}

Diagnosis Examiner::diagnose(Step step, const float *theta)
{
    const std::vector<float> sd = sdOfJudged(theta);
    Diagnosis diagnosis;
    diagnosis.step = step;
    diagnosis.latents = latents(step, theta);
    diagnosis.spread = spread(theta, sd);
    diagnosis.sdData = meanOf(std::span(sd).last(m_judged.dataCount()));
    diagnosis.sensitivity = sensitivity(theta, diagnosis.latents.data);
    diagnosis.kl = klToPrior(diagnosis.latents);
    const Batch<float> &batch = m_task.batch(step);
    diagnosis.targets = int(batch.tasks[0].split.target.size());
    diagnosis.logLikelihood = m_learner->logLikelihood(theta, batch);
    return diagnosis;
}

LatentReadout Examiner::latents(Step step, const float *theta)
{
    const Points &points = m_task.points(), &context = m_experiment.context();
    const std::vector<int> &drawn = m_task.context(step);
    LatentReadout latents;
    latents.data = data(theta);
    latents.stepContext = m_predictor->posterior(theta, points, drawn);
    latents.stepContextPoints = drawn;
    std::ranges::sort(latents.stepContextPoints);
    latents.points = points.size();
    for (const int i : latents.stepContextPoints)
        latents.stepContextX.push_back(points[std::size_t(i)].x);
    const Gaussian &d = latents.data, &c = latents.stepContext;
    for (std::size_t j = 0; j < d.mu.size(); ++j)
        latents.kl += GaussianKl<double>{d.mu[j], d.sigma[j], c.mu[j], c.sigma[j]}.value();
    if (m_experiment.training.hasLatent() && !context.empty() && context != points)
        latents.question = drawnFrom(theta);
    return latents;
}

std::vector<float> Examiner::klToPrior(const LatentReadout &latents) const
{
    const Gaussian &d = latents.data, &c = latents.stepContext;
    std::vector<float> kl;
    for (std::size_t j = 0; j < d.mu.size(); ++j) {
        const auto part =
            npscope::klToPrior<double>(m_experiment.training.prior, d.mu[j], d.sigma[j], c.mu[j], c.sigma[j]);
        kl.push_back(float(part.value()));
    }
    return kl;
}

float Examiner::sensitivity(const float *theta, const Gaussian &data)
{
    if (!m_experiment.training.hasLatent())
        return 0;
    const auto onData = m_judged.values().last(m_judged.dataCount());
    return std::sqrt(squaredLength(m_predictor->slopes(theta, m_experiment.context(), data.mu, onData))
                     / float(onData.size()));
}

Counterfactual Examiner::counterfactual(const float *theta, const float *thetaOfStart)
{
    if (!m_experiment.training.hasLatent())
        return {};
    const Gaussian now = drawnFrom(theta), start = drawnFrom(thetaOfStart);
    const auto largest = [&](const float *decoder, const Gaussian &q) {
        return std::ranges::max(sdOfJudged(decoder, q));
    };
    return {.startSigmaZ = largest(theta, {now.mu, start.sigma}),
            .startDecoder = largest(thetaOfStart, {start.mu, now.sigma})};
}

Gaussian Examiner::data(const float *theta)
{
    return m_predictor->posterior(theta, m_task.points());
}

Gaussian Examiner::drawnFrom(const float *theta)
{
    return m_predictor->posterior(theta, m_experiment.context());
}

Curves Examiner::curves(const float *theta, std::span<const double> xs)
{
    return m_predictor->predict(theta, m_experiment.context(), m_curveNoise, xs);
}

float Examiner::sdAt(const float *theta, double x)
{
    return curves(theta, std::span(&x, 1)).sd[0];
}

std::vector<float> Examiner::sdOfJudged(const float *theta)
{
    return curves(theta, m_judged.values()).sd;
}

std::vector<float> Examiner::sdOfJudged(const float *theta, const Gaussian &q)
{
    return m_predictor->sample(theta, m_experiment.context(), q, m_curveNoise, m_judged.values()).sd;
}

Spread Examiner::spread(const float *theta, std::span<const float> sdOfJudged) const
{
    return {.sigmaY = sigmaY(theta),
            .left = sdOfJudged.front(),
            .right = sdOfJudged[spreadCount - 1],
            .width = m_judged.width(sdOfJudged)};
}

float Examiner::sigmaY(const float *theta) const
{
    return float(sigmaYOf(m_experiment.training, theta));
}

} // namespace npscope
