// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/live/exactanswers.h"

#include <algorithm>

namespace npscope {

namespace {

// The same for all experiments that have the same answer, whatever else is different in them.
Experiment asked(const Experiment &experiment)
{
    const Training &training = experiment.training;
    Experiment result;
    result.training.points.clear();
    result.training.functions = training.functions;
    result.training.model = training.model;
    result.training.seed = training.functions.isPool() ? training.seed : 0;
    result.question = experiment.question;
    result.question.followsTraining = false;
    result.question.context = experiment.context();
    return result;
}

} // namespace

std::shared_ptr<const ExactFan> ExactAnswers::answer(const Experiment &experiment, const Grid &grid)
{
    if (!experiment.training.isOfFamily())
        return nullptr;
    const Experiment wanted = asked(experiment);
    const auto known =
        std::ranges::find_if(m_known, [&](const Known &one) { return one.fan->grid == grid && one.asked == wanted; });
    if (known != m_known.end()) {
        std::rotate(known, known + 1, m_known.end());
        return m_known.back().fan;
    }
    const auto oracle = oracleOf(answeredTraining(wanted));
    if (m_known.size() == mostKept)
        m_known.erase(m_known.begin());
    m_known.push_back({wanted, oracle, std::make_shared<const ExactFan>(exactFan(*oracle, experiment, grid))});
    return m_known.back().fan;
}

// A pool is drawn once.
std::shared_ptr<const Oracle> ExactAnswers::oracleOf(const Training &answered) const
{
    const auto known = std::ranges::find_if(m_known, [&](const Known &one) {
        const Training training = answeredTraining(one.asked);
        return training.functions == answered.functions && training.seed == answered.seed;
    });
    return known != m_known.end() ? known->oracle : makeOracle(answered);
}

} // namespace npscope
