// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The losses of an update.

#pragma once

namespace npscope {

/// As update t computed them (with the weights of step t - 1). Of the plain ELBO loss = -logLikelihood + kl; a
/// remedy (core/objective/taskloss.h) may weigh the KL otherwise, or leave it out of the loss.
template <class Scalar>
struct BasicLosses {
    Scalar loss = 0;
    Scalar logLikelihood = 0;
    Scalar kl = 0;
};
using Losses = BasicLosses<float>;

} // namespace npscope
