// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The exact answer to an experiment's question over a grid, as it is drawn beside the network's fan. It depends on no
// weights: the training counts by its functions alone.

#pragma once

#include "core/oracle/oracle.h"
#include "core/predict/fan.h"

#include <span>
#include <vector>

namespace npscope {

struct ExactFan {
    Grid grid;
    /// What the band is of, f or an observation y: beside a conditional model, whose sd is that of an observation, the
    /// latter.
    Of of = Of::Function;
    std::vector<float> mean;       ///< of f and of y; grid.count values, as all but the curves
    std::vector<float> sd;         ///< of f
    std::vector<float> observedSd; ///< of y
    std::vector<float> lower;      ///< 5 % quantile of f or y, as `of` says
    std::vector<float> upper;      ///< 95 %
    int curves = 0;
    std::vector<float> y;     ///< curves × grid.count, curve by curve: samples of f
    std::vector<float> truth; ///< the question's function; empty where it is of none

    /// Of what the band is of.
    const std::vector<float> &bandSd() const { return of == Of::Function ? sd : observedSd; }
    std::span<const float> curve(int k) const
    {
        return std::span(y).subspan(std::size_t(k) * std::size_t(grid.count), std::size_t(grid.count));
    }
};

/// `oracle` is that of answeredTraining(experiment).
ExactFan exactFan(const Oracle &oracle, const Experiment &experiment, const Grid &grid);

} // namespace npscope
