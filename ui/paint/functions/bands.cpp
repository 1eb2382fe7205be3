// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/functions/bands.h"

#include "core/analysis/quantiles.h"

#include <cmath>

namespace npscope {

namespace {

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
