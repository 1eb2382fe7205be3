// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Examines weights of a training, of whatever step, for one question after the other: the one place where what is said
// of a step is measured.

#pragma once

#include "core/analysis/diagnosis.h"
#include "core/data/examinedtask.h"
#include "core/predict/predictor.h"
#include "core/train/learner.h"

#include <memory>
#include <span>
#include <vector>

namespace npscope {

/// `theta`, everywhere: the parameters, as a State of the training holds them.
class Examiner
{
public:
    /// Begins with the experiment's question. Of its training points diagnose() and latents() need two, the rest one.
    explicit Examiner(const Experiment &experiment);

    /// The question that is asked from now on.
    void ask(const Question &question);

    Diagnosis diagnose(Step step, const float *theta);
    LatentReadout latents(Step step, const float *theta);
    Counterfactual counterfactual(const float *theta, const float *thetaOfStart);

    /// q(z | D).
    Gaussian data(const float *theta);
    /// What the question's curves are drawn from.
    Gaussian drawnFrom(const float *theta);
    /// The question's curves at any x.
    Curves curves(const float *theta, std::span<const double> xs);
    /// Their spread at one x.
    float sdAt(const float *theta, double x);
    /// Their spread at each of judged().values().
    std::vector<float> sdOfJudged(const float *theta);
    /// What that amounts to.
    Spread spread(const float *theta, std::span<const float> sdOfJudged) const;
    float sigmaY(const float *theta) const;
    const JudgedXs &judged() const { return m_judged; }

private:
    std::vector<float> sdOfJudged(const float *theta, const Gaussian &q);
    float sensitivity(const float *theta, const Gaussian &data);
    std::vector<float> klToPrior(const LatentReadout &latents) const;

    Experiment m_experiment;
    std::unique_ptr<Predictor> m_predictor;
    std::unique_ptr<Learner<float>> m_learner; // knows the objective
    ExaminedTask m_task;
    std::vector<float> m_curveNoise;
    JudgedXs m_judged;
};

} // namespace npscope
