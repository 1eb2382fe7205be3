// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What trained weights answer: context → q(z | context) → a batch of sampled curves.

#pragma once

#include "core/experiment/experiment.h"
#include "core/predict/fan.h"
#include "core/random/addressed.h"

#include <memory>
#include <span>
#include <vector>

namespace npscope {

/// Sampled curves at some x: values, mean over the curves, population standard deviation over the curves. A conditional
/// model has no curves; its mean and standard deviation (of an observation) are what it says itself.
template <class Scalar>
struct BasicCurves {
    std::vector<Scalar> y; ///< curves × xs, curve by curve
    std::vector<Scalar> mean;
    std::vector<Scalar> sd;
    std::vector<Scalar>
        sigmaY; ///< where it is predicted, of each curve at each x, as y; of a conditional model one curve
};
using Curves = BasicCurves<float>;

/// The N(0, 1) noise of the question's curves: curves × z_dim values, curve by curve. Standardised: over the curves, or
/// over the first hundred where there are fewer, each dimension has the mean 0 and the standard deviation 1, so that a
/// spread is that of q and not of the draw. It depends on the draw and the number of curves alone, so curve k stays
/// curve k through training and across seeds and schemes, and up to a hundred curves whatever their number.
/// Another stream gives another, independent draw.
std::vector<float> curveNoise(const Experiment &experiment, Stream stream = Stream::CurveNoise);

/// z = mu + sigma · noise, for noise (and z) that lies curve by curve.
template <class Scalar>
std::vector<Scalar> latents(const BasicGaussian<Scalar> &q, std::span<const Scalar> noise)
{
    std::vector<Scalar> z(noise.size());
    for (std::size_t i = 0; i < z.size(); ++i)
        z[i] = q.mu[i % q.mu.size()] + q.sigma[i % q.mu.size()] * noise[i];
    return z;
}

/// `theta`, everywhere: the parameters in the order of the training's tensors.
template <class Scalar>
class BasicPredictor
{
public:
    using Theta = const Scalar *;

    virtual ~BasicPredictor() = default;

    /// What the network answers to this context: curve k as in sample(), of q(z | context); of a conditional model mean
    /// and standard deviation alone.
    virtual BasicCurves<Scalar> predict(Theta theta, const Points &context, std::span<const Scalar> noise,
                                        std::span<const double> xs)
    {
        return sample(theta, context, posterior(theta, context), noise, xs);
    }
    /// q(z | points of the set), a non-empty list of indices of `points`; empty of a conditional model.
    virtual BasicGaussian<Scalar> posterior(Theta theta, const Points &points, std::span<const int> set) = 0;
    /// q(z | all points); N(0, I) where there are none.
    BasicGaussian<Scalar> posterior(Theta theta, const Points &points);
    /// The curves of these z, which lie curve by curve; of the context is what a deterministic path says beside them.
    virtual BasicCurves<Scalar> decode(Theta theta, const Points &context, std::span<const Scalar> z,
                                       std::span<const double> xs) = 0;
    /// Curve k has z = mu + sigma · noise of curve k; noise as curveNoise() lays it out.
    BasicCurves<Scalar> sample(Theta theta, const Points &context, const BasicGaussian<Scalar> &q,
                               std::span<const Scalar> noise, std::span<const double> xs)
    {
        return decode(theta, context, latents(q, noise), xs);
    }
    /// How much the answer at x looks at each point of the context: heads × points, the points of a head adding up
    /// to 1. Empty of a model without attention.
    virtual std::vector<Scalar> attention(Theta, const Points &, double) { return {}; }
    /// dy/dz, how the decoder's answer at each x changes with z, at this z: xs × z_dim values, x by x.
    virtual std::vector<Scalar> slopes(Theta theta, const Points &context, std::span<const Scalar> z,
                                       std::span<const double> xs) = 0;

protected:
    explicit BasicPredictor(const Sizes &sizes) : m_sizes(sizes) {}
    /// Mean and standard deviation of the curves that are there.
    static void summarise(BasicCurves<Scalar> &curves, std::size_t xs);
    Sizes m_sizes;
};
using Predictor = BasicPredictor<float>;

/// For weights of that training's network.
template <class Scalar>
std::unique_ptr<BasicPredictor<Scalar>> makePredictor(const Training &training);

/// The experiment's question, over the grid.
Fan sampleFan(Predictor &predictor, const float *theta, const Experiment &experiment, const Grid &grid);
/// The fan of z = mu + sigma · noise.
Fan sampleFan(Predictor &predictor, const float *theta, const Points &context, const Gaussian &q,
              std::span<const float> noise, const Grid &grid);

} // namespace npscope
