// SPDX-FileCopyrightText: 2026 The NPScope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/document/datapresets.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

namespace npscope {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(npscope::DataPresets)
};

// To a thousandth, as one would type it.
double rounded(double value)
{
    return std::round(value * 1000) / 1000;
}

Points along(double from, double to, int count, const std::function<double(double)> &f)
{
    Points points;
    for (int i = 0; i < count; ++i) {
        const double x = rounded(from + (to - from) * i / (count - 1));
        points.push_back({x, rounded(f(x))});
    }
    return points;
}

double sine(double x)
{
    return std::sin(x);
}

Points joined(Points first, const Points &second)
{
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

// Draws of N(0, 1), written down so that the points are the same everywhere.
Points noisySine()
{
    constexpr std::array noise{0.35,  -1.12, 0.61, 1.48,  -0.27, -0.83, 0.94, 0.08,
                               -1.61, 0.72,  1.15, -0.46, -0.05, -1.27, 0.53};
    Points points = along(-2, 2, int(noise.size()), sine);
    for (std::size_t i = 0; i < points.size(); ++i)
        points[i].y = rounded(points[i].y + 0.2 * noise[i]);
    return points;
}

Points clusters()
{
    constexpr std::array offsets{Point{0, 0}, Point{0.15, 0.1}, Point{-0.15, 0.05}, Point{0.1, -0.12},
                                 Point{-0.1, -0.08}};
    Points points;
    for (const Point &centre : {Point{-1.5, 0.6}, Point{1.5, -0.6}}) {
        for (const Point &offset : offsets)
            points.push_back({rounded(centre.x + offset.x), rounded(centre.y + offset.y)});
    }
    return points;
}

} // namespace

std::vector<DataPreset> dataPresets()
{
    return {
        {"article", Text::tr("The article's five points"), articlePoints()},
        {"noise", Text::tr("Noise: a sine and noise of sd 0.2"), noisySine()},
        {"step", Text::tr("A step"), along(-2, 2, 10, [](double x) { return x < 0 ? -0.8 : 0.8; })},
        {"gap", Text::tr("A gap: a sine without its middle"), joined(along(-2, -1, 5, sine), along(1, 2, 5, sine))},
        {"clusters", Text::tr("Two clusters"), clusters()},
        {"line", Text::tr("A line"), along(-2, 2, 9, [](double x) { return x / 2; })},
    };
}

Points alongStroke(const Points &stroke, double spacing, std::size_t most)
{
    std::vector<double> lengths{0};
    for (std::size_t i = 1; i < stroke.size(); ++i)
        lengths.push_back(lengths.back() + std::hypot(stroke[i].x - stroke[i - 1].x, stroke[i].y - stroke[i - 1].y));
    const double length = lengths.back();
    if (stroke.size() < 2 || length < spacing)
        return {};
    const auto steps = std::min(std::size_t(length / spacing), most - 1);
    Points points;
    std::size_t segment = 0;
    for (std::size_t k = 0; k <= steps; ++k) {
        const double at = length * double(k) / double(steps);
        while (segment + 2 < stroke.size() && lengths[segment + 1] < at)
            ++segment;
        const double part = lengths[segment + 1] - lengths[segment];
        const double share = part > 0 ? std::clamp((at - lengths[segment]) / part, 0.0, 1.0) : 0;
        const Point &a = stroke[segment];
        const Point &b = stroke[segment + 1];
        points.push_back({a.x + share * (b.x - a.x), a.y + share * (b.y - a.y)});
    }
    return points;
}

} // namespace npscope
