// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Checkpoints of a run at regular steps, within a budget of memory: when it is full, every second one goes and the
// interval doubles. At least two are kept, however large a network is.

#pragma once

#include "core/train/learner.h"

#include <cstddef>
#include <memory>
#include <vector>

namespace npscope {

class Checkpoints
{
public:
    static constexpr std::size_t defaultBudget = 16u << 20; ///< bytes
    static constexpr Step widestFirst = 256; ///< interval: a seek computes fewer updates while the run is short

    explicit Checkpoints(std::size_t parameters, std::size_t budget = defaultBudget, Step firstInterval = widestFirst);

    /// From now on, and at once: what is beyond it goes.
    void setBudget(std::size_t bytes);
    /// Keeps the state, if its step is one that is to be kept and is not kept yet. Step 0 always is.
    void keep(const State<float> &state);
    /// The last step kept that is not beyond `step`.
    Step before(Step step) const;
    /// Puts a kept step back, bit by bit.
    void restore(Step step, State<float> &state) const;

    Step interval() const { return m_interval; }
    std::size_t count() const { return m_kept.size(); }
    std::size_t bytes() const { return count() * bytesEach(); }

private:
    std::size_t bytesEach() const { return 3 * m_parameters * sizeof(float); }
    void thin();

    std::size_t m_parameters;
    std::size_t m_most;
    Step m_interval;
    std::vector<std::unique_ptr<float[]>> m_kept; // number i is step i·interval: theta, m, v
};

} // namespace npscope
