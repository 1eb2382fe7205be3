// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// sigma_y, the standard deviation of the likelihood, where it is learned: one parameter s behind all the weights,
//
//   ln sigma_y = ln min + (ln max - ln min) sigmoid(s)
//
// so it stays within its bounds and begins, by the choice of s, at the sigma_y that is set. And what a likelihood costs
// at best.

#pragma once

#include "core/model/parameters.h"

#include <cmath>
#include <numbers>

namespace npscope {

/// The s that gives training.sigmaY, which lies between the bounds.
inline double initialNoiseParameter(const Training &training)
{
    const double share =
        std::log(training.sigmaY / training.sigmaYMin) / std::log(training.sigmaYMax / training.sigmaYMin);
    return std::log(share / (1 - share));
}

/// ln sigma_y + ½ ln 2π = -ln N(y; y, sigma_y²): what a target adds to the loss that is met exactly.
template <class Scalar>
Scalar logNormaliser(Scalar sigmaY)
{
    return std::log(sigmaY) + Scalar(0.5 * std::log(2 * std::numbers::pi));
}

template <class Scalar>
struct LearnedNoise {
    Scalar sigmaY;
    Scalar slope; ///< d ln sigma_y / d s

    LearnedNoise(const Training &training, Scalar s)
    {
        const Scalar range = Scalar(std::log(training.sigmaYMax / training.sigmaYMin));
        const Scalar share = Scalar(1) / (Scalar(1) + std::exp(-s));
        sigmaY = Scalar(training.sigmaYMin) * std::exp(range * share);
        slope = range * share * (Scalar(1) - share);
    }
};

/// sigma_y under the weights `theta` of that training.
template <class Scalar>
double sigmaYOf(const Training &training, const Scalar *theta)
{
    if (!training.learnsSigmaY())
        return training.sigmaY;
    return LearnedNoise<double>(training, double(theta[tensorParameterCount(training)])).sigmaY;
}

} // namespace npscope
