// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What an update draws, its task: the split of the training points, and the noise of its samples of z. A function of
// (training, update) alone.

#pragma once

#include "core/data/split.h"
#include "core/random/addressed.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace npscope {

class TaskDraw
{
public:
    explicit TaskDraw(const Training &training)
        : m_seed(training.seed), m_splits(training),
          m_noise(std::size_t(training.sizes.zDim) * std::size_t(training.samples))
    {
    }

    /// Update t's, until the next is asked for. Needs two training points. Allocates nothing after the first.
    const Split &split(Step t)
    {
        m_splits.draw(t, m_split);
        return m_split;
    }

    /// Z × S standard normal values, sample by sample, until the next are asked for.
    std::span<const float> noise(Step t)
    {
        fillNormals(m_seed, Stream::TrainingNoise, std::uint64_t(t), m_noise);
        return m_noise;
    }

private:
    std::uint32_t m_seed;
    SplitDraw m_splits;
    Split m_split;
    std::vector<float> m_noise;
};

} // namespace npscope
