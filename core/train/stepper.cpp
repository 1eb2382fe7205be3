// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/train/stepper.h"

#include "core/init/initialise.h"

#include <cmath>

namespace npscope {

Stepper::Stepper(const Training &training, unsigned threads)
    : m_tasks(training), m_learner(makeLearner<float>(training, threads)), m_state(initialParameters(training))
{
}

Losses Stepper::update()
{
    const Step t = m_state.step + 1;
    return m_learner->update(m_state, m_tasks.batch(t));
}

bool Stepper::isFinite(const Losses &losses) const
{
    return std::isfinite(losses.loss) && std::isfinite(m_state.theta.sum()); // a sum is finite if its terms are
}

} // namespace npscope
