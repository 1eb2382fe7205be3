// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The split of the training points into context and target that an update draws.

#pragma once

#include "core/experiment/experiment.h"
#include "core/random/addressed.h"

#include <vector>

namespace npscope {

/// Indices of training points. The target is the rest, or, where the training says so, all of them.
struct Split {
    std::vector<int> context; ///< in the order drawn
    std::vector<int> target;  ///< ascending
};

/// The sizes |C| of a context: contextMin … min(contextMax, n - 1), and at most n - 1 also where contextMin exceeds it.
struct ContextSizes {
    int min;
    int max;
    explicit ContextSizes(const Training &training);
};

/// Draws the splits of update t: |C| uniform among its sizes, then a uniform subset. A function of (training's seed, n,
/// range, t, task) alone: points keep their order, so a drag keeps every split.
class SplitDraw
{
public:
    explicit SplitDraw(const Training &training);
    /// At the address of a task, which is t of an update's first. Needs n ≥ 2. Allocates nothing once `split` has been
    /// through it.
    void draw(std::uint64_t index, Split &split);

private:
    std::uint32_t m_seed;
    ContextSizes m_sizes;
    bool m_takesAll;          // as the target
    std::vector<int> m_order; // 0 … n - 1; the same again after each draw
    std::vector<int> m_swaps;
    std::vector<char> m_isContext;
};

} // namespace npscope
