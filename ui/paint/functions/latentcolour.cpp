// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/paint/functions/latentcolour.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace npscope {

namespace {

// Oklab (Ottosson 2020): equal steps look equally large.
QColor fromOklab(double lightness, double a, double b)
{
    const auto cubed = [](double v) { return v * v * v; };
    const double l = cubed(lightness + 0.3963377774 * a + 0.2158037573 * b);
    const double m = cubed(lightness - 0.1055613458 * a - 0.0638541728 * b);
    const double s = cubed(lightness - 0.0894841775 * a - 1.2914855480 * b);
    const auto encoded = [](double v) {
        const double light = std::clamp(v, 0.0, 1.0);
        return float(light <= 0.0031308 ? 12.92 * light : 1.055 * std::pow(light, 1 / 2.4) - 0.055);
    };
    return QColor::fromRgbF(encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                            encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                            encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
}

// A disc of colours for the plane: in the middle grey, at two sigma nearly as strong as at any distance. Blue and
// orange are kept apart with any kind of colour blindness; what may not be is the axis across, which has lightness for
// that. Without colours the first dimension alone is seen, from dark to light.
QColor discColour(double along, double across, const ChartColours &colours)
{
    if (colours.isGrey)
        return fromOklab(0.45 + 0.20 * std::tanh(along / 1.6), 0, 0);
    const bool isDark = colours.plot.lightness() < 128;
    constexpr double chroma = 0.16;
    constexpr double turn = std::numbers::pi / 6; // from yellow to orange
    const double radius = std::hypot(along, across);
    const double shrink = radius > 0 ? std::tanh(radius / 1.6) / radius : 0;
    const double p = along * shrink;
    const double q = across * shrink;
    return fromOklab((isDark ? 0.76 : 0.58) + 0.12 * q, chroma * (p * std::sin(turn) + q * std::cos(turn)),
                     chroma * (p * std::cos(turn) - q * std::sin(turn)));
}

} // namespace

QColor latentColour(std::span<const float> z, const Gaussian &q, const ChartColours &colours)
{
    // The directions of the dimensions are spread over half a turn: of two, they are the axes.
    double along = 0;
    double across = 0;
    for (std::size_t j = 0; j < z.size(); ++j) {
        const double u = q.sigma[j] > 0 ? (double(z[j]) - double(q.mu[j])) / double(q.sigma[j]) : 0;
        const double angle = std::numbers::pi * double(j) / double(std::max<std::size_t>(1, z.size()));
        along += u * std::cos(angle);
        across += u * std::sin(angle);
    }
    if (!std::isfinite(along + across)) // after a divergence: no colour may be made of that
        along = across = 0;
    return discColour(along, across, colours);
}

QColor curveColour(const Fan &fan, int curve, const ChartColours &colours)
{
    const std::size_t zDim = fan.z.empty() ? 0 : fan.q.mu.size();
    return latentColour(std::span(fan.z).subspan(std::size_t(curve) * zDim, zDim), fan.q, colours);
}

std::vector<QRgb> curveColours(const Fan &fan, const ChartColours &colours)
{
    std::vector<QRgb> all;
    for (int k = 0; k < fan.curves; ++k)
        all.push_back(curveColour(fan, k, colours).rgb());
    return all;
}

} // namespace npscope
