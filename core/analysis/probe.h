// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A probe: what the weights of one step say about why the curves spread or have collapsed. A function of (weights,
// step, question), so it is the same whenever it is taken: during training, after a seek, or again for another
// question.

#pragma once

#include "core/analysis/fanwidth.h"
#include "core/data/split.h"
#include "core/predict/predictor.h"

#include <memory>
#include <vector>

namespace npscope {

/// sd: population standard deviation over the question's curves.
struct Probe {
    Step step = 0;
    float sigmaY = 0; ///< of the likelihood: the yardstick of every spread
    float sdLeft = 0; ///< at x = left
    float sdRight = 0;
    float sdData = 0;      ///< mean over the training points' x
    FanWidth width;        ///< over all x by which a run is judged
    float sensitivity = 0; ///< root mean square of ‖∂y/∂z‖ over the training points' x, at the mean of q(z | D)
    // Of the split and the noise that update `step` draws (at step 0: that update 1 will draw), with the weights after
    // it:
    float logLikelihood = 0;
    int targets = 0;       ///< |T|
    Gaussian data;         ///< q(z | D)
    Gaussian context;      ///< q(z | C)
    std::vector<float> kl; ///< KL(q_D ‖ prior) of each latent dimension, the prior being q_C or N(0, I)

    static constexpr double left = -4;
    static constexpr double right = 4;
};

/// The largest sd, over the x by which a run is judged, of two fans that never were: one part of the network as it is
/// at a step, the other as it was at step 0. With the fans of the two steps themselves they tell which part lost the
/// spread. "The decoder" is how y answers to z about the mean of q(z): the decoder's weights and mu.
struct Counterfactual {
    float startSigmaZ = 0;  ///< sigma_z of step 0, the decoder of the step
    float startDecoder = 0; ///< sigma_z of the step, the decoder of step 0
};

class Prober
{
public:
    /// A training with at least two points.
    explicit Prober(const Training &training);

    /// The question that is asked from now on.
    void ask(const Question &question);
    Probe probe(Step step, const float *theta);
    /// The spread at any one x.
    float sdAt(const float *theta, double x);

    const JudgedXs &judged() const { return m_judged; }
    /// The spread at each of judged().values().
    std::vector<float> sdOfJudged(const float *theta);
    float sigmaY(const float *theta) const;
    /// What the question's curves are drawn from.
    Gaussian latent(const float *theta);
    Counterfactual counterfactual(const float *theta, const float *thetaOfStart);

private:
    std::vector<float> sdOfJudged(const float *theta, const Gaussian &q);
    void probeSpread(Probe &probe, const float *theta);
    void probeLoss(Probe &probe, const float *theta);
    double logLikelihood(const Probe &probe, const float *theta, std::span<const int> target);

    Experiment m_experiment;
    std::unique_ptr<Predictor> m_predictor;
    SplitDraw m_splits;
    Split m_split;
    std::vector<int> m_all; ///< indices of the training points
    std::vector<float> m_trainingNoise;
    std::vector<float> m_curveNoise;
    JudgedXs m_judged;
};

} // namespace npscope
