// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The attentive conditional neural process (Kim et al. 2019, without the latent path): a representation of the context
// of its own for each x.

#pragma once

#include "core/layers/attentiveencoder.h"
#include "core/layers/deepdecoder.h"
#include "core/network/conditionalnetwork.h"

namespace npscope {

template <class Scalar>
class AttentiveNetwork final : public ConditionalNetwork<Scalar>
{
    using Base = ConditionalNetwork<Scalar>;
    using Base::asked;
    using Base::contexts;

public:
    AttentiveNetwork(const Training &training, const ConditionalLimits &limits)
        : Base(limits), m_encoder(training, tensorsOf(training).begin(), limits.tasks, limits.points, limits.pairs),
          m_decoder(training, limits.pairs, limits.pairs)
    {
        m_each.xs.reserve(std::size_t(limits.pairs));
    }

    void forward(const Scalar *theta) override
    {
        m_each.xs.clear();
        for (const auto &xs : asked.xs) {
            for (const Scalar &x : xs)
                m_each.xs.emplace_back(&x, 1);
        }
        const auto pairs = Eigen::Index(m_each.xs.size());
        m_encoder.forward(theta, contexts, asked);
        m_decoder.forward(theta, m_encoder.r.leftCols(pairs), m_each, Base::out.leftCols(pairs));
    }

    void backward(const Scalar *theta, Scalar *gradient) override
    {
        const auto pairs = Eigen::Index(m_each.xs.size());
        m_decoder.backward(theta, m_encoder.r.leftCols(pairs), m_each, Base::out.leftCols(pairs),
                           Base::dOut.leftCols(pairs), gradient, m_encoder.dr.leftCols(pairs));
        m_encoder.backward(theta, contexts, gradient);
    }

    std::span<const Scalar> attention() const override { return m_encoder.attention(); }

private:
    AttentiveEncoder<Scalar> m_encoder;
    DeepDecoder<Scalar> m_decoder;
    Asked<Scalar> m_each; // every pair by itself
};

} // namespace npscope
