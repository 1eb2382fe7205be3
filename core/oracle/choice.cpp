// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/oracle/choice.h"

#include "core/random/addressed.h"

#include <cstddef>

namespace npscope {

Likely likely(const Eigen::ArrayXd &logWeights)
{
    // By the greatest, not by their sum, whose logarithm may be too large to hold theirs.
    const Eigen::ArrayXd shares = (logWeights - logWeights.maxCoeff()).max(-700).exp();
    const double least = 1e-10 * shares.sum();
    Likely result;
    for (Eigen::Index i = 0; i < shares.size(); ++i) {
        if (shares[i] >= least)
            result.indices.push_back(i);
    }
    result.weights.resize(Eigen::Index(result.indices.size()));
    for (Eigen::Index k = 0; k < result.weights.size(); ++k)
        result.weights[k] = shares[result.indices[std::size_t(k)]];
    result.weights /= result.weights.sum();
    return result;
}

Eigen::Index choose(const Eigen::ArrayXd &weights, std::uint32_t draw, int curve, Choice choice)
{
    // A block that a curve's normals, which count up from 0, never get to.
    const auto words = randomWords(draw, Stream::ExactCurve, std::uint64_t(curve), 0xffffffff);
    double left = uniform(words[std::size_t(choice)]);
    Eigen::Index k = 0;
    for (; k + 1 < weights.size() && left > weights[k]; ++k)
        left -= weights[k];
    return k;
}

} // namespace npscope
