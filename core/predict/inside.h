// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a conditional model makes of a context on the way to its answer:
//
//   ConvCNP   the context on its grid: density and data, then the channels after each convolution
//   CNP       r, the mean over the points of what each contributes
//   ACNP      how much each x looks at each point, by head

#pragma once

#include "core/predict/weights.h"

#include <vector>

namespace npscope {

/// Over cells: at(i) of `cells` is the x of cell i.
struct InsideLayer {
    Grid cells;
    int channels = 0;
    std::vector<float> values; ///< channels × cells.count, channel by channel

    std::span<const float> channel(int c) const
    {
        return std::span(values).subspan(std::size_t(c) * std::size_t(cells.count), std::size_t(cells.count));
    }
};

struct Inside {
    Points context; ///< ascending by x, as everything below

    // Of a ConvCNP: density and data, then a layer a convolution.
    std::vector<InsideLayer> layers;
    bool isTooWide = false; ///< the range has more cells than are worth it: there are no layers

    // Of a CNP.
    std::vector<float> r;
    std::vector<float> contributions; ///< points × r.size(), point by point; r is their mean

    // Of an ACNP: heads × points × xs.count; those of a head and an x add up to 1.
    Grid xs;
    int heads = 0;
    std::vector<float> attention;

    float attentionOf(int head, int point, int x) const
    {
        return attention[(std::size_t(head) * context.size() + std::size_t(point)) * std::size_t(xs.count)
                         + std::size_t(x)];
    }
};

/// Of these weights, for this context, seen over the grid's x. Empty, but for the context, of a model with a latent.
Inside insideOf(const Weights &weights, const Points &context, const Grid &grid);

} // namespace npscope
