// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What trained weights of a model with a latent answer, of any depth.

#pragma once

#include "core/layers/gaussianhead.h"
#include "core/layers/latentdecoder.h"
#include "core/layers/latenthead.h"
#include "core/predict/predictor.h"

#include <optional>

namespace npscope {

template <class Scalar>
class LatentPredictor final : public BasicPredictor<Scalar>
{
    using Base = BasicPredictor<Scalar>;

public:
    using typename Base::Theta;

    explicit LatentPredictor(const Training &training);

    BasicGaussian<Scalar> posterior(Theta theta, const Points &points, std::span<const int> set) override;
    BasicCurves<Scalar> decode(Theta theta, const Points &context, std::span<const Scalar> z,
                               std::span<const double> xs) override;
    std::vector<Scalar> attention(Theta theta, const Points &context, double x) override;
    std::vector<Scalar> slopes(Theta theta, const Points &context, std::span<const Scalar> z,
                               std::span<const double> xs) override;

private:
    static constexpr int pairsAtOnce = 1024; ///< as many as the caches hold, or those of one curve

    /// A decoder, for so many, and what goes in and comes out.
    struct Decoding {
        LatentLimits limits;
        LatentDecoder<Scalar> decoder;
        Matrix<Scalar> z;
        Matrix<Scalar> dz;
        Matrix<Scalar> out;
        Matrix<Scalar> dOut;
        Decoding(const Training &training, const LatentLimits &limits, bool isEach);
    };
    /// With what its path makes of the context.
    Decoding &decodingFor(std::optional<Decoding> &decoding, Theta theta, const Points &context,
                          std::span<const double> xs, std::size_t samples);

    Training m_training;
    std::optional<DeepEncoder<Scalar>> m_encoder; // for so many points
    int m_mostPoints = 0;
    LatentHead<Scalar> m_latent;
    std::optional<Decoding> m_decoding;
    std::optional<Decoding> m_sloping; // of each x by itself
    std::vector<Scalar> m_xs;
    std::vector<Scalar> m_unused; // the gradient by the parameters, which comes along with the one by z
};

} // namespace npscope
