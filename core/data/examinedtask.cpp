// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/examinedtask.h"

#include <algorithm>

namespace npscope {

ExaminedTask::ExaminedTask(const Training &training)
    : m_isOfFamily(training.isOfFamily()), m_points(training.points), m_tasks(training)
{
    if (!m_isOfFamily)
        return;
    FunctionTasks functions(training);
    const std::size_t noise =
        training.hasLatent() ? std::size_t(training.sizes.zDim) * std::size_t(training.samples) : 0;
    m_batch.tasks.resize(std::size_t(training.batch));
    m_batch.noise.resize(m_batch.tasks.size() * noise);
    m_batch.data.x.resize(training.batch * functions.mostPoints());
    m_batch.data.y.resize(m_batch.data.x.size());
    int first = 0;
    for (std::size_t b = 0; b < m_batch.tasks.size(); ++b) {
        functions.drawNew(heldOutKey, heldOutStreams, b);
        functions.write(m_batch.data, first, m_batch.tasks[b]);
        first += m_batch.tasks[b].count;
        fillNormals(heldOutKey, Stream::HeldOutSample, b, std::span(m_batch.noise).subspan(b * noise, noise));
    }
    m_points.clear();
    for (int i = 0; i < m_batch.tasks[0].count; ++i)
        m_points.push_back({double(m_batch.data.x[i]), double(m_batch.data.y[i])});
}

const Batch<float> &ExaminedTask::batch(Step step)
{
    if (m_isOfFamily)
        return m_batch;
    const Batch<float> &batch = m_tasks.batch(std::max<Step>(1, step));
    if (batch.tasks.size() == 1)
        return batch;
    m_batch.data = batch.data;
    m_batch.tasks.assign(1, batch.tasks[0]);
    const auto noise = batch.noiseOf(0);
    m_batch.noise.assign(noise.begin(), noise.end());
    return m_batch;
}

} // namespace npscope
