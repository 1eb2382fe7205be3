// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The encoder of the attentive models (Kim et al. 2019): context points → a representation r_t for each x_t asked.
//
//   v_i = layers of [x_i, y_i], then v ← v + attention of v to v, so many times      R × N, a column a point
//   k = layers of x                                                                  R × N of the context, R × T of x_t
//   r_t = attention of k(x_t) to the k(x_i) and v_i of its own task

#pragma once

#include "core/layers/densestack.h"
#include "core/layers/multihead.h"
#include "core/layers/pairs.h"
#include "core/layers/pooling.h"

namespace npscope {

template <class Scalar>
class AttentiveEncoder
{
public:
    /// `tensors` begin with those of the encoder.
    AttentiveEncoder(const Training &training, const Tensor *tensors, int mostTasks, int mostPoints, int mostPairs)
        : r(training.sizes.rDim, mostPairs), dr(training.sizes.rDim, mostPairs),
          m_values(tensors, training.sizes.encoderLayers + 1, training.encoderActivation,
                   DenseStack<Scalar>::Last::Linear, mostPoints),
          m_keys(tensors + 2 * (training.sizes.encoderLayers + 1), 2, training.encoderActivation,
                 DenseStack<Scalar>::Last::Linear, mostPoints + mostPairs),
          m_x(1, mostPoints + mostPairs), m_dv(training.sizes.rDim, mostPoints), m_dk(training.sizes.rDim, mostPoints),
          m_dq(training.sizes.rDim, mostPairs)
    {
        const int perHead = training.hasHeads() ? 8 : 0; // tensors
        const Tensor *next = tensors + 2 * (training.sizes.encoderLayers + 3);
        for (int i = 0; i < training.sizes.selfAttention; ++i, next += perHead) {
            m_self.emplace_back(training, next, mostPoints, mostPoints);
            m_v.emplace_back(training.sizes.rDim, mostPoints);
            m_added.emplace_back(training.sizes.rDim, mostPoints);
        }
        for (Matrix<Scalar> *within : {&m_dOwn, &m_dqWithin, &m_dvWithin})
            within->resize(training.sizes.rDim, m_self.empty() ? 0 : mostPoints);
        m_v.emplace_back(training.sizes.rDim, mostPoints);
        m_cross.emplace(training, next, mostPoints, mostPairs);
        const auto perTask = [&](int count) { return std::size_t((count + mostTasks - 1) / mostTasks); };
        for (MultiHead<Scalar> &self : m_self)
            self.reserve(std::size_t(mostTasks) * perTask(mostPoints) * perTask(mostPoints));
        m_cross->reserve(std::size_t(mostTasks) * perTask(mostPoints) * perTask(mostPairs));
        m_within.reserve(std::size_t(mostTasks));
        m_across.reserve(std::size_t(mostTasks));
    }

    /// The points of a set lie side by side, set after set: a task's context each.
    void forward(const Scalar *theta, const PointSets<Scalar> &contexts, const Asked<Scalar> &asked)
    {
        load(contexts, asked);
        const Eigen::Index points = contexts.count;
        m_values.forward(theta, contexts.points.leftCols(points));
        m_v[0].leftCols(points) = m_values.out();
        for (std::size_t i = 0; i < m_self.size(); ++i) {
            const auto v = m_v[i].leftCols(points);
            m_self[i].forward(theta, v, v, v, m_within, m_added[i].leftCols(points));
            m_v[i + 1].leftCols(points) = v + m_added[i].leftCols(points);
        }
        m_keys.forward(theta, m_x.leftCols(points + m_pairs));
        m_cross->forward(theta, m_keys.out().rightCols(m_pairs), m_keys.out().leftCols(points),
                         m_v.back().leftCols(points), m_across, r.leftCols(m_pairs));
    }

    /// Of dL/dr, in `dr`: adds to the gradient. After forward() of the same.
    void backward(const Scalar *theta, const PointSets<Scalar> &contexts, Scalar *gradient)
    {
        const Eigen::Index points = contexts.count;
        auto dv = m_dv.leftCols(points);
        m_cross->backward(theta, m_keys.out().rightCols(m_pairs), m_keys.out().leftCols(points),
                          m_v.back().leftCols(points), m_across, r.leftCols(m_pairs), dr.leftCols(m_pairs), gradient,
                          m_dq.leftCols(m_pairs), m_dk.leftCols(points), dv);
        m_keys.dOut().leftCols(points) = m_dk.leftCols(points);
        m_keys.dOut().rightCols(m_pairs) = m_dq.leftCols(m_pairs);
        m_keys.backward(theta, m_x.leftCols(points + m_pairs), gradient);
        for (std::size_t i = m_self.size(); i-- > 0;) {
            const auto v = m_v[i].leftCols(points);
            auto own = m_dOwn.leftCols(points), q = m_dqWithin.leftCols(points), k = m_dk.leftCols(points);
            own = dv; // of what was added
            m_self[i].backward(theta, v, v, v, m_within, m_added[i].leftCols(points), own, gradient, q, k,
                               m_dvWithin.leftCols(points));
            dv += q + k + m_dvWithin.leftCols(points);
        }
        m_values.dOut() = dv;
        m_values.backward(theta, contexts.points.leftCols(points), gradient);
    }

    /// How much each x looks at each point of its context: task by task, head by head, points × x.
    std::span<const Scalar> attention() const { return m_cross->weights(); }

    Matrix<Scalar> r; ///< a column a pair of task and x
    Matrix<Scalar> dr;

private:
    void load(const PointSets<Scalar> &contexts, const Asked<Scalar> &asked)
    {
        m_within.clear();
        m_across.clear();
        m_x.leftCols(contexts.count) = contexts.points.row(0).head(contexts.count);
        int point = 0;
        m_pairs = 0;
        for (std::size_t task = 0; task < asked.xs.size(); ++task) {
            const int points = int(contexts.sets[int(task)].size()), xs = int(asked.xs[task].size());
            m_within.push_back({.firstKey = point, .keys = points, .firstQuery = point, .queries = points});
            m_across.push_back({.firstKey = point, .keys = points, .firstQuery = m_pairs, .queries = xs});
            for (const Scalar x : asked.xs[task])
                m_x(0, contexts.count + m_pairs++) = x;
            point += points;
        }
    }

    DenseStack<Scalar> m_values;
    DenseStack<Scalar> m_keys;
    std::vector<MultiHead<Scalar>> m_self;
    std::optional<MultiHead<Scalar>> m_cross;
    std::vector<AttentionGroup> m_within; // a task each: its points among themselves
    std::vector<AttentionGroup> m_across; // and the x that are asked
    int m_pairs = 0;
    Matrix<Scalar> m_x;                  // of the points, then of the pairs
    std::vector<Matrix<Scalar>> m_v;     // before each attention
    std::vector<Matrix<Scalar>> m_added; // what each adds
    Matrix<Scalar> m_dv, m_dk, m_dq;
    Matrix<Scalar> m_dOwn, m_dqWithin, m_dvWithin;
};

} // namespace npscope
