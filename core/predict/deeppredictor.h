// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What trained weights of any depth answer, with a latent or without.

#pragma once

#include "core/layers/deepdecoder.h"
#include "core/layers/deepencoder.h"
#include "core/layers/gaussianhead.h"
#include "core/layers/latenthead.h"
#include "core/predict/predictor.h"

#include <optional>

namespace npscope {

template <class Scalar>
class DeepPredictor final : public BasicPredictor<Scalar>
{
    using Base = BasicPredictor<Scalar>;

public:
    using typename Base::Theta;

    explicit DeepPredictor(const Training &training);

    BasicCurves<Scalar> predict(Theta theta, const Points &context, std::span<const Scalar> noise,
                                std::span<const double> xs) override;
    BasicGaussian<Scalar> posterior(Theta theta, const Points &points, std::span<const int> set) override;
    BasicCurves<Scalar> decode(Theta theta, std::span<const Scalar> z, std::span<const double> xs) override;
    std::vector<Scalar> slopes(Theta theta, std::span<const Scalar> z, std::span<const double> xs) override;

private:
    static constexpr int pairsAtOnce = 1024; ///< as many as the caches hold, or those of one curve

    void encode(Theta theta, const Points &points, std::span<const int> set);
    DeepDecoder<Scalar> &decoderFor(std::size_t conditions, std::size_t pairs);
    BasicCurves<Scalar> conditional(Theta theta, std::span<const double> xs);

    Training m_training;
    std::optional<DeepEncoder<Scalar>> m_encoder; // for so many points
    int m_mostPoints = 0;
    std::optional<LatentHead<Scalar>> m_latent;
    std::optional<DeepDecoder<Scalar>> m_decoder; // for so many
    std::size_t m_mostConditions = 0;
    std::size_t m_mostPairs = 0;
    std::vector<Scalar> m_xs;
    std::vector<Scalar> m_unused; // the gradient by the parameters, which comes along with the one by z
};

} // namespace npscope
