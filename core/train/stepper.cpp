// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/train/stepper.h"

#include "core/init/initialise.h"
#include "core/random/addressed.h"

#include <cmath>

namespace npscope {

Stepper::Stepper(const Training &training)
    : m_seed(training.seed), m_splits(training),
      m_noise(std::size_t(training.sizes.zDim) * std::size_t(training.samples)),
      m_learner(makeLearner<float>(training)), m_state(initialParameters(training))
{
}

Losses Stepper::update()
{
    const Step t = m_state.step + 1;
    m_splits.draw(t, m_split);
    fillNormals(m_seed, Stream::TrainingNoise, std::uint64_t(t), m_noise);
    return m_learner->update(m_state, m_split, m_noise);
}

bool Stepper::isFinite(const Losses &losses) const
{
    return std::isfinite(losses.loss) && std::isfinite(m_state.theta.sum()); // a sum is finite if its terms are
}

const Split &Stepper::splitOf(Step t)
{
    m_splits.draw(t, m_split);
    return m_split;
}

} // namespace npscope
