// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/network/conditionalnetwork.h"

#include "core/network/attentivenetwork.h"
#include "core/network/convolutionalnetwork.h"
#include "core/network/poolednetwork.h"

namespace npscope {

template <class Scalar>
std::unique_ptr<ConditionalNetwork<Scalar>> makeConditionalNetwork(const Training &training,
                                                                   const ConditionalLimits &limits)
{
    if (training.model == Model::ConvCnp)
        return std::make_unique<ConvolutionalNetwork<Scalar>>(training, limits);
    if (training.model == Model::Acnp)
        return std::make_unique<AttentiveNetwork<Scalar>>(training, limits);
    return std::make_unique<PooledNetwork<Scalar>>(training, limits);
}

template std::unique_ptr<ConditionalNetwork<float>> makeConditionalNetwork(const Training &, const ConditionalLimits &);
template std::unique_ptr<ConditionalNetwork<double>> makeConditionalNetwork(const Training &,
                                                                            const ConditionalLimits &);

} // namespace npscope
