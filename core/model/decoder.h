// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The decoder: (x, z) → y, for S samples of z at a time.
//
//   h = sigmoid(D1 [x, z] + d1)         H × S
//   y = D2 h + d2                       1 × S
//
// D1 [x, z] + d1 = (D1z z + d1) + D1x x: the first part is the same for every x and is computed once by
// condition(). One x at a time then needs H × S numbers, which stay in the cache; the hidden units of a
// sample are contiguous. Nothing here grows with the number of x.

#pragma once

#include "core/model/parameters.h"

namespace npscope {

template <class Scalar, class Shape>
class Decoder
{
public:
    using Theta = ParameterView<const Scalar, Shape>;
    using Gradient = ParameterView<Scalar, Shape>;
    using Samples = Eigen::Matrix<Scalar, Shape::Z, Shape::S>;
    using Row = Eigen::Matrix<Scalar, 1, Shape::S>;

    Decoder(const Sizes &s, int samples)
        : y(samples), m_base(s.hidden, samples), m_units(s.hidden, samples), m_dUnits(s.hidden, samples),
          m_dBase(s.hidden, samples), m_ramp(s.hidden)
    {
    }

    /// Fixes z (Z × S) for the evaluations to come.
    void condition(const Theta &theta, const Samples &z)
    {
        m_base.noalias() = times(theta.decoder1Z, z);
        m_base.colwise() += theta.decoder1Bias;
        m_dBase.setZero();
    }

    /// y at x, a value a sample.
    void evaluate(const Theta &theta, Scalar x)
    {
        m_ramp = theta.decoder1X * x;
        m_units = m_base.colwise() + m_ramp;
        m_units = m_units.array().logistic(); // on its own: all units in a row fill the widest registers
        y.noalias() = times(theta.decoder2.transpose(), m_units);
        y.array() += theta.decoder2Bias;
    }

    /// Adds to the gradient what comes of dL/dy at the x evaluated last; z's part waits for finish().
    void backward(const Theta &theta, Scalar x, const Row &dy, Gradient &gradient)
    {
        // y = D2 h + d2
        gradient.decoder2.noalias() += times(m_units, dy.transpose());
        gradient.decoder2Bias += dy.sum();
        // h = sigmoid(pre): dpre = (D2' dy) h (1 - h)
        m_dUnits.noalias() = theta.decoder2.lazyProduct(dy);
        m_dUnits.array() *= m_units.array() * (Scalar(1) - m_units.array());
        // pre = base + D1x x
        m_ramp = m_dUnits.rowwise().sum();
        gradient.decoder1X += m_ramp * x;
        m_dBase += m_dUnits;
    }

    /// After the last backward of these z: the rest of the gradient, and dL/dz (Z × S).
    void finish(const Theta &theta, const Samples &z, Gradient &gradient, Samples &dz)
    {
        // base = D1z z + d1
        gradient.decoder1Z.noalias() += times(m_dBase, z.transpose());
        gradient.decoder1Bias += m_dBase.rowwise().sum();
        dz.noalias() = times(theta.decoder1Z.transpose(), m_dBase);
    }

    Row y;

private:
    using Units = Eigen::Matrix<Scalar, Shape::H, Shape::S>;
    Units m_base;
    Units m_units;
    Units m_dUnits;
    Units m_dBase;
    Eigen::Matrix<Scalar, Shape::H, 1> m_ramp;
};

} // namespace npscope
