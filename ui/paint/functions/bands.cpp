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

// That the mean is ± so many sd.
double factorOf(Band band)
{
    constexpr double normal95 = 1.6448536269514722; // the 95 % quantile of N(0, 1)
    return band == Band::OneSd ? 1 : band == Band::TwoSd ? 2 : normal95;
}

BandEdges edgesAbout(const std::vector<float> &mean, const std::vector<float> &sd, double factor)
{
    BandEdges edges;
    for (std::size_t i = 0; i < mean.size(); ++i) {
        edges.lower.push_back(double(mean[i]) - factor * double(sd[i]));
        edges.upper.push_back(double(mean[i]) + factor * double(sd[i]));
    }
    return edges;
}

} // namespace

BandEdges bandEdges(const Fan &fan, Band band)
{
    if (band == Band::Central90 && !fan.isConditional)
        return centralEdges(fan, 0.05);
    return edgesAbout(fan.mean, fan.sd, factorOf(band));
}

BandEdges bandEdges(const ExactFan &exact, Band band)
{
    if (band == Band::Central90)
        return {{exact.lower.begin(), exact.lower.end()}, {exact.upper.begin(), exact.upper.end()}};
    return edgesAbout(exact.mean, exact.bandSd(), factorOf(band));
}

} // namespace npscope
