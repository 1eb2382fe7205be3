// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/bands.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>

namespace npscope {

namespace {

// Quantile q of the values, which are reordered: linear between the order statistics at q·(n - 1).
double quantile(std::span<float> values, double q)
{
    if (values.empty())
        return std::numeric_limits<double>::quiet_NaN();
    const double at = q * double(values.size() - 1);
    const auto below = std::size_t(at);
    std::ranges::nth_element(values, values.begin() + std::ptrdiff_t(below));
    const double lower = values[below];
    if (below + 1 == values.size())
        return lower;
    const double upper = *std::ranges::min_element(values.subspan(below + 1));
    return lower + (at - double(below)) * (upper - lower);
}

BandEdges centralEdges(const Fan &fan, double tail)
{
    const auto columns = std::size_t(fan.grid.count);
    BandEdges edges{std::vector<double>(columns), std::vector<double>(columns)};
    std::vector<float> values;
    for (std::size_t i = 0; i < columns; ++i) {
        values.clear();
        for (int k = 0; k < fan.curves; ++k) {
            const float y = fan.curve(k)[i];
            if (std::isfinite(y))
                values.push_back(y);
        }
        edges.lower[i] = quantile(values, tail);
        edges.upper[i] = quantile(values, 1 - tail);
    }
    return edges;
}

} // namespace

BandEdges bandEdges(const Fan &fan, Band band)
{
    if (band == Band::Central90)
        return centralEdges(fan, 0.05);
    const double factor = band == Band::OneSd ? 1 : 2;
    BandEdges edges;
    for (std::size_t i = 0; i < fan.mean.size(); ++i) {
        edges.lower.push_back(double(fan.mean[i]) - factor * double(fan.sd[i]));
        edges.upper.push_back(double(fan.mean[i]) + factor * double(fan.sd[i]));
    }
    return edges;
}

} // namespace npscope
