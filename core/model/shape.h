// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The sizes and activations of the network, known to the compiler for the article's and at run time for the rest. The
// mathematics is written once, over a Shape.
//
// Letters, here and in all of core/model: H hidden units, R and Z dimensions of the representation r and of
// the latent z, n points.

#pragma once

#include "core/experiment/experiment.h"
#include "core/model/activation.h"

#include <Eigen/Core>

namespace npscope {

/// Whether the network is made of what the article's is: one hidden layer each, a latent, one output.
inline bool hasArticlesParts(const Training &training)
{
    return training.sizes.encoderLayers == 1 && training.sizes.decoderLayers == 1 && training.hasLatent()
           && !training.hasPath() && !training.predictsSigmaY() && training.aggregation == Aggregation::Mean;
}

template <int H_, int R_, int Z_, int EncoderActivation_, int DecoderActivation_>
struct Shape {
    static constexpr int H = H_;
    static constexpr int R = R_;
    static constexpr int Z = Z_;
    using EncoderUnits = Units<EncoderActivation_>;
    using DecoderUnits = Units<DecoderActivation_>;

    /// Of the network; what it trains on is another matter.
    static bool fits(const Training &training)
    {
        const auto fit = [](int fixed, int actual) { return fixed == Eigen::Dynamic || fixed == actual; };
        return hasArticlesParts(training) && fit(H, training.sizes.hidden) && fit(R, training.sizes.rDim)
               && fit(Z, training.sizes.zDim) && fit(EncoderActivation_, int(training.encoderActivation))
               && fit(DecoderActivation_, int(training.decoderActivation));
    }
};

/// a · b. Where the compiler knows all sizes it spells the product out; a call of Eigen's blocked product costs
/// more than a small product itself.
template <class A, class B>
auto times(const Eigen::MatrixBase<A> &a, const Eigen::MatrixBase<B> &b)
{
    constexpr bool isKnown = A::RowsAtCompileTime != Eigen::Dynamic && A::ColsAtCompileTime != Eigen::Dynamic
                             && B::ColsAtCompileTime != Eigen::Dynamic;
    if constexpr (isKnown)
        return a.derived().lazyProduct(b.derived());
    else
        return a.derived() * b.derived();
}

using ArticleShape = Shape<8, 2, 2, int(Activation::Relu), int(Activation::Sigmoid)>;
using AnyShape = Shape<Eigen::Dynamic, Eigen::Dynamic, Eigen::Dynamic, Eigen::Dynamic, Eigen::Dynamic>;

} // namespace npscope
