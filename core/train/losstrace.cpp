// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/train/losstrace.h"

#include <algorithm>

namespace npscope {

void LossRange::add(float value)
{
    // A NaN leaves the range as it is: where a run ends is told by Frame::divergedAt.
    min = std::min(min, value);
    max = std::max(max, value);
}

void LossRange::add(const LossRange &other)
{
    add(other.min);
    add(other.max);
}

void LossBucket::add(const LossBucket &other)
{
    loss.add(other.loss);
    logLikelihood.add(other.logLikelihood);
    kl.add(other.kl);
}

Step LossTrace::strideFor(Step length)
{
    Step stride = 1;
    while (length > stride * Step(maxBuckets))
        stride *= 2;
    return stride;
}

// Snapshots of one run share the first block, once it is full.
bool LossTrace::continues(const LossTrace &earlier) const
{
    return m_stride == earlier.m_stride && m_known >= earlier.m_known && earlier.m_count > blockSize
           && m_blocks.front() == earlier.m_blocks.front();
}

void LossRecorder::record(Step step, const Losses &losses)
{
    if (step != m_trace.m_known + 1)
        return;

    const bool opensBucket = (step - 1) % m_trace.m_stride == 0;
    if (opensBucket) {
        if (m_trace.m_count == LossTrace::maxBuckets)
            return halve(), record(step, losses);
        if (m_trace.m_blocks.size() < m_trace.m_count / LossTrace::blockSize) {
            m_trace.m_blocks.push_back(std::shared_ptr<const LossTrace::Block>(std::move(m_open)));
            m_open = std::make_unique<LossTrace::Block>();
        }
        LossBucket &opened = (*m_open)[m_trace.m_count++ % LossTrace::blockSize];
        opened = {};
        opened.sample = losses;
    }
    LossBucket &bucket = (*m_open)[(m_trace.m_count - 1) % LossTrace::blockSize];
    bucket.loss.add(losses.loss);
    bucket.logLikelihood.add(losses.logLikelihood);
    bucket.kl.add(losses.kl);
    m_trace.m_known = step;
}

LossTrace LossRecorder::snapshot() const
{
    LossTrace trace = m_trace;
    if (trace.m_blocks.size() * LossTrace::blockSize < trace.m_count)
        trace.m_blocks.push_back(std::make_shared<const LossTrace::Block>(*m_open));
    return trace;
}

// Called when all blocks are full: joins the buckets by twos. Snapshots keep the blocks they share.
void LossRecorder::halve()
{
    m_trace.m_blocks.push_back(std::shared_ptr<const LossTrace::Block>(std::move(m_open)));
    std::vector<std::shared_ptr<const LossTrace::Block>> halved;
    for (std::size_t b = 0; b < m_trace.m_blocks.size(); b += 2) {
        auto joined = std::make_shared<LossTrace::Block>();
        for (std::size_t i = 0; i < LossTrace::blockSize; ++i) {
            const std::size_t k = 2 * i;
            const LossTrace::Block &source = *m_trace.m_blocks[b + k / LossTrace::blockSize];
            (*joined)[i] = source[k % LossTrace::blockSize];
            (*joined)[i].add(source[k % LossTrace::blockSize + 1]);
        }
        halved.push_back(std::move(joined));
    }
    m_trace.m_blocks = std::move(halved);
    m_trace.m_count /= 2;
    m_trace.m_stride *= 2;
    m_open = std::make_unique<LossTrace::Block>();
}

} // namespace npscope
