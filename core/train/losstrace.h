// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The loss of a run against its steps, in bounded memory: a value a step while the run is short, then the
// range over 2, 4, 8 … steps and one of their values, so that not only extremes but also medians can be told.
// LossRecorder grows on the training thread; LossTrace is an immutable snapshot of it that shares the finished blocks
// and costs some microseconds, whatever the length.

#pragma once

#include "core/experiment/experiment.h"
#include "core/objective/losses.h"

#include <array>
#include <limits>
#include <memory>
#include <vector>

namespace npscope {

struct LossRange {
    float min = std::numeric_limits<float>::infinity();
    float max = -std::numeric_limits<float>::infinity();
    void add(float value);
    void add(const LossRange &other);
};

/// What the updates of `stride` successive steps computed.
struct LossBucket {
    LossRange loss;
    LossRange logLikelihood;
    LossRange kl;
    Losses
        sample; ///< of its first step: every stride-th step of the run is a fair sample, as splits and noise are random
    void add(const LossBucket &other);
};

class LossTrace
{
public:
    /// The last step whose loss is known; 0 where none is.
    Step known() const { return m_known; }
    /// Steps a bucket; a power of two.
    Step stride() const { return m_stride; }
    std::size_t bucketCount() const { return m_count; }
    /// Bucket i covers the steps i·stride + 1 … min((i + 1)·stride, known).
    const LossBucket &bucket(std::size_t i) const { return (*m_blocks[i / blockSize])[i % blockSize]; }
    std::size_t bucketOf(Step step) const { return std::size_t((step - 1) / m_stride); }
    /// Whether all but the last bucket of `earlier` are in this one, too. False also where it is not known.
    bool continues(const LossTrace &earlier) const;

    static constexpr std::size_t blockSize = 1024;
    static constexpr std::size_t maxBuckets = 32 * blockSize;
    /// What the stride is once all of a run of that length are known.
    static Step strideFor(Step length);

private:
    friend class LossRecorder;
    using Block = std::array<LossBucket, blockSize>;
    std::vector<std::shared_ptr<const Block>> m_blocks;
    std::size_t m_count = 0;
    Step m_known = 0;
    Step m_stride = 1;
};

class LossRecorder
{
public:
    /// Notes what update `step` computed. A step known already is passed over: a replay computes the same.
    void record(Step step, const Losses &losses);
    Step known() const { return m_trace.m_known; }
    Step stride() const { return m_trace.m_stride; }
    LossTrace snapshot() const;

private:
    void halve();

    LossTrace m_trace; // full blocks; the count includes the open one
    std::unique_ptr<LossTrace::Block> m_open = std::make_unique<LossTrace::Block>();
};

} // namespace npscope
