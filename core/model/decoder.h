// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The decoder: (x, z) → y, for a block of samples of z at a time.
//
//   h = f(D1 [x, z] + d1)               H values a sample; f, the activation, is the article's sigmoid or another
//   y = D2 h + d2                       one value a sample
//
// The samples of a block lie side by side, as many as fill the widest register, so every line below is the same
// arithmetic on a whole register and nothing is ever summed across one before finish(). Who has fewer samples
// gives the rest dy = 0.
//
// D1 [x, z] + d1 = (D1z z + d1) + D1x x: the first part is the same for every x and is computed once by
// condition(). Nothing here grows with the number of x or of samples.

#pragma once

#include "core/model/parameters.h"

namespace npscope {

/// The samples of a block.
inline constexpr int blockSize = 16;

constexpr int blocksOf(int samples)
{
    return (samples + blockSize - 1) / blockSize;
}

template <class Scalar, class Shape>
class Decoder
{
public:
    using Theta = ParameterView<const Scalar, Shape>;
    using Gradient = ParameterView<Scalar, Shape>;
    /// A value a sample.
    using Block = Eigen::Array<Scalar, blockSize, 1>;
    /// z of the samples: a column a latent dimension.
    using Latents = Eigen::Array<Scalar, blockSize, Shape::Z>;

    explicit Decoder(const Training &t)
        : m_activation(t.decoderActivation), m_base(blockSize, t.sizes.hidden), m_units(blockSize, t.sizes.hidden),
          m_dBase(blockSize, t.sizes.hidden), m_dSlope(blockSize, t.sizes.hidden), m_dOut(blockSize, t.sizes.hidden)
    {
    }

    /// Fixes z for the evaluations to come.
    void condition(const Theta &theta, const Latents &z)
    {
        for (Eigen::Index h = 0; h < m_base.cols(); ++h) {
            Block base = Block::Constant(theta.decoder1Bias[h]);
            for (Eigen::Index j = 0; j < z.cols(); ++j)
                base += z.col(j) * theta.decoder1Z(h, j);
            m_base.col(h) = base;
        }
        m_dBase.setZero();
        m_dSlope.setZero();
        m_dOut.setZero();
        m_dBias.setZero();
    }

    /// y at x.
    const Block &evaluate(const Theta &theta, Scalar x)
    {
        Block y = Block::Constant(theta.decoder2Bias);
        for (Eigen::Index h = 0; h < m_base.cols(); ++h) {
            Block unit = m_base.col(h) + theta.decoder1X[h] * x;
            m_activation.activate(unit);
            y += unit * theta.decoder2[h];
            m_units.col(h) = unit;
        }
        m_y = y;
        return m_y;
    }

    /// Takes in dL/dy at the x evaluated last.
    void backward(const Theta &theta, Scalar x, const Block &dy)
    {
        m_dBias += dy;
        for (Eigen::Index h = 0; h < m_base.cols(); ++h) {
            Block unit = m_units.col(h);
            m_dOut.col(h) += unit * dy;
            // y = D2 h + d2,  h = f(base + D1x x)
            m_activation.differentiate(unit);
            const Block dBase = dy * theta.decoder2[h] * unit;
            m_dBase.col(h) += dBase;
            m_dSlope.col(h) += dBase * x;
        }
    }

    /// After the last backward of these z: adds to the gradient, and returns dL/dz.
    const Latents &finish(const Theta &theta, const Latents &z, Gradient &gradient)
    {
        m_dz.resizeLike(z);
        m_dz.setZero();
        gradient.decoder2Bias += m_dBias.sum();
        for (Eigen::Index h = 0; h < m_base.cols(); ++h) {
            const Block dBase = m_dBase.col(h);
            gradient.decoder2[h] += m_dOut.col(h).sum();
            gradient.decoder1X[h] += m_dSlope.col(h).sum();
            gradient.decoder1Bias[h] += dBase.sum();
            for (Eigen::Index j = 0; j < z.cols(); ++j) {
                gradient.decoder1Z(h, j) += (dBase * z.col(j)).sum();
                m_dz.col(j) += dBase * theta.decoder1Z(h, j);
            }
        }
        return m_dz;
    }

private:
    using Hidden = Eigen::Array<Scalar, blockSize, Shape::H>; // a column a unit
    typename Shape::DecoderUnits m_activation;
    Hidden m_base;
    Hidden m_units;
    Block m_y;
    // dL/d of base, of the factor of x, of D2 and of d2, sample by sample
    Hidden m_dBase;
    Hidden m_dSlope;
    Hidden m_dOut;
    Block m_dBias;
    Latents m_dz;
};

} // namespace npscope
