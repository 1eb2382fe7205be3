// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What the KL adds to the loss of a task in update t, and its derivatives:
//
//   beta_t Σ_j max(lambda, KL_j(q_D ‖ p)),   p = q_C or N(0, I),  beta_t = beta min(1, t/annealing);  0 with NPML
//
// Garnelo et al. 2018 (p = q_C), Kingma et al. 2016 (lambda, the free bits).

#pragma once

#include "core/objective/gaussiankl.h"

#include <algorithm>

namespace npscope {

template <class Scalar>
class Divergence
{
public:
    explicit Divergence(const Training &training)
        : m_prior(training.prior), m_freeBits(Scalar(training.freeBits)), m_annealing(training.annealing),
          m_beta(training.objective == Objective::Npml ? 0 : training.beta)
    {
    }

    /// Of q_D and q_C, columns D and C of latents.mu and latents.sigma: adds the derivatives to the same columns of
    /// dMu and dSigma, and the plain Σ_j KL_j(q_D ‖ p) to `kl`.
    template <class Latents, class Derivative>
    Scalar add(Step t, const Latents &latents, Eigen::Index D, Eigen::Index C, Derivative &dMu, Derivative &dSigma,
               Scalar &kl) const
    {
        const auto &mu = latents.mu;
        const auto &sigma = latents.sigma;
        const bool isAdaptive = m_prior == Prior::Context;
        const Scalar beta = weight(t);
        Scalar penalty = 0;
        for (Eigen::Index j = 0; j < mu.rows(); ++j) {
            const auto part = klToPrior<Scalar>(m_prior, mu(j, D), sigma(j, D), mu(j, C), sigma(j, C));
            const Scalar value = part.value();
            kl += value;
            if (m_freeBits > 0 && value < m_freeBits) {
                penalty += beta * m_freeBits;
                continue;
            }
            penalty += beta * value;
            dMu(j, D) += beta * part.dMuQ();
            dSigma(j, D) += beta * part.dSigmaQ();
            if (isAdaptive) {
                dMu(j, C) -= beta * part.dMuQ();
                dSigma(j, C) += beta * part.dSigmaP();
            }
        }
        return penalty;
    }

private:
    Scalar weight(Step t) const
    {
        const double grown = m_annealing > 0 ? std::min(1.0, double(t) / double(m_annealing)) : 1;
        return Scalar(m_beta * grown);
    }

    Prior m_prior;
    Scalar m_freeBits;
    Step m_annealing;
    double m_beta;
};

} // namespace npscope
