// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The encoder with any number of hidden layers: points → for each of K sets of them its representation r.
//
//   h_1 = f(W_1 [x, y] + b_1),  h_l = f(W_l h_{l-1} + b_l)      H × N, a column a point
//   r   = W_r · mean of h_L over the set + b_r                  R × K (the mean commutes with the layer)
//
// Of a latent model with several hidden layers r = f(that): mu and the argument of sigma are linear in r, and were r
// linear in the mean, the argument of sigma would be a mean over the points of what each says by itself. Then ten
// points would leave as much doubt as one: on a sin x it was 1.5 times too wide for ten and a third of the exact one
// for one.

#pragma once

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
        : points(2, mostPoints), r(training.sizes.rDim, mostSets), dr(training.sizes.rDim, mostSets),
          m_pooled(training.sizes.hidden, mostSets), m_dPooled(training.sizes.hidden, mostSets),
          m_d(training.sizes.hidden, mostPoints), m_dNext(training.sizes.hidden, mostPoints)
    {
        sets.reserve(2 * mostPoints, mostSets); // each point in the data, and maybe in the context
        const Tensors tensors = tensorsOf(training);
        for (int l = 0; l <= training.sizes.encoderLayers; ++l) {
            const bool isLast = l == training.sizes.encoderLayers;
            m_layers.emplace_back(tensors[std::size_t(2 * l)], tensors[std::size_t(2 * l + 1)],
                                  isLast && !activatesR(training) ? std::nullopt
                                                                   : std::optional(training.encoderActivation));
            if (!isLast)
                m_hidden.emplace_back(training.sizes.hidden, mostPoints);
        }
    }

    /// Of the first `count` columns of `points`.
    void forward(const Scalar *theta, int count)
    {
        for (std::size_t l = 0; l < m_hidden.size(); ++l)
            m_layers[l].forward(theta, input(l, count), m_hidden[l].leftCols(count));
        pool<Scalar>(m_hidden.back().leftCols(count), sets, m_pooled.leftCols(sets.count()));
        m_layers.back().forward(theta, m_pooled.leftCols(sets.count()), r.leftCols(sets.count()));
    }

    /// Of dL/dr, in `dr`: adds to the gradient. After forward() of the same.
    void backward(const Scalar *theta, int count, Scalar *gradient)
    {
        const int k = sets.count();
        m_layers.back().backward(m_pooled.leftCols(k), r.leftCols(k), dr.leftCols(k), gradient);
        m_layers.back().toInput(theta, dr.leftCols(k), m_dPooled.leftCols(k));
        poolBackward<Scalar>(m_dPooled.leftCols(k), sets, m_d.leftCols(count));
        for (std::size_t l = m_hidden.size(); l-- > 0;) {
            m_layers[l].backward(input(l, count), m_hidden[l].leftCols(count), m_d.leftCols(count), gradient);
            if (l > 0) {
                m_layers[l].toInput(theta, m_d.leftCols(count), m_dNext.leftCols(count));
                m_d.swap(m_dNext);
            }
        }
    }

    Matrix<Scalar> points; ///< x, y: a column a point
    ColumnSets sets;       ///< of those columns
    Matrix<Scalar> r;      ///< a column a set
    Matrix<Scalar> dr;

private:
    auto input(std::size_t layer, int count) const
    {
        const Matrix<Scalar> &all = layer == 0 ? points : m_hidden[layer - 1];
        return all.leftCols(count);
    }

    std::vector<Dense<Scalar>> m_layers; // the last one gives r
    std::vector<Matrix<Scalar>> m_hidden;
    Matrix<Scalar> m_pooled;
    Matrix<Scalar> m_dPooled;
    Matrix<Scalar> m_d; // by turns with the next
    Matrix<Scalar> m_dNext;
};

} // namespace npscope
