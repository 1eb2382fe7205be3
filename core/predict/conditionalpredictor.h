// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What trained weights of a conditional model answer: mean and standard deviation at each x. There is no latent to ask
// about.

#pragma once

#include "core/layers/gaussianhead.h"
#include "core/network/conditionalnetwork.h"
#include "core/predict/predictor.h"

namespace npscope {

template <class Scalar>
class ConditionalPredictor final : public BasicPredictor<Scalar>
{
    using Base = BasicPredictor<Scalar>;

public:
    using typename Base::Theta;

    explicit ConditionalPredictor(const Training &training) : Base(withoutLatent(training.sizes)), m_training(training)
    {
    }

    BasicCurves<Scalar> predict(Theta theta, const Points &context, std::span<const Scalar> noise,
                                std::span<const double> xs) override;
    BasicGaussian<Scalar> posterior(Theta, const Points &, std::span<const int>) override { return {}; }
    BasicCurves<Scalar> decode(Theta, const Points &, std::span<const Scalar>, std::span<const double>) override
    {
        return {};
    }
    std::vector<Scalar> slopes(Theta, const Points &, std::span<const Scalar>, std::span<const double>) override
    {
        return {};
    }

    std::vector<Scalar> attention(Theta theta, const Points &context, double x) override;

private:
    static Sizes withoutLatent(Sizes sizes)
    {
        sizes.zDim = 0;
        return sizes;
    }
    ConditionalNetwork<Scalar> &networkFor(int points, int pairs);
    ConditionalNetwork<Scalar> &answer(Theta theta, const Points &context, std::span<const double> xs);

    Training m_training;
    ConditionalLimits m_limits;
    std::unique_ptr<ConditionalNetwork<Scalar>> m_network; // within those
    std::vector<Scalar> m_xs;
};

} // namespace npscope
