// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A network without a latent: the context points of some tasks, and the x that each is asked at → for each of these
// pairs two numbers, the mean and what its sigma_y is made of (core/layers/gaussianhead.h).

#pragma once

#include "core/layers/pairs.h"
#include "core/layers/pooling.h"

#include <memory>
#include <span>
#include <vector>

namespace npscope {

/// As many as come at most; an update then allocates nothing.
struct ConditionalLimits {
    int tasks = 1;
    int points = 0; ///< of all contexts together
    int pairs = 0;
};

/// Channels along cells of a grid without a gap, a column a cell.
template <class Scalar>
struct CellChannels {
    double first = 0; ///< x of the first
    double step = 1;  ///< from one to the next
    Matrix<Scalar> values;
};

template <class Scalar>
class ConditionalNetwork
{
public:
    static constexpr int outputs = 2;

    explicit ConditionalNetwork(const ConditionalLimits &limits)
        : contexts(limits.points, limits.tasks), out(outputs, limits.pairs), dOut(outputs, limits.pairs)
    {
        asked.xs.reserve(std::size_t(limits.tasks));
    }
    virtual ~ConditionalNetwork() = default;

    /// Of the contexts and what is asked: gives `out`.
    virtual void forward(const Scalar *theta) = 0;
    /// Of dL/dout, in `dOut`: adds to the gradient. After forward() of the same.
    virtual void backward(const Scalar *theta, Scalar *gradient) = 0;

    /// How much each x of the last forward() looked at each point of its context: task by task, head by head, points ×
    /// x. Empty of a model without attention.
    virtual std::span<const Scalar> attention() const { return {}; }
    /// r of each task of the last forward(), r_dim values a task. Empty of a model without one that is of no x.
    virtual std::span<const Scalar> representation() const { return {}; }
    /// What the first task of the last forward() has become on the grid: density and data, and after each convolution.
    /// Where its x are far apart, of the cells around the first of them alone. Empty of a model without a grid.
    virtual std::vector<CellChannels<Scalar>> grid() const { return {}; }

    PointSets<Scalar> contexts; ///< a set a task; it may be empty
    Asked<Scalar> asked;        ///< a list of x a task
    Matrix<Scalar> out;         ///< a column a pair, task by task
    Matrix<Scalar> dOut;
};

/// For the training's model, which has no latent.
template <class Scalar>
std::unique_ptr<ConditionalNetwork<Scalar>> makeConditionalNetwork(const Training &training,
                                                                   const ConditionalLimits &limits);

} // namespace npscope
