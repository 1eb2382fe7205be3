// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/data/taskdraw.h"

namespace npscope {

TaskDraw::TaskDraw(const Training &training)
    : m_seed(training.seed),
      m_noisePerTask(training.hasLatent() ? std::size_t(training.sizes.zDim) * std::size_t(training.samples) : 0)
{
    m_batch.tasks.resize(std::size_t(training.batch));
    m_batch.noise.resize(m_batch.tasks.size() * m_noisePerTask);
    if (training.isOfFamily()) {
        m_functions.emplace(training);
        m_batch.data.x.resize(training.batch * m_functions->mostPoints());
        m_batch.data.y.resize(m_batch.data.x.size());
    } else {
        m_splits.emplace(training);
        m_batch.data = Data<float>(training.points);
        for (Task &task : m_batch.tasks)
            task.count = int(training.points.size());
    }
}

const Batch<float> &TaskDraw::batch(Step t)
{
    int first = 0;
    for (std::size_t b = 0; b < m_batch.tasks.size(); ++b) {
        Task &task = m_batch.tasks[b];
        const std::uint64_t index = taskIndex(t, b);
        if (m_splits) {
            m_splits->draw(index, task.split);
        } else {
            m_functions->draw(m_seed, trainingStreams, index);
            m_functions->write(m_batch.data, first, task);
            first += task.count;
        }
        fillNormals(m_seed, Stream::TrainingNoise, index,
                    std::span(m_batch.noise).subspan(b * m_noisePerTask, m_noisePerTask));
    }
    return m_batch;
}

} // namespace npscope
