// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A guess at a function: a curve drawn by hand over the context, and how it did beside the exact answer.

#pragma once

#include "core/oracle/exactfan.h"
#include "core/predict/fan.h"

#include <memory>
#include <optional>
#include <vector>

namespace npscope {

struct Guess {
    Grid grid;            ///< from where it begins to where it ends
    std::vector<float> y; ///< grid.count values
    bool operator==(const Guess &) const = default;
};

/// Along a stroke, in the order in which it was drawn: one value at each x, where the stroke has passed an x twice that
/// of the last time. None where it spans no more than `least` of x.
std::optional<Guess> guessAlong(const Points &stroke, double least);

/// How a curve does. Root mean squares are over the guess's x that the answers reach.
struct CurveScore {
    double toMean = 0;             ///< root mean square distance from the exact mean
    std::optional<double> toTruth; ///< the same from the function itself, where that is known
    double inBand = 0;             ///< the share of it from the exact 5 % to the 95 % quantile
};

struct GuessScore {
    Interval x; ///< over which the curves are compared
    CurveScore guess;
    std::optional<CurveScore> network; ///< its mean; none where the answer has no fan beside it
};

/// None where the answer reaches none of the guess's x. `fan` may be null.
std::optional<GuessScore> scoreOf(const Guess &guess, const ExactFan &exact, const Fan *fan);

} // namespace npscope
