// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Curves of a conditional model, which by itself says mean and standard deviation at each x and nothing of how two of
// them belong together (Bruinsma et al. 2023, autoregressive conditional neural processes): it draws y at one place,
// takes that for a point of the context, draws at the next, and so on. A curve is the mean that it predicts in the end.

#pragma once

#include "core/experiment/experiment.h"

#include <span>
#include <vector>

namespace npscope {

/// Where curves are drawn, in this order: the question's number of equally spaced x, of the trained ones and on to a
/// context beyond them, each far from those before it (van der Corput 1935), so that few of them outline a curve and
/// the rest fill it in.
std::vector<double> feedbackPlaces(const Experiment &experiment);

/// Of the model with these weights, curves × xs values, curve by curve; `noise` is standard normal, curves × places,
/// curve by curve. The number of curves is its size over that of the places.
std::vector<float> autoregressiveCurves(const Training &training, const float *theta, const Points &context,
                                        std::span<const double> places, std::span<const float> noise,
                                        std::span<const double> xs);

} // namespace npscope
