// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Batches as tests want them: in double, or of a split and a noise of their own.

#pragma once

#include "core/data/taskdraw.h"

namespace npscope {

template <class Scalar>
Batch<Scalar> batchOf(const Points &points, const Split &split, const std::vector<Scalar> &noise)
{
    return {Data<Scalar>(points), {Task{0, int(points.size()), split}}, noise};
}

/// `to` as the other scalar; allocates nothing once it has been through it.
template <class Scalar>
void convert(const Batch<float> &from, Batch<Scalar> &to)
{
    to.data.x = from.data.x.cast<Scalar>();
    to.data.y = from.data.y.cast<Scalar>();
    to.tasks.resize(from.tasks.size());
    for (std::size_t b = 0; b < to.tasks.size(); ++b) {
        to.tasks[b].split.context.reserve(std::size_t(from.data.x.size()));
        to.tasks[b].split.target.reserve(std::size_t(from.data.x.size()));
        to.tasks[b] = from.tasks[b];
    }
    to.noise.assign(from.noise.begin(), from.noise.end());
}

} // namespace npscope
