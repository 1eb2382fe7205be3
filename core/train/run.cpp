// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/train/run.h"

#include "core/init/initialise.h"
#include "core/random/addressed.h"

#include <algorithm>
#include <cmath>

namespace npscope {

Run::Run(const Training &training)
    : m_training(training), m_splits(training),
      m_noise(std::size_t(training.sizes.zDim) * std::size_t(training.samples)),
      m_learner(makeLearner<float>(training)), m_state(initialParameters(training)),
      m_checkpoints(std::size_t(m_state.theta.size())), m_weights(std::size_t(m_state.theta.size()))
{
    keep();
}

const Split &Run::splitOf(Step t)
{
    m_splits.draw(t, m_split);
    return m_split;
}

bool Run::approach(Step goal, Step budget)
{
    goal = m_training.isPossible() ? std::min(goal, m_divergedAt.value_or(goal)) : 0;
    const Step nearest = m_checkpoints.before(goal);
    if (goal < m_state.step || nearest > m_state.step) {
        m_checkpoints.restore(nearest, m_state);
        m_losses = {};
    }
    for (; m_state.step < goal && budget > 0; --budget) {
        update();
        goal = std::min(goal, m_divergedAt.value_or(goal));
    }
    return m_state.step == goal;
}

void Run::goTo(Step goal)
{
    while (!approach(goal, 1 << 20)) {
    }
}

void Run::update()
{
    const Step t = m_state.step + 1;
    m_splits.draw(t, m_split);
    fillNormals(m_training.seed, Stream::TrainingNoise, std::uint64_t(t), m_noise);
    m_losses = m_learner->update(m_state, m_split, m_noise);
    m_recorder.record(t, m_losses);
    if (!std::isfinite(m_losses.loss)
        || !std::isfinite(m_state.theta.sum())) // a sum of parameters is finite if they are
        m_divergedAt = t;
    else
        keep();
}

void Run::keep()
{
    m_checkpoints.keep(m_state);
    m_weights.keep(m_state.step, m_state.theta);
}

} // namespace npscope
