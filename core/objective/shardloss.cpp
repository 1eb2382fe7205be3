// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/objective/shardloss.h"

#include "core/data/split.h"
#include "core/model/parameters.h"
#include "core/objective/conditionalloss.h"
#include "core/objective/latentloss.h"

#include <algorithm>

namespace npscope {

TaskLimits::TaskLimits(const Training &training)
{
    const bool takesAll = training.targets == Targets::All;
    if (training.isOfFamily()) {
        points = training.contextMax + training.functions.targets;
        context = training.contextMax;
        targets = takesAll ? points : training.functions.targets;
    } else {
        points = int(training.points.size());
        context = ContextSizes(training).max;
        targets = takesAll ? points : std::max(0, points - ContextSizes(training).min); // (without any there is none)
    }
}

template <class Scalar>
ShardLoss<Scalar>::ShardLoss(const Training &training) : m_gradient(padded(parameterCount(training)))
{
}

template <class Scalar>
std::unique_ptr<ShardLoss<Scalar>> makeShardLoss(const Training &training, int mostTasks)
{
    if (training.hasLatent())
        return std::make_unique<LatentLoss<Scalar>>(training, mostTasks);
    return std::make_unique<ConditionalLoss<Scalar>>(training, mostTasks);
}

template class ShardLoss<float>;
template class ShardLoss<double>;
template std::unique_ptr<ShardLoss<float>> makeShardLoss(const Training &, int);
template std::unique_ptr<ShardLoss<double>> makeShardLoss(const Training &, int);

} // namespace npscope
