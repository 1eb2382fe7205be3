// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What trained weights of a model with a latent answer, of any depth.

#pragma once

#include "core/layers/deepdecoder.h"
#include "core/layers/deepencoder.h"
#include "core/layers/gaussianhead.h"
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
    BasicCurves<Scalar> decode(Theta theta, std::span<const Scalar> z, std::span<const double> xs) override;
    std::vector<Scalar> slopes(Theta theta, std::span<const Scalar> z, std::span<const double> xs) override;

private:
    static constexpr int pairsAtOnce = 1024; ///< as many as the caches hold, or those of one curve

    /// A decoder, for so many, and what goes in and comes out.
    struct Decoding {
        DeepDecoder<Scalar> decoder;
        Asked<Scalar> asked;
        Matrix<Scalar> z;
        Matrix<Scalar> dz;
        Matrix<Scalar> out;
        Matrix<Scalar> dOut;
        Decoding(const Training &training, Eigen::Index curves, Eigen::Index pairs);
    };
    Decoding &decodingFor(std::size_t curves, std::size_t pairs);

    Training m_training;
    std::optional<DeepEncoder<Scalar>> m_encoder; // for so many points
    int m_mostPoints = 0;
    LatentHead<Scalar> m_latent;
    std::optional<Decoding> m_decoding;
    std::vector<Scalar> m_xs;
    std::vector<Scalar> m_unused; // the gradient by the parameters, which comes along with the one by z
};

} // namespace npscope
