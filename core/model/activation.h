// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The hidden units' activation, known to the compiler or at run time only. Each one's derivative is a function of
// its value, so nothing but the value need be kept:
//
//   relu      max(x, 0)            1 where h > 0, else 0 (so 0 at 0)
//   sigmoid   1/(1 + e^-x)         h (1 - h)
//   tanh      tanh x               1 - h²

#pragma once

#include "core/experiment/experiment.h"

#include <Eigen/Core>

namespace npscope {

/// `Known` is the activation as a number, or Eigen::Dynamic.
template <int Known>
class Units
{
public:
    explicit Units(Activation activation) : m_activation(activation) {}

    /// The units' values in place of their sums.
    template <class Array>
    void activate(Array &units) const
    {
        using Scalar = typename Array::Scalar;
        switch (activation()) {
        case Activation::Relu:
            units = units.max(Scalar(0));
            break;
        case Activation::Sigmoid:
            units = units.logistic();
            break;
        case Activation::Tanh:
            units = units.tanh();
            break;
        }
    }

    /// The derivatives in place of the units' values.
    template <class Array>
    void differentiate(Array &units) const
    {
        using Scalar = typename Array::Scalar;
        switch (activation()) {
        case Activation::Relu:
            units = (units * Scalar(1e30)).min(Scalar(1)); // a comparison would not be vectorised
            break;
        case Activation::Sigmoid:
            units = units - units.square();
            break;
        case Activation::Tanh:
            units = Scalar(1) - units.square();
            break;
        }
    }

private:
    Activation activation() const
    {
        if constexpr (Known == Eigen::Dynamic)
            return m_activation;
        else
            return Activation(Known);
    }

    Activation m_activation;
};

} // namespace npscope
