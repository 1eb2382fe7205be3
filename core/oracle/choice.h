// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Alternatives by their weights: which are worth a component, and which one a curve is drawn of.

#pragma once

#include <Eigen/Core>

#include <cstdint>
#include <vector>

namespace npscope {

struct Likely {
    std::vector<Eigen::Index> indices; ///< ascending
    Eigen::ArrayXd weights;            ///< theirs, of sum 1
};
/// Those of at least 1e-10 of the whole weight, which is not normalised and may be beyond a double's exponent.
Likely likely(const Eigen::ArrayXd &logWeights);

/// What is chosen for a curve, each by a word of its own.
enum class Choice { Member, Explanation };
/// One of these weights, of sum 1, for that curve of that draw.
Eigen::Index choose(const Eigen::ArrayXd &weights, std::uint32_t draw, int curve, Choice choice);

} // namespace npscope
