// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predict/conditionalpredictor.h"

#include <algorithm>

namespace npscope {

template <class Scalar>
ConditionalNetwork<Scalar> &ConditionalPredictor<Scalar>::networkFor(int points, int pairs)
{
    if (!m_network || points > m_limits.points || pairs > m_limits.pairs) {
        m_limits = {.tasks = 1, .points = std::max(64, points), .pairs = std::max(m_limits.pairs, pairs)};
        m_network = makeConditionalNetwork<Scalar>(m_training, m_limits);
    }
    m_network->contexts.clear();
    m_network->asked.xs.clear();
    return *m_network;
}

template <class Scalar>
ConditionalNetwork<Scalar> &ConditionalPredictor<Scalar>::answer(Theta theta, const Points &context,
                                                                 std::span<const double> xs)
{
    ConditionalNetwork<Scalar> &network = networkFor(int(context.size()), int(xs.size()));
    for (const Point &p : context)
        network.contexts.sets.add(network.contexts.add(Scalar(p.x), Scalar(p.y)));
    network.contexts.sets.endSet();
    m_xs.assign(xs.begin(), xs.end());
    network.asked.xs.emplace_back(m_xs);
    network.forward(theta);
    return network;
}

template <class Scalar>
std::vector<Scalar> ConditionalPredictor<Scalar>::attention(Theta theta, const Points &context, double x)
{
    const auto weights = answer(theta, context, {&x, 1}).attention();
    return {weights.begin(), weights.end()};
}

template <class Scalar>
BasicCurves<Scalar> ConditionalPredictor<Scalar>::predict(Theta theta, const Points &context, std::span<const Scalar>,
                                                          std::span<const double> xs)
{
    const auto &network = answer(theta, context, xs);
    const auto out = network.out.leftCols(Eigen::Index(xs.size()));
    GaussianHead<Scalar> head(m_training, int(xs.size()));
    const typename GaussianHead<Scalar>::Row sigma = head.sigmaOf(out);
    BasicCurves<Scalar> result;
    result.mean.assign(out.row(0).begin(), out.row(0).end());
    result.sd.assign(sigma.begin(), sigma.end());
    result.sigmaY = result.sd;
    return result;
}

template class ConditionalPredictor<float>;
template class ConditionalPredictor<double>;

} // namespace npscope
