// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The decoder with any number of hidden layers: conditions (a z each, or of a conditional model an r) and the x that
// each is asked at → what the network gives there.
//
//   h_1 = f(W_1 [x, c] + b_1),  h_l = f(W_l h_{l-1} + b_l)      H × N, a column a pair of condition and x
//   out = W_o h_L + b_o                                         1 × N: y; or 2 × N: y and what its sigma_y is made of

#pragma once

#include "core/layers/pairs.h"

namespace npscope {

template <class Scalar>
class DeepDecoder
{
public:
    /// For at most so many conditions and pairs.
    DeepDecoder(const Training &training, int mostConditions, int mostPairs)
        : DeepDecoder(training, tensorsOf(training), mostConditions, mostPairs)
    {
    }

    /// Each of the conditions at its x; `out` has a column a pair, condition by condition.
    void forward(const Scalar *theta, ConstColumns<Scalar> conditions, const Asked<Scalar> &asked, Columns<Scalar> out)
    {
        m_pairs = int(out.cols());
        m_first.forward(theta, conditions, asked, m_hidden[0].leftCols(m_pairs));
        for (std::size_t l = 1; l < m_hidden.size(); ++l)
            m_layers[l - 1].forward(theta, m_hidden[l - 1].leftCols(m_pairs), m_hidden[l].leftCols(m_pairs));
        // Row by row: a product with one or two rows only is none that is worth blocking.
        const auto w = m_layers.back().weight(theta);
        for (Eigen::Index o = 0; o < w.rows(); ++o)
            out.row(o).noalias() = w.row(o) * m_hidden.back().leftCols(m_pairs);
        out.colwise() += m_layers.back().bias(theta);
    }

    /// Adds to the gradient, and gives dL/dc of the conditions. After forward() of the same.
    void backward(const Scalar *theta, ConstColumns<Scalar> conditions, const Asked<Scalar> &asked,
                  ConstColumns<Scalar> out, Columns<Scalar> dOut, Scalar *gradient, Columns<Scalar> dConditions)
    {
        auto d = m_d.leftCols(m_pairs);
        const auto &last = m_layers.back();
        last.differentiate(out, dOut, gradient);
        const auto w = last.weight(theta);
        auto dw = last.weight(gradient);
        for (Eigen::Index o = 0; o < w.rows(); ++o)
            dw.row(o).noalias() += dOut.row(o) * m_hidden.back().leftCols(m_pairs).transpose();
        m_outWeights = w.transpose();
        for (Eigen::Index n = 0; n < m_pairs; ++n) {
            d.col(n) = m_outWeights.col(0) * dOut(0, n);
            if (w.rows() == 2)
                d.col(n) += m_outWeights.col(1) * dOut(1, n);
        }
        for (std::size_t l = m_hidden.size() - 1; l > 0; --l) {
            const Dense<Scalar> &layer = m_layers[l - 1];
            layer.backward(m_hidden[l - 1].leftCols(m_pairs), m_hidden[l].leftCols(m_pairs), m_d.leftCols(m_pairs),
                           gradient);
            layer.toInput(theta, m_d.leftCols(m_pairs), m_dNext.leftCols(m_pairs));
            m_d.swap(m_dNext);
        }
        m_first.backward(theta, conditions, asked, m_hidden[0].leftCols(m_pairs), m_d.leftCols(m_pairs), gradient,
                         dConditions);
    }

private:
    DeepDecoder(const Training &training, const Tensors &tensors, int mostConditions, int mostPairs)
        : DeepDecoder(training, tensors.end() - 2 * (training.sizes.decoderLayers + 1), mostConditions, mostPairs)
    {
    }

    DeepDecoder(const Training &training, const Tensor *tensors, int mostConditions, int mostPairs)
        : m_first(tensors[0], tensors[1], training.decoderActivation, mostConditions),
          m_d(training.sizes.hidden, mostPairs), m_dNext(training.sizes.hidden, mostPairs)
    {
        const int layers = training.sizes.decoderLayers;
        for (int l = 1; l <= layers; ++l) {
            m_layers.emplace_back(tensors[2 * l], tensors[2 * l + 1],
                                  l == layers ? std::nullopt : std::optional(training.decoderActivation));
        }
        m_hidden.assign(std::size_t(layers), Matrix<Scalar>(training.sizes.hidden, mostPairs));
        m_outWeights.resize(training.sizes.hidden, m_layers.back().out());
    }

    PairLayer<Scalar> m_first;
    std::vector<Dense<Scalar>> m_layers; // that follow; the last one gives the output
    std::vector<Matrix<Scalar>> m_hidden;
    Matrix<Scalar> m_outWeights; // a column an output
    Matrix<Scalar> m_d;          // by turns with the next
    Matrix<Scalar> m_dNext;
    int m_pairs = 0;
};

} // namespace npscope
