// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/oracle/explanations.h"

#include "core/family/function.h"
#include "core/oracle/choice.h"

#include <array>
#include <cmath>

namespace npscope {

Explanations::Explanations(Family family, const std::vector<One> &all) : m_family(family)
{
    Eigen::ArrayXd logWeights(Eigen::Index(all.size()));
    for (std::size_t i = 0; i < all.size(); ++i)
        logWeights[Eigen::Index(i)] = all[i].logWeight;
    const auto [indices, weights] = likely(logWeights);
    m_weights = weights;
    for (Eigen::ArrayXd *values : {&m_amplitudes, &m_shifts, &m_frequencies, &m_sds})
        values->resize(weights.size());
    for (Eigen::Index k = 0; k < weights.size(); ++k) {
        const One &one = all[std::size_t(indices[std::size_t(k)])];
        m_amplitudes[k] = one.amplitude;
        m_shifts[k] = one.shift;
        m_frequencies[k] = one.frequency;
        m_sds[k] = one.sd;
    }
}

Mixture Explanations::marginals(std::span<const double> xs, double noise) const
{
    const Eigen::Index components = m_weights.size(), places = Eigen::Index(xs.size());
    Mixture mixture{m_weights, Eigen::ArrayXXd(components, places), Eigen::ArrayXXd(components, places),
                    Eigen::ArrayXXd::Constant(components, places, noise * noise)};
    if (m_family == Family::Sawtooth) {
        const Eigen::ArrayXd variance = m_sds.square();
        for (Eigen::Index t = 0; t < places; ++t) {
            const auto turns = m_frequencies * xs[std::size_t(t)] - m_shifts;
            mixture.mean.col(t) = turns - turns.floor();
            mixture.variance.col(t) = variance;
        }
        return mixture;
    }
    const Eigen::ArrayXd cosines = m_shifts.cos(), sines = m_shifts.sin();
    Eigen::ArrayXd slope(components); // sin(x - b)
    for (Eigen::Index t = 0; t < places; ++t) {
        const double x = xs[std::size_t(t)];
        slope = std::sin(x) * cosines - std::cos(x) * sines;
        mixture.mean.col(t) = m_amplitudes * slope;
        mixture.variance.col(t) = (m_sds * slope).square();
    }
    return mixture;
}

std::vector<float> Explanations::sample(std::span<const double> xs, int count, std::uint32_t draw) const
{
    std::vector<float> curves;
    std::vector<double> values(xs.size());
    Function function;
    function.family = m_family;
    for (int curve = 0; curve < count; ++curve) {
        const Eigen::Index k = choose(m_weights, draw, curve, Choice::Explanation);
        std::array<float, 1> normal{};
        fillNormals(draw, Stream::ExactCurve, std::uint64_t(curve), normal);
        const double spread = m_sds[k] * double(normal[0]);
        const bool isSawtooth = m_family == Family::Sawtooth;
        function.amplitude = m_amplitudes[k] + (isSawtooth ? 0 : spread);
        function.shift = m_shifts[k] + (isSawtooth ? spread : 0);
        function.frequency = m_frequencies[k];
        function.evaluate(xs, values);
        curves.insert(curves.end(), values.begin(), values.end());
    }
    return curves;
}

} // namespace npscope
