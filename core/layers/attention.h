// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Attention: of each query a mean of the values, weighted by how well their keys fit it (Vaswani et al. 2017; Kim et
// al. 2019 of neural processes).
//
//   o_t = Σ_i a_it v_i,   a_it = softmax over i of s_it
//   dot product   s_it = k_iᵀ q_t / √d
//   Laplace       s_it = -Σ_j |k_ij - q_tj|
//
// Q d × T and K, V d × N, a column each, may be rows of larger matrices: those of one head.

#pragma once

#include "core/layers/dense.h"

#include <vector>

namespace npscope {

/// Queries that see the same keys: columns of the matrices.
struct AttentionGroup {
    int firstKey = 0;
    int keys = 0; ///< there may be none: then o is 0
    int firstQuery = 0;
    int queries = 0;
    std::size_t pairs() const { return std::size_t(keys) * std::size_t(queries); }
};

template <class Scalar>
class Attention
{
public:
    explicit Attention(bool isLaplace) : m_isLaplace(isLaplace) {}

    /// The rows of one head; `weights` has room for keys × queries and keeps a_it.
    void forward(ConstColumns<Scalar> q, ConstColumns<Scalar> k, ConstColumns<Scalar> v, Scalar *weights,
                 Columns<Scalar> o) const
    {
        if (k.cols() == 0) {
            o.setZero();
            return;
        }
        Eigen::Map<Matrix<Scalar>> a(weights, k.cols(), q.cols());
        if (m_isLaplace) {
            for (Eigen::Index t = 0; t < q.cols(); ++t) {
                for (Eigen::Index i = 0; i < k.cols(); ++i)
                    a(i, t) = -(k.col(i) - q.col(t)).template lpNorm<1>();
            }
        } else {
            setProduct<Scalar>(Factor<Scalar>(k).transposed(), q, a);
            a *= factor(q.rows());
        }
        for (Eigen::Index t = 0; t < a.cols(); ++t) {
            auto column = a.col(t).array();
            column -= column.maxCoeff();
        }
        a = a.array().exp(); // of all at once, without a column's odd ends
        for (Eigen::Index t = 0; t < a.cols(); ++t)
            a.col(t) /= a.col(t).sum();
        setProduct<Scalar>(v, a, o);
    }

    /// dL/dQ, dL/dK and dL/dV of dL/dO. `weights` are those of forward(); `work` has as much room.
    void backward(ConstColumns<Scalar> q, ConstColumns<Scalar> k, ConstColumns<Scalar> v, const Scalar *weights,
                  Scalar *work, ConstColumns<Scalar> dO, Columns<Scalar> dq, Columns<Scalar> dk,
                  Columns<Scalar> dv) const
    {
        if (k.cols() == 0) {
            dq.setZero();
            return;
        }
        const Eigen::Map<const Matrix<Scalar>> a(weights, k.cols(), q.cols());
        Eigen::Map<Matrix<Scalar>> ds(work, k.cols(), q.cols());
        setProduct<Scalar>(dO, Factor<Scalar>(a).transposed(), dv);
        setProduct<Scalar>(Factor<Scalar>(v).transposed(), dO, ds);
        for (Eigen::Index t = 0; t < a.cols(); ++t) {
            const Scalar mean = a.col(t).dot(ds.col(t));
            ds.col(t).array() = a.col(t).array() * (ds.col(t).array() - mean);
        }
        if (m_isLaplace) {
            dq.setZero();
            dk.setZero();
            for (Eigen::Index t = 0; t < q.cols(); ++t) {
                for (Eigen::Index i = 0; i < k.cols(); ++i) {
                    const auto sign = (k.col(i) - q.col(t)).array().sign().matrix();
                    dk.col(i) -= ds(i, t) * sign;
                    dq.col(t) += ds(i, t) * sign;
                }
            }
        } else {
            ds *= factor(q.rows());
            setProduct<Scalar>(k, ds, dq);
            setProduct<Scalar>(q, Factor<Scalar>(ds).transposed(), dk);
        }
    }

private:
    static Scalar factor(Eigen::Index d) { return Scalar(1) / std::sqrt(Scalar(d)); }

    bool m_isLaplace;
};

} // namespace npscope
