// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/analysis/honesty.h"

#include <algorithm>
#include <cmath>

namespace npscope {

double Score::covered(double share) const
{
    const auto inside =
        std::ranges::count_if(integrals, [&](float u) { return std::abs(double(u) - 0.5) <= share / 2; });
    return double(inside) / double(integrals.size());
}

Score scoreOf(const Mixture &prediction, std::span<const double> y, std::optional<double> logJoint)
{
    const auto n = double(y.size());
    Score score;
    score.logDensity = logDensity(prediction, y).mean();
    score.logJoint = logJoint.value_or(logJointDensity(prediction, y)) / n;
    score.crps = crps(prediction, y).mean();
    score.variance = varianceOf(prediction, Of::Function).mean();
    score.observedVariance = varianceOf(prediction, Of::Observation).mean();
    for (const double u : distribution(prediction, y))
        score.integrals.push_back(float(u));
    return score;
}

Honesty summarise(std::span<const TaskHonesty> tasks, bool hasLatent)
{
    Honesty h;
    h.tasks = int(tasks.size());
    const auto n = double(tasks.size());
    double squares = 0, spreadLog = 0, sdLog = 0, spread = 0, exactSpread = 0;
    bool isPositive = true;
    for (const TaskHonesty &task : tasks) {
        const Score &a = task.network, &b = task.exact;
        const double gap = b.logDensity - a.logDensity;
        h.gap += gap / n;
        squares += gap * gap / n;
        h.coverage50 += a.covered(0.5) / n;
        h.coverage90 += a.covered(0.9) / n;
        h.exactCoverage50 += b.covered(0.5) / n;
        h.exactCoverage90 += b.covered(0.9) / n;
        h.crps += a.crps / n;
        h.exactCrps += b.crps / n;
        h.jointKl += (b.logJoint - a.logJoint) / n;
        sdLog += std::log(a.observedVariance / b.observedVariance) / 2;
        isPositive = isPositive && a.variance > 0 && b.variance > 0;
        if (isPositive)
            spreadLog += std::log(a.variance / b.variance) / 2;
        spread += a.variance;
        exactSpread += b.variance;
    }
    h.gapError = n > 1 ? std::sqrt(std::max(0.0, squares - h.gap * h.gap) / (n - 1)) : 0;
    h.sdRatio = std::exp(sdLog / n);
    if (hasLatent && isPositive)
        h.spreadGeometric = std::exp(spreadLog / n);
    if (hasLatent && exactSpread > 0)
        h.spreadRms = std::sqrt(spread / exactSpread);
    return h;
}

} // namespace npscope
