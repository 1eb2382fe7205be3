// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/train/checkpoints.h"

#include <algorithm>

namespace npscope {

Checkpoints::Checkpoints(std::size_t parameters, std::size_t budget, Step firstInterval)
    : m_parameters(parameters), m_interval(firstInterval)
{
    setBudget(budget);
}

void Checkpoints::setBudget(std::size_t bytes)
{
    m_most = std::max<std::size_t>(2, bytes / bytesEach());
    while (m_kept.size() > m_most)
        thin();
}

void Checkpoints::thin()
{
    for (std::size_t i = 1; 2 * i < m_kept.size(); ++i)
        m_kept[i] = std::move(m_kept[2 * i]);
    m_kept.resize((m_kept.size() + 1) / 2);
    m_interval *= 2;
}

void Checkpoints::keep(const State<float> &state)
{
    if (state.step != Step(m_kept.size()) * m_interval)
        return;
    if (m_kept.size() == m_most) {
        thin();
        return keep(state);
    }
    auto kept = std::make_unique_for_overwrite<float[]>(3 * m_parameters);
    float *to = kept.get();
    for (const auto *part : {&state.theta, &state.m, &state.v})
        to = std::copy_n(part->data(), m_parameters, to);
    m_kept.push_back(std::move(kept));
}

Step Checkpoints::before(Step step) const
{
    return std::min(step / m_interval, Step(m_kept.size()) - 1) * m_interval;
}

void Checkpoints::restore(Step step, State<float> &state) const
{
    const float *from = m_kept[std::size_t(step / m_interval)].get();
    for (auto *part : {&state.theta, &state.m, &state.v}) {
        std::copy_n(from, m_parameters, part->data());
        from += m_parameters;
    }
    state.step = step;
}

} // namespace npscope
