// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What trained weights answer: context → q(z | context) → a batch of sampled curves.

#pragma once

#include "core/experiment/experiment.h"
#include "core/predict/fan.h"

#include <memory>
#include <span>
#include <vector>

namespace npscope {

/// Sampled curves at some x: values, mean over the curves, population standard deviation over the curves.
struct Curves {
    std::vector<float> y; ///< curves × xs, curve by curve
    std::vector<float> mean;
    std::vector<float> sd;
};

class Predictor
{
public:
    virtual ~Predictor() = default;

    /// q(z | points of the set), as indices of `points`; the set is not empty. `theta` in the order of tensorsOf().
    virtual Gaussian posterior(const float *theta, const Points &points, std::span<const int> set) = 0;
    /// q(z | all points); N(0, I) where there are none.
    Gaussian posterior(const float *theta, const Points &points);
    /// Curve k has z = mu + sigma · noise(draw, k), whatever the weights: it stays curve k.
    virtual Curves sample(const float *theta, const Gaussian &q, int curves, std::uint32_t draw,
                          std::span<const double> xs) = 0;
    /// The experiment's question, over the grid.
    Fan fan(const float *theta, const Experiment &experiment, const Grid &grid);

protected:
    explicit Predictor(const Sizes &sizes) : m_sizes(sizes) {}
    Sizes m_sizes;
};

std::unique_ptr<Predictor> makePredictor(const Sizes &sizes);

} // namespace npscope
