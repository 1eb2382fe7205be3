// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/live/collapsefinder.h"

#include "core/analysis/verdict.h"

#include <algorithm>

namespace npscope {

CollapseFinder::CollapseFinder(const Training &training) : m_training(training)
{
    if (!training.isPossible() || !training.hasLatent()) // without curves nothing can collapse
        return;
    m_stepper = std::make_unique<Stepper>(training);
    m_examiner = std::make_unique<Examiner>(Experiment{.training = training, .question = {}});
}

void CollapseFinder::ask(const Question &question)
{
    if (!m_stepper || question == m_question)
        return;
    m_question = question;
    m_examiner->ask(question);
    m_stepper = std::make_unique<Stepper>(m_training);
    m_record = {};
}

bool CollapseFinder::isBehind(const Run &run) const
{
    return m_stepper && m_record.last() < run.known();
}

bool CollapseFinder::work(const Run &run, Clock::duration limit)
{
    if (!isBehind(run))
        return false;
    const auto until = Clock::now() + limit;
    const bool hadFirst = m_record.first().has_value();
    const bool knewStep = m_record.last() >= run.step();
    do {
        if (m_record.last() >= 0)
            m_stepper->update();
        m_record.add(judge());
    } while (isBehind(run) && Clock::now() < until);
    return (!hadFirst && m_record.first()) || (!knewStep && m_record.last() >= run.step());
}

// One x at which the fan is clearly wider than sigma_y tells as much as all of them, and is asked first.
bool CollapseFinder::judge()
{
    constexpr float clearly = 1.001F; // asked for alone, an x has other last bits
    const float *theta = m_stepper->state().theta.data();
    const float sigmaY = m_examiner->sigmaY(theta);
    const auto xs = m_examiner->judged().values();
    if (m_examiner->sdAt(theta, xs[m_witness]) > clearly * float(Verdict::collapsedBelow) * sigmaY)
        return false;
    const std::vector<float> sd = m_examiner->sdOfJudged(theta);
    m_witness = std::size_t(std::ranges::max_element(sd) - sd.begin());
    return isCollapsed(m_examiner->spread(theta, sd));
}

} // namespace npscope
