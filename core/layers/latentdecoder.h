// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The decoder of a latent model: samples of z of some tasks → what the network gives at each x that the task is asked
// at; with a deterministic path (Kim et al. 2019) it sees beside z what an encoder of its own makes of the context C:
//
//   none         out = decoder [x, z]
//   mean         out = decoder [x, z, r(C)],        r as core/layers/deepencoder.h, linear in the mean
//   attention    out = decoder [x, z, r(x, C)],     r as core/layers/attentiveencoder.h
//
// Pairs lie task by task, sample by sample.

#pragma once

#include "core/layers/attentiveencoder.h"
#include "core/layers/deepdecoder.h"
#include "core/layers/deepencoder.h"

#include <optional>

namespace npscope {

/// As many as come at most; nothing is then allocated.
struct LatentLimits {
    int tasks = 1;
    int points = 0; ///< of all contexts together
    int xs = 0;     ///< of all tasks together
    int samples = 0;
    int pairs = 0; ///< of samples and x

    bool hold(const LatentLimits &other) const
    {
        return other.tasks <= tasks && other.points <= points && other.xs <= xs && other.samples <= samples
               && other.pairs <= pairs;
    }
    /// Enough for both.
    LatentLimits with(const LatentLimits &other) const
    {
        return {std::max(tasks, other.tasks), std::max(points, other.points), std::max(xs, other.xs),
                std::max(samples, other.samples), std::max(pairs, other.pairs)};
    }
};

template <class Scalar>
class LatentDecoder
{
public:
    /// `isEach`: every pair is to have a dL/dz of its own, slopes().
    LatentDecoder(const Training &training, const LatentLimits &limits, bool isEach = false)
        : contexts(training.hasPath() ? limits.points : 0, limits.tasks), m_isEach(isEach || training.hasAttention()),
          m_isDirect(!isEach && !training.hasPath()),
          m_decoder(training, m_isEach ? limits.pairs : limits.samples, limits.pairs)
    {
        const auto conditions = std::size_t(m_isEach ? limits.pairs : limits.samples);
        asked.xs.reserve(std::size_t(limits.tasks));
        m_conditioned.xs.reserve(conditions);
        m_origins.reserve(conditions);
        if (m_isDirect)
            return;
        m_conditions.resize(training.sizes.zDim + (training.hasPath() ? training.sizes.rDim : 0),
                            Eigen::Index(conditions));
        m_dConditions.resize(m_conditions.rows(), m_conditions.cols());
        if (!training.hasPath())
            return;
        const Tensors tensors = tensorsOf(training);
        const Tensor *own = tensors.begin() + 2 * (training.sizes.encoderLayers + 1) + 4; // behind those of q(z)
        if (training.hasAttention())
            m_attention.emplace(training, own, limits.tasks, limits.points, limits.xs);
        else
            m_mean.emplace(training, own, false, limits.points, limits.tasks);
    }

    /// What the path makes of the contexts and of what is asked; before forward().
    void encode(const Scalar *theta)
    {
        if (m_mean)
            m_mean->forward(theta, contexts);
        if (m_attention)
            m_attention->forward(theta, contexts, asked);
    }

    /// `z` has equally many samples, a column each, of one task after the other; `out` a column a pair.
    void forward(const Scalar *theta, ConstColumns<Scalar> z, Columns<Scalar> out)
    {
        ask(z.cols() / Eigen::Index(asked.xs.size()));
        if (m_isDirect)
            return m_decoder.forward(theta, z, m_conditioned, out);
        const auto conditions = Eigen::Index(m_origins.size());
        for (Eigen::Index i = 0; i < conditions; ++i) {
            const Origin &origin = m_origins[std::size_t(i)];
            m_conditions.col(i).head(z.rows()) = z.col(origin.sample);
            if (hasPath())
                m_conditions.col(i).tail(r().rows()) = r().col(origin.r);
        }
        m_decoder.forward(theta, m_conditions.leftCols(conditions), m_conditioned, out);
    }

    /// Adds to the gradient, and gives dL/dz. After forward() of the same.
    void backward(const Scalar *theta, ConstColumns<Scalar> z, ConstColumns<Scalar> out, Columns<Scalar> dOut,
                  Scalar *gradient, Columns<Scalar> dz)
    {
        if (m_isDirect)
            return m_decoder.backward(theta, z, m_conditioned, out, dOut, gradient, dz);
        const auto conditions = Eigen::Index(m_origins.size());
        m_decoder.backward(theta, m_conditions.leftCols(conditions), m_conditioned, out, dOut, gradient,
                           m_dConditions.leftCols(conditions));
        dz.setZero();
        for (Eigen::Index i = 0; i < conditions; ++i)
            dz.col(m_origins[std::size_t(i)].sample) += m_dConditions.col(i).head(z.rows());
        if (m_mean)
            pathBackward(theta, *m_mean, gradient);
        if (m_attention)
            pathBackward(theta, *m_attention, gradient);
    }

    /// dL/dz of each pair, after backward().
    auto slopes() const
    {
        return m_dConditions.topLeftCorner(m_conditions.rows() - (hasPath() ? r().rows() : 0),
                                           Eigen::Index(m_origins.size()));
    }

    /// Of the last encode(), as ConditionalNetwork has it; empty of another path.
    std::span<const Scalar> attention() const
    {
        return m_attention ? m_attention->attention() : std::span<const Scalar>();
    }

    PointSets<Scalar> contexts; ///< a set a task, for a path; it may be empty
    Asked<Scalar> asked;        ///< a list of x a task

private:
    struct Origin {
        Eigen::Index sample;
        Eigen::Index r;
    };

    bool hasPath() const { return m_mean || m_attention; }
    const Matrix<Scalar> &r() const { return m_mean ? m_mean->r : m_attention->r; }

    template <class Path>
    void pathBackward(const Scalar *theta, Path &path, Scalar *gradient)
    {
        path.dr.setZero();
        for (std::size_t i = 0; i < m_origins.size(); ++i)
            path.dr.col(m_origins[i].r) += m_dConditions.col(Eigen::Index(i)).tail(path.dr.rows());
        path.backward(theta, contexts, gradient);
    }

    // A condition is a sample with all x of its task, or with one of them.
    void ask(Eigen::Index samples)
    {
        m_conditioned.xs.clear();
        m_origins.clear();
        Eigen::Index sample = 0, firstX = 0;
        for (std::size_t task = 0; task < asked.xs.size(); ++task) {
            const auto xs = asked.xs[task];
            for (Eigen::Index s = 0; s < samples; ++s, ++sample) {
                if (!m_isEach) {
                    m_conditioned.xs.push_back(xs);
                    m_origins.push_back({sample, Eigen::Index(task)});
                    continue;
                }
                for (std::size_t t = 0; t < xs.size(); ++t) {
                    m_conditioned.xs.emplace_back(&xs[t], 1);
                    m_origins.push_back({sample, m_attention ? firstX + Eigen::Index(t) : Eigen::Index(task)});
                }
            }
            firstX += Eigen::Index(xs.size());
        }
    }

    bool m_isEach;   // a condition is asked at one x
    bool m_isDirect; // the conditions are z themselves
    DeepDecoder<Scalar> m_decoder;
    std::optional<DeepEncoder<Scalar>> m_mean;
    std::optional<AttentiveEncoder<Scalar>> m_attention;
    Asked<Scalar> m_conditioned; // which x each condition is asked at
    std::vector<Origin> m_origins;
    Matrix<Scalar> m_conditions;
    Matrix<Scalar> m_dConditions;
};

} // namespace npscope
