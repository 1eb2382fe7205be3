// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The conditional neural process (Garnelo et al. 2018): the representation r of the whole context, with each x.

#pragma once

#include "core/layers/deepdecoder.h"
#include "core/layers/deepencoder.h"
#include "core/network/conditionalnetwork.h"

namespace npscope {

template <class Scalar>
class PooledNetwork final : public ConditionalNetwork<Scalar>
{
    using Base = ConditionalNetwork<Scalar>;
    using Base::asked;
    using Base::contexts;

public:
    PooledNetwork(const Training &training, const ConditionalLimits &limits)
        : Base(limits), m_encoder(training, limits.points, limits.tasks),
          m_decoder(training, limits.tasks, limits.pairs)
    {
    }

    void forward(const Scalar *theta) override
    {
        m_encoder.forward(theta, contexts);
        m_decoder.forward(theta, m_encoder.r.leftCols(tasks()), asked, Base::out.leftCols(asked.pairs()));
    }

    void backward(const Scalar *theta, Scalar *gradient) override
    {
        const int pairs = asked.pairs();
        m_decoder.backward(theta, m_encoder.r.leftCols(tasks()), asked, Base::out.leftCols(pairs),
                           Base::dOut.leftCols(pairs), gradient, m_encoder.dr.leftCols(tasks()));
        m_encoder.backward(theta, contexts, gradient);
    }

    std::span<const Scalar> representation() const override
    {
        return {m_encoder.r.data(), std::size_t(m_encoder.r.rows()) * std::size_t(tasks())};
    }

private:
    int tasks() const { return contexts.sets.count(); }

    DeepEncoder<Scalar> m_encoder;
    DeepDecoder<Scalar> m_decoder;
};

} // namespace npscope
