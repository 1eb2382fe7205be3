// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/train/run.h"

#include "core/experiment/settings.h"

#include <algorithm>
#include <bit>

namespace npscope {

namespace {

// What is computed between two checkpoints: some hundredths of a second, in products of weights by hidden units. To
// compute a hidden unit takes as long as some tens of products.
constexpr double betweenCheckpoints = 5e8;
constexpr double productsAUnit = 30;

Step firstInterval(const Training &training)
{
    const Work work = workOf(training);
    const double updates = betweenCheckpoints / (work.products + productsAUnit * work.units);
    return Step(std::bit_floor(std::uint64_t(std::clamp(updates, 1.0, double(Checkpoints::widestFirst)))));
}

} // namespace

Run::Run(const Training &training, unsigned threads)
    : m_training(training), m_stepper(training, threads),
      m_checkpoints(std::size_t(m_stepper.state().theta.size()), Checkpoints::defaultBudget, firstInterval(training)),
      m_weightHistory(std::size_t(m_stepper.state().theta.size()))
{
    keep();
}

void Run::setMemory(std::size_t bytes)
{
    m_checkpoints.setBudget(bytes - std::min(bytes, m_weightHistory.bytes()));
}

bool Run::isTooThinFor(Step length) const
{
    return known() > length
           && (m_weightHistory.stride() > m_weightHistory.strideFor(length)
               || m_recorder.stride() > LossTrace::strideFor(length));
}

bool Run::approach(Step goal, Step budget)
{
    goal = m_training.isPossible() ? std::min(goal, m_divergedAt.value_or(goal)) : 0;
    const Step nearest = m_checkpoints.before(goal);
    if (goal < step() || nearest > step()) {
        m_checkpoints.restore(nearest, m_stepper.state());
        m_losses = {};
    }
    for (; step() < goal && budget > 0; --budget) {
        update();
        goal = std::min(goal, m_divergedAt.value_or(goal));
    }
    return step() == goal;
}

void Run::goTo(Step goal)
{
    while (!approach(goal, 1 << 20)) {
    }
}

void Run::update()
{
    m_losses = m_stepper.update();
    m_recorder.record(step(), m_losses);
    if (!m_stepper.isFinite(m_losses))
        m_divergedAt = step();
    else
        keep();
}

void Run::keep()
{
    m_checkpoints.keep(m_stepper.state());
    m_weightHistory.keep(step(), m_stepper.state().theta);
}

} // namespace npscope
