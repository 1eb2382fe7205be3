// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The likelihood at the end: what the decoder gives at N pairs, against the y that was seen there.
//
//   ln N(y; m, sigma²),  e = y - m:   -½ e²/sigma² - ln sigma - ½ ln 2π
//   d/dm = e/sigma²,   d/dsigma = e²/sigma³ - 1/sigma
//
// m is the first row of the output. sigma is one for all, or, where it is predicted, made of the second row a:
// sigma = s + (1 - s) softplus(a), s being the least that it may be (Garnelo et al. 2018 with s = 0.1).

#pragma once

#include "core/layers/dense.h"
#include "core/model/noise.h"

namespace npscope {

template <class Scalar>
class GaussianHead
{
public:
    using Row = Eigen::Array<Scalar, 1, Eigen::Dynamic>;

    GaussianHead(const Training &training, int most)
        : m_isPredicted(training.predictsSigmaY()), m_least(Scalar(training.sigmaYMin)),
          m_fixed(Scalar(training.sigmaY)), m_logNormaliser(logNormaliser(m_fixed)), m_error(most), m_sigma(most),
          m_decay(most), m_logDensity(most)
    {
    }

    /// The one sigma of all that follow, where it is not predicted.
    void setSigma(Scalar sigma)
    {
        m_fixed = sigma;
        m_logNormaliser = logNormaliser(sigma);
    }

    /// ln N at each pair: `y` and the columns of `out`.
    auto forward(ConstColumns<Scalar> out, const Row &y)
    {
        const Eigen::Index n = out.cols();
        auto error = m_error.head(n), density = m_logDensity.head(n);
        error = y.head(n) - out.row(0).array();
        if (m_isPredicted) {
            auto sigma = m_sigma.head(n);
            sigma = sigmaOf(out);
            density = Scalar(-0.5) * (error / sigma).square() - sigma.log() - logNormaliser(Scalar(1));
        } else {
            density = error.square() * (Scalar(-0.5) / (m_fixed * m_fixed)) - m_logNormaliser;
        }
        return m_logDensity.head(n);
    }

    /// dL/dout of L = -Σ w ln N, with a weight a pair; returns Σ w (e²/sigma² - 1), the derivative of -L by the ln of a
    /// common sigma. After forward() of the same.
    Scalar backward(ConstColumns<Scalar> out, const Row &weights, Columns<Scalar> dOut)
    {
        const Eigen::Index n = out.cols();
        const auto w = weights.head(n);
        const auto error = m_error.head(n);
        if (!m_isPredicted) {
            const Scalar precision = Scalar(1) / (m_fixed * m_fixed);
            dOut.row(0).array() = -precision * w * error;
            return (w * (error.square() * precision - Scalar(1))).sum();
        }
        const auto sigma = m_sigma.head(n);
        dOut.row(0).array() = -w * error / sigma.square();
        // d softplus(a)/da = sigmoid(a), and e^-a with it, is kept from forward()
        auto slope = m_decay.head(n);
        slope = (out.row(1).array() < Scalar(0)).select(slope, Scalar(1)) / (Scalar(1) + slope);
        dOut.row(1).array() = -w * ((error / sigma).square() - Scalar(1)) / sigma * slope * (Scalar(1) - m_least);
        return 0;
    }

    /// sigma at each pair, where it is predicted; m_decay keeps e^-|a|.
    auto sigmaOf(ConstColumns<Scalar> out)
    {
        const Eigen::Index n = out.cols();
        auto decay = m_decay.head(n);
        decay = (-out.row(1).array().abs()).exp();
        return m_least + (Scalar(1) - m_least) * (out.row(1).array().max(Scalar(0)) + decay.log1p());
    }

private:
    bool m_isPredicted;
    Scalar m_least;
    Scalar m_fixed;
    Scalar m_logNormaliser;
    Row m_error;
    Row m_sigma;
    Row m_decay;
    Row m_logDensity;
};

} // namespace npscope
