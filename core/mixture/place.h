// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A mixture at one of its places: a distribution of one variable.

#pragma once

#include "core/mixture/mixture.h"

namespace npscope {

class Place
{
public:
    /// Keeps a copy.
    Place(const Mixture &mixture, Eigen::Index t, Of of);

    struct Value {
        double distribution; ///< P(X ≤ x)
        double density;      ///< of the components that have one: those of no variance have steps
    };
    Value at(double x) const;
    /// The least x with P(X ≤ x) ≥ p, to 1e-10 standard deviations; found soonest near `guess`.
    double quantile(double p, double guess) const;
    /// E|X - X'| / 2 of two independent ones, as the next one of observations, which have a variance. Exact up to 64
    /// components; of more, 64 of equal weight stand for them.
    /// components; of more, 64 of equal weight stand for them.
    double halfDifference() const;
    /// E|X - x|.
    double distanceFrom(double x) const;

    double mean() const { return m_mean; }
    double sd() const { return m_sd; }

private:
    double quantileOfSteps(double p) const;
    double quantileByNewton(double p, double guess) const;
    /// So many components, all of the same weight, spread evenly over these in the order of their means.
    Place standIns(Eigen::Index count) const;

    Eigen::ArrayXd m_weights;
    Eigen::ArrayXd m_means;
    Eigen::ArrayXd m_sds;
    Eigen::ArrayXd m_inverse; // 1 / sd, and 0 where there is no variance
    double m_mean = 0;
    double m_sd = 0;
    bool m_hasSteps = false;
    bool m_hasDensity = false;
};

} // namespace npscope
