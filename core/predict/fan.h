// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A fan: a batch of sampled curves over a grid, drawn from q(z | context) by the weights of one step.

#pragma once

#include "core/experiment/experiment.h"

#include <cstddef>
#include <span>
#include <vector>

namespace npscope {

/// Equally spaced points from min to max, both included; count >= 2.
struct Grid {
    double min = -4;
    double max = 4;
    int count = 161;
    double at(int i) const { return min + (max - min) * i / (count - 1); }
    std::vector<double> values() const
    {
        std::vector<double> xs;
        for (int i = 0; i < count; ++i)
            xs.push_back(at(i));
        return xs;
    }
    bool operator==(const Grid &) const = default;
};

/// A diagonal Gaussian over z; one entry a latent dimension. sigma is a standard deviation.
template <class Scalar>
struct BasicGaussian {
    std::vector<Scalar> mu;
    std::vector<Scalar> sigma;
};
using Gaussian = BasicGaussian<float>;

struct Fan {
    Grid grid;
    int curves = 0;
    Gaussian q;                 ///< what z is drawn from
    std::vector<float> z;       ///< curves × z_dim, curve by curve: what the curves are decoded from
    std::vector<float> y;       ///< curves × grid.count, curve by curve
    std::vector<float> mean;    ///< over the curves; grid.count values
    std::vector<float> sd;      ///< population standard deviation over the curves; grid.count values
    std::vector<float> sigmaYs; ///< where it is predicted, of each curve at each x, as y
    /// Mean, and sd of an observation, are what the network says itself. There are curves only where it feeds back its
    /// own draws (core/predict/autoregressive.h); z are then the noise of the first of them, and q its N(0, I).
    bool isConditional = false;
    bool fromPrior = false; ///< no context: z ~ N(0, I)
    double sigmaY = 0.005;  ///< of the likelihood, under the same weights

    std::span<const float> curve(int k) const
    {
        return std::span(y).subspan(std::size_t(k) * grid.count, std::size_t(grid.count));
    }
};

} // namespace npscope
