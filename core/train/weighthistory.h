// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The weights of a run at regular steps, from step 0 to the newest, within a fixed budget of memory: when it is full,
// every second one goes and the stride doubles. Between half of them and all of them are there, however long the run.
//
// What was measured of the weights at those steps can be measured again for another question; see
// core/live/historian.h.

#pragma once

#include "core/experiment/experiment.h"

#include <Eigen/Core>

#include <cstddef>

namespace npscope {

class WeightHistory
{
public:
    static constexpr std::size_t defaultBudget = 8u << 20; ///< bytes
    static constexpr std::size_t most = 1024;              ///< more are not told apart on a chart

    explicit WeightHistory(std::size_t parameters, std::size_t budget = defaultBudget);

    /// Keeps them, if `step` is the next one to be kept. Allocates nothing.
    void keep(Step step, const Eigen::ArrayXf &theta);

    std::size_t count() const { return m_count; }
    Step stride() const { return m_stride; }
    /// What the stride is once all of a run of that length are kept.
    Step strideFor(Step length) const;
    /// Number i is of step i · stride.
    Step step(std::size_t i) const { return Step(i) * m_stride; }
    /// Aligned as a State's: what is computed of it has the same bits.
    const float *theta(std::size_t i) const { return m_kept.col(Eigen::Index(i)).data(); }
    std::size_t bytes() const { return std::size_t(m_kept.size()) * sizeof(float); }

private:
    Eigen::ArrayXXf m_kept; // a column a step
    std::size_t m_count = 0;
    Step m_stride = 1;
};

} // namespace npscope
