// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a network answers when one point is added to its context, or moved in it: how much the point asks for, and how
// much the curves do of it. One that has learned a single function answers next to nothing.

#pragma once

#include "core/predict/weights.h"

#include <optional>

namespace npscope {

struct Answer {
    Point point;             ///< as it is now
    double asked = 0;        ///< |its y - the curves' mean there before|
    double moved = 0;        ///< the largest |change of the curves' mean| over the grid
    bool hasLearned = false; ///< before, the mean explained 99 % of the training points' variance

    /// The network has learned, and does less than a tenth of what it is asked for.
    bool isDeaf() const { return hasLearned && moved < asked / 10; }
};

/// By the weights of one step; none where anything but one added or moved context point is different, nor where the
/// functions are of a family, of which the training points know nothing.
std::optional<Answer> answerTo(const Weights &weights, const Experiment &before, const Experiment &after,
                               const Grid &grid);

} // namespace npscope
