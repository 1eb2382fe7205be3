// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A loss trace reduced to what can be seen: the range of each of the three values in every pixel column.
// Costs one pass over the trace's buckets, of which there is a bounded number, whatever the run's length.

#pragma once

#include "core/train/losstrace.h"

#include <optional>
#include <vector>

namespace npscope {

struct LossColumn {
    LossRange loss;
    LossRange negativeLogLikelihood; ///< -log likelihood, so that loss = it + kl
    LossRange kl;
    void add(const LossBucket &bucket);
};

/// Step s of 0 … lastStep lies at x = s / lastStep · columns; column c holds the buckets any step of which
/// lies in c … c + 1. A range without a finite value stays empty (min > max).
std::vector<LossColumn> decimate(const LossTrace &trace, Step lastStep, int columns);

/// The values of the bucket that covers a step, with the steps that it covers.
struct LossAt {
    Step first = 0;
    Step last = 0;
    LossColumn values;
};
/// None at step 0 and beyond what is known.
std::optional<LossAt> lossAt(const LossTrace &trace, Step step);

} // namespace npscope
