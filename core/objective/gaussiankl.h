// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// KL divergence between diagonal Gaussians, as the article computes it: per dimension
//
//   KL(N(mu_q, sigma_q²) ‖ N(mu_p, sigma_p²)) = ½ (q/p + (mu_q - mu_p)²/p + ln(p/q) - 1)
//   q = sigma_q² + 1e-16,  p = sigma_p² + 1e-16
//
// Limits: 0 where the two are equal; never negative beyond rounding.

#pragma once

#include "core/experiment/experiment.h"

#include <cmath>

namespace npscope {

template <class Scalar>
struct GaussianKl {
    static constexpr Scalar guard = Scalar(1e-16);

    Scalar muQ, sigmaQ, muP, sigmaP;

    Scalar q() const { return sigmaQ * sigmaQ + guard; }
    Scalar p() const { return sigmaP * sigmaP + guard; }
    Scalar value() const
    {
        const Scalar d = muQ - muP;
        return Scalar(0.5) * (q() / p() + d * d / p() + std::log(p() / q()) - Scalar(1));
    }

    /// d value / d muQ; d value / d muP is its negative.
    Scalar dMuQ() const { return (muQ - muP) / p(); }
    Scalar dSigmaQ() const { return sigmaQ * (Scalar(1) / p() - Scalar(1) / q()); }
    Scalar dSigmaP() const
    {
        const Scalar d = muQ - muP;
        return sigmaP * (Scalar(1) - (q() + d * d) / p()) / p();
    }
};

/// What the objective counts: q(z | D) against the prior, which is q(z | C) or N(0, I); of one dimension.
template <class Scalar>
GaussianKl<Scalar> klToPrior(Prior prior, Scalar muD, Scalar sigmaD, Scalar muC, Scalar sigmaC)
{
    const bool isAdaptive = prior == Prior::Context;
    return {muD, sigmaD, isAdaptive ? muC : Scalar(0), isAdaptive ? sigmaC : Scalar(1)};
}

} // namespace npscope
