// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The encoder with any number of hidden layers: points → for each of K sets of them its representation r.
//
//   h_1 = f(W_1 [x, y] + b_1),  h_l = f(W_l h_{l-1} + b_l)      H × N, a column a point
//   r   = W_r · mean of h_L over the set + b_r                  R × K (the mean commutes with the layer), or of their
//   sum
//
// Of a latent model with several hidden layers r = f(that): mu and the argument of sigma are linear in r, and were r
// linear in the mean, the argument of sigma would be a mean over the points of what each says by itself. Then ten
// points would leave as much doubt as one: on a sin x it was 1.5 times too wide for ten and a third of the exact one
// for one.

#pragma once

#include "core/layers/densestack.h"
#include "core/layers/pooling.h"

namespace npscope {

/// Whether r is an activation, or linear in the mean as the article's.
inline bool activatesR(const Training &training)
{
    return training.hasLatent() && training.sizes.encoderLayers > 1;
}

template <class Scalar>
class DeepEncoder
{
public:
    /// For at most so many points and sets.
    DeepEncoder(const Training &training, int mostPoints, int mostSets)
        : DeepEncoder(training, tensorsOf(training).begin(), activatesR(training), mostPoints, mostSets)
    {
    }
    /// Whose tensors begin there, r being an activation or linear.
    DeepEncoder(const Training &training, const Tensor *tensors, bool isActivated, int mostPoints, int mostSets)
        : r(training.sizes.rDim, mostSets), dr(training.sizes.rDim, mostSets), m_aggregation(training.aggregation),
          m_hidden(tensors, training.sizes.encoderLayers, training.encoderActivation,
                   DenseStack<Scalar>::Last::Activated, mostPoints),
          m_last(tensors[2 * training.sizes.encoderLayers], tensors[2 * training.sizes.encoderLayers + 1],
                 isActivated ? std::optional(training.encoderActivation) : std::nullopt),
          m_pooled(training.sizes.hidden, mostSets), m_dPooled(training.sizes.hidden, mostSets)
    {
    }

    void forward(const Scalar *theta, const PointSets<Scalar> &seen)
    {
        const int k = seen.sets.count();
        m_hidden.forward(theta, seen.points.leftCols(seen.count));
        pool<Scalar>(m_aggregation, m_hidden.out(), seen.sets, m_pooled.leftCols(k));
        m_last.forward(theta, m_pooled.leftCols(k), r.leftCols(k));
    }

    /// Of dL/dr, in `dr`: adds to the gradient. After forward() of the same.
    void backward(const Scalar *theta, const PointSets<Scalar> &seen, Scalar *gradient)
    {
        const int k = seen.sets.count();
        m_last.backward(m_pooled.leftCols(k), r.leftCols(k), dr.leftCols(k), gradient);
        m_last.toInput(theta, dr.leftCols(k), m_dPooled.leftCols(k));
        poolBackward<Scalar>(m_aggregation, m_dPooled.leftCols(k), seen.sets, m_hidden.dOut());
        m_hidden.backward(theta, seen.points.leftCols(seen.count), gradient);
    }

    Matrix<Scalar> r; ///< a column a set
    Matrix<Scalar> dr;

private:
    Aggregation m_aggregation;
    DenseStack<Scalar> m_hidden;
    Dense<Scalar> m_last; // gives r
    Matrix<Scalar> m_pooled;
    Matrix<Scalar> m_dPooled;
};

} // namespace npscope
