// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The tasks of an update: what is seen of B functions, each split into context and target, and the noise of their
// samples of z.

#pragma once

#include "core/data/split.h"

#include <Eigen/Core>

#include <span>
#include <vector>

namespace npscope {

/// Points as the network takes them: n values each.
template <class Scalar>
struct Data {
    Eigen::Array<Scalar, Eigen::Dynamic, 1> x;
    Eigen::Array<Scalar, Eigen::Dynamic, 1> y;

    Data() = default;
    explicit Data(const Points &points) : x(Eigen::Index(points.size())), y(Eigen::Index(points.size()))
    {
        for (std::size_t i = 0; i < points.size(); ++i) {
            x[Eigen::Index(i)] = Scalar(points[i].x);
            y[Eigen::Index(i)] = Scalar(points[i].y);
        }
    }
};

/// The points of one function: first … first + count - 1 of the batch's, and their split, as indices of the batch's.
struct Task {
    int first = 0;
    int count = 0;
    Split split;
};

template <class Scalar>
struct Batch {
    Data<Scalar> data;
    std::vector<Task> tasks;
    std::vector<Scalar> noise; ///< standard normal, Z × S a task: task by task, sample by sample

    std::span<const Scalar> noiseOf(std::size_t task) const
    {
        const std::size_t size = noise.size() / tasks.size();
        return std::span(noise).subspan(task * size, size);
    }
};

} // namespace npscope
