// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a context leaves possible of a sine or a sawtooth: weighted functions, each with a Gaussian spread of the one
// parameter in which it is linear (an amplitude, or a phase).

#pragma once

#include "core/experiment/functions.h"
#include "core/mixture/mixture.h"

#include <cstdint>
#include <span>
#include <vector>

namespace npscope {

class Explanations
{
public:
    /// Sine and SineShift: (a + N(0, sd²)) sin(x - b). Sawtooth: (w x - φ) mod 1 + N(0, sd²).
    struct One {
        double logWeight; ///< not normalised
        double amplitude = 1;
        double shift = 0;
        double frequency = 1;
        double sd = 0;
    };

    /// At least one. Those that weigh less than 1e-10 of all are left out.
    Explanations(Family family, const std::vector<One> &all);

    /// `noise` is a standard deviation.
    Mixture marginals(std::span<const double> xs, double noise) const;
    /// As Oracle::sample.
    std::vector<float> sample(std::span<const double> xs, int count, std::uint32_t draw) const;

private:
    Family m_family;
    Eigen::ArrayXd m_weights; // of sum 1
    Eigen::ArrayXd m_amplitudes;
    Eigen::ArrayXd m_shifts;
    Eigen::ArrayXd m_frequencies;
    Eigen::ArrayXd m_sds;
};

} // namespace npscope
