// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Attention with several heads (Vaswani et al. 2017): each has rows of its own of the projected queries, keys and
// values.
//
//   out = W_o [o_1; …; o_H] + b_o,   o_h = attention of the rows h of (W_q Q + b_q, W_k K + b_k, W_v V + b_v)
//
// Heads have equally many rows: where their number does not divide the dimensions, as many as divide both.
// Attention by dot product or Laplace alone has one head and no projections: out = o.

#pragma once

#include "core/layers/attention.h"

#include <numeric>
#include <span>

namespace npscope {

template <class Scalar>
class MultiHead
{
public:
    /// `tensors`: weights and biases of W_q, W_k, W_v, W_o, where there are several heads.
    MultiHead(const Training &training, const Tensor *tensors, int mostKeys, int mostQueries)
        : m_attention(training.attention == AttentionKind::Laplace),
          m_heads(training.hasHeads() ? std::gcd(training.sizes.heads, training.sizes.rDim) : 1)
    {
        const int d = training.sizes.rDim;
        if (training.hasHeads()) {
            for (int i = 0; i < 4; ++i)
                m_projections.emplace_back(tensors[2 * i], tensors[2 * i + 1], std::nullopt);
        }
        for (Matrix<Scalar> *perQuery : {&m_q, &m_dq, &m_o, &m_do})
            perQuery->resize(d, mostQueries);
        for (Matrix<Scalar> *perKey : {&m_k, &m_dk, &m_v, &m_dv})
            perKey->resize(d, mostKeys);
    }

    /// Room for the weights of groups with so many pairs of key and query in all.
    void reserve(std::size_t pairs)
    {
        m_weights.reserve(pairs * std::size_t(m_heads));
        m_work.reserve(pairs);
    }

    void forward(const Scalar *theta, ConstColumns<Scalar> q, ConstColumns<Scalar> k, ConstColumns<Scalar> v,
                 std::span<const AttentionGroup> groups, Columns<Scalar> out)
    {
        const Eigen::Index queries = q.cols(), keys = k.cols();
        if (isProjected()) {
            m_projections[0].forward(theta, q, m_q.leftCols(queries));
            m_projections[1].forward(theta, k, m_k.leftCols(keys));
            m_projections[2].forward(theta, v, m_v.leftCols(keys));
        } else {
            m_q.leftCols(queries) = q;
            m_k.leftCols(keys) = k;
            m_v.leftCols(keys) = v;
        }
        std::size_t pairs = 0, most = 0;
        for (const AttentionGroup &group : groups) {
            pairs += group.pairs();
            most = std::max(most, group.pairs());
        }
        m_weights.resize(pairs * std::size_t(m_heads));
        m_work.resize(most);
        eachHead(groups, [&](const AttentionGroup &g, Eigen::Index row, Eigen::Index d, Scalar *weights) {
            m_attention.forward(m_q.block(row, g.firstQuery, d, g.queries), m_k.block(row, g.firstKey, d, g.keys),
                                m_v.block(row, g.firstKey, d, g.keys), weights,
                                m_o.block(row, g.firstQuery, d, g.queries));
        });
        if (isProjected())
            m_projections[3].forward(theta, m_o.leftCols(queries), out);
        else
            out = m_o.leftCols(queries);
    }

    /// Adds to the gradient, and gives dL/dQ, dL/dK and dL/dV. After forward() of the same.
    void backward(const Scalar *theta, ConstColumns<Scalar> q, ConstColumns<Scalar> k, ConstColumns<Scalar> v,
                  std::span<const AttentionGroup> groups, ConstColumns<Scalar> out, Columns<Scalar> dOut,
                  Scalar *gradient, Columns<Scalar> dq, Columns<Scalar> dk, Columns<Scalar> dv)
    {
        const Eigen::Index queries = q.cols(), keys = k.cols();
        auto dO = m_do.leftCols(queries);
        if (isProjected()) {
            m_projections[3].backward(m_o.leftCols(queries), out, dOut, gradient);
            m_projections[3].toInput(theta, dOut, dO);
        } else {
            dO = dOut;
        }
        eachHead(groups, [&](const AttentionGroup &g, Eigen::Index row, Eigen::Index d, Scalar *weights) {
            m_attention.backward(m_q.block(row, g.firstQuery, d, g.queries), m_k.block(row, g.firstKey, d, g.keys),
                                 m_v.block(row, g.firstKey, d, g.keys), weights, m_work.data(),
                                 m_do.block(row, g.firstQuery, d, g.queries),
                                 m_dq.block(row, g.firstQuery, d, g.queries), m_dk.block(row, g.firstKey, d, g.keys),
                                 m_dv.block(row, g.firstKey, d, g.keys));
        });
        if (isProjected()) {
            project(theta, 0, q, m_q.leftCols(queries), m_dq.leftCols(queries), gradient, dq);
            project(theta, 1, k, m_k.leftCols(keys), m_dk.leftCols(keys), gradient, dk);
            project(theta, 2, v, m_v.leftCols(keys), m_dv.leftCols(keys), gradient, dv);
        } else {
            dq = m_dq.leftCols(queries);
            dk = m_dk.leftCols(keys);
            dv = m_dv.leftCols(keys);
        }
    }

    int heads() const { return m_heads; }
    /// What forward() gave: group by group, head by head, keys × queries.
    std::span<const Scalar> weights() const { return m_weights; }

private:
    bool isProjected() const { return !m_projections.empty(); }

    void project(const Scalar *theta, std::size_t which, ConstColumns<Scalar> x, ConstColumns<Scalar> y,
                 Columns<Scalar> dy, Scalar *gradient, Columns<Scalar> dx) const
    {
        m_projections[which].backward(x, y, dy, gradient);
        m_projections[which].toInput(theta, dy, dx);
    }

    template <class Each>
    void eachHead(std::span<const AttentionGroup> groups, const Each &each)
    {
        const Eigen::Index d = m_q.rows() / m_heads;
        Scalar *weights = m_weights.data();
        for (const AttentionGroup &group : groups) {
            for (Eigen::Index h = 0; h < m_heads; ++h, weights += group.pairs())
                each(group, h * d, d, weights);
        }
    }

    Attention<Scalar> m_attention;
    int m_heads;
    std::vector<Dense<Scalar>> m_projections; // of queries, keys, values, and of what comes out; or none
    Matrix<Scalar> m_q, m_dq;
    Matrix<Scalar> m_k, m_dk;
    Matrix<Scalar> m_v, m_dv;
    Matrix<Scalar> m_o, m_do; // of all heads
    // Aligned: the bits of a sum must not depend on where it lies.
    using Values = std::vector<Scalar, Eigen::aligned_allocator<Scalar>>;
    Values m_weights;
    Values m_work;
};

} // namespace npscope
